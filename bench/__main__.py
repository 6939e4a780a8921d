"""Fills, serves, measures, prints a table. Bounded: a few minutes, this machine only.

python -m bench [--sizes 100,10000,100000] [--requests 200] [--output docs/performance.md]
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.measure import Row, measure
from bench.report import table

REPOSITORY = Path(__file__).resolve().parents[1]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--sizes", default="100,10000,100000")
    parser.add_argument("--requests", type=int, default=200)
    parser.add_argument("--output", type=Path, help="a Markdown file whose table is replaced")
    parser.add_argument("--fill", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.fill:
        _fill(options.fill)
        return
    rows: list[Row] = []
    for size in (int(part) for part in options.sizes.split(",")):
        with tempfile.TemporaryDirectory(prefix="toimi-bench-") as folder:
            environment = {**os.environ, "TOIMI_DATA": folder, "TOIMI_LOG_LEVEL": "WARNING"}
            # Another process, since settings name the data folder once a process.
            subprocess.run(
                [sys.executable, "-m", "bench", "--fill", str(size)],
                check=True,
                env=environment,
                cwd=REPOSITORY,
            )
            rows += measure(size, environment, options.requests)
    text = f"{table(rows)}\n\n{_reports()}"
    print(text)
    if options.output:
        page = options.output.read_text(encoding="utf-8")
        head, _, rest = page.partition("<!-- bench -->\n")
        tail = rest.partition("<!-- /bench -->")[2]
        options.output.write_text(
            f"{head}<!-- bench -->\n{text}\n<!-- /bench -->{tail}", encoding="utf-8"
        )


def _reports() -> str:
    with tempfile.TemporaryDirectory(prefix="toimi-bench-") as folder:
        done = subprocess.run(
            [sys.executable, "-m", "bench.reports"],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "TOIMI_DATA": folder, "TOIMI_LOG_LEVEL": "WARNING"},
            cwd=REPOSITORY,
        )
    lines = [line.split("=", 1) for line in done.stdout.splitlines() if "=" in line]
    return "\n".join(f"- {name} of 1,000 measures: {took}" for name, took in lines)


def _fill(size: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toimi.settings")
    import django  # slow import

    django.setup()
    from django.core.management import call_command  # slow import

    from bench.fill import fill  # slow import

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    fill(size)


if __name__ == "__main__":
    main()
