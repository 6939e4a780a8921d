"""A document's text with the places of its cells, and the reading as a page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from toimi.platform.pages.saying import say
from toimi.programme.views.days import span
from toimi.reading.grid import Place
from toimi.reading.mend import CELLS, cell_text
from toimi.reading.model import Doubt, Reading, Row


@dataclass(frozen=True)
class CellView:
    """One cell: its words as edited, what was understood, where it stands in the source."""

    field: str
    label: str
    text: str
    understood: str
    place: int | None
    doubts: list[str]


@dataclass(frozen=True)
class DoubtView:
    index: int
    row: int | None
    number: int | None
    reason: str
    measure: str
    cell: CellView | None


@dataclass(frozen=True)
class ReadRow:
    index: int
    number: int
    cells: list[CellView]
    is_doubtful: bool


def source_html(reading: Reading) -> SafeString:
    """Return the source's text with a span `place-<start>` at each cell's place."""
    text = reading.source_text
    places = {place for row in reading.rows for place in row.places.values()}
    pieces: list[str] = []
    at = 0
    for place in sorted(places, key=lambda p: (p.start, p.end)):
        start, end = place.start, min(place.end, len(text))
        if start < at or start >= end:
            continue
        pieces.append(escape(text[at:start]))
        pieces.append(f'<span id="place-{start}">{escape(text[start:end])}</span>')
        at = end
    pieces.append(escape(text[at:]))
    return SafeString("".join(pieces))


def cell_labels(reading: Reading) -> dict[str, str]:
    """Return the name of each cell: the document's heading, else the usual word."""
    usual = {
        "target": gettext("Kehittämiskohde"),
        "themes": gettext("Teemat"),
        "measure": gettext("Toimenpide"),
        "schedule": gettext("Tavoiteaikataulu"),
        "urgency": gettext("Kiireellisyysluokitus"),
        "responsible": gettext("Vastuuhenkilö"),
        "follow_up": gettext("Seuranta ja arviointi"),
    }
    return {name: reading.column_labels.get(name) or words for name, words in usual.items()}


def rows_of(reading: Reading) -> list[ReadRow]:
    """Return the rows with their cells, in order."""
    labels, known = cell_labels(reading), _places(reading)
    doubts: dict[tuple[int | None, str], list[str]] = {}
    for doubt in reading.doubts:
        doubts.setdefault((doubt.row, doubt.field), []).append(say(doubt.reason, doubt.values))
    return [
        ReadRow(
            index=index,
            number=index + 1,
            cells=[_cell(row, f, labels[f], known, doubts.get((index, f), [])) for f in CELLS],
            is_doubtful=any(place[0] == index for place in doubts),
        )
        for index, row in enumerate(reading.rows)
    ]


def doubts_of(reading: Reading, rows: list[ReadRow]) -> list[DoubtView]:
    """Return what a person should look at, in the document's order."""
    return [_doubt(index, doubt, reading, rows) for index, doubt in enumerate(reading.doubts)]


def _doubt(index: int, doubt: Doubt, reading: Reading, rows: list[ReadRow]) -> DoubtView:
    reason = say(doubt.reason, doubt.values)
    if doubt.row is None or doubt.row >= len(rows):
        return DoubtView(index, None, None, reason, "", None)
    row = rows[doubt.row]
    cell = next((c for c in row.cells if c.field == doubt.field), row.cells[2])
    measure = reading.rows[doubt.row].measure
    return DoubtView(index, doubt.row, row.number, reason, measure, cell)


def _cell(row: Row, field: str, label: str, known: set[int], doubts: list[str]) -> CellView:
    place = row.places.get("target" if field == "themes" else field)
    start = place.start if place and place.start in known else None
    return CellView(field, label, cell_text(row, field), _understood(row, field), start, doubts)


def _places(reading: Reading) -> set[int]:
    found: Iterable[Place] = (place for row in reading.rows for place in row.places.values())
    return {place.start for place in found}


def _understood(row: Row, field: str) -> str:
    """Return what Toimi made of the words, where it makes something of them."""
    if field == "schedule":
        parts = [span(period.start, period.end) for period in row.schedule.periods]
        if row.schedule.continuous:
            parts.append(gettext("jatkuva"))
        return "; ".join(parts)
    if field == "responsible":
        return " · ".join(row.responsible)
    return ""
