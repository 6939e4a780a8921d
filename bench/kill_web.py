"""Kills web processes with -9 under writing; then every acknowledged note must be there, once.

python -m bench.kill_web [--kills 200] [--minutes 10]      (on TOIMI_DATA, TOIMI_DATABASE_URL)

Two `toimi serve` stand on the same database; each kill takes one of them at a random moment.
Prints one JSON object.
"""

import argparse
import json
import os
import random
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toimi.settings")

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402

from bench import fill  # noqa: E402
from bench.inspect import session  # noqa: E402
from bench.kill_processes import Killable, free_port  # noqa: E402
from bench.kill_writers import Writer, is_up  # noqa: E402
from toimi.accounts.models import User  # noqa: E402
from toimi.platform.history.models import AuditEvent  # noqa: E402
from toimi.programme.models import Measure, Note  # noqa: E402

SERVERS, WRITERS_EACH = 2, 2
START_SECONDS = 60.0
WHOLE_EACH = 4
"""Every so many kills one takes the whole tree; the others the web process, which is started again
by its parent."""


@dataclass(frozen=True)
class Outcome:
    """`unsure`: writes without an answer; `kept`: those of them that were written all the same."""

    kills: int
    acknowledged: int
    unsure: int
    kept: int
    lost: int
    doubled: int
    without_audit: int
    refused: int
    seconds: float

    @property
    def is_right(self) -> bool:
        wrong = (self.lost, self.doubled, self.without_audit, self.refused)
        return self.acknowledged > 0 and wrong == (0, 0, 0, 0)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.kill_web", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    call_command("migrate", verbosity=0)
    fill.fill(fill.SMALL)
    outcome = run(options.kills, time.monotonic() + options.minutes * 60, options.seed)
    print(json.dumps(asdict(outcome)))
    return 0 if outcome.is_right else 1


def run(kills: int, deadline: float, seed: int) -> Outcome:
    """Kill so many times, or until the deadline, while people write; then look for every note."""
    began = time.monotonic()
    ports = [free_port() for _ in range(SERVERS)]
    servers = [
        Killable(["serve", "--no-worker", "--port", str(port)], dict(os.environ)) for port in ports
    ]
    writers = _writers(ports)
    try:
        for server, port in zip(servers, ports, strict=True):
            server.start()
            _wait_until_up(server, port)
        for writer in writers:
            writer.start()
        killed = _kill(list(zip(servers, ports, strict=True)), writers, kills, deadline, seed)
    finally:
        for writer in writers:
            writer.leave()
        for server in servers:
            server.stop()
    refused = Counter(status for writer in writers for status in writer.refused)
    if refused:
        print(f"refused, by status: {dict(refused)}", file=sys.stderr)
    return _count(killed, writers, time.monotonic() - began)


def _writers(ports: list[int]) -> list[Writer]:
    user = User.objects.get(username="bench")
    pages = [measure.get_absolute_url() for measure in Measure.objects.order_by("pk")]
    return [
        Writer(
            port=port,
            session=session(user, settings.AUTHENTICATION_BACKENDS[0]),
            pages=pages,
            name=f"{port}-{number}",
        )
        for port in ports
        for number in range(WRITERS_EACH)
    ]


def _wait_until_up(server: Killable, port: int) -> None:
    end = time.monotonic() + START_SECONDS
    while not is_up(port):
        server.keep()
        if time.monotonic() > end:
            raise TimeoutError(port)
        time.sleep(0.05)


def _kill(
    servers: list[tuple[Killable, int]],
    writers: list[Writer],
    kills: int,
    deadline: float,
    seed: int,
) -> int:
    rng = random.Random(seed)
    for number in range(kills):
        if time.monotonic() > deadline:
            return number
        server, port = servers[number % len(servers)]
        own = [writer for writer in writers if writer.port == port]
        _wait_until_written(server, own, deadline)
        time.sleep(rng.uniform(0.0, 0.2))
        if number % WHOLE_EACH == WHOLE_EACH - 1:
            server.kill()
            server.start()
        else:
            server.kill_children()
    return kills


def _wait_until_written(server: Killable, writers: list[Writer], deadline: float) -> None:
    """Wait until this server has taken something: one that only starts has nothing to lose."""
    before = sum(len(writer.acknowledged) for writer in writers)
    while sum(len(writer.acknowledged) for writer in writers) == before:
        if time.monotonic() > deadline:
            return
        server.keep()
        time.sleep(0.01)


def _count(kills: int, writers: list[Writer], seconds: float) -> Outcome:
    acknowledged = [text for writer in writers for text in writer.acknowledged]
    unsure = {text for writer in writers for text in writer.unsure}
    stored = list(Note.objects.filter(text__startswith="Kirjaus ").values_list("text", flat=True))
    there = set(stored)
    told = AuditEvent.objects.filter(event="programme.noted").count()
    return Outcome(
        kills=kills,
        acknowledged=len(acknowledged),
        unsure=len(unsure),
        kept=len(unsure & there),
        lost=len(set(acknowledged) - there),
        doubled=len(stored) - len(there),
        without_audit=abs(len(stored) - told),
        refused=sum(len(writer.refused) for writer in writers),
        seconds=round(seconds, 1),
    )


if __name__ == "__main__":
    sys.exit(main())
