"""Excel workbooks: the sheet with the programme, its merged cells, the lines above the table."""

import re
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from toimi.reading import errors
from toimi.reading.blocks import Blocks, Row, Source, Table
from toimi.reading.finding import grid_of
from toimi.reading.grid import Grid, GridCell

MOST_CELLS = 500_000
MOST_COLUMNS = 60
MOST_MERGED = 100_000
"""Cells in merged areas: openpyxl makes each of them, also where areas lie on one another."""
_AREA = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*\bref=[\"']([A-Za-z]+[0-9]+:[A-Za-z]+[0-9]+)")


def read_xlsx(content: bytes, filename: str) -> Grid:
    """Return the programme's table. Raises Damaged, TooManyCells, NoTable."""
    try:
        _weigh_merged(content)
        book = load_workbook(BytesIO(content), data_only=True)
        grid = grid_of(_content(book))
    except errors.Unreadable:
        raise
    except Exception as error:
        # What a broken package raises (xml, zipfile, KeyError, ...) has no common base.
        raise errors.Damaged(name=filename) from error
    if grid is None:
        raise errors.NoTable
    return _titled(grid, book)


def _weigh_merged(content: bytes) -> None:
    whole = 0
    with ZipFile(BytesIO(content)) as packed:
        for name in packed.namelist():
            if not name.startswith("xl/worksheets/"):
                continue
            for area in _AREA.findall(packed.read(name)):
                left, top, right, bottom = range_boundaries(area.decode())
                whole += ((right or 0) - (left or 0) + 1) * ((bottom or 0) - (top or 0) + 1)
                if whole > MOST_MERGED:
                    raise errors.TooManyCells(limit=MOST_MERGED)


def _content(book: Any) -> Blocks:
    source = Source()
    found = [Table(tuple(rows)) for sheet in book.worksheets if (rows := _rows(sheet, source))]
    return Blocks(tuple(found), source.text)


def _titled(grid: Grid, book: Any) -> Grid:
    """Give the grid the file's own title, where it stands above the table too."""
    title = (book.properties.title or "").strip()
    is_said = title and title in {text.strip() for text in grid.before}
    return replace(grid, properties={"title": title}) if is_said else grid


def _rows(sheet: Any, source: Source) -> list[Row]:
    width = min(sheet.max_column or 0, MOST_COLUMNS)
    if (sheet.max_row or 0) * width > MOST_CELLS:
        raise errors.TooManyCells(limit=MOST_CELLS)
    first_of = {
        (row, column): (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        if area.size["rows"] * area.size["columns"] <= MOST_CELLS
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, min(area.max_col, width) + 1)
    }
    cells: dict[tuple[int, int], GridCell] = {}
    found: list[Row] = []
    for number, values in enumerate(sheet.iter_rows(max_col=width, values_only=True), start=1):
        made = []
        for column, value in enumerate(values, start=1):
            first = first_of.get((number, column), (number, column))
            if first == (number, column):
                cells[first] = _cell(value, source)
            held = cells.get(first, GridCell(()))
            made.append(GridCell(held.paragraphs, held.place, merged=first != (number, column)))
        found.append(tuple(made))
    return found


def _cell(value: object, source: Source) -> GridCell:
    paragraphs = [" ".join(line.split()) for line in _said(value).split("\n")]
    while paragraphs and not paragraphs[-1]:
        paragraphs.pop()
    if not paragraphs:
        return GridCell(())
    return GridCell(tuple(paragraphs), source.add("\n".join(paragraphs)))


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return f"{value.day}.{value.month}.{value.year}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace("\r\n", "\n").replace("\r", "\n")
