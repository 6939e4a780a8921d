"""A CSV or Excel file as headings and rows of text. Formulas are never run."""

import csv
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from itertools import islice
from typing import Any

from toimi.reading import errors
from toimi.reading.sources.text import decoded

LIMIT_BYTES = 5 * 1024 * 1024
LIMIT_UNPACKED = 100 * 1024 * 1024
LIMIT_ROWS = 20_000
LIMIT_COLUMNS = 60
LIMIT_CELL = 500
MEGABYTE = 1024 * 1024
SIGNS = ";,\t|"


@dataclass(frozen=True)
class Table:
    """`rows` are as wide as `headings`; `numbers` are the rows' own in the file, from 1."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]


def read_table(content: bytes, name: str) -> Table:
    """Read a file. Raises FileTooLarge, NotATable, NoRows, TooManyRows."""
    if len(content) > LIMIT_BYTES:
        megabytes = -(-len(content) // MEGABYTE)
        raise errors.FileTooLarge(megabytes=megabytes, limit=LIMIT_BYTES // MEGABYTE)
    is_packed = content.startswith(b"PK\x03\x04")
    lines = _of_workbook(content, name) if is_packed else _of_text(content, name)
    told = [(number, row) for number, row in enumerate(lines, start=1) if any(row)]
    if len(told) < 2:
        raise errors.NoRows
    if len(told) - 1 > LIMIT_ROWS:
        raise errors.TooManyRows(count=len(told) - 1, limit=LIMIT_ROWS)
    (_, headings), *rest = told
    width = max(i for i, text in enumerate(headings) if text) + 1
    return Table(
        tuple(headings[:width]),
        tuple(tuple((*row, *[""] * width)[:width]) for _, row in rest),
        tuple(number for number, _ in rest),
    )


def _of_text(content: bytes, name: str) -> list[list[str]]:
    try:
        text = decoded(content, name)
    except errors.Unreadable as error:
        raise errors.NotATable(name=name) from error
    first = next((line for line in text.splitlines() if line.strip()), "")
    sign = max(SIGNS, key=first.count)
    try:
        rows = csv.reader(StringIO(text), delimiter=sign)
        return [[_one(cell) for cell in row[:LIMIT_COLUMNS]] for row in islice(rows, _MOST)]
    except csv.Error as error:
        raise errors.NotATable(name=name) from error


def _of_workbook(content: bytes, name: str) -> list[list[str]]:
    from openpyxl import load_workbook  # slow import

    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            size = sum(part.file_size for part in packed.infolist())
        if size > LIMIT_UNPACKED:
            raise errors.NotATable(name=name)
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(max_col=LIMIT_COLUMNS, max_row=_MOST, values_only=True)
        return [[_one(_text(value)) for value in row] for row in rows]
    except errors.NotATable:
        raise
    except Exception as error:  # openpyxl raises many kinds for a damaged file
        raise errors.NotATable(name=name) from error


_MOST = LIMIT_ROWS + 1000


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return _text(value.date())
    if isinstance(value, date):
        return f"{value.day}.{value.month}.{value.year}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _one(text: str) -> str:
    return " ".join(text.split())[:LIMIT_CELL]
