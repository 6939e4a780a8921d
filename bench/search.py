"""Times the search page in a large organisation, on SQLite and on PostgreSQL.

python -m bench.search [--measures 100000] [--searches 60] [--output docs/performance.md]
A quarter of an hour on two cores; PostgreSQL is a server of its own (tests/postgres.py).
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.postgres import server

REPOSITORY = Path(__file__).resolve().parents[1]
MARK, END = "<!-- bench search -->\n", "<!-- /bench search -->"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument("--measures", type=int, default=100_000)
    parser.add_argument("--searches", type=int, default=60, help="of each kind")
    parser.add_argument("--output", type=Path, help="a Markdown file whose table is replaced")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        print(json.dumps(_inside(options.measures, options.searches)))
        return
    found = {"SQLite": _run(options, "")}
    with server() as url:
        found["PostgreSQL"] = _run(options, url)
    text = _table(found)
    print(text)
    if options.output:
        page = options.output.read_text(encoding="utf-8")
        head, _, rest = page.partition(MARK)
        tail = rest.partition(END)[2]
        options.output.write_text(f"{head}{MARK}{text}\n{END}{tail}", encoding="utf-8")


def _run(options: argparse.Namespace, url: str) -> dict[str, Any]:
    """Fill and measure one database in a process of its own: settings name it once."""
    with tempfile.TemporaryDirectory(prefix="toimi-bench-") as folder:
        asked = ["--measures", str(options.measures), "--searches", str(options.searches)]
        done = subprocess.run(
            [sys.executable, "-m", "bench.search", "--inside", *asked],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            env={
                **os.environ,
                "TOIMI_DATA": folder,
                "TOIMI_DATABASE_URL": url,
                "TOIMI_LOG_LEVEL": "WARNING",
            },
            cwd=REPOSITORY,
        )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _inside(measures: int, searches: int) -> dict[str, Any]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toimi.settings")
    import django  # slow import

    django.setup()
    from bench import search_inside  # slow import

    return search_inside.measure(measures, searches)


def _table(found: dict[str, dict[str, Any]]) -> str:
    first = next(iter(found.values()))
    lines = [
        f"{first['measures']:,} measures, {first['notes']:,} notes, {first['follow_ups']:,} "
        f"follow-ups; {first['terms']:,} terms.",
        "",
        "| what is asked | who asks | "
        + " | ".join(f"{name} p50 ms | p95 ms | most" for name in found)
        + " |",
        "|---|---|" + "---:|---:|---:|" * len(found),
    ]
    for what, who in first["same"]:
        times = [sorted(all_of["times"][f"{what}|{who}"]) for all_of in found.values()]
        cells = " | ".join(
            f"{statistics.median(t):.0f} | {_p95(t):.0f} | {t[-1]:.0f}" for t in times
        )
        lines.append(f"| {what} | {who} | {cells} |")
    alls = [sorted(t for ts in f["times"].values() for t in ts) for f in found.values()]
    cells = " | ".join(f"{statistics.median(t):.0f} | {_p95(t):.0f} | {t[-1]:.0f}" for t in alls)
    lines += [f"| **all together** | | {cells} |", ""]
    answers = {name: f["answers"] for name, f in found.items()}
    same = "the same" if len({json.dumps(a) for a in answers.values()}) == 1 else "**not the same**"
    lines.append(f"- Both databases gave {same} results in the same order to every search.")
    for name, f in found.items():
        lines.append(
            f"- {name}: index made in {f['built_s']:.0f} s, {f['index_mb']:.0f} MB; "
            f"a note written and indexed in {f['note_ms']:.1f} ms (median of 50)."
        )
    return "\n".join(lines)


def _p95(times: list[float]) -> float:
    return times[min(len(times) - 1, int(len(times) * 0.95))]


if __name__ == "__main__":
    main()
