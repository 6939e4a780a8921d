"""What a schedule phrase means: periods of days, a continuous trait, a recurrence rule."""

from dataclasses import dataclass
from datetime import date

Span = tuple[int, int]
"""Where in the phrase, as offsets in characters: first, one past the last."""


@dataclass(frozen=True, order=True)
class Period:
    """Days from `start` to `end`, both included; a deadline has no start."""

    start: date | None
    end: date | None


@dataclass(frozen=True)
class Schedule:
    """A schedule phrase as written, and what was understood of it.

    `spans` has one span of the phrase for each period, in the same order. `unread` are the
    spans of words that were not understood (they stay in `text`, marked for a person).
    `doubts` are reasons in words (Finnish source sentences), each a thing a person should look at.
    `rule` is an RFC 5545 recurrence rule.
    """

    text: str
    periods: tuple[Period, ...] = ()
    spans: tuple[Span, ...] = ()
    continuous: bool = False
    rule: str | None = None
    unread: tuple[Span, ...] = ()
    doubts: tuple[str, ...] = ()
