"""A reading mended by a person."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimi.language.schedule import read_schedule
from toimi.reading.doubts import URGENCY_OUTSIDE
from toimi.reading.mend import (
    CELLS,
    NO_WORDS,
    accept,
    cell_text,
    mend_cell,
    mend_head,
    remove_row,
)
from toimi.reading.model import Doubt, Reading, Row, StatedDone, StepRead
from toimi.reading.read import read

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
START, END, DATED = date(2020, 1, 1), date(2022, 12, 31), date(2021, 1, 26)


def row(**fields: object) -> Row:
    whole = Row(
        target="Melu",
        themes=(),
        measure="Hiljainen huone",
        sub_measures=(),
        schedule=read_schedule("syksy 2021"),
        urgency=1,
        urgency_text="1",
        responsible_text="Lähiesimies",
        responsible=("lähiesimies",),
        follow_up="",
    )
    return replace(whole, **fields)  # type: ignore[arg-type]


def reading(*rows: Row, doubts: tuple[Doubt, ...] = ()) -> Reading:
    return Reading("Ohjelma", "", DATED, START, END, {}, rows or (row(),), doubts, "")


def test_mended_schedule_is_understood_anew_and_its_doubt_is_gone() -> None:
    old = reading(doubts=(Doubt(0, "schedule", "Epäselvä."), Doubt(0, "urgency", "Tyhjä.")))

    new = mend_cell(old, 0, "schedule", " kevät 2022 ")

    periods = [(period.start, period.end) for period in new.rows[0].schedule.periods]
    assert periods == [(date(2022, 1, 1), date(2022, 5, 31))]
    assert new.doubts == (Doubt(0, "urgency", "Tyhjä."),)


def test_schedule_that_is_still_not_understood_stays_doubtful() -> None:
    new = mend_cell(reading(), 0, "schedule", "99.99.2021")

    assert new.rows[0].schedule.text == "99.99.2021"
    assert {(doubt.row, doubt.field) for doubt in new.doubts} == {(0, "schedule")}


def test_paragraph_of_a_schedule_with_its_own_words_is_a_step() -> None:
    steps = (StepRead("huone"), StepRead("vanha", None, from_schedule=True))
    old = reading(row(sub_measures=("huone",), steps=steps))

    new = mend_cell(old, 0, "schedule", "vuosi 2021\nKoulutus 18.1.2021")

    found = [(step.text, step.from_schedule) for step in new.rows[0].steps]
    assert found == [("huone", False), ("Koulutus 18.1.2021", True)]


def test_lines_after_the_first_are_the_measures_steps() -> None:
    old = reading(row(steps=(StepRead("Koulutus 18.1.2021", None, from_schedule=True),)))

    new = mend_cell(old, 0, "measure", "Huone\n\n  ohje  \nkalusteet\n").rows[0]

    assert (new.measure, new.sub_measures) == ("Huone", ("ohje", "kalusteet"))
    assert [step.text for step in new.steps] == ["ohje", "kalusteet", "Koulutus 18.1.2021"]


def test_what_the_new_words_say_was_done_takes_the_place_of_the_old() -> None:
    kept = StatedDone("Koulutus", date(2020, 12, 1), "schedule")
    old = reading(row(stated_done=(StatedDone("vanha", None, "measure"), kept)))

    new = mend_cell(old, 0, "measure", "Korvaus toimintaan haettu 4.11.2020").rows[0]

    done = [(item.field, item.happened_on) for item in new.stated_done]
    assert done == [("measure", date(2020, 11, 4)), ("schedule", date(2020, 12, 1))]


@pytest.mark.parametrize(
    ("text", "urgency", "reasons"),
    [
        ("2", 2, []),
        ("", None, []),
        ("mitä?", None, [URGENCY_OUTSIDE]),
        ("0", None, [URGENCY_OUTSIDE]),
    ],
)
def test_urgency_is_a_class_or_nothing_or_a_doubt(
    text: str, urgency: int | None, reasons: list[str]
) -> None:
    new = mend_cell(reading(), 0, "urgency", text)

    assert (new.rows[0].urgency, new.rows[0].urgency_text) == (urgency, text)
    assert [doubt.reason for doubt in new.doubts] == reasons


@pytest.mark.parametrize("field", ["target", "measure"])
def test_row_without_words_is_doubtful(field: str) -> None:
    new = mend_cell(reading(), 0, field, "  ")

    assert [(doubt.field, doubt.reason) for doubt in new.doubts] == [(field, NO_WORDS)]


def test_responsible_is_split_into_its_phrases() -> None:
    new = mend_cell(reading(), 0, "responsible", "Lähiesimies ja tiimivastaavat").rows[0]

    assert new.responsible == ("lähiesimies", "tiimivastaavat")


def test_new_days_of_the_head_give_a_year_to_what_has_none() -> None:
    old = reading(row(schedule=read_schedule("syksy", start=START, end=date(2020, 12, 31))))
    old = replace(old, ends_on=date(2020, 12, 31), doubts=(Doubt(None, "body", "Puuttuu."),))

    new = mend_head(
        old, starts_on=date(2019, 1, 1), ends_on=date(2019, 12, 31), approved_on=None, body="Ltk"
    )

    assert [p.end for p in new.rows[0].schedule.periods] == [date(2019, 12, 31)]
    assert [doubt.field for doubt in new.doubts if doubt.row is None] == []


def test_accepted_doubt_goes_and_the_others_stay() -> None:
    first, second = Doubt(0, "schedule", "A"), Doubt(0, "urgency", "B")

    assert accept(reading(doubts=(first, second)), 0).doubts == (second,)


def test_removed_row_takes_its_doubts_and_the_later_ones_move_up() -> None:
    doubts = (Doubt(None, "title", "A"), Doubt(0, "measure", "B"), Doubt(2, "measure", "C"))
    old = reading(row(measure="1"), row(measure="2"), row(measure="3"), doubts=doubts)

    new = remove_row(old, 0)

    assert [item.measure for item in new.rows] == ["2", "3"]
    assert new.doubts == (Doubt(None, "title", "A"), Doubt(1, "measure", "C"))


@pytest.mark.parametrize(("number", "field"), [(1, "measure"), (-1, "measure"), (0, "places")])
def test_what_is_not_there_cannot_be_mended(number: int, field: str) -> None:
    with pytest.raises(LookupError):
        mend_cell(reading(), number, field, "x")


@given(st.sampled_from(CELLS), st.text(max_size=60))
def test_any_words_can_stand_in_a_cell_and_mending_them_again_changes_nothing(
    field: str, text: str
) -> None:
    once = mend_cell(reading(), 0, field, text)

    assert mend_cell(once, 0, field, cell_text(once.rows[0], field)) == once


def test_cells_of_the_real_document_saved_unchanged_stay_as_they_were() -> None:
    old = read((EXAMPLES / "kuopio-2020-2022.txt").read_bytes(), "a.txt")

    changed = [
        (number, field)
        for number, row in enumerate(old.rows)
        for field in CELLS
        if mend_cell(old, number, field, cell_text(row, field)).rows != old.rows
    ]

    assert changed == []


def test_step_keeps_its_own_time_and_people_when_another_is_mended() -> None:
    steps = (
        StepRead("Kokeilu", read_schedule("syksy 2021"), responsible=("tiimi",)),
        StepRead("Hankinta"),
    )
    whole = row(sub_measures=("Kokeilu", "Hankinta"), steps=steps)

    new = mend_cell(reading(whole), 0, "measure", "Hiljainen huone\nKokeilu\nTilaus")

    assert [(s.text, s.responsible) for s in new.rows[0].steps] == [
        ("Kokeilu", ("tiimi",)),
        ("Tilaus", ()),
    ]
    assert new.rows[0].steps[0].schedule == steps[0].schedule


def test_mended_responsibles_are_those_of_the_steps_too() -> None:
    steps = (StepRead("Kokeilu", responsible=("tiimi",)), StepRead("Hankinta"))
    whole = row(sub_measures=("Kokeilu", "Hankinta"), steps=steps)

    new = mend_cell(reading(whole), 0, "responsible", "Lähiesimies\nTyöhyvinvointipari")

    assert [s.responsible for s in new.rows[0].steps] == [
        ("lähiesimies",),
        ("työhyvinvointipari",),
    ]
