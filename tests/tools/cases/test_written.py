"""What was written on an earlier day is told with that day's "today"."""

from datetime import date

import pytest

from toimi.tools.cases.rules import as_written

FRIDAY, MONDAY = date(2021, 10, 15), date(2021, 10, 18)


@pytest.mark.parametrize(
    ("when", "day"),
    [("now", date(2021, 10, 15)), ("today", FRIDAY), ("yesterday", date(2021, 10, 14))],
)
def test_words_of_fridays_notice_that_came_on_monday_are_days(when: str, day: date) -> None:
    found = as_written({"when": when, "what": "threat"}, FRIDAY, MONDAY)

    assert found == {"when": "other", "happened_on": day, "what": "threat"}


@pytest.mark.parametrize("values", [{"when": "other", "happened_on": FRIDAY}, {"what": "threat"}])
def test_a_day_that_was_said_stays(values: dict[str, object]) -> None:
    assert as_written(values, FRIDAY, MONDAY) == values


def test_on_the_same_day_words_stay_words() -> None:
    assert as_written({"when": "yesterday"}, MONDAY, MONDAY) == {"when": "yesterday"}
