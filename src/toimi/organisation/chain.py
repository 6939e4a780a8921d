"""When somebody answers: hours of a week as spans of time, and the times that no span covers.

Pure: times are local, without a zone; which days are free is asked of the caller.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from toimi.errors import sentence

EVERY, WEEKDAYS, FREE_DAYS = "every", "weekdays", "free_days"
DAYS = {
    EVERY: sentence("joka päivä"),
    WEEKDAYS: sentence("arkisin"),
    FREE_DAYS: sentence("viikonloppuisin ja pyhinä"),
}
DAY = timedelta(days=1)
Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Hours:
    """On which days, and from when until when; an end that is not after the beginning is on the
    next day. Without times: the whole day."""

    days: str = EVERY
    starts_at: time | None = None
    ends_at: time | None = None

    @property
    def is_whole_day(self) -> bool:
        return self.starts_at is None or self.ends_at is None

    def begin_on(self, day: date, is_free: Callable[[date], bool]) -> bool:
        """Return whether hours begin on the day."""
        return self.days == EVERY or (self.days == FREE_DAYS) == is_free(day)

    def span(self, day: date) -> Span:
        """Return the hours that begin on the day."""
        if self.starts_at is None or self.ends_at is None:
            return datetime.combine(day, time()), datetime.combine(day + DAY, time())
        last = day if self.ends_at > self.starts_at else day + DAY
        return datetime.combine(day, self.starts_at), datetime.combine(last, self.ends_at)


def spans(
    hours: Hours,
    first: date,
    count: int,
    is_free: Callable[[date], bool],
    but_not: Collection[date] = (),
) -> list[Span]:
    """Return the spans that begin on `count` days from `first` on and on the day before, which
    may reach into the first; none begins on a day of `but_not`."""
    days = (first + DAY * number for number in range(-1, count))
    return joined(
        hours.span(day) for day in days if day not in but_not and hours.begin_on(day, is_free)
    )


def joined(found: Iterable[Span]) -> list[Span]:
    """Return the spans in order, those that touch as one."""
    whole: list[Span] = []
    for start, end in sorted(found):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def holds(found: Iterable[Span], now: datetime) -> bool:
    return any(start <= now < end for start, end in found)


def gaps(found: Sequence[Span], start: datetime, end: datetime) -> list[Span]:
    """Return the times between `start` and `end` that no span covers."""
    left, at = [], start
    for first, last in joined(found):
        if at < first:
            left.append((at, min(first, end)))
        at = max(at, last)
        if at >= end:
            break
    if at < end:
        left.append((at, end))
    return [(first, last) for first, last in left if first < last]
