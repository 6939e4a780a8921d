"""What a document itself says was done, begun or applied for."""

from datetime import date
from typing import NamedTuple

from toimi.language.periods import Span
from toimi.language.seasons import DEFAULT_SEASONS, Seasons


class Done(NamedTuple):
    """The clause that says it, the day (None when it gives none), and its place in the text."""

    text: str
    day: date | None
    span: Span


def stated_done(
    text: str,
    *,
    start: date | None = None,
    end: date | None = None,
    dated: date | None = None,
    seasons: Seasons = DEFAULT_SEASONS,
    in_schedule: bool = False,
) -> tuple[Done, ...]:
    """Return what `text` says was done by the day `dated`, in order.

    In a schedule cell (`in_schedule`) an event of a single past day counts too.
    """
    return ()
