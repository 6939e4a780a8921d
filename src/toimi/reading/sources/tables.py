"""What Word and Excel tables have in common: finding the heading, and which table it is."""

from collections.abc import Sequence

from toimi.reading import columns
from toimi.reading.grid import Grid, GridCell, Place

Row = tuple[GridCell, ...]
MOST_ROWS_BEFORE = 40


class Source:
    """The plain text of a source as it grows, so that each cell knows its place in it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0

    def add(self, text: str) -> Place:
        """Append `text` and a line feed; return its place."""
        place = Place(self._length, self._length + len(text))
        self._parts.append(text + "\n")
        self._length += len(text) + 1
        return place

    @property
    def text(self) -> str:
        """All that was added."""
        return "".join(self._parts)


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


def grid_of(
    tables: Sequence[Sequence[Row]],
    befores: Sequence[Sequence[str]],
    source: Source,
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
            best = Grid(source.text, header, tuple(said), tuple(before), properties)
    return best or _without_heading(tables, befores, source, properties)


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
    source: Source,
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
            return Grid(source.text, header, tuple(rows), tuple(before), properties)
    return None
