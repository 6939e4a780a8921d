"""The web server and the worker beside it, as one tree of processes."""

import logging
import os
import socket
import subprocess
import sys
import threading
import time
from typing import Any

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

logger = logging.getLogger("toimi.serve")

THREADS = 4
LEAVE_SECONDS = 20
RESTART_SECONDS = 3.0
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {},
    "loggers": {"_granian": {"handlers": [], "level": "WARNING", "propagate": True}},
}
"""Granian's own lines go to the root logger, as all others: JSON on standard error."""


def serve(*, host: str, port: int, with_worker: bool) -> None:
    """Serve until SIGTERM or SIGINT. OSError when the address is taken."""
    server = Server(
        "toimi.site.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=LEAVE_SECONDS,
        log_level=LogLevels.warning,
        log_dictconfig=LOGGING,
    )
    worker = WorkerProcess()
    if with_worker:
        server.on_startup(worker.start)
        server.on_shutdown(worker.stop)
    try:
        server.serve()
    finally:
        worker.stop()


def claim(host: str, port: int) -> None:
    """Raise OSError when the address cannot be had; granian would say it in fifty lines."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise OSError(f"cannot listen to {host} port {port}: {reason}") from error


class WorkerProcess:
    """The worker as a child process, started again when it dies."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self.is_leaving = threading.Event()

    def start(self) -> None:
        self._start()
        threading.Thread(target=self._watch, name="worker watch", daemon=True).start()

    def _start(self) -> None:
        command = [sys.executable, "-P", "-m", "toimi.commands.main", "worker"]
        command += ["--parent", str(os.getpid())]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL)

    def _watch(self) -> None:
        while not self.is_leaving.is_set():
            began = time.monotonic()
            code = self.process.wait() if self.process else 0
            if self.is_leaving.is_set():
                return
            logger.error("the worker ended with %s and is started again", code)
            self.is_leaving.wait(max(0.0, RESTART_SECONDS - (time.monotonic() - began)))
            if not self.is_leaving.is_set():
                self._start()

    def stop(self) -> None:
        """Ask the worker to leave; end it when it takes too long."""
        self.is_leaving.set()
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(LEAVE_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
