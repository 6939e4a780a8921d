"""A few of what `bench/kill.py` does many times: killed with -9, nothing is lost or doubled."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest

ROOT = Path(__file__).resolve().parents[3]
LIMIT_SECONDS = 240
DATABASE = os.environ.get("TOIMI_DATABASE_URL", "")


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Yield the environment of an empty Toimi, on the kind of database that the tests run on."""
    kept = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        "TOIMI_DATA": str(tmp_path),
        "TOIMI_LOG_LEVEL": "ERROR",
        "TOIMI_SQLITE_SYNCHRONOUS": "OFF",
    }
    if not DATABASE.startswith("postgres"):
        yield kept
        return
    name = f"killed_{uuid4().hex}"
    with psycopg.connect(DATABASE, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
        yield {**kept, "TOIMI_DATABASE_URL": f"{DATABASE.rpartition('/')[0]}/{name}"}
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def killed(module: str, environment: dict[str, str], kills: int) -> dict[str, Any]:
    """Return what the bench says of so many kills."""
    done = subprocess.run(
        [sys.executable, "-m", module, "--kills", str(kills), "--minutes", "2"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=LIMIT_SECONDS,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.database
def test_workers_that_are_killed_lose_no_job_and_double_none(environment: dict[str, str]) -> None:
    found = killed("bench.kill_workers", environment, kills=3)

    assert {name: found[name] for name in ("kills", "lost", "doubled", "dead")} == {
        "kills": 3,
        "lost": 0,
        "doubled": 0,
        "dead": 0,
    }


@pytest.mark.database
def test_web_processes_that_are_killed_lose_no_acknowledged_write(
    environment: dict[str, str],
) -> None:
    found = killed("bench.kill_web", environment, kills=3)

    assert found["acknowledged"] > 0
    assert {name: found[name] for name in ("kills", "lost", "doubled", "refused")} == {
        "kills": 3,
        "lost": 0,
        "doubled": 0,
        "refused": 0,
    }
