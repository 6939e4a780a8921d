"""Rows split, joined and added, and words moved from cell to cell."""

import pytest

from tests.reading.readings import reading, row
from toimi.language.schedule import read_schedule
from toimi.reading.grid import Place
from toimi.reading.mend import NO_WORDS, accept_all, accept_kind
from toimi.reading.mend_rows import (
    OTHER_TARGET,
    OTHER_URGENCY,
    add_row,
    join_row,
    move_cell,
    split_row,
)
from toimi.reading.model import Doubt


def test_row_is_split_at_a_sub_measure_and_each_gets_its_own_schedule() -> None:
    whole = row(
        sub_measures=("Kokeilu", "Hankinta"),
        schedule=read_schedule("syksy 2021; kevät 2022; syksy 2022"),
    )

    upper, lower, rest = split_row(
        reading(whole, row(measure="Tauot")),
        0,
        2,
        {"schedule": "divided", "urgency": "both", "responsible": "lower"},
    ).rows

    assert (upper.measure, upper.sub_measures) == ("Hiljainen huone", ("Kokeilu",))
    assert (lower.measure, lower.sub_measures) == ("Hankinta", ())
    assert (upper.schedule.text, lower.schedule.text) == ("syksy 2021; kevät 2022", "syksy 2022")
    assert (upper.responsible, lower.responsible) == ((), ("lähiesimies",))
    assert (upper.urgency, lower.urgency, rest.measure) == (1, 1, "Tauot")


def test_split_row_keeps_the_doubts_of_copied_cells_and_moves_those_below() -> None:
    asked = Doubt(0, "responsible", "Kuka?")
    whole = reading(
        row(sub_measures=("Kokeilu",)),
        row(),
        doubts=(Doubt(0, "measure", "Kaksi?"), asked, Doubt(1, "urgency", "Luokka?")),
    )

    new = split_row(whole, 0, 1, {"schedule": "upper"})

    assert [(d.row, d.field) for d in new.doubts] == [
        (0, "responsible"),
        (1, "responsible"),
        (2, "urgency"),
    ]


@pytest.mark.parametrize("at", [0, 2, 9])
def test_row_is_not_split_where_it_has_no_line(at: int) -> None:
    with pytest.raises(LookupError):
        split_row(reading(row(sub_measures=("Kokeilu",))), 0, at, {})


def test_joined_rows_have_the_words_of_both() -> None:
    below = row(
        measure="Tauot",
        sub_measures=("Taukotila",),
        schedule=read_schedule("kevät 2022"),
        responsible_text="Tiimit",
        responsible=("tiimi",),
        follow_up="Pidetty",
    )

    new = join_row(reading(row(), below), 1)

    (whole,) = new.rows
    assert (whole.measure, whole.sub_measures) == ("Hiljainen huone", ("Tauot", "Taukotila"))
    assert (whole.schedule.text, len(whole.schedule.periods)) == ("syksy 2021; kevät 2022", 2)
    assert (whole.responsible_text, whole.follow_up) == ("Lähiesimies; Tiimit", "Pidetty")
    assert new.doubts == ()


def test_what_cannot_stay_when_rows_are_joined_is_said() -> None:
    below = row(target="Tauot", urgency=3, urgency_text="3")

    new = join_row(reading(row(), below, doubts=(Doubt(1, "responsible", "Kuka?"),)), 1)

    assert new.rows[0].target == "Melu"
    assert [(d.row, d.field, d.reason) for d in new.doubts] == [
        (0, "responsible", "Kuka?"),
        (0, "target", OTHER_TARGET),
        (0, "urgency", OTHER_URGENCY),
    ]


def test_first_row_has_nothing_above_it() -> None:
    with pytest.raises(LookupError):
        join_row(reading(row(), row()), 0)


def test_cells_in_each_others_places_are_swapped_and_understood() -> None:
    whole = row(
        schedule=read_schedule("Lähiesimies"),
        responsible_text="kevät 2022",
        responsible=("kevät 2022",),
        places={"schedule": Place(1, 2), "responsible": Place(3, 4)},
    )
    doubts = (Doubt(0, "schedule", "Vaihtuivatko?"), Doubt(0, "measure", "Pitkä?"))

    new = move_cell(reading(whole, doubts=doubts), 0, "schedule", "responsible", swap=True)

    assert (new.rows[0].schedule.text, new.rows[0].responsible) == ("kevät 2022", ("lähiesimies",))
    assert new.rows[0].places == {"responsible": Place(1, 2), "schedule": Place(3, 4)}
    assert [d.field for d in new.doubts] == ["measure"]


def test_moved_words_come_after_those_that_are_there() -> None:
    whole = row(follow_up="Pidetty", themes=("Ääni",))

    new = move_cell(reading(whole), 0, "follow_up", "themes")

    assert (new.rows[0].themes, new.rows[0].follow_up) == (("Ääni", "Pidetty"), "")


@pytest.mark.parametrize(("field", "to"), [("measure", "measure"), ("places", "measure")])
def test_words_move_only_between_two_cells(field: str, to: str) -> None:
    with pytest.raises(LookupError):
        move_cell(reading(), 0, field, to)


def test_added_row_stands_under_the_same_target_and_asks_for_its_words() -> None:
    whole = reading(row(), row(target="Tauot"), doubts=(Doubt(1, "urgency", "Luokka?"),))

    new = add_row(whole, 1)

    assert [(r.target, r.measure) for r in new.rows] == [
        ("Melu", "Hiljainen huone"),
        ("Melu", ""),
        ("Tauot", "Hiljainen huone"),
    ]
    assert [(d.row, d.reason) for d in new.doubts] == [(1, NO_WORDS), (2, "Luokka?")]


def test_row_is_added_to_an_empty_table_and_nowhere_outside_it() -> None:
    assert len(add_row(reading(), 1).rows) == 2
    with pytest.raises(LookupError):
        add_row(reading(), 2)


def test_doubts_that_ask_the_same_are_accepted_at_once() -> None:
    same = [Doubt(n, "schedule", "Epäselvä ”{text}”.", {"text": str(n)}) for n in (0, 1)]
    other = Doubt(1, "urgency", "Epäselvä ”{text}”.", {"text": "x"})

    new = accept_kind(reading(row(), row(), doubts=(*same, other)), 1)

    assert new.doubts == (other,)
    assert accept_all(new).doubts == ()
