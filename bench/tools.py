"""Asks the pages of tools with 100,000 cases and 20,000 sessions: queries and time.

python -m bench.tools [--only sqlite|postgres] [--turns 20] [--cases 100000] [--sessions 20000]

One process without a server, as bench.board: CPU time beside the time on the clock.
"""

import argparse
import os
import subprocess
import sys

from bench.board import Row, measured, table
from bench.kill import database
from bench.kill_processes import REPOSITORY

UNITS = 200


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.tools", description=__doc__)
    parser.add_argument("--only", choices=("sqlite", "postgres"))
    parser.add_argument("--turns", type=int, default=20)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--sessions", type=int, default=20_000)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        print(table(inside(options.turns, options.cases, options.sessions)))
        return
    asked = ["--turns", str(options.turns)]
    asked += ["--cases", str(options.cases), "--sessions", str(options.sessions)]
    for kind in (options.only,) if options.only else ("sqlite", "postgres"):
        with database(kind) as environment:
            print(f"{kind}\n", flush=True)
            subprocess.run(
                [sys.executable, "-m", "bench.tools", "--inside", *asked],
                check=True,
                env={**environment, "TOIMI_LOG_LEVEL": "ERROR"},
                cwd=REPOSITORY,
            )
    print(f"load average {os.getloadavg()[0]:.1f}")


def inside(turns: int, cases: int, sessions: int) -> list[Row]:
    """Fill the empty database and measure."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toimi.settings")
    import django  # slow import

    django.setup()
    from django.core.management import call_command  # slow import

    from bench import fill_tools, organisation  # slow import

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    made = organisation.make(UNITS)
    known = fill_tools.make(made, cases=cases, sessions=sessions)
    everybody = ("/", "/together/", "/cases/", "/cases/safety-notice/", "/gatherings/")
    handling = ("/cases/safety-notice/board/", known.case_url, known.session_url)
    measures = (known.counted_url, known.linked_url)
    asked = (
        ("worker", made.people[0][0], everybody),
        ("manager", made.manager, (*everybody, *handling, *measures)),
        ("head of all", made.head, (*everybody, *handling[:1], *measures)),
    )
    return [measured(who, person, path, turns) for who, person, paths in asked for path in paths]


if __name__ == "__main__":
    main()
