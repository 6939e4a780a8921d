"""Reads thousands of broken files: each must be read, or be refused with a message, in time.

python -m bench.fuzz [--count 10000] [--first 0] [--seconds 20] [--keep FOLDER]

The files are made from `bench.documents` by `tests.reading.mutations`, the same for the same
seed. A reader process that dies or passes the limit counts as a crash or a hang; its file is
kept in FOLDER.
"""

import argparse
import subprocess
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Empty, Queue

from bench.documents import KINDS, rows
from tests.reading.mutations import mutated

REPOSITORY = Path(__file__).resolve().parents[1]
READERS = 2
SMALL_BYTES = 60_000
SUFFIXES = {".odt", ".xls", ".xlsx", ".docx", ".pdf", ".txt", ".html", ".md", ".csv"}
"""Not those that LibreOffice converts: each takes seconds."""


def documents() -> dict[str, bytes]:
    """Return one small document of each kind, and those of the corpus."""
    found = {f"programme.{kind}": make(rows(12)) for kind, make in KINDS.items()}
    corpus = REPOSITORY / "tests" / "corpus"
    for path in sorted(corpus.rglob("*")):
        if path.suffix in SUFFIXES and path.stat().st_size < SMALL_BYTES:
            found[path.name] = path.read_bytes()
    return found


def read_all() -> None:
    """Be a reader: take lines of seed and name, answer each with how it went."""
    from toimi.reading import child, errors  # slow import
    from toimi.reading.read import read  # slow import

    child.hold_to(seconds=100_000, megabytes=1024)
    originals = documents()
    for line in sys.stdin:
        seed, name = line.split(" ", 1)
        content = mutated(originals[name.strip()], int(seed))
        try:
            read(content, name.strip())
            answer = "read"
        except errors.Unreadable as error:
            answer = type(error).__name__ if str(error) else "NoMessage"
        except Exception as error:
            answer = f"crash {type(error).__name__}: {error}"
        sys.stdout.write(f"{answer}\n".replace("\n", " ").strip() + "\n")
        sys.stdout.flush()


class Reader:
    """A reader process that is begun anew when it dies or hangs."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[str] | None = None
        self.lines: Queue[str] = Queue()

    def ask(self, seed: int, name: str, seconds: float) -> str:
        process = self.process or self._begin()
        if process.poll() is not None:
            process = self._begin()
        print(f"{seed} {name}", file=process.stdin, flush=True)
        try:
            return self.lines.get(timeout=seconds) or f"crash: ended {process.wait()}"
        except Empty:
            self.end()
            return "hang"

    def _begin(self) -> subprocess.Popen[str]:
        self.process = process = subprocess.Popen(
            [sys.executable, "-m", "bench.fuzz", "--reader"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=REPOSITORY,
        )
        self.lines = Queue()
        threading.Thread(target=_listen, args=(process, self.lines), daemon=True).start()
        return process

    def end(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def _listen(process: subprocess.Popen[str], lines: Queue[str]) -> None:
    for line in process.stdout or ():
        lines.put(line.strip())
    lines.put("")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--reader", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.reader:
        read_all()
        return
    originals = documents()
    names = sorted(originals)
    seeds: Queue[int] = Queue()
    for seed in range(options.first, options.first + options.count):
        seeds.put(seed)
    answers: Counter[str] = Counter()
    bad: list[tuple[int, str, str]] = []
    slowest = (0.0, 0, "")

    def work() -> None:
        nonlocal slowest
        reader = Reader()
        while True:
            try:
                seed = seeds.get_nowait()
            except Empty:
                break
            name = names[seed % len(names)]
            began = time.perf_counter()
            answer = reader.ask(seed, name, options.seconds)
            slowest = max(slowest, (time.perf_counter() - began, seed, name))
            answers[answer.split(":")[0]] += 1
            if answer == "hang" or answer.startswith(("crash", "NoMessage")):
                bad.append((seed, name, answer))
        reader.end()

    began = time.perf_counter()
    with ThreadPoolExecutor(READERS) as pool:
        list(pool.map(lambda _: work(), range(READERS)))
    took = time.perf_counter() - began
    print(f"{options.count:,} files of {len(names)} in {took:.0f} s; slowest {slowest}")
    for answer, count in answers.most_common():
        print(f"{count:6,} {answer}")
    for seed, name, answer in bad:
        print(f"seed {seed} {name}: {answer}")
        _keep(options.keep, f"{seed}-{name}", mutated(originals[name], seed))
    sys.exit(1 if bad else 0)


def _keep(folder: Path | None, name: str, content: bytes) -> None:
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main()
