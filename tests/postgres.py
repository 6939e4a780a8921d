"""Runs a command beside a new, empty PostgreSQL: `python tests/postgres.py COMMAND …`.

The server is made in a temporary folder, listens on a free port of this machine only, belongs
to an ordinary user also when root runs this, and is stopped by its own process id.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

START_SECONDS = 30.0
OPTIONS = ("-h", "127.0.0.1", "-F", "-c", "full_page_writes=off")


def main() -> int:
    with server() as url:
        environment = {**os.environ, "TOIMI_DATABASE_URL": url}
        return subprocess.run(sys.argv[1:], env=environment, check=False).returncode


@contextmanager
def server() -> Iterator[str]:
    """Yield the address of a database of a server that lives as long as the block."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="toimi-postgres-"))
    user = _ordinary_user()
    if user:
        os.chown(folder, user["user"], user["group"])
    try:
        data = folder / "data"
        make: list[str | Path] = [
            programs / "initdb",
            "-D",
            data,
            "-U",
            "toimi",
            "-A",
            "trust",
            "-E",
            "UTF8",
        ]
        make += ["-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        subprocess.run(make, check=True, stdout=subprocess.DEVNULL, cwd=folder, **user)
        port = _free_port()
        with (folder / "log").open("w") as log:
            started = subprocess.Popen(
                [programs / "postgres", "-D", data, "-p", str(port), "-k", folder, *OPTIONS],
                stdout=log,
                stderr=log,
                cwd=folder,
                **user,
            )
        url = f"postgres://toimi@127.0.0.1:{port}/postgres"
        try:
            _wait_for(url, started, folder / "log")
            yield url
        finally:
            started.send_signal(signal.SIGINT)
            started.wait(timeout=START_SECONDS)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_release)
    on_path = shutil.which("initdb")
    if not found and not on_path:
        sys.exit("PostgreSQL's initdb was not found: install the package postgresql.")
    return found[-1].parent if found else Path(str(on_path)).resolve().parent


def _release(program: Path) -> int:
    name = program.parts[-3]
    return int(name) if name.isdigit() else 0


def _ordinary_user() -> dict[str, Any]:
    """Return whom the server runs as, as arguments of Popen: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str, started: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            psycopg.connect(url, connect_timeout=2).close()
        except psycopg.OperationalError:
            if started.poll() is not None or time.monotonic() > end:
                sys.exit(f"PostgreSQL did not start:\n{log.read_text()}")
            time.sleep(0.1)
        else:
            return


if __name__ == "__main__":
    sys.exit(main())
