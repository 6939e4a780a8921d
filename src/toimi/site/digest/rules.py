"""On which day a person gets the digest, and what is worth telling in it.

A year has at most 52: the days from Christmas Eve to New Year's Eve hold one of every weekday,
and nothing asked for on them is sent.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from toimi.platform.notifications import rules as sending
from toimi.site import kinds

A_DAY = timedelta(days=1)
LOOKED_AHEAD = 400
DECEMBER, FIRST_QUIET, LAST_QUIET = 12, 24, 31


@dataclass(frozen=True)
class Wish:
    """When a person wants the digest. `since`: the day of the choice, if it was ever made."""

    weekday: int = kinds.MONDAY
    hour: int = kinds.HOUR
    since: date | None = None


def week_of(day: date) -> tuple[int, int]:
    """Return the ISO year and week of `day`."""
    year, week, _ = day.isocalendar()
    return year, week


def asked_on(today: date, weekday: int) -> date:
    """Return the latest day, today included, that is the weekday (1 is Monday)."""
    return today - timedelta(days=(today.isoweekday() - weekday) % 7)


def is_between_the_years(day: date) -> bool:
    """Return whether `day` is one of 24–31 December."""
    return day.month == DECEMBER and FIRST_QUIET <= day.day <= LAST_QUIET


def is_due(
    today: date,
    wish: Wish,
    *,
    last_on: date | None,
    is_holiday: sending.IsHoliday,
    is_away: Callable[[date], bool],
) -> bool:
    """Return whether the digest is for today.

    It is for the weekday asked for; where that is a holiday or the person is away, for the first
    working day back. `last_on` is the day of the last one: an ISO week never has two, and what
    a machine at rest has missed is made up. Who has never had one starts on the day asked for.
    """
    asked = asked_on(today, wish.weekday)
    if is_between_the_years(asked) or (wish.since is not None and asked < wish.since):
        return False
    if last_on is not None and (last_on >= asked or week_of(last_on) in _weeks(asked, today)):
        return False

    def is_free(day: date) -> bool:
        return sending.is_working(day, is_holiday) and not is_away(day)

    if not is_free(today):
        return False
    before = (asked + A_DAY * n for n in range((today - asked).days))
    return last_on is not None or not any(is_free(day) for day in before)


def _weeks(*days: date) -> set[tuple[int, int]]:
    return {week_of(day) for day in days}


def next_on(
    today: date,
    wish: Wish,
    *,
    last_on: date | None,
    is_holiday: sending.IsHoliday,
    is_away: Callable[[date], bool],
) -> date | None:
    """Return the day of the next digest, `today` included; None: not within a year."""
    for ahead in range(LOOKED_AHEAD):
        day = today + A_DAY * ahead
        if is_due(day, wish, last_on=last_on, is_holiday=is_holiday, is_away=is_away):
            return day
    return None


@dataclass(frozen=True)
class Line:
    """One thing in a digest. `key` ("step-12") is the same from week to week; `title` and `about`
    are the programme's own words, `path` is where the thing is."""

    key: str
    kind: str
    path: str
    title: str
    about: str = ""
    number: int | None = None
    count: int = 1
    due_on: date | None = None


@dataclass(frozen=True)
class Parts:
    late: tuple[Line, ...]
    soon: tuple[Line, ...]
    other: tuple[Line, ...]


def parts(lines: Iterable[Line], today: date) -> Parts:
    """Return the lines that are late, those due within a week, and the rest, in their order."""
    late: list[Line] = []
    soon: list[Line] = []
    other: list[Line] = []
    for line in lines:
        if line.due_on is None or line.due_on > today + kinds.SOON:
            other.append(line)
        else:
            (late if line.due_on < today else soon).append(line)
    return Parts(tuple(late), tuple(soon), tuple(other))


def is_worth_sending(
    found: Parts, *, told: Iterable[str], escalated: Iterable[object], news: Iterable[object]
) -> bool:
    """Return whether there is anything to act on or to know.

    What has no day yet, or a far one, is told when it is new: `told` are the keys of the last
    digest. Repeated every week it would teach to leave the mail unread.
    """
    known = set(told)
    is_new = any(line.key not in known for line in found.other)
    return bool(found.late or found.soon or is_new or any(escalated) or any(news))


def is_escalated(due_on: date, today: date, days: int, is_holiday: sending.IsHoliday) -> bool:
    """Return whether `days` whole working days have gone by since something was due."""
    return sending.working_days_passed(due_on, today, is_holiday) >= days
