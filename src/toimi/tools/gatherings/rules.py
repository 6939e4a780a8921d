"""Times of a series, places and queues, who is due: pure."""

import re
from calendar import monthrange
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from toimi.tools.gatherings.errors import (
    RuleNotUnderstood,
    SeriesEmpty,
    SeriesTooLong,
    SeriesWithoutEnd,
)

MOST_SESSIONS = 200
CODE_OPENS = timedelta(minutes=30)
"""Before the beginning and after the end."""
CODE_LIVES = timedelta(minutes=15)
TRANSFER_AFTER = timedelta(days=90)
_PART = re.compile(r"(?P<name>[A-Z]+)=(?P<value>[A-Z0-9,+-]+)")
_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_PARTS = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYSETPOS", "WKST"}
)
_MOMENT = re.compile(r"(\d{8})(?:T(\d{6})(Z?))?")
A_DAY = timedelta(days=1)


def occurrences(
    rule: str, starts_at: datetime, zone: str, most: int = MOST_SESSIONS
) -> list[datetime]:
    """Return when the sessions of a series begin, the first at `starts_at`'s day or later.

    The clock on the wall stays: what is at 9.00 is so in winter and in summer. An empty rule is
    one session. Raises RuleNotUnderstood, SeriesWithoutEnd, SeriesTooLong, SeriesEmpty.
    """
    place = ZoneInfo(zone)
    wall = starts_at.astimezone(place).replace(tzinfo=None)
    if not rule:
        return [wall.replace(tzinfo=place)]
    parts = _parts(rule)
    if "COUNT" not in parts and "UNTIL" not in parts:
        raise SeriesWithoutEnd
    if int(parts.get("COUNT", 0)) > most:
        raise SeriesTooLong(most=most)
    if "UNTIL" in parts:
        parts["UNTIL"] = _until(parts["UNTIL"], place)
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        found = list(islice(rrulestr(text, dtstart=wall), most + 1))
    except (ValueError, TypeError, OverflowError) as error:
        raise RuleNotUnderstood from error
    if len(found) > most:
        raise SeriesTooLong(most=most)
    if not found:
        raise SeriesEmpty
    return [moment.replace(tzinfo=place) for moment in found]


def _parts(rule: str) -> dict[str, str]:
    """Return the parts of a rule; only those that people can mean with sessions are taken."""
    parts: dict[str, str] = {}
    for piece in rule.upper().removeprefix("RRULE:").split(";"):
        found = _PART.fullmatch(piece)
        if found is None or found["name"] not in _PARTS or found["name"] in parts:
            raise RuleNotUnderstood
        parts[found["name"]] = found["value"]
    counts = [parts[name] for name in ("COUNT", "INTERVAL") if name in parts]
    known = parts.get("FREQ") in _FREQUENCIES and not {"COUNT", "UNTIL"} <= parts.keys()
    if not known or not all(c.isdecimal() and 0 < len(c) < 8 and int(c) > 0 for c in counts):
        raise RuleNotUnderstood
    return parts


def _until(text: str, place: ZoneInfo) -> str:
    """Return the end as the wall clock says it; a day alone counts whole."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise RuleNotUnderstood
    try:
        moment = datetime.strptime(f"{found[1]}{found[2] or '235959'}", "%Y%m%d%H%M%S")  # noqa: DTZ007
    except ValueError as error:
        raise RuleNotUnderstood from error
    if found[3]:
        moment = moment.replace(tzinfo=UTC).astimezone(place).replace(tzinfo=None)
    return moment.strftime("%Y%m%dT%H%M%S")


def moved(moment: datetime, by: timedelta, zone: str) -> datetime:
    """Return a moment moved on the wall clock: a week later at 9.00 is at 9.00."""
    place = ZoneInfo(zone)
    wall = moment.astimezone(place).replace(tzinfo=None)
    return (wall + by).replace(tzinfo=place)


def shift(before: datetime, after: datetime, zone: str) -> timedelta:
    """Return how far on the wall clock the one is from the other."""
    place = ZoneInfo(zone)
    walls = [moment.astimezone(place).replace(tzinfo=None) for moment in (before, after)]
    return walls[1] - walls[0]


def ends(starts_at: datetime, minutes: int) -> datetime:
    """Return the end of what takes so many minutes of real time."""
    return (starts_at.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(starts_at.tzinfo)


def free_seat(taken: Collection[int], capacity: int) -> int | None:
    """Return the first place that is free; None: it is full."""
    return next((seat for seat in range(1, capacity + 1) if seat not in taken), None)


def may_use_code(now: datetime, starts_at: datetime, ends_at: datetime) -> bool:
    """Return whether a code on the wall is heard at `now`."""
    return starts_at - CODE_OPENS <= now <= ends_at + CODE_OPENS


@dataclass(frozen=True)
class Span:
    """Something with a time, to be compared with others."""

    key: int
    starts_at: datetime
    ends_at: datetime


def clashes(one: Span, others: Iterable[Span]) -> list[int]:
    """Return the keys of those of `others` that are at the same time, however shortly."""
    return [
        other.key
        for other in others
        if other.key != one.key and other.starts_at < one.ends_at and one.starts_at < other.ends_at
    ]


@dataclass(frozen=True)
class Due:
    """Whom something is due for: the last time (None: never) and by when the next."""

    person_id: int
    last_on: date | None
    due_on: date


def due_people(
    people: Mapping[int, date | None],
    last: Mapping[int, date],
    away: Mapping[int, Sequence[tuple[date, date]]],
    days: int,
    today: date,
) -> list[Due]:
    """Return those for whom it is due, the longest wait first.

    `people` are ids to the first day here (None: always); `last` to the last time. Days of
    absence do not count, and who is away today is not asked.
    """
    found = []
    for person_id, since in people.items():
        absences = away.get(person_id, ())
        if any(first <= today <= end for first, end in absences):
            continue
        last_on = last.get(person_id)
        begins = last_on or since
        if begins is None:
            found.append(Due(person_id, None, today))
            continue
        due_on = begins + timedelta(days=days + _days_away(absences, begins, today))
        if due_on <= today:
            found.append(Due(person_id, last_on, due_on))
    return sorted(found, key=lambda due: (due.last_on or date.min, due.due_on, due.person_id))


def _days_away(absences: Sequence[tuple[date, date]], begins: date, today: date) -> int:
    days: set[date] = set()
    for first, end in absences:
        first, end = max(first, begins), min(end, today)
        days |= {first + A_DAY * n for n in range((end - first).days + 1)}
    return len(days)


def months_before(day: date, months: int) -> date:
    """Return the day so many months earlier; of a shorter month its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def share_percent(part: int, whole: int) -> int:
    """Return how many of a hundred, rounded; 0 of nothing."""
    return round(100 * part / whole) if whole else 0


def is_told(count: int, smallest: int) -> bool:
    """Return whether a count of people may be told to those who may not see who they are."""
    return count >= smallest
