"""Processes that are killed with -9 and started again, each a group of its own."""

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
TOIMI = [sys.executable, "-m", "toimi.commands.main"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Killable:
    """A `toimi` command with its children; only what was started here is ended."""

    arguments: list[str]
    environment: dict[str, str]
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self) -> None:
        path = os.pathsep.join((str(REPOSITORY / "src"), str(REPOSITORY)))
        self.process = subprocess.Popen(
            [*TOIMI, *self.arguments],
            env={**self.environment, "PYTHONPATH": path},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=REPOSITORY,
            start_new_session=True,
        )

    def keep(self) -> None:
        """Start it anew when it has ended by itself, as a service manager does.

        A server that starts while the killed one's last process still holds the port ends so.
        """
        if self.process is None or self.process.poll() is not None:
            self.start()

    def kill(self) -> None:
        """End the whole group at once, as a machine that runs out of memory or power does."""
        self._end(signal.SIGKILL)

    def kill_children(self) -> None:
        """End the processes that serve, and leave the one that watches over them."""
        if self.process is None:
            return
        for tasks in Path(f"/proc/{self.process.pid}/task").glob("*/children"):
            for child in tasks.read_text().split():
                os.kill(int(child), signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to leave, and end it when it does not."""
        try:
            self._end(signal.SIGTERM)
        except subprocess.TimeoutExpired:
            self.kill()

    def _end(self, number: signal.Signals) -> None:
        if self.process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)
        self.process.wait(timeout=20)
