"""Many people at once: 50 on SQLite, 200 on PostgreSQL with two web processes, for five minutes.

python -m bench.load [--only sqlite|postgres] [--users N] [--seconds 300]

Prints a table of pages (locust's times: over 100 ms in steps of 10) and looks for every write
that was acknowledged. Ends with 1 when a request failed or a write was lost.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.kill import database
from bench.kill_processes import REPOSITORY, Killable, free_port
from bench.kill_writers import is_up

USERS = {"sqlite": 50, "postgres": 200}
WEB_PROCESSES = {"sqlite": 1, "postgres": 2}
START_SECONDS = 90.0


@dataclass(frozen=True)
class Outcome:
    kind: str
    users: int
    seconds: float
    said: dict[str, Any]
    found: dict[str, int]
    load: tuple[float, float, float]

    @property
    def is_right(self) -> bool:
        failed = self.said["pages"][-1]["errors"]
        return (failed, self.found["lost"], self.found["doubled"]) == (0, 0, 0)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.load", description=__doc__)
    parser.add_argument("--only", choices=tuple(USERS))
    parser.add_argument("--users", type=int)
    parser.add_argument("--seconds", type=float, default=300)
    options = parser.parse_args()
    code = 0
    for kind in (options.only,) if options.only else tuple(USERS):
        outcome = measure(kind, options.users or USERS[kind], options.seconds)
        print(table(outcome), flush=True)
        code |= not outcome.is_right
    return code


def measure(kind: str, users: int, seconds: float) -> Outcome:
    """Let so many people use an organisation of 10,000 measures on a database of this kind."""
    with database(kind) as environment:
        environment |= {"TOIMI_LOG_LEVEL": "ERROR"}
        folder = Path(environment["TOIMI_DATA"])
        plan, said = folder / "plan.json", folder / "said.json"
        _run(["bench.load_inside", "prepare", str(plan), "--users", str(users)], environment)
        with serving(environment, WEB_PROCESSES[kind]) as ports:
            listed = ",".join(str(port) for port in ports)
            asked = ["--ports", listed, "--seconds", str(seconds)]
            _run(["bench.load_people", str(plan), str(said), *asked], environment)
            load = os.getloadavg()
        found = json.loads(_run(["bench.load_inside", "look", str(said)], environment))
        return Outcome(kind, users, seconds, json.loads(said.read_text("utf-8")), found, load)


def _run(arguments: list[str], environment: dict[str, str]) -> str:
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=REPOSITORY,
    ).stdout


@contextmanager
def serving(environment: dict[str, str], count: int) -> Iterator[list[int]]:
    """Serve from so many web processes, with one worker in all."""
    ports = [free_port() for _ in range(count)]
    servers = [
        Killable(["serve", "--port", str(port)] + ["--no-worker"] * (n > 0), environment)
        for n, port in enumerate(ports)
    ]
    try:
        for server, port in zip(servers, ports, strict=True):
            server.start()
            end = time.monotonic() + START_SECONDS
            while not is_up(port):
                if time.monotonic() > end:
                    raise TimeoutError(port)
                time.sleep(0.1)
        yield ports
    finally:
        for server in servers:
            server.stop()


def table(outcome: Outcome) -> str:
    """Return what was measured as Markdown."""
    said, found = outcome.said, outcome.found
    load = " ".join(f"{value:.1f}" for value in outcome.load)
    lines = [
        f"{outcome.kind}: {outcome.users} people, {outcome.seconds:.0f} s, load average {load}",
        "",
        "| page | requests | errors | p50 ms | p95 ms | max ms |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {page['name']} | {page['count']:,} | {page['errors']} | {page['p50']:.0f} "
        f"| {page['p95']:.0f} | {page['max']:,} |"
        for page in said["pages"]
    ]
    lines += [
        "",
        f"Writes acknowledged: {found['notes']:,} notes, {found['marks']:,} ticks; lost: "
        f"{found['lost']}, doubled: {found['doubled']}; politely refused because another was "
        f"quicker: {said['refused']}.",
        *said["errors"],
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
