"""What may be told of answers."""

from hypothesis import given
from hypothesis import strategies as st

from toimi.tools.gatherings.feedback import rules

SCORES = st.lists(st.integers(1, 5), max_size=40)


@given(scores=SCORES, smallest=st.integers(5, 12))
def test_nothing_is_told_of_fewer_than_the_smallest_group(scores: list[int], smallest: int) -> None:
    told = rules.told(scores, ["Hyvä"] * len(scores), len(scores) + 3, smallest)

    is_hidden = len(scores) < smallest
    assert told.is_hidden == is_hidden
    assert (told.mean is None, told.used_count is None, told.words == ()) == (is_hidden,) * 3


def test_words_are_told_in_an_order_that_tells_nothing() -> None:
    told = rules.told([5, 4, 1, 3, 3], ["Väsytti", "", "Hyvä", "Arki auttoi", ""], 8, 5)

    assert told.words == ["Arki auttoi", "Hyvä", "Väsytti"]
    assert (told.mean, told.used_count, told.count, told.asked_count) == (3.2, 4, 5, 8)
