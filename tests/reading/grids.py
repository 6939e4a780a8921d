"""Small grids written as lists of texts, with merged cells by marks."""

from collections.abc import Sequence

from toimi.language.seasons import DEFAULT_SEASONS
from toimi.reading.grid import Grid, GridCell, Place
from toimi.reading.model import Reading, Row
from toimi.reading.programme import reading_of

UP, LEFT = "^", "<"
"""A cell merged with the one above it, or with the one to its left."""
LABELS = ("Kehittämiskohde", "Toimenpide", "Aikataulu", "Kiireellisyys", "Vastuuhenkilö")
BEFORE = ("Tekninen lautakunta 1.2.2023", "Varikon toimenpideohjelma 2023–2025")


def grid(
    rows: Sequence[Sequence[str]],
    labels: Sequence[str] = LABELS,
    *,
    before: Sequence[str] = BEFORE,
    loose: bool = False,
) -> Grid:
    """Return a grid of texts; a line feed parts paragraphs, each cell has a place of its own."""
    made: list[tuple[GridCell, ...]] = []
    for number, row in enumerate(rows):
        line: list[GridCell] = []
        for at, text in enumerate(row):
            if text in (UP, LEFT):
                held = made[-1][at] if text == UP else line[-1]
                line.append(GridCell(held.paragraphs, held.place, merged=True))
            else:
                start = number * 100 + at
                line.append(
                    GridCell(tuple(text.split("\n")) if text else (), Place(start, start + 1))
                )
        made.append(tuple(line))
    header = tuple(GridCell((label,)) for label in labels)
    return Grid("", header, tuple(made), tuple(before), loose=loose)


def read_grid(rows: Sequence[Sequence[str]], labels: Sequence[str] = LABELS) -> Reading:
    """Return what a grid of texts says."""
    return reading_of(grid(rows, labels), DEFAULT_SEASONS)


def row(*texts: str) -> Row:
    """Return the one row that a table of one row says."""
    return read_grid([texts]).rows[0]


def doubts(reading: Reading) -> list[tuple[int | None, str, str]]:
    """Return the doubts of the rows: row, field, reason in words."""
    return [
        (doubt.row, doubt.field, doubt.reason.format(**doubt.values))
        for doubt in reading.doubts
        if doubt.row is not None
    ]
