"""What a phrase is made of: the things that were understood of it."""

from dataclasses import dataclass

from toimi.language.schedule.moments import Moment
from toimi.language.schedule.recurrence import Recurrence


@dataclass(frozen=True)
class Item:
    """One thing understood. `kind` is "at", "range", "turn" (of two months), "by", "before",
    "from", "after", "continuous", "programme", "programme_end", "recurrence", "slip",
    "unread" (digits that are no date) or "plain" (no time, and no doubt).

    `first` and `last` are token indexes, the first and one past the last.
    """

    kind: str
    moments: tuple[Moment, ...] = ()
    recurrence: Recurrence | None = None
    guess: str = ""
    first: int = 0
    last: int = 0


def item(name: str, *moments: Moment) -> Item:
    """Make an item of moments."""
    return Item(name, moments)
