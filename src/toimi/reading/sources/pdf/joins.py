"""Tables that go on over a page: their parts as one, with rows that a page cut in two."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from toimi.reading import columns, content
from toimi.reading.sources.flow_search import is_open
from toimi.reading.sources.pdf.page_table import Cell, PageTable, Row

MOST_HEADING_ROWS = 4
EDGE_DRIFT = 9.0
"""How far a column's edge may move from page to page, in points."""

LINES_LEFT = 1.3
"""A cell with more room than this many lines under its text did not go on over the page."""

SURE = 2.0


@dataclass(eq=False)
class WholeTable:
    """A table with its parts on all pages together."""

    parts: list[PageTable]
    rows: list[Row] = field(default_factory=list)

    @property
    def last(self) -> PageTable:
        """The part on the last page so far."""
        return self.parts[-1]


def goes_on(table: WholeTable, part: PageTable) -> bool:
    """Tell whether a table at a page's top is the next part of the one at the last page's end."""
    before = table.last
    if part.page != before.page + 1 or len(part.xs) != len(before.xs):
        return False
    shift = part.xs[0] - before.xs[0]
    is_same = all(abs(x - y - shift) <= EDGE_DRIFT for x, y in zip(part.xs, before.xs, strict=True))
    if not is_same:
        return False
    repeated = repeated_rows(table.rows, part.rows)
    first = part.rows[0] if part.rows else []
    is_heading = columns.looks_like_header([cell.text for cell in first])
    return bool(repeated) or not is_heading


def repeated_rows(whole: Sequence[Row], part: Sequence[Row]) -> int:
    """Return how many rows at a part's top repeat the heading."""
    said = [_said(row) for row in part[:MOST_HEADING_ROWS]]
    for first, row in enumerate(whole[:MOST_HEADING_ROWS]):
        if said and any(said[0]) and _said(row) == said[0]:
            count = 1
            while (
                count < len(said) - 1
                and first + count < min(len(whole), MOST_HEADING_ROWS)
                and any(said[count])
                and _said(whole[first + count]) == said[count]
            ):
                count += 1
            return count
    return 0


def _said(row: Row) -> list[str]:
    return [columns.plain(cell.text) for cell in row]


def append(table: WholeTable, part: PageTable, *, is_full: bool) -> None:
    """Add a part. `is_full` says that the part before it reached the page's end."""
    rows = part.rows[repeated_rows(table.rows, part.rows) if table.rows else 0 :]
    if table.rows and rows:
        rows = _joined(table.rows, rows, is_full=is_full)
    table.parts.append(part)
    table.rows += rows


def _joined(whole: list[Row], rows: list[Row], *, is_full: bool) -> list[Row]:
    """Join a row cut by the page; return the part's rows that are left."""
    last, first = whole[-1], rows[0]
    if carries_on(last, first, is_full=is_full):
        for at, (held, more) in enumerate(zip(last, first, strict=True)):
            if not (at and first[at - 1] is more):
                held.lines += more.lines
        covered = dict(zip(first, last, strict=True))
        return [[covered.get(cell, cell) for cell in row] for row in rows[1:]]
    _give_rest(whole, last, first)
    if not last[0].lines and first[0].lines and _is_merged_down(whole):
        for row in whole:
            row[0] = first[0] if row[0] is last[0] else row[0]
    carried = {
        more: held
        for at, (held, more) in enumerate(zip(last, first, strict=True))
        if not more.lines and len(rows) > 1 and rows[1][at] is more
    }
    return [[carried.get(cell, cell) for cell in row] for row in rows]


def _is_merged_down(whole: Sequence[Row]) -> bool:
    """Tell whether first cells are merged where they hold for many rows, and never left empty."""
    first = [row[0] for row in whole]
    empty = {id(cell) for cell in first if not cell.lines}
    return len(empty) == 1 and any(a is b and a.lines for a, b in pairwise(first))


def _give_rest(whole: Sequence[Row], last: Row, first: Row) -> None:
    """Give the rest of a merged cell, beside a new row at the page's top, to its first part."""
    full = {id(cell) for cell in last if cell.lines and _is_down_to_end(cell)}
    for at, (held, more) in enumerate(zip(last, first, strict=True)):
        if at > 1 or not more.lines or id(held) not in full or len(full) < 2:
            continue
        inner = {line.text for row in whole for line in row[at].lines[1:]}
        if _reads_on(held, more) or more.lines[0].text in inner:
            held.lines += more.lines
            more.lines = []


def carries_on(last: Row, first: Row, *, is_full: bool) -> bool:
    """Tell whether a page's first row is the rest of the row before it."""
    said = [(held, more) for held, more in zip(last, first, strict=True) if more.lines]
    if not said or len(first) < 2 or first[0] is first[-1] or last[0] is last[-1]:
        return False
    score = 0.0 if is_full else -2.0
    filled = sum(bool(cell.lines) for cell in last)
    score += 1.5 if len(said) <= filled / 2 else 0.0
    score += 1.0 if all(_is_down_to_end(held) for held, _ in said) else -1.5
    reading_on = sum(_reads_on(held, more) for held, more in said)
    score += 2.0 * reading_on / len(said) + (2.0 if reading_on == len(said) > 1 else 0.0)
    score -= 2.0 * sum(not held.lines for held, _ in said)
    return score >= SURE


def _is_down_to_end(cell: Cell) -> bool:
    return cell.room <= LINES_LEFT


def _reads_on(held: Cell, more: Cell) -> bool:
    """Tell whether the text on the next page begins within a sentence."""
    if not held.lines:
        return False
    before, text = held.lines[-1].text, more.lines[0].text
    return text[:1].islower() or is_open(before) or content.is_bullet(text)
