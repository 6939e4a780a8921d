"""On which day a digest is due: holidays, absence, weeks and years."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from toimi.platform.notifications.holidays import is_holiday
from toimi.site.digest import rules
from toimi.site.digest.rules import Line, Wish

MONDAY, WEDNESDAY, FRIDAY = 1, 3, 5


def nobody_away(_: date) -> bool:
    return False


def away(first: date, last: date) -> Callable[[date], bool]:
    return lambda day: first <= day <= last


def days(first: date, count: int) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range(count))


def sent(
    first: date,
    count: int,
    wish: Wish,
    *,
    last_on: date | None = None,
    is_away: Callable[[date], bool] = nobody_away,
    is_down: Callable[[date], bool] = nobody_away,
) -> list[date]:
    """Return the days on which a digest leaves, day by day."""
    found: list[date] = []
    for day in days(first, count):
        last = found[-1] if found else last_on
        if not is_down(day) and rules.is_due(
            day, wish, last_on=last, is_holiday=is_holiday, is_away=is_away
        ):
            found.append(day)
    return found


def test_it_comes_on_the_day_asked_for() -> None:
    assert sent(date(2026, 11, 2), 21, Wish(WEDNESDAY)) == [
        date(2026, 11, 4),
        date(2026, 11, 11),
        date(2026, 11, 18),
    ]


@pytest.mark.parametrize(
    ("first", "weekday", "found"),
    [
        # Midsummer Eve, a Friday: on Monday, and the Friday after it has had its week's digest.
        (date(2026, 6, 15), FRIDAY, [date(2026, 6, 22), date(2026, 7, 3)]),
        # Easter Monday: on Tuesday.
        (date(2026, 4, 6), MONDAY, [date(2026, 4, 7), date(2026, 4, 13), date(2026, 4, 20)]),
        # Good Friday: over Easter Monday to Tuesday.
        (date(2026, 3, 30), FRIDAY, [date(2026, 4, 7), date(2026, 4, 17)]),
        # Ascension Day, a Thursday.
        (date(2026, 5, 11), 4, [date(2026, 5, 15), date(2026, 5, 21), date(2026, 5, 28)]),
        # May Day in a week of its own.
        (date(2026, 4, 27), FRIDAY, [date(2026, 5, 4), date(2026, 5, 15)]),
    ],
)
def test_a_holiday_moves_it_to_the_next_working_day(
    first: date, weekday: int, found: list[date]
) -> None:
    assert sent(first, 21, Wish(weekday)) == found


@pytest.mark.parametrize("weekday", range(1, 6))
def test_nothing_comes_between_christmas_eve_and_new_year(weekday: int) -> None:
    found = sent(date(2026, 12, 14), 28, Wish(weekday), last_on=date(2026, 12, 7))

    assert [day for day in found if date(2026, 12, 24) <= day <= date(2027, 1, 1)] == []
    assert min(day for day in found if day.year == 2027) <= date(2027, 1, 8)


@pytest.mark.parametrize("weekday", range(1, 6))
@pytest.mark.parametrize("year", range(2015, 2037))
def test_a_year_has_at_most_52_also_one_of_53_weeks(year: int, weekday: int) -> None:
    found = sent(date(year, 1, 1), 366, Wish(weekday), last_on=date(year - 1, 12, 21))
    weeks = [rules.week_of(day) for day in found]

    assert 48 <= len(found) <= 52
    assert len(set(weeks)) == len(weeks)


def test_the_53rd_week_is_a_week_of_its_own() -> None:
    assert [rules.week_of(day) for day in (date(2026, 12, 31), date(2027, 1, 3))] == [
        (2026, 53),
        (2026, 53),
    ]
    assert rules.week_of(date(2027, 1, 4)) == (2027, 1)


def test_who_was_away_gets_it_on_the_first_working_day_back() -> None:
    is_away = away(date(2026, 6, 1), date(2026, 6, 30))

    found = sent(date(2026, 5, 25), 56, Wish(MONDAY), last_on=date(2026, 5, 18), is_away=is_away)

    assert found == [date(2026, 5, 25), date(2026, 7, 1), date(2026, 7, 6), date(2026, 7, 13)]


def test_coming_back_after_the_day_asked_for_gives_one_digest_in_that_week() -> None:
    is_away = away(date(2026, 11, 2), date(2026, 11, 17))

    found = sent(date(2026, 11, 2), 28, Wish(FRIDAY), last_on=date(2026, 10, 30), is_away=is_away)

    assert found == [date(2026, 11, 18), date(2026, 11, 27)]


def test_an_absence_that_ends_on_friday_waits_for_monday() -> None:
    is_away = away(date(2026, 11, 9), date(2026, 11, 13))

    found = sent(date(2026, 11, 9), 12, Wish(WEDNESDAY), last_on=date(2026, 11, 4), is_away=is_away)

    assert found == [date(2026, 11, 16)]


def test_what_a_machine_at_rest_has_missed_is_made_up_once() -> None:
    is_down = away(date(2026, 11, 9), date(2026, 11, 10))

    found = sent(date(2026, 11, 9), 12, Wish(MONDAY), last_on=date(2026, 11, 2), is_down=is_down)

    assert found == [date(2026, 11, 11), date(2026, 11, 16)]


def test_who_comes_in_the_middle_of_a_week_waits_for_the_day() -> None:
    assert sent(date(2026, 11, 11), 7, Wish(MONDAY)) == [date(2026, 11, 16)]


def test_a_new_day_begins_from_the_choice() -> None:
    chosen = Wish(MONDAY, since=date(2026, 11, 12))

    found = sent(date(2026, 11, 12), 12, chosen, last_on=date(2026, 11, 6))

    assert found == [date(2026, 11, 16), date(2026, 11, 23)]


@pytest.mark.parametrize("monday", [date(2026, 3, 30), date(2026, 10, 26)])
def test_a_change_of_the_clock_before_the_day_changes_nothing(monday: date) -> None:
    assert sent(monday - timedelta(days=3), 6, Wish(MONDAY)) == [monday]


def test_the_next_one_is_foretold() -> None:
    found = rules.next_on(
        date(2026, 12, 22),
        Wish(MONDAY),
        last_on=date(2026, 12, 21),
        is_holiday=is_holiday,
        is_away=away(date(2027, 1, 1), date(2027, 1, 12)),
    )

    assert found == date(2027, 1, 13)


def line(key: str, due_on: date | None = None) -> Line:
    return Line(key, "step", "/", key, due_on=due_on)


def test_things_are_late_due_within_a_week_or_other() -> None:
    today = date(2026, 11, 25)
    lines = [
        line("late", date(2026, 11, 24)),
        line("today", today),
        line("in a week", date(2026, 12, 2)),
        line("later", date(2026, 12, 3)),
        line("some day"),
    ]

    found = rules.parts(lines, today)

    assert [[one.key for one in part] for part in (found.late, found.soon, found.other)] == [
        ["late"],
        ["today", "in a week"],
        ["later", "some day"],
    ]


@pytest.mark.parametrize(
    ("lines", "told", "news", "worth"),
    [
        ([], [], [], False),
        ([], [], ["answer"], True),
        ([line("late", date(2026, 11, 1))], ["late"], [], True),
        ([line("soon", date(2026, 11, 26))], ["soon"], [], True),
        ([line("some day")], [], [], True),
        ([line("some day")], ["some day"], [], False),
        ([line("some day"), line("new")], ["some day"], [], True),
    ],
)
def test_what_waits_for_no_day_is_told_once(
    lines: list[Line], told: list[str], news: list[str], worth: bool
) -> None:
    found = rules.parts(lines, date(2026, 11, 25))

    assert rules.is_worth_sending(found, told=told, escalated=[], news=news) == worth


@pytest.mark.parametrize(
    ("today", "told"),
    [(date(2026, 11, 24), False), (date(2026, 11, 25), True), (date(2026, 11, 30), True)],
)
def test_a_manager_is_told_after_two_working_days(today: date, told: bool) -> None:
    assert rules.is_escalated(date(2026, 11, 20), today, 2, is_holiday) == told
