"""The rows and doubts of a reading as its pages show them, a page of each at a time."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from toimi.platform.pages.saying import say
from toimi.programme.views.days import span
from toimi.reading.grid import Place
from toimi.reading.mend import CELLS, cell_text
from toimi.reading.model import Doubt, Reading, Row

DOUBTS, ROWS = 20, 50
"""How many are on a page."""


@dataclass(frozen=True)
class Asked:
    """A doubt of a cell: its number among all (from 0), and why."""

    index: int
    reason: str


@dataclass(frozen=True)
class CellView:
    """One cell: its words as edited, what was understood, where it stands in the source."""

    field: str
    label: str
    text: str
    understood: str
    place: int | None
    doubts: list[Asked]


@dataclass(frozen=True)
class DoubtView:
    """What a person should look at. `same_count` is how many ask the same, told by the first."""

    index: int
    number: int | None
    reason: str
    measure: str
    cell: CellView | None
    same_count: int


@dataclass(frozen=True)
class ReadRow:
    index: int
    number: int
    cells: list[CellView]
    is_doubtful: bool


@dataclass(frozen=True)
class Part:
    """A page of a longer list: numbers from 0, `last` left out; pages count from 1."""

    page: int
    pages: int
    first: int
    last: int

    @classmethod
    def of(cls, count: int, size: int, page: int) -> "Part":
        pages = max(1, -(-count // size))
        page = min(max(1, page), pages)
        return cls(page, pages, (page - 1) * size, min(page * size, count))


def cell_labels(reading: Reading) -> dict[str, str]:
    """Return the name of each cell: the document's heading, else the usual word."""
    usual = usual_labels()
    return {name: reading.column_labels.get(name) or words for name, words in usual.items()}


def usual_labels() -> dict[str, str]:
    """Return the usual word for each column."""
    return {
        "target": gettext("Kehittämiskohde"),
        "themes": gettext("Teemat"),
        "measure": gettext("Toimenpide"),
        "schedule": gettext("Tavoiteaikataulu"),
        "urgency": gettext("Kiireellisyysluokitus"),
        "responsible": gettext("Vastuuhenkilö"),
        "follow_up": gettext("Seuranta ja arviointi"),
    }


class Rows:
    """Makes rows and doubts of one reading; what is the same for all is made once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.labels = cell_labels(reading)
        self.asked: dict[int, dict[str, list[Asked]]] = defaultdict(dict)
        for index, doubt in enumerate(reading.doubts):
            if doubt.row is not None:
                asked = Asked(index, say(doubt.reason, doubt.values))
                self.asked[doubt.row].setdefault(doubt.field, []).append(asked)

    def rows(self, numbers: Iterable[int]) -> list[ReadRow]:
        """Return the rows of these numbers (from 0)."""
        return [
            ReadRow(
                index=index,
                number=index + 1,
                cells=[self._cell(index, field) for field in CELLS],
                is_doubtful=index in self.asked,
            )
            for index in numbers
        ]

    def doubts(self, numbers: Iterable[int]) -> list[DoubtView]:
        """Return the doubts of these numbers (from 0), in the document's order."""
        counts = Counter((doubt.field, doubt.reason) for doubt in self.reading.doubts)
        found = []
        told: set[tuple[str, str]] = set()
        for index in numbers:
            doubt = self.reading.doubts[index]
            kind = (doubt.field, doubt.reason)
            found.append(self._doubt(index, doubt, 0 if kind in told else counts[kind]))
            told.add(kind)
        return found

    def clear_count(self) -> int:
        """Return how many rows have no doubt."""
        return len(self.reading.rows) - len(self.asked)

    def _doubt(self, index: int, doubt: Doubt, same_count: int) -> DoubtView:
        reason = say(doubt.reason, doubt.values)
        if doubt.row is None or doubt.row >= len(self.reading.rows):
            return DoubtView(index, None, reason, "", None, same_count)
        cell = self._cell(doubt.row, doubt.field if doubt.field in CELLS else "measure")
        measure = self.reading.rows[doubt.row].measure
        return DoubtView(index, doubt.row + 1, reason, measure, cell, same_count)

    def _cell(self, index: int, field: str) -> CellView:
        row = self.reading.rows[index]
        place = place_of(row, field)
        return CellView(
            field=field,
            label=self.labels[field],
            text=cell_text(row, field),
            understood=understood(row, field),
            place=place.start if place else None,
            doubts=self.asked[index].get(field, []) if index in self.asked else [],
        )


def place_of(row: Row, field: str) -> Place | None:
    """Return where a cell stands in the source; a theme stands with its target."""
    return row.places.get("target" if field == "themes" else field)


def doubtful_near(reading: Reading, index: int) -> tuple[int | None, int | None]:
    """Return the numbers (from 1) of the nearest doubtful rows before and after a row (from 0)."""
    rows: Sequence[int] = sorted({d.row for d in reading.doubts if d.row is not None})
    before = [row + 1 for row in rows if row < index]
    after = [row + 1 for row in rows if row > index]
    return (before[-1] if before else None), (after[0] if after else None)


def understood(row: Row, field: str) -> str:
    """Return what Toimi made of the words, where it makes something of them."""
    if field == "schedule":
        parts = [span(period.start, period.end) for period in row.schedule.periods]
        if row.schedule.continuous:
            parts.append(gettext("jatkuva"))
        return "; ".join(parts)
    if field == "responsible":
        return " · ".join(row.responsible)
    return ""
