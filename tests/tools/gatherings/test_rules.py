"""Times of a series, places, who is due."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from toimi.tools.gatherings import rules
from toimi.tools.gatherings.errors import (
    RuleNotUnderstood,
    SeriesEmpty,
    SeriesTooLong,
    SeriesWithoutEnd,
)

ZONE = "Europe/Helsinki"
HELSINKI = ZoneInfo(ZONE)
AUTUMN = datetime(2021, 10, 25, 9, 0, tzinfo=HELSINKI)


def test_a_meeting_at_nine_stays_at_nine_when_the_clocks_are_turned() -> None:
    found = rules.occurrences("FREQ=WEEKLY;COUNT=2", AUTUMN, ZONE)

    assert [(moment.hour, moment.astimezone(UTC).hour) for moment in found] == [(9, 6), (9, 7)]


def test_a_rule_goes_on_until_its_last_day_that_is_counted_whole() -> None:
    found = rules.occurrences("FREQ=WEEKLY;UNTIL=20211108", AUTUMN, ZONE)

    assert [moment.date() for moment in found] == [
        date(2021, 10, 25),
        date(2021, 11, 1),
        date(2021, 11, 8),
    ]


def test_an_end_in_universal_time_is_put_on_the_wall_clock() -> None:
    found = rules.occurrences("FREQ=DAILY;UNTIL=20211026T060000Z", AUTUMN, ZONE)

    assert [moment.day for moment in found] == [25, 26]


def test_the_first_tuesday_of_each_month_is_found() -> None:
    rule = "FREQ=MONTHLY;BYDAY=1TU;COUNT=3"

    found = rules.occurrences(rule, datetime(2021, 9, 1, 13, 0, tzinfo=HELSINKI), ZONE)

    assert [moment.date().isoformat() for moment in found] == [
        "2021-09-07",
        "2021-10-05",
        "2021-11-02",
    ]


def test_without_a_rule_it_is_once() -> None:
    assert rules.occurrences("", AUTUMN, ZONE) == [AUTUMN]


@pytest.mark.parametrize(
    "rule",
    ["FREQ=DAILY;COUNT=10000", "FREQ=DAILY;COUNT=201", "FREQ=DAILY;UNTIL=20990101"],
)
def test_a_series_of_ten_thousand_is_refused(rule: str) -> None:
    with pytest.raises(SeriesTooLong):
        rules.occurrences(rule, AUTUMN, ZONE)


@pytest.mark.parametrize(
    ("rule", "error"),
    [
        ("FREQ=WEEKLY", SeriesWithoutEnd),
        ("FREQ=SECONDLY;COUNT=2", RuleNotUnderstood),
        ("FREQ=WEEKLY;COUNT=0", RuleNotUnderstood),
        ("FREQ=WEEKLY;COUNT=99999999999999", RuleNotUnderstood),
        ("FREQ=WEEKLY;COUNT=2;UNTIL=20211108", RuleNotUnderstood),
        ("FREQ=WEEKLY;UNTIL=20219908", RuleNotUnderstood),
        ("FREQ=WEEKLY;UNTIL=20200101", SeriesEmpty),
        ("FREQ=WEEKLY;BYDAY=XX;COUNT=2", RuleNotUnderstood),
        ("FREQ=WEEKLY;COUNT=2;X", RuleNotUnderstood),
        ("joka tiistai", RuleNotUnderstood),
        ("DTSTART:20210101T000000\nRRULE:FREQ=DAILY;COUNT=2", RuleNotUnderstood),
    ],
)
def test_what_is_no_rule_of_a_series_is_refused(rule: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        rules.occurrences(rule, AUTUMN, ZONE)


def test_a_move_over_the_turn_of_the_clocks_keeps_the_wall_clock() -> None:
    later = rules.moved(AUTUMN, timedelta(days=7), ZONE)

    assert (later.hour, rules.shift(AUTUMN, later, ZONE)) == (9, timedelta(days=7))


def test_what_goes_over_the_turn_of_the_clocks_takes_its_real_time() -> None:
    starts_at = datetime(2021, 10, 31, 2, 30, tzinfo=HELSINKI)

    assert rules.ends(starts_at, 120).astimezone(UTC) - starts_at.astimezone(UTC) == timedelta(
        hours=2
    )


def test_the_first_free_place_is_given_and_none_of_a_full_one() -> None:
    assert (rules.free_seat({1, 3}, 3), rules.free_seat({1, 2}, 2)) == (2, None)


@pytest.mark.parametrize(
    ("minutes", "is_heard"), [(-31, False), (-30, True), (0, True), (90, True), (91, False)]
)
def test_a_code_is_heard_from_half_an_hour_before_to_half_an_hour_after(
    minutes: int, is_heard: bool
) -> None:
    now = AUTUMN + timedelta(minutes=minutes)

    assert rules.may_use_code(now, AUTUMN, AUTUMN + timedelta(hours=1)) is is_heard


def test_sessions_clash_that_have_a_moment_in_common() -> None:
    hour = timedelta(hours=1)
    one = rules.Span(1, AUTUMN, AUTUMN + hour)
    others = [
        rules.Span(2, AUTUMN + hour, AUTUMN + 2 * hour),
        rules.Span(3, AUTUMN + hour / 2, AUTUMN + 2 * hour),
        one,
    ]

    assert rules.clashes(one, others) == [3]


TODAY = date(2021, 10, 15)


def due(**known: object) -> list[tuple[int, date]]:
    given = {"people": {1: None}, "last": {}, "away": {}, "days": 365, "today": TODAY}
    found = rules.due_people(**{**given, **known})  # type: ignore[arg-type]
    return [(row.person_id, row.due_on) for row in found]


def test_who_never_had_it_is_due_and_who_just_had_it_is_not() -> None:
    assert due(people={1: None, 2: None}, last={2: date(2021, 3, 1)}) == [(1, TODAY)]


def test_who_came_lately_is_due_only_after_the_days() -> None:
    assert due(people={1: date(2021, 6, 1)}) == []
    assert due(people={1: date(2020, 6, 1)}) == [(1, date(2021, 6, 1))]


def test_days_of_absence_do_not_count() -> None:
    last = {1: date(2020, 10, 1)}
    absent = {1: [(date(2021, 1, 1), date(2021, 1, 31)), (date(2021, 1, 15), date(2021, 2, 1))]}

    assert due(last=last) == [(1, date(2021, 10, 1))]
    assert due(last=last, away=absent) == []


def test_who_is_away_today_is_not_asked() -> None:
    assert due(away={1: [(TODAY, TODAY)]}) == []


def test_the_longest_wait_stands_first() -> None:
    last = {1: date(2020, 5, 1), 2: date(2019, 5, 1)}

    assert [pk for pk, _ in due(people={1: None, 2: None, 3: None}, last=last)] == [3, 2, 1]


def test_months_before_a_long_month_end_on_the_short_ones_last_day() -> None:
    assert rules.months_before(date(2021, 3, 31), 1) == date(2021, 2, 28)
    assert rules.months_before(date(2021, 3, 31), 36) == date(2018, 3, 31)
