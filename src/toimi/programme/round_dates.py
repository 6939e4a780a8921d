"""When rounds open by themselves: pure rules, days in, days out."""

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from toimi.errors import sentence
from toimi.programme import kinds

SPRING, AUTUMN = sentence("Kevät {year}"), sentence("Syksy {year}")
QUARTER = sentence("{quarter}. neljännes {year}")
MEETING = sentence("Kokous {day}")


@dataclass(frozen=True)
class When:
    """What a rule says. `due_days`: (month, day) of spring and autumn; `meetings`: in order."""

    kind: str
    since: date
    opens_days_before: int = 28
    due_days: tuple[tuple[int, int], ...] = ((5, 31), (11, 30))
    due_days_before_meeting: int = 14
    meetings: tuple[date, ...] = ()


@dataclass(frozen=True)
class Planned:
    """A round to come: the words of its name (a marked sentence), when it opens and is due."""

    name: str
    values: dict[str, object]
    opens_on: date
    due_on: date


def planned(when: When, until: date) -> list[Planned]:
    """Return the rounds of a rule that open by `until`, in order; none is due before `since`."""
    found = _meetings(when) if when.kind == kinds.MEETINGS_RULE else _yearly(when, until)
    before = timedelta(days=when.opens_days_before)
    rows = [Planned(name, values, due - before, due) for name, values, due in found]
    return [row for row in rows if row.due_on >= when.since and row.opens_on <= until]


def to_open(
    when: When, *, today: date, last_due_on: date | None, ends_on: date | None
) -> Planned | None:
    """Return the round that should be open on `today`; None: there is nothing to open.

    `last_due_on` is of the newest round. Of several that were missed the newest is opened: it
    covers the days of them all. None opens that is due after the programme's end, but for the
    one in which it ends.
    """
    rows = [
        row
        for row in planned(when, today)
        if (last_due_on is None or row.due_on > last_due_on)
        and (ends_on is None or row.opens_on <= ends_on)
    ]
    return rows[-1] if rows else None


def next_after(when: When, today: date, last_due_on: date | None = None) -> Planned | None:
    """Return the first round that opens after `today` and is due after `last_due_on`, the newest
    round's day; None: the rule says none."""
    begins = max(today, last_due_on or today)
    horizon = begins + timedelta(days=366 + when.opens_days_before)
    rows = [row for row in planned(when, horizon) if row.opens_on > today]
    return next((row for row in rows if last_due_on is None or row.due_on > last_due_on), None)


def starts_on(
    planned: Planned, *, last_due_on: date | None, programme_starts_on: date | None, since: date
) -> date:
    """Return the first day that a round tells of: the day after the one before was due."""
    if last_due_on is not None:
        return last_due_on + timedelta(days=1)
    return min(programme_starts_on or since, planned.due_on)


def _yearly(when: When, until: date) -> Iterator[tuple[str, dict[str, object], date]]:
    last = (until + timedelta(days=when.opens_days_before)).year
    for year in range(when.since.year, last + 1):
        if when.kind == kinds.QUARTERS_RULE:
            for quarter in range(1, 5):
                due = _day(year, quarter * 3, 31)
                yield QUARTER, {"quarter": quarter, "year": year}, due
        else:
            for name, (month, day) in zip((SPRING, AUTUMN), when.due_days, strict=True):
                yield name, {"year": year}, _day(year, month, day)


def _meetings(when: When) -> Iterator[tuple[str, dict[str, object], date]]:
    for meeting in sorted(set(when.meetings)):
        due = meeting - timedelta(days=when.due_days_before_meeting)
        yield MEETING, {"day": meeting}, due


def _day(year: int, month: int, day: int) -> date:
    """Return the day; the month's last when it has no such day."""
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def in_order(days: Sequence[Sequence[int]]) -> bool:
    """Return whether (month, day) pairs are two real days, the spring's first."""
    try:
        spring, autumn = (date(2024, month, day) for month, day in days)
    except (TypeError, ValueError):
        return False
    return spring < autumn
