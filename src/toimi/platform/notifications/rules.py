"""When mail may leave: working days, quiet hours. Holidays come as a parameter."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from toimi.platform.notifications import kinds

IsHoliday = Callable[[date], bool]
A_DAY = timedelta(days=1)
SATURDAY = 5


def is_working(day: date, is_holiday: IsHoliday) -> bool:
    """Return whether `day` is neither a weekend day nor a holiday."""
    return day.weekday() < SATURDAY and not is_holiday(day)


def working_day(day: date, is_holiday: IsHoliday) -> date:
    """Return `day` if it is a working day, else the next one."""
    while not is_working(day, is_holiday):
        day += A_DAY
    return day


def working_days_passed(since: date, today: date, is_holiday: IsHoliday) -> int:
    """Return how many whole working days lie between two days, neither of them counted."""
    days = ((since + A_DAY * n) for n in range(1, (today - since).days))
    return sum(is_working(day, is_holiday) for day in days)


def is_quiet(moment: datetime, is_holiday: IsHoliday) -> bool:
    """Return whether mail that can wait must wait; `moment` is in the organisation's own time."""
    is_open = kinds.FIRST_HOUR <= moment.hour < kinds.QUIET_HOUR
    return not (is_open and is_working(moment.date(), is_holiday))
