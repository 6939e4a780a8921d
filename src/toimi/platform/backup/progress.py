"""Tells a person who waits how far it is, on lines of their own, not too often."""

import time
from typing import Protocol


class Stream(Protocol):
    def write(self, text: str, /) -> object: ...


class Progress:
    """Call it as often as you like; it says something each `seconds`, first after as many."""

    def __init__(self, stream: Stream, name: str, seconds: float = 2.0) -> None:
        self.stream, self.name, self.seconds = stream, name, seconds
        self.next_at = time.monotonic() + seconds

    def __call__(self, what: str, done: int, total: int) -> None:
        if time.monotonic() >= self.next_at:
            self.next_at = time.monotonic() + self.seconds
            share = f": {done} of {total}" if total else ""
            self.stream.write(f"toimi {self.name}: {what}{share}\n")
