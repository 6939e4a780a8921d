"""A page of a PDF as a picture, drawn in a process of its own: a bad file takes only it."""

import os
import subprocess
import sys
import threading

from toimi.reading.apart import PASSED_ON
from toimi.reading.errors import Damaged, TooSlow

WIDTH, MOST_HIGH = 1100, 2000
"""Pixels: as wide as half a desk's screen at double density; a strip is not drawn endlessly."""
MOST_PAGES = 2000
SECONDS, MEGABYTES = 15, 600
_TURNS = threading.BoundedSemaphore(2)
"""A page of twenty pictures asks for them all at once: two are drawn at a time."""


def is_pdf(start: bytes) -> bool:
    """Tell a PDF by the first bytes of its content."""
    return b"%PDF-" in start[:1024]


def page_picture(content: bytes, page: int) -> bytes:
    """Return page `page` (from 1) of a PDF as a WebP picture at most WIDTH × MOST_HIGH.

    Raises LookupError when there is no such page, Damaged when it cannot be drawn,
    TooSlow when too many pages are being drawn already.
    """
    if not 1 <= page <= MOST_PAGES:
        raise LookupError(page)
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    if not _TURNS.acquire(timeout=SECONDS):
        raise TooSlow(minutes=1)
    try:
        done = subprocess.run(  # noqa: S603 (our own interpreter and module, no shell)
            [sys.executable, "-P", "-m", "toimi.reading.picture_child", str(page)],
            input=content,
            capture_output=True,
            env=environment,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Damaged(name="") from error
    finally:
        _TURNS.release()
    if done.returncode == NO_PAGE:
        raise LookupError(page)
    if done.returncode or not done.stdout.startswith(b"RIFF"):
        raise Damaged(name="")
    return done.stdout


NO_PAGE = 3
"""What the child ends with when the file has no such page."""
