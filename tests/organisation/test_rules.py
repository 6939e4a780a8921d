from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimi.organisation.rules import Acting, Days, common, covers, highest_share, ring, together

START = date(2021, 1, 1)
DAYS = [START + timedelta(n) for n in range(6)]


def pairs() -> st.SearchStrategy[Days]:
    day = st.none() | st.sampled_from(DAYS)
    return st.tuples(day, day).filter(lambda p: not (p[0] and p[1] and p[0] > p[1]))


def spread(days: Days | None) -> set[date]:
    """Return which of a few days are meant."""
    few = [START - timedelta(1), *DAYS, DAYS[-1] + timedelta(1)]
    if days is None:
        return set()
    first, last = days
    return {day for day in few if (not first or first <= day) and (not last or day <= last)}


@given(one=pairs(), other=pairs())
def test_common_and_covering_days_are_those_of_the_sets(one: Days, other: Days) -> None:
    assert spread(common(one, other)) == spread(one) & spread(other)
    assert covers(one, other) == (spread(one) >= spread(other))
    assert spread(together(one, other)) >= spread(one) | spread(other)


@pytest.mark.parametrize(
    ("shares", "most"),
    [
        ([], 0),
        ([(60, (None, None)), (60, (None, None))], 120),
        ([(60, (None, DAYS[1])), (60, (DAYS[2], None))], 60),
        ([(60, (None, DAYS[2])), (60, (DAYS[2], None))], 120),
    ],
)
def test_the_highest_share_is_that_of_the_fullest_day(
    shares: list[tuple[int, Days]], most: int
) -> None:
    assert highest_share(shares) == most


@pytest.mark.parametrize(
    ("known", "found"),
    [
        ([], []),
        ([Acting(2, 3, (DAYS[0], DAYS[5]))], []),
        ([Acting(2, 1, (DAYS[0], DAYS[5]))], [1, 2, 1]),
        ([Acting(2, 3, (DAYS[0], DAYS[5])), Acting(3, 1, (DAYS[1], DAYS[1]))], [1, 2, 3, 1]),
        ([Acting(2, 3, (DAYS[0], DAYS[1])), Acting(3, 1, (DAYS[2], DAYS[5]))], []),
        ([Acting(2, 1, (DAYS[4], DAYS[5]))], []),
        ([Acting(2, 3, (DAYS[0], DAYS[5])), Acting(3, 2, (DAYS[0], DAYS[5]))], []),
    ],
)
def test_a_ring_of_deputies_is_one_that_closes_on_some_day(
    known: list[Acting], found: list[int]
) -> None:
    assert ring(known, Acting(1, 2, (DAYS[0], DAYS[3]))) == found
