"""The text of a draft: short, in order, nothing cut in the middle of a word."""

from hypothesis import given
from hypothesis import strategies as st

from toimi.evaluation import rules
from toimi.evaluation.rules import Passage, Told

FORMS = st.lists(st.text("abc ", min_size=1, max_size=200), min_size=1, max_size=4).map(
    lambda forms: rules.shorter_only(sorted(forms, key=len, reverse=True))
)
TOLD = st.lists(st.builds(Told, FORMS, st.integers(1, 6)), max_size=12)


@given(TOLD, st.integers(10, 400))
def test_a_draft_is_within_its_limit_and_in_the_order_of_its_findings(
    told: list[Told], limit: int
) -> None:
    chosen = rules.compose(told, limit)

    assert len(rules.text_of(chosen.values())) <= limit
    assert list(chosen) == sorted(chosen)
    assert all(form in told[index].forms for index, form in chosen.items())
    assert len(chosen) <= rules.SENTENCES


@given(TOLD)
def test_what_is_left_out_did_not_fit_or_was_the_lightest(told: list[Told]) -> None:
    chosen = rules.compose(told)

    lightest = max((told[index].weight for index in chosen), default=0)
    shortest = rules.text_of(told[index].forms[-1] for index in chosen)
    left_out = [item for index, item in enumerate(told) if index not in chosen]
    heavy = [item for item in left_out if item.weight < lightest]
    assert all(len(shortest) + 1 + len(item.forms[-1]) > rules.CELL_LIMIT for item in heavy)


def test_a_long_list_gives_way_before_a_sentence_is_left_out() -> None:
    steps = Told(("Tehty: " + "a" * 250 + ".", "Tehty: a ja 5 muuta.", "Tehty 6."), 1)
    note = Told(("Palaveri pidettiin 16.9.2021 koko yksikön kesken.",), 2)

    chosen = rules.compose([steps, note])

    assert rules.text_of(chosen.values()) == (
        "Tehty: a ja 5 muuta. Palaveri pidettiin 16.9.2021 koko yksikön kesken."
    )


@given(st.lists(st.text("ab. ", min_size=1, max_size=9), max_size=5), st.text("ab. ", max_size=80))
def test_passages_together_are_the_text(said: list[str], text: str) -> None:
    parted = rules.passages(text, said)

    assert "".join(passage.text for passage in parted) == text
    numbers = [passage.number for passage in parted if passage.number]
    assert numbers == sorted(set(numbers))


def test_a_sentence_that_was_rewritten_loses_its_number_and_the_rest_keep_theirs() -> None:
    said = ["Ohje päivitettiin.", "Aikaa on 31.12.2021 asti."]

    parted = rules.passages("Ohje on uusi. Aikaa on 31.12.2021 asti.", said)

    assert parted == (Passage("Ohje on uusi. "), Passage("Aikaa on 31.12.2021 asti.", 2))


def test_a_long_text_is_cut_after_a_sentence_when_there_is_one() -> None:
    assert rules.shortened("Ensimmäinen asia on tehty. Toinen on kesken ja vie aikaa.", 40) == (
        "Ensimmäinen asia on tehty"
    )


def test_a_long_sentence_is_cut_at_a_word() -> None:
    assert rules.shortened("Avotoimiston periaatteet kerrattiin", 30) == "Avotoimiston periaatteet…"


def test_a_list_becomes_shorter_by_counting_what_it_leaves_out() -> None:
    forms = rules.listings(["a", "b", "c"], "ja", lambda count: f"{count} muuta")

    assert forms == ("a, b ja c", "a, b ja 1 muuta", "a ja 2 muuta")
