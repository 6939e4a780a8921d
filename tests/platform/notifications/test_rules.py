from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from toimi.platform.notifications import rules
from toimi.platform.notifications.holidays import is_holiday

HELSINKI = ZoneInfo("Europe/Helsinki")


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2026, 6, 18), True),
        (date(2026, 6, 19), False),  # Midsummer Eve
        (date(2026, 6, 20), False),
        (date(2026, 12, 23), True),
        (date(2026, 12, 24), False),
        (date(2026, 12, 25), False),
        (date(2026, 12, 28), True),
        (date(2026, 1, 6), False),
        (date(2026, 4, 3), False),  # Good Friday
        (date(2026, 4, 6), False),
        (date(2026, 5, 14), False),  # Ascension Day
        (date(2027, 12, 6), False),
        (date(2026, 11, 28), False),
    ],
)
def test_working_days_are_those_of_finland(day: date, working: bool) -> None:
    assert rules.is_working(day, is_holiday) == working


def test_the_working_day_after_midsummer_is_monday() -> None:
    assert rules.working_day(date(2026, 6, 19), is_holiday) == date(2026, 6, 22)


@pytest.mark.parametrize(
    ("since", "today", "passed"),
    [
        (date(2026, 11, 20), date(2026, 11, 24), 1),  # Friday to Tuesday: Monday is between
        (date(2026, 11, 20), date(2026, 11, 25), 2),
        (date(2026, 11, 20), date(2026, 11, 20), 0),
        (date(2026, 6, 18), date(2026, 6, 24), 2),  # Midsummer is not counted
        (date(2026, 12, 23), date(2026, 12, 29), 1),
    ],
)
def test_working_days_are_counted_between_the_days(since: date, today: date, passed: int) -> None:
    assert rules.working_days_passed(since, today, is_holiday) == passed


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        ((2026, 11, 25, 6, 59), True),
        ((2026, 11, 25, 7, 0), False),
        ((2026, 11, 25, 19, 59), False),
        ((2026, 11, 25, 20, 0), True),
        ((2026, 11, 28, 12, 0), True),  # Saturday
        ((2026, 6, 19, 12, 0), True),  # Midsummer Eve
        ((2026, 3, 30, 7, 0), False),  # the first morning after the clock went forward
        ((2026, 10, 26, 6, 59), True),
    ],
)
def test_nights_weekends_and_holidays_are_quiet(moment: tuple[int, ...], quiet: bool) -> None:
    assert rules.is_quiet(datetime(*moment, tzinfo=HELSINKI), is_holiday) == quiet  # type: ignore[misc,arg-type]


@pytest.mark.parametrize("fold", [0, 1])
def test_the_doubled_hour_of_autumn_is_quiet_both_times(fold: int) -> None:
    moment = datetime(2026, 10, 25, 3, 30, tzinfo=HELSINKI, fold=fold)

    assert rules.is_quiet(moment, is_holiday)
