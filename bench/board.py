"""Asks the pages of an organisation of 10,000 measures and 2,000 people: queries and time.

python -m bench.board [--only sqlite|postgres] [--turns 20]

Times are of one process without a server: CPU time, which other work on the machine disturbs
little, beside the time on the clock, which on PostgreSQL holds the server's own work too.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

from bench.kill import database
from bench.kill_processes import REPOSITORY

WIDE = ("/", "/programmes/?all", "/programmes/all/", "/search/?q=perehdytys")


@dataclass(frozen=True)
class Row:
    who: str
    page: str
    queries: int
    cpu_ms: float
    clock_ms: float
    size_bytes: int


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.board", description=__doc__)
    parser.add_argument("--only", choices=("sqlite", "postgres"))
    parser.add_argument("--turns", type=int, default=20)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        print(table(inside(options.turns)))
        return
    for kind in (options.only,) if options.only else ("sqlite", "postgres"):
        with database(kind) as environment:
            print(f"{kind}\n", flush=True)
            subprocess.run(
                [sys.executable, "-m", "bench.board", "--inside", "--turns", str(options.turns)],
                check=True,
                env={**environment, "TOIMI_LOG_LEVEL": "ERROR"},
                cwd=REPOSITORY,
            )
    print(f"load average {os.getloadavg()[0]:.1f}")


def inside(turns: int) -> list[Row]:
    """Fill the empty database and measure."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toimi.settings")
    import django  # slow import

    django.setup()
    from django.core.management import call_command  # slow import

    from bench import organisation  # slow import
    from toimi.programme.actions import index  # slow import

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    made = organisation.make()
    index.rebuild()
    worker, programme = made.people[0]
    asked = (
        ("worker", worker, ("/", programme.get_absolute_url(), "/search/?q=perehdytys")),
        ("manager of 200", made.manager, WIDE),
        ("head of all", made.head, WIDE),
    )
    return [measured(who, person, path, turns) for who, person, paths in asked for path in paths]


def measured(who: str, person: object, path: str, turns: int) -> Row:
    from django.conf import settings  # slow import
    from django.db import connection  # slow import
    from django.test import Client  # slow import
    from django.test.utils import CaptureQueriesContext  # slow import

    settings.ALLOWED_HOSTS = ["*"]
    client = Client()
    client.force_login(person.user, settings.AUTHENTICATION_BACKENDS[0])  # type: ignore[attr-defined]
    cpu, clock = [], []
    for _ in range(turns):
        began, began_cpu = time.perf_counter(), time.process_time()
        with CaptureQueriesContext(connection) as seen:
            answer = client.get(path, follow=True)
        cpu.append((time.process_time() - began_cpu) * 1000)
        clock.append((time.perf_counter() - began) * 1000)
        assert answer.status_code == 200, (path, answer.status_code)
    page = str(answer.request["PATH_INFO"])
    return Row(
        who,
        page if page == path.partition("?")[0] else f"{path} → {page}",
        len(seen),
        statistics.median(cpu),
        statistics.median(clock),
        len(answer.content),
    )


def table(rows: list[Row]) -> str:
    lines = [
        "| who | page | queries | CPU ms | clock ms | bytes |",
        "|---|---|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {row.who} | {row.page} | {row.queries} | {row.cpu_ms:.0f} | {row.clock_ms:.0f} "
        f"| {row.size_bytes:,} |"
        for row in rows
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
