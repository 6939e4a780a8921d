"""When rounds open by themselves."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimi.programme import round_dates
from toimi.programme.round_dates import When

SEASONS = When("seasons", since=date(2021, 8, 1))


def names(when: When, until: date) -> list[tuple[str, date, date]]:
    return [
        (row.name.format(**row.values), row.opens_on, row.due_on)
        for row in round_dates.planned(when, until)
    ]


def test_spring_and_autumn_open_four_weeks_before_their_last_day() -> None:
    found = names(SEASONS, date(2022, 6, 1))

    assert found == [
        ("Syksy 2021", date(2021, 11, 2), date(2021, 11, 30)),
        ("Kevät 2022", date(2022, 5, 3), date(2022, 5, 31)),
    ]


def test_a_quarter_ends_on_its_last_day() -> None:
    found = names(When("quarters", since=date(2022, 1, 1)), date(2022, 9, 30))

    assert [(name, due) for name, _, due in found] == [
        ("1. neljännes 2022", date(2022, 3, 31)),
        ("2. neljännes 2022", date(2022, 6, 30)),
        ("3. neljännes 2022", date(2022, 9, 30)),
    ]


def test_what_is_told_to_a_meeting_is_confirmed_two_weeks_before_it() -> None:
    when = When("meetings", since=date(2021, 8, 1), meetings=(date(2021, 12, 14),))

    found = round_dates.planned(when, date(2021, 12, 31))

    assert [(row.values, row.due_on) for row in found] == [
        ({"day": date(2021, 12, 14)}, date(2021, 11, 30))
    ]


def test_the_last_day_of_february_stands_in_a_common_year() -> None:
    when = When("seasons", since=date(2021, 1, 1), due_days=((2, 29), (11, 30)))

    assert names(when, date(2021, 2, 28))[0][2] == date(2021, 2, 28)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2021, 11, 1), None),
        (date(2021, 11, 2), date(2021, 11, 30)),
        (date(2021, 12, 15), date(2021, 11, 30)),
    ],
)
def test_a_round_opens_on_its_day_and_not_before(today: date, expected: date | None) -> None:
    found = round_dates.to_open(SEASONS, today=today, last_due_on=None, ends_on=None)

    assert (found and found.due_on) == expected


def test_of_several_that_were_missed_the_newest_opens_and_tells_of_all_their_days() -> None:
    last = date(2021, 11, 30)

    found = round_dates.to_open(SEASONS, today=date(2022, 12, 1), last_due_on=last, ends_on=None)

    assert found is not None
    first = round_dates.starts_on(
        found, last_due_on=last, programme_starts_on=date(2020, 1, 1), since=SEASONS.since
    )
    assert (first, found.due_on) == (date(2021, 12, 1), date(2022, 11, 30))


def test_nothing_opens_after_the_end_of_the_programme() -> None:
    found = round_dates.to_open(
        SEASONS, today=date(2022, 5, 10), last_due_on=date(2021, 11, 30), ends_on=date(2021, 12, 31)
    )

    assert found is None


def test_the_round_in_which_the_programme_ends_still_opens() -> None:
    found = round_dates.to_open(
        SEASONS, today=date(2021, 11, 10), last_due_on=None, ends_on=date(2021, 11, 15)
    )

    assert found is not None


@given(
    kind=st.sampled_from(["seasons", "quarters"]),
    since=st.dates(date(2015, 1, 1), date(2030, 1, 1)),
    opens=st.integers(1, 180),
    days=st.integers(0, 1500),
)
def test_rounds_come_in_order_and_each_opens_before_it_is_due(
    kind: str, since: date, opens: int, days: int
) -> None:
    until = since + timedelta(days=days)

    rows = round_dates.planned(When(kind, since=since, opens_days_before=opens), until)

    dues = [row.due_on for row in rows]
    assert dues == sorted(set(dues))
    assert all(since <= row.due_on and row.opens_on < row.due_on for row in rows)
    assert all(row.opens_on <= until for row in rows)


@pytest.mark.parametrize("days", [[[11, 30], [5, 31]], [[5, 31]], [[2, 30], [11, 30]], [], ["a"]])
def test_two_real_days_are_asked_for_with_the_spring_first(days: list[list[int]]) -> None:
    assert not round_dates.in_order(days)


def test_what_comes_next_is_after_the_round_that_is_open() -> None:
    today = date(2021, 10, 15)

    found = [
        round_dates.next_after(SEASONS, today, last)
        for last in (None, date(2021, 11, 30), date(2022, 6, 1))
    ]

    assert [row and row.due_on for row in found] == [
        date(2021, 11, 30),
        date(2022, 5, 31),
        date(2022, 11, 30),
    ]
