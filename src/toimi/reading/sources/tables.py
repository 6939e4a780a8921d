"""From paragraphs and tables to the grid: which table is the programme, where its heading is."""

from collections.abc import Sequence

from toimi.reading import columns
from toimi.reading.grid import Grid, GridCell
from toimi.reading.sources.blocks import Blocks, Row, Table

MOST_ROWS_BEFORE = 40


def heading_row(rows: Sequence[Row]) -> int | None:
    """Return the number of the row that is the heading, or None."""
    for number, row in enumerate(rows[:MOST_ROWS_BEFORE]):
        if columns.looks_like_header([cell.text for cell in _once(row)]):
            return number
    return None


def _once(row: Row) -> list[GridCell]:
    return [cell for at, cell in enumerate(row) if not at or cell.place != row[at - 1].place]


def same_heading(row: Row, header: Row) -> bool:
    """Tell whether a row repeats the heading."""
    said = [columns.plain(cell.text) for cell in row]
    return said == [columns.plain(cell.text) for cell in header]


def grid_of(document: Blocks) -> Grid | None:
    """Return the programme that a document holds, or None."""
    tables: list[Sequence[Row]] = []
    befores: list[list[str]] = [[]]
    for block in document.blocks:
        if isinstance(block, Table):
            tables.append(block.rows)
            befores.append([])
        elif block.text.strip():
            befores[-1].append(block.text)
    return _grid(tables, befores, document.source_text, document.properties)


def _grid(
    tables: Sequence[Sequence[Row]],
    befores: Sequence[Sequence[str]],
    source_text: str,
    properties: dict[str, str],
) -> Grid | None:
    """Return the programme among the tables: the first kind of heading with the most rows.

    Tables with the same heading, or without one and as wide right after, are its parts.
    `befores` holds the texts that stand before each table.
    """
    best: Grid | None = None
    for number, rows in enumerate(tables):
        at = heading_row(rows)
        if at is None:
            continue
        header = rows[at]
        said = [row for row in rows[at + 1 :] if not same_heading(row, header)]
        said += _parts(tables[number + 1 :], header)
        before = [text for texts in befores[: number + 1] for text in texts]
        before += [cell.text for row in rows[:at] for cell in _once(row) if cell.text]
        if best is None or len(said) > len(best.rows):
            best = Grid(source_text, header, tuple(said), tuple(before), properties)
    return best or _without_heading(tables, befores, source_text, properties)


def _parts(tables: Sequence[Sequence[Row]], header: Row) -> list[Row]:
    """Return the rows of the tables that carry this one on."""
    found: list[Row] = []
    for rows in tables:
        at = heading_row(rows)
        is_same = at is not None and same_heading(rows[at], header)
        if not is_same and (at is not None or any(len(row) != len(header) for row in rows)):
            continue
        first = at + 1 if at is not None else 0
        found += [row for row in rows[first:] if not same_heading(row, header)]
    return found


def _without_heading(
    tables: Sequence[Sequence[Row]],
    befores: Sequence[Sequence[str]],
    source_text: str,
    properties: dict[str, str],
) -> Grid | None:
    """Return the first table whose cells alone tell that it is a programme."""
    for number, rows in enumerate(tables):
        width = max((len(row) for row in rows), default=0)
        if len(rows) < 2 or width < 3:
            continue
        samples = [[row[at].text for row in rows if at < len(row)] for at in range(width)]
        kinds = columns.assign([""] * width, samples)
        if columns.SCHEDULE in kinds and columns.RESPONSIBLE in kinds:
            before = [text for texts in befores[: number + 1] for text in texts]
            header = (GridCell(()),) * width
            return Grid(source_text, header, tuple(rows), tuple(before), properties)
    return None
