"""The rules of cases: values in, values out."""

from datetime import date
from statistics import quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimi.tools.cases import errors, rules
from toimi.tools.cases.kinds import BY_CODE, Stage
from toimi.tools.cases.rules import values as fields

ON = date(2021, 10, 4)


def test_the_day_of_the_report_is_not_counted() -> None:
    stage = Stage("new", "Uusi", deadline="handling")

    assert rules.due_on(stage, ON, {"handling": 7}, {}) == date(2021, 10, 11)


def test_a_day_that_was_agreed_comes_before_a_deadline() -> None:
    stage = Stage("trial", "Kokeilussa", deadline="look", due_by="ends_on")

    found = rules.due_on(stage, ON, {"look": 7}, {"ends_on": "2021-11-30"})

    assert found == date(2021, 11, 30)


def test_the_percentile_is_that_of_a_published_example() -> None:
    """NIST/SEMATECH e-Handbook, Percentiles: twelve readings of a gauge; by the interpolation at
    1 + p (n − 1) their 90th percentile is 95.1957."""
    readings = [95.1772, 95.1567, 95.1937, 95.1959, 95.1442, 95.0610]
    readings += [95.1591, 95.1195, 95.1065, 95.0925, 95.1990, 95.1682]

    assert round(rules.percentile(readings, 90), 5) == 95.19568


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=60))
def test_the_percentile_is_that_of_the_standard_library(numbers: list[int]) -> None:
    expected = quantiles(numbers, n=100, method="inclusive")

    assert rules.percentile(numbers, 85) == pytest.approx(expected[84])
    assert rules.percentile(numbers, 50) == pytest.approx(expected[49])


def test_lead_times_of_nothing_are_nothing() -> None:
    assert rules.lead_times([]) is None
    assert rules.lead_times([4]) == rules.LeadTimes(1, 4, 4)


def test_open_cases_are_told_by_their_age() -> None:
    opened = [date(2021, 10, 4), date(2021, 9, 27), date(2021, 9, 26), date(2021, 1, 1)]

    assert rules.ageing(opened, ON) == [(7, 2), (14, 1), (30, 0), (90, 0), (None, 1)]


@pytest.mark.parametrize(
    ("likelihood", "severity", "found"), [(1, 1, 1), (1, 3, 3), (2, 2, 3), (3, 2, 4), (3, 3, 5)]
)
def test_the_risk_class_is_that_of_the_published_matrix(
    likelihood: int, severity: int, found: int
) -> None:
    assert rules.risk_class(likelihood, severity) == found


def test_there_is_no_risk_outside_the_matrix() -> None:
    with pytest.raises(ValueError, match="4"):
        rules.risk_class(4, 1)


def test_the_insurer_is_told_within_ten_working_days_without_sundays_and_holidays() -> None:
    independence_day = date(2021, 12, 6)

    found = rules.insurer_due_on(date(2021, 11, 30), lambda day: day == independence_day)

    assert found == date(2021, 12, 13)


def test_a_notice_repeats_one_of_the_same_thing_in_the_same_place() -> None:
    found = [
        rules.likes(1, "near_miss", "office", "Liukas kynnys asiakashuoneen ovella"),
        rules.likes(2, "threat", "home_visit", "Koira irti pihassa"),
        rules.likes(3, "near_miss", "office", "Asiakashuoneen oven kynnys on yhä liukas"),
        rules.likes(4, "near_miss", "office", ""),
    ]

    assert rules.repeats(found) == [(3, 1)]


def test_kind_and_place_alone_make_no_repeat() -> None:
    one, other = (rules.likes(n, "threat", "office", "") for n in (1, 2))

    assert rules.likeness(one, other) < 0.6


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1250", 125_000),
        ("1 250,50", 125_050),
        ("1\N{NO-BREAK SPACE}250,5 €", 125_050),
        ("2 400 euroa", 240_000),
        ("0,05", 5),
    ],
)
def test_euros_are_read_as_people_write_them(text: str, cents: int) -> None:
    assert rules.in_cents(text) == cents


@pytest.mark.parametrize("text", ["", "paljon", "12,345", "-5", "1,2,3"])
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        rules.in_cents(text)


def test_euros_are_said_without_needless_cents() -> None:
    assert [rules.euros(n) for n in (240_000, 125_050, 5)] == ["2\xa0400", "1\xa0250,50", "0,05"]


def test_what_hinders_no_rotation_fits_and_more_reasons_come_first() -> None:
    spring = date(2022, 1, 1), date(2022, 5, 31)
    offers = [rules.Side(1, "open_care", *spring, 50), rules.Side(2, "after_care")]
    wishes = [
        rules.Side(3, "open_care", date(2022, 5, 1), None, 50),
        rules.Side(4, "other"),
        rules.Side(5, "open_care", date(2022, 6, 1)),
    ]

    found = rules.fits(offers, wishes)

    assert [(fit.offer, fit.wish, fit.why) for fit in found] == [
        (1, 3, ("work", "time", "share")),
        (1, 4, ()),
        (2, 4, ()),
    ]


def test_days_that_cross_are_refused_at_the_last_one() -> None:
    kind = BY_CODE["rotation"]
    typed = {"side": "wish", "work": "adult", "from_on": "2022-05-01", "until_on": "2022-01-01"}

    with pytest.raises(errors.DaysCrossed) as refused:
        fields.stored(kind.asked_at(""), typed)

    assert refused.value.field == "until_on"


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({}, errors.FieldMissing),
        ({"origin": "moon"}, errors.FieldWrong),
        ({"origin": "walk", "about": "x" * 501}, errors.TextLong),
    ],
)
def test_a_field_says_what_is_wrong_with_it(typed: dict[str, str], error: type[Exception]) -> None:
    with pytest.raises(error):
        fields.stored(BY_CODE["recommendation"].asked_at(""), typed)


def test_when_it_happened_comes_of_what_was_tapped() -> None:
    told = [{"when": "now"}, {"when": "yesterday"}, {"when": "other", "happened_on": "2021-09-01"}]

    assert [fields.happened_on(one, ON) for one in told] == [
        ON,
        date(2021, 10, 3),
        date(2021, 9, 1),
    ]
    with pytest.raises(errors.DayTooLate):
        fields.happened_on({"happened_on": "2021-10-05"}, ON)
