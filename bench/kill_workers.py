"""Kills workers with -9 while jobs come; then every job must be done, each with one effect.

python -m bench.kill_workers [--kills 50] [--minutes 10]      (on TOIMI_DATA, TOIMI_DATABASE_URL)

Prints one JSON object: kills, jobs, begun (runs, with those that were cut), lost, doubled, dead.
"""

import argparse
import json
import os
import random
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.kill_settings")

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django_tasks_db.models import DBTaskResult  # noqa: E402

from bench.kill_jobs import make_tables  # noqa: E402
from bench.kill_processes import Killable  # noqa: E402
from toimi.platform.jobs import actions, registry  # noqa: E402

WORKERS = 2
EVERY_SECONDS = 0.04
"""How often a job comes: a little slower than two workers do them."""
SETTLE_SECONDS = 120.0


@dataclass(frozen=True)
class Outcome:
    kills: int
    jobs: int
    begun: int
    lost: int
    doubled: int
    dead: int
    seconds: float

    @property
    def is_right(self) -> bool:
        return self.jobs > 0 and (self.lost, self.doubled, self.dead) == (0, 0, 0)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.kill_workers", description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    call_command("migrate", verbosity=0)
    make_tables()
    registry.load()
    outcome = run(options.kills, time.monotonic() + options.minutes * 60, options.seed)
    print(json.dumps(asdict(outcome)))
    return 0 if outcome.is_right else 1


def run(kills: int, deadline: float, seed: int) -> Outcome:
    """Kill so many times, or until the deadline; wait until what was begun is settled."""
    began = time.monotonic()
    workers = [Killable(["worker"], dict(os.environ)) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    try:
        with coming() as keys:
            killed = _kill(workers, kills, deadline, random.Random(seed))
        _wait_until_settled(deadline)
    finally:
        for worker in workers:
            worker.stop()
    return _count(killed, len(keys), time.monotonic() - began)


def _kill(workers: list[Killable], kills: int, deadline: float, rng: random.Random) -> int:
    """Kill one worker after the other, each at a random moment of its work."""
    for number in range(kills):
        if time.monotonic() > deadline:
            return number
        worker = workers[number % len(workers)]
        _wait_for_work(deadline)
        time.sleep(rng.uniform(0.0, 0.3))
        worker.kill()
        worker.start()
    return kills


def _wait_for_work(deadline: float) -> None:
    """Wait until a run begins: a worker that only starts has nothing to lose."""
    before = _rows("bench_begun")
    while _rows("bench_begun") == before and time.monotonic() < deadline:
        time.sleep(0.02)


@contextmanager
def coming() -> Iterator[list[int]]:
    """Let jobs come from another thread as long as the block lasts; yields their keys."""
    keys: list[int] = []
    is_over = threading.Event()

    def enqueue() -> None:
        while not is_over.wait(EVERY_SECONDS):
            actions.enqueue("bench.effect", key=len(keys))
            keys.append(len(keys))
        connection.close()

    thread = threading.Thread(target=enqueue)
    thread.start()
    try:
        yield keys
    finally:
        is_over.set()
        thread.join()


def _wait_until_settled(deadline: float) -> None:
    end = max(time.monotonic() + SETTLE_SECONDS, deadline)
    unsettled = DBTaskResult.objects.filter(status__in=("READY", "RUNNING"), job__name=NAME)
    while unsettled.exists() and time.monotonic() < end:
        time.sleep(0.2)


NAME = "bench.effect"


def _rows(table: str, what: str = "count(*)") -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {what} FROM {table}")
        return int(cursor.fetchone()[0])


def _count(kills: int, jobs: int, seconds: float) -> Outcome:
    effects = _rows("bench_effect", "count(DISTINCT job_key)")
    done = DBTaskResult.objects.filter(job__name=NAME, status="SUCCESSFUL").count()
    return Outcome(
        kills=kills,
        jobs=jobs,
        begun=_rows("bench_begun"),
        lost=jobs - min(effects, done),
        doubled=_rows("bench_effect") - effects,
        dead=DBTaskResult.objects.filter(job__name=NAME, status="FAILED").count(),
        seconds=round(seconds, 1),
    )


if __name__ == "__main__":
    sys.exit(main())
