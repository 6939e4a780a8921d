"""What was done to a reading is taken back, to the letter."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.readings import reading, row
from toimi.reading import mend, mend_rows, store, undo
from toimi.reading.mend import CELLS
from toimi.reading.model import Doubt, Reading

WORDS = st.sampled_from(["", "Tauot", "syksy 2021; kevät 2022", "1", "a\nb\nc", "Lähiesimies"])
ACTS = st.sampled_from(
    ["cell", "head", "accept", "kind", "all", "remove", "split", "join", "move", "swap", "add"]
)


def act(name: str, old: Reading, at: int, field: str, to: str, text: str) -> Reading:
    """Return what an act makes of a reading; what cannot be done changes nothing."""
    acts: dict[str, Any] = {
        "cell": lambda: mend.mend_cell(old, at, field, text),
        "head": lambda: mend.mend_head(old, title=text, starts_on=None),
        "accept": lambda: mend.accept(old, at),
        "kind": lambda: mend.accept_kind(old, at),
        "all": lambda: mend.accept_all(old),
        "remove": lambda: mend.remove_row(old, at),
        "split": lambda: mend_rows.split_row(old, at, 1, {"schedule": "divided"}),
        "join": lambda: mend_rows.join_row(old, at),
        "move": lambda: mend_rows.move_cell(old, at, field, to),
        "swap": lambda: mend_rows.move_cell(old, at, field, to, swap=True),
        "add": lambda: mend_rows.add_row(old, at),
    }
    try:
        return acts[name]()  # type: ignore[no-any-return]
    except LookupError:
        return old


def whole() -> Reading:
    return reading(
        row(sub_measures=("Kokeilu", "Hankinta")),
        row(target="Tauot", urgency_text="2", urgency=2),
        row(measure="Taukotila", follow_up="Pidetty\nJatkuu"),
        doubts=(
            Doubt(None, "title", "Otsikko?"),
            Doubt(0, "schedule", "Epäselvä."),
            Doubt(1, "responsible", "Kuka vastaa {text}?", {"text": "tiimit"}),
            Doubt(2, "schedule", "Epäselvä."),
        ),
    )


@given(
    st.lists(
        st.tuples(ACTS, st.integers(0, 3), st.sampled_from(CELLS), st.sampled_from(CELLS), WORDS),
        max_size=6,
    )
)
def test_acts_taken_back_one_after_another_give_the_first_reading(steps: list[Any]) -> None:
    now = whole()
    kept = []
    for name, at, field, to, text in steps:
        new = act(name, now, at, field, to, text)
        found = undo.difference(store.to_json(now), store.to_json(new))
        kept.append(json.loads(json.dumps(found)))
        now = new

    back = store.to_json(now)
    for found in reversed(kept):
        back = undo.undone(back, found)

    assert back == store.to_json(whole())
    assert undo.mark(back) == undo.mark(store.to_json(whole()))


def test_difference_of_one_cell_keeps_one_row() -> None:
    before = reading(*[row(measure=f"Toimi {n}") for n in range(400)])
    after = mend.mend_cell(before, 200, "measure", "Toinen")

    found = undo.difference(store.to_json(before), store.to_json(after))

    assert [(name, list(part["items"])) for name, part in found["lists"].items()] == [
        ("rows", ["200"])
    ]
    assert (found["values"], found["drop"]) == ({}, [])


def test_difference_of_rows_far_apart_keeps_only_them() -> None:
    before = reading(*[row(measure=f"Toimi {n}") for n in range(400)])
    after = mend.mend_cell(mend.mend_cell(before, 3, "urgency", "3"), 397, "urgency", "3")

    found = undo.difference(store.to_json(before), store.to_json(after))

    assert list(found["lists"]["rows"]["items"]) == ["3", "397"]


def test_difference_of_another_reading_is_refused() -> None:
    before, after = reading(row(), row()), reading(row(), row(measure="Toinen"))
    found = undo.difference(store.to_json(before), store.to_json(after))

    with pytest.raises(LookupError):
        undo.undone(store.to_json(reading()) | {"rows": []}, found)


def test_mark_tells_readings_apart_and_not_the_order_of_their_names() -> None:
    stored = store.to_json(whole())
    turned = dict(reversed(stored.items()))

    assert undo.mark(stored) == undo.mark(turned)
    assert undo.mark(stored) != undo.mark({**stored, "title": "Toinen"})
