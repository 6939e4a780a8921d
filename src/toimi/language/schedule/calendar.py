"""The days of a moment, once its year is known."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from toimi.language.schedule.moments import Moment
from toimi.language.seasons import DayOfYear, Seasons

Days = tuple[date, date]
"""First and last day, both included."""

ONE_DAY = timedelta(days=1)
MOVED_TERMS = {2021: date(2021, 8, 1)}
"""Council terms that began on another day: the municipal elections of 2021 were put off."""
PART_OF_MONTH = {"early": (1, 10), "middle": (11, 20), "late": (21, 31)}


def days_of(moment: Moment, year: int, seasons: Seasons) -> Days | None:
    """Return the days of `moment` in `year`, or None when there are none ("31.2.")."""
    if not MINYEAR + 1 <= year <= MAXYEAR - 10:
        return None
    if moment.unit == "day":
        return _day(moment, year)
    if moment.unit == "week":
        return _week(moment.number, year)
    if moment.unit == "month":
        return _month(moment, year)
    if moment.unit in ("quarter", "half"):
        return _months_from(year, moment.number, 3 if moment.unit == "quarter" else 6)
    if moment.unit == "year":
        return _year(moment, year, seasons)
    if moment.unit == "council":
        return _council(moment, year, seasons)
    return _season(moment, year, seasons)


def _day(moment: Moment, year: int) -> Days | None:
    if moment.month is None or moment.number > monthrange(year, moment.month)[1]:
        return None
    day = date(year, moment.month, moment.number)
    return day, day


def _week(number: int, year: int) -> Days | None:
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return monday, monday + timedelta(days=6)


def _month(moment: Moment, year: int) -> Days:
    length = monthrange(year, moment.number)[1]
    first, last = PART_OF_MONTH.get(moment.part, (1, 31))
    return date(year, moment.number, first), date(year, moment.number, min(last, length))


def _months_from(year: int, number: int, length: int) -> Days:
    first, last = (number - 1) * length + 1, number * length
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _year(moment: Moment, year: int, seasons: Seasons) -> Days:
    last_year = moment.last_year or year
    early, late = _in_year(seasons.early_year, year), _in_year(seasons.late_year, last_year)
    if moment.part == "early":
        return early
    if moment.part == "late":
        return late
    if moment.part == "middle" and early[1] < late[0] - ONE_DAY:
        return early[1] + ONE_DAY, late[0] - ONE_DAY
    return date(year, 1, 1), date(last_year, 12, 31)


def _council(moment: Moment, year: int, seasons: Seasons) -> Days:
    return _term_starts(year, seasons), _term_starts(
        moment.last_year or year + 4, seasons
    ) - ONE_DAY


def _term_starts(year: int, seasons: Seasons) -> date:
    return MOVED_TERMS.get(year) or _on(seasons.council_term_starts, year)


def _season(moment: Moment, year: int, seasons: Seasons) -> Days:
    name = "school_year" if moment.unit == "school" else moment.name
    if moment.part in ("early", "late") and hasattr(seasons, f"{moment.part}_{name}"):
        name = f"{moment.part}_{name}"
    first, last = _in_year(getattr(seasons, name), year)
    if moment.last_year is not None:
        later = _in_year(getattr(seasons, name), moment.last_year)
        return (first, last) if last.year == moment.last_year else (first, later[1])
    return first, last


def _in_year(span: tuple[DayOfYear, DayOfYear], year: int) -> Days:
    first, last = span
    return _on(first, year), _on(last, year + (last < first))


def _on(day: DayOfYear, year: int) -> date:
    month, number = day
    return date(year, month, min(number, monthrange(year, month)[1]))
