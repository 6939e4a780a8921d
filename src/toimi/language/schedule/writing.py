"""Periods written as a phrase that reads back to the same periods."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from toimi.language.periods import Period, Schedule


@dataclass(frozen=True)
class _Wording:
    by: str
    since: str
    continuous: str
    months: tuple[str, ...] = ()

    def day(self, day: date, *, with_year: bool = True) -> str:
        if self.months:
            year = f" {day.year:04d}" if with_year else ""
            return f"{day.day} {self.months[day.month - 1]}{year}"
        return f"{day.day}.{day.month}." + (f"{day.year:04d}" if with_year else "")

    def range(self, start: date, end: date) -> str:
        if start == end:
            return self.day(start)
        is_same_year = start.year == end.year
        dash = " – " if self.months else "–"
        return f"{self.day(start, with_year=not is_same_year)}{dash}{self.day(end)}"


ENGLISH_MONTHS = (
    "January February March April May June July August September October November December"
)
WORDINGS = {
    "fi": _Wording("{day} mennessä", "{day} alkaen", "jatkuva"),
    "sv": _Wording("senast {day}", "från {day}", "fortlöpande"),
    "en": _Wording("by {day}", "from {day}", "continuous", tuple(ENGLISH_MONTHS.split())),
}


def write_schedule(
    schedule: Schedule | Iterable[Period], continuous: bool | None = None, language: str = "fi"
) -> str:
    """Write periods as a phrase in "fi", "sv" or "en" ("1.8.–31.12.2020; jatkuva").

    Reading the phrase gives the same periods. A recurrence rule is not written.
    """
    periods = schedule.periods if isinstance(schedule, Schedule) else schedule
    if continuous is None:
        continuous = isinstance(schedule, Schedule) and schedule.continuous
    wording = WORDINGS.get(language, WORDINGS["fi"])
    parts = [part for period in periods if (part := _written(period, wording))]
    if continuous:
        parts.append(wording.continuous)
    return "; ".join(parts)


def _written(period: Period, wording: _Wording) -> str:
    if period.start and period.end:
        return wording.range(period.start, period.end)
    if period.end:
        return wording.by.format(day=wording.day(period.end))
    if period.start:
        return wording.since.format(day=wording.day(period.start))
    return ""
