"""Small readings, in which everything that matters in a test is visible."""

from dataclasses import replace
from datetime import date

from toimi.language.schedule import read_schedule
from toimi.reading.model import Doubt, Reading, Row

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
