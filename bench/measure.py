"""Times pages over one kept-alive connection, in turns with the bare view."""

import http.client
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

REPOSITORY = Path(__file__).resolve().parents[1]
WARM = 20


@dataclass(frozen=True)
class Row:
    """One measured address: milliseconds, queries, bytes."""

    size: int
    name: str
    p50: float
    p95: float
    queries: int | None
    size_bytes: int


class Visitor:
    """One browser's worth of a client: keeps its connection and cookies."""

    def __init__(self, port: int, cookies: dict[str, str]) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.cookies = cookies

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, bytes]:
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        body = None
        if form is not None:
            body = urlencode({**form, "csrfmiddlewaretoken": self.cookies.get("csrftoken", "")})
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        for header in answer.msg.get_all("Set-Cookie") or []:
            name, _, value = header.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, answer.read()


@contextmanager
def serving(environment: dict[str, str], settings: str) -> Iterator[int]:
    """Serve on a free port; stopped by its own process id."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    code = (
        "import os, sys; from granian import Granian; from granian.constants import Interfaces;"
        f"Granian('toimi.site.wsgi:application', address='127.0.0.1', port={port},"
        "interface=Interfaces.WSGI, workers=1, blocking_threads=4, log_enabled=False).serve()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        env={**environment, "DJANGO_SETTINGS_MODULE": settings},
        cwd=REPOSITORY,
        start_new_session=True,
    )
    try:
        _wait(port)
        yield port
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=20)


def _wait(port: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(port)


def measure(size: int, environment: dict[str, str], requests: int) -> list[Row]:
    """Return the rows of one size."""
    found = _inspect(environment)
    with (
        serving(environment, "toimi.settings") as port,
        serving(environment, "bench.bare_settings") as bare_port,
    ):
        toimi = Visitor(port, {"sessionid": found["session"]})
        bare = Visitor(bare_port, {"sessionid": found["bare_session"]})
        toimi.ask("GET", found["measure"])
        save = _save(toimi, found)
        asks: dict[str, Callable[[], tuple[int, bytes]]] = {
            "bare view, 50 rows": lambda: bare.ask("GET", found["bare"]),
            "board of 50": lambda: toimi.ask("GET", found["board"]),
            "measure page": lambda: toimi.ask("GET", found["measure"]),
            "follow-up save": save,
        }
        if found["large_board"]:
            asks["board of 50, of 400"] = lambda: toimi.ask("GET", found["large_board"])
        times, sizes = _timed(asks, requests)
    queries = {
        "board of 50": int(found["board_queries"]),
        "measure page": int(found["measure_queries"]),
    }
    return [
        Row(
            size,
            name,
            statistics.median(times[name]),
            statistics.quantiles(times[name], n=20)[-1],
            queries.get(name),
            sizes[name],
        )
        for name in asks
    ]


def _timed(
    asks: dict[str, Callable[[], tuple[int, bytes]]], requests: int
) -> tuple[dict[str, list[float]], dict[str, int]]:
    times: dict[str, list[float]] = {name: [] for name in asks}
    sizes: dict[str, int] = {}
    for turn in range(WARM + requests):
        for name, ask in asks.items():
            began = time.perf_counter()
            status, body = ask()
            took = (time.perf_counter() - began) * 1000
            if status not in {200, 204, 302}:
                raise RuntimeError(f"{name}: status {status}")
            sizes[name] = len(body)
            if turn >= WARM:
                times[name].append(took)
    return times, sizes


def _save(toimi: Visitor, found: dict[str, str]) -> Callable[[], tuple[int, bytes]]:
    """Return a call that saves the draft anew, always on the version that the last one gave."""
    version = int(found["draft_version"])
    turn = 0

    def save() -> tuple[int, bytes]:
        nonlocal version, turn
        turn += 1
        form = {"text": f"Ohje päivitettiin {turn}.", "state": "under_way", "reason": ""}
        answer = toimi.ask("POST", found["save"], {**form, "version": str(version)})
        stated = re.search(rb'"version": ?(\d+)', answer[1])
        version = int(stated[1]) if stated else version + 1
        return answer

    return save


def _inspect(environment: dict[str, str]) -> dict[str, str]:
    """Ask in another process for addresses, sessions and query counts."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.inspect"],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
        cwd=REPOSITORY,
    )
    return dict(line.split("=", 1) for line in done.stdout.splitlines() if "=" in line)
