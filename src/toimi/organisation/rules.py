"""Decisions about days, shares, rings and names; no database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

Days = tuple[date | None, date | None]
"""First and last day; None is always, or still."""


def common(one: Days, other: Days) -> Days | None:
    """Return the days that both have; None when there is not one."""
    starts = max(filter(None, (one[0], other[0])), default=None)
    ends = min(filter(None, (one[1], other[1])), default=None)
    return None if starts and ends and starts > ends else (starts, ends)


def covers(one: Days, other: Days) -> bool:
    """Return whether every day of `other` is a day of `one`."""
    begins = one[0] is None or (other[0] is not None and one[0] <= other[0])
    return begins and (one[1] is None or (other[1] is not None and other[1] <= one[1]))


def together(one: Days, other: Days) -> Days:
    """Return the days from the first of either to the last of either."""
    starts = min(one[0], other[0]) if one[0] and other[0] else None
    return starts, max(one[1], other[1]) if one[1] and other[1] else None


def is_right_way(days: Days) -> bool:
    return days[0] is None or days[1] is None or days[0] <= days[1]


def highest_share(shares: Iterable[tuple[int, Days]]) -> int:
    """Return the most percent that is given on any one day; `shares` are (percent, days)."""
    rows = list(shares)
    days = [(date.min if starts is None else starts) for _, (starts, _) in rows]
    return max(
        (sum(share for share, kept in rows if common(kept, (day, day))) for day in days), default=0
    )


@dataclass(frozen=True)
class Acting:
    """Who acts for whom, when; people by their ids."""

    person: int
    deputy: int
    days: Days


def ring(known: Iterable[Acting], new: Acting) -> list[int]:
    """Return the people of the ring that `new` would close on some day, from its person and back
    to it; empty when there is none.

    A chain is a ring only if all of it holds on one day.
    """
    rows = list(known)
    ways = [([new.person, new.deputy], new.days)]
    while ways:
        way, days = ways.pop()
        for row in rows:
            left = common(row.days, days) if row.person == way[-1] else None
            if left is None:
                continue
            if row.deputy == new.person:
                return [*way, new.person]
            if row.deputy not in way:
                ways.append(([*way, row.deputy], left))
    return []


def is_whole_name(typed: str, name: str, email: str) -> bool:
    """Return whether the whole name was typed, in any order and case, or the whole address."""
    words, own = (sorted(text.casefold().replace(",", " ").split()) for text in (typed, name))
    return bool(words) and (words == own or typed.strip().casefold() == email.casefold())
