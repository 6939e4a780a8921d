"""Reading in a process of its own, with limits on memory and time: a bad file takes only it."""

import json
import logging
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from toimi.language.seasons import DEFAULT_SEASONS, Seasons
from toimi.reading import errors, store
from toimi.reading.model import Reading

logger = logging.getLogger("toimi.reading")

Tell = Callable[[int, int], None]
"""How far the reading is: parts done, of how many. What it raises stops the reading."""

PASSED_ON = ("PATH", "LANG", "LC_ALL", "PYTHONPATH", "PYTHONUTF8", "SYSTEMROOT")
"""What the child knows of the environment: no secrets."""
TURN_SECONDS = 0.25
GRACE_SECONDS = 3.0
"""How long a child that was told to stop may tidy up (a running LibreOffice, temporary files)."""
DOCUMENT = "document"
WHAT_ENDED_IT = 4000


@dataclass(frozen=True)
class Limits:
    """What one reading may take: seconds of time, megabytes of memory, bytes of the file."""

    seconds: int = 180
    megabytes: int = 1024
    file_bytes: int = 20 * 1024 * 1024


def read_apart(
    content: bytes,
    filename: str,
    *,
    seasons: Seasons = DEFAULT_SEASONS,
    limits: Limits | None = None,
    kinds: Sequence[str] | None = None,
    tell: Tell | None = None,
) -> Reading:
    """Read a document as `read.read` does, in a child process.

    Raises an `errors.Unreadable`, and what `tell` raises; the child is gone by then.
    """
    limits = limits or Limits()
    with tempfile.TemporaryDirectory(prefix="toimi-reading-") as folder:
        Path(folder, DOCUMENT).write_bytes(content)
        order = {
            "name": filename,
            "seasons": asdict(seasons),
            "limits": asdict(limits),
            "kinds": list(kinds) if kinds is not None else None,
        }
        Path(folder, "order.json").write_text(json.dumps(order), encoding="utf-8")
        return _run(folder, filename, limits, tell or (lambda _done, _total: None))


def _run(folder: str, filename: str, limits: Limits, tell: Tell) -> Reading:
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    environment |= {"HOME": folder, "TMPDIR": folder}
    with Path(folder, "problems.txt").open("w+b") as problems:
        process = subprocess.Popen(  # noqa: S603 (our own interpreter and module, no shell)
            [sys.executable, "-P", "-m", "toimi.reading.child", folder],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=problems,
            env=environment,
            start_new_session=True,
        )
        try:
            answer = _answer(process, limits, tell)
        finally:
            _end(process)
        if answer is None:
            problems.seek(0)
            said = problems.read()[-WHAT_ENDED_IT:].decode(errors="replace")
            logger.warning("the reading ended with %s: %s", process.returncode, said)
            if "MemoryError" in said:
                raise errors.TooHeavy(name=filename)
            raise _what_ended_it(process.returncode, filename)
    if "error" in answer:
        known = getattr(errors, answer["error"], errors.Unreadable)
        raise known(**answer["values"])
    return store.from_json(answer["reading"])


def _answer(process: subprocess.Popen[bytes], limits: Limits, tell: Tell) -> dict[str, Any] | None:
    """Return the child's last word; None when it ended without one. Raises TooSlow."""
    lines: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=_listen, args=(process.stdout, lines), daemon=True).start()
    deadline = time.monotonic() + limits.seconds
    done = total = 0
    while True:
        if time.monotonic() > deadline:
            raise errors.TooSlow(minutes=max(1, round(limits.seconds / 60)))
        tell(done, total)
        try:
            line = lines.get(timeout=TURN_SECONDS)
        except queue.Empty:
            continue
        if not line:
            return None
        said: dict[str, Any] = json.loads(line)
        if "done" not in said:
            return said
        done, total = said["done"], said["total"]


def _listen(stream: IO[bytes] | None, lines: queue.Queue[bytes]) -> None:
    for line in stream or ():
        lines.put(line)
    lines.put(b"")


def _end(process: subprocess.Popen[bytes]) -> None:
    """See to it that the child is gone, and what it started with it."""
    if process.poll() is None:
        try:
            process.wait(timeout=TURN_SECONDS)
        except subprocess.TimeoutExpired:
            process.terminate()
    try:
        process.wait(timeout=GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    if process.stdout:
        process.stdout.close()


def _what_ended_it(code: int | None, filename: str) -> errors.Unreadable:
    if code is not None and -code in (signal.SIGKILL, signal.SIGXCPU, signal.SIGABRT):
        return errors.TooHeavy(name=filename)
    if code is not None and code < 0:
        return errors.Damaged(name=filename)
    return errors.Unreadable()
