"""Kills with -9, on SQLite and on PostgreSQL: fifty workers, two hundred web processes.

python -m bench.kill [--workers 50] [--web 200] [--minutes 10] [--only sqlite|postgres]

At most `--minutes` for each of the four. Ends with 1 when anything was lost or doubled.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bench.kill_processes import REPOSITORY
from tests import postgres

Outcome = dict[str, Any]
SPARE_SECONDS = 300


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.kill", description=__doc__)
    parser.add_argument("--workers", type=int, default=50)
    parser.add_argument("--web", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--only", choices=("sqlite", "postgres"))
    options = parser.parse_args()
    codes = []
    for kind in (options.only,) if options.only else ("sqlite", "postgres"):
        for module, kills in (("kill_workers", options.workers), ("kill_web", options.web)):
            if kills:
                code, outcome = _killed(kind, module, kills, options.minutes)
                codes.append(code)
                print(_line(kind, module, outcome), flush=True)
    return max(codes, default=0)


def _killed(kind: str, module: str, kills: int, minutes: float) -> tuple[int, Outcome]:
    with database(kind) as environment:
        command = [sys.executable, "-m", f"bench.{module}"]
        command += ["--kills", str(kills), "--minutes", str(minutes)]
        done = subprocess.run(
            command,
            env={**environment, "TOIMI_LOG_LEVEL": "ERROR"},
            stdout=subprocess.PIPE,
            text=True,
            check=False,
            cwd=REPOSITORY,
            timeout=minutes * 60 + SPARE_SECONDS,
        )
    return done.returncode, json.loads(done.stdout)


@contextmanager
def database(kind: str) -> Iterator[dict[str, str]]:
    """Yield the environment of an empty Toimi on a database of this kind."""
    with tempfile.TemporaryDirectory(prefix="toimi-bench-") as folder:
        environment = {**os.environ, "TOIMI_DATA": folder, "TOIMI_DATABASE_URL": ""}
        if kind == "sqlite":
            yield environment
            return
        with postgres.server() as url:
            yield {**environment, "TOIMI_DATABASE_URL": url}


def _line(kind: str, module: str, outcome: Outcome) -> str:
    told = ", ".join(f"{name} {value}" for name, value in outcome.items())
    return f"{kind} {module.removeprefix('kill_')}: {told}; load {_load()}"


def _load() -> str:
    return " ".join(f"{load:.1f}" for load in os.getloadavg())


if __name__ == "__main__":
    sys.exit(main())
