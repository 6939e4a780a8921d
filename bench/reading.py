"""Times the reading of each kind of file at three sizes, each in a process of its own.

python -m bench.reading [--sizes 50,500,5000] [--seed-text FILE]
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.documents import KINDS, rows

REPOSITORY = Path(__file__).resolve().parents[1]
MOST_SECONDS = 300
LARGEST = {"pdf": 1000}
"""A PDF of 5,000 rows has a thousand pages, which is over the limit."""

ONE = """
import sys, time, resource
from pathlib import Path
from toimi.reading.read import read
path = Path(sys.argv[1]); content = path.read_bytes()
began = time.perf_counter(); found = read(content, path.name)
took = time.perf_counter() - began
print(len(found.rows), took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=__doc__)
    parser.add_argument("--sizes", default="50,500,5000")
    parser.add_argument("--seed-text", type=Path, default=REPOSITORY / "examples")
    options = parser.parse_args()
    sizes = [int(part) for part in options.sizes.split(",")]
    print("| file | rows | seconds | ms a row | MB |\n|---|---:|---:|---:|---:|")
    for text in _texts(options.seed_text):
        _print(text.name, *_read(text))
    with tempfile.TemporaryDirectory(prefix="toimi-bench-") as folder:
        for kind, make in KINDS.items():
            for size in sorted({min(size, LARGEST.get(kind, size)) for size in sizes}):
                path = Path(folder, f"{size}.{kind}")
                path.write_bytes(make(rows(size)))
                _print(kind, *_read(path))
        for name, kind, size in (("40-page ruled PDF", "pdf", 200), ("xlsx", "xlsx", 2000)):
            path = Path(folder, f"asked-{size}.{kind}")
            path.write_bytes(KINDS[kind](rows(size)))
            _print(name, *_read(path))


def _texts(path: Path) -> list[Path]:
    return sorted(path.glob("*.txt")) if path.is_dir() else [path]


def _read(path: Path) -> tuple[int, float, float]:
    done = subprocess.run(
        [sys.executable, "-c", ONE, str(path)],
        check=True,
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS,
        cwd=REPOSITORY,
    )
    count, seconds, megabytes = done.stdout.split()
    return int(count), float(seconds), float(megabytes)


def _print(name: str, count: int, seconds: float, megabytes: float) -> None:
    each = seconds * 1000 / max(count, 1)
    print(f"| {name} | {count:,} | {seconds:.2f} | {each:.1f} | {megabytes:.0f} |", flush=True)


if __name__ == "__main__":
    main()
