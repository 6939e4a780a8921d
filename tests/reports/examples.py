"""Sheets to print in tests: the smallest one, and the real programme."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from toimi.reports.sheet import FollowUpCell, Sheet, SheetRow
from toimi.reports.words import words

EXPECTED = Path(__file__).parents[1] / "reading" / "expected" / "kuopio-2020-2022.expected.json"


def row(**given: Any) -> SheetRow:
    smallest = SheetRow(
        target="Melu",
        themes=(),
        measure="Hiljainen huone",
        sub_measures=(),
        schedule_paragraphs=("syksy 2021",),
        urgency_text="1",
        responsible_paragraphs=("Lähiesihenkilö",),
    )
    return replace(smallest, **given)


def sheet(*rows: SheetRow, **given: Any) -> Sheet:
    smallest = Sheet(
        title="Toimenpideohjelma 2021-2022",
        body="hyvinvointilautakunta",
        approved_on=date(2021, 1, 26),
        rows=rows or (row(),),
        column_labels=words("fi").columns,
        made_on=date(2021, 10, 15),
    )
    return replace(smallest, **given)


def expected() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(EXPECTED.read_text(encoding="utf-8"))
    return loaded


def as_sheet(programme: dict[str, Any], **given: Any) -> Sheet:
    """Return the sheet of a programme in the form of the expected readings."""
    rows = tuple(
        SheetRow(
            target=r["target"],
            themes=tuple(r["themes"]),
            measure=r["measure"],
            sub_measures=tuple(r["sub_measures"]),
            schedule_paragraphs=tuple(r["schedule_text"].split("; ")),
            urgency_text="" if r["urgency"] is None else str(r["urgency"]),
            responsible_paragraphs=tuple(r["responsible_text"].split("; ")),
            follow_up=FollowUpCell(text=r["follow_up"], is_long=True),
        )
        for r in programme["rows"]
    )
    day = date.fromisoformat(programme["date"]) if programme["date"] else None
    return sheet(*rows, title=programme["title"], body=programme["body"], approved_on=day, **given)
