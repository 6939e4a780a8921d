"""Rows of a table without lines between them: told by gaps, by what begins, by level rules."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from toimi.reading import columns, content
from toimi.reading.sources.flow_search import is_open
from toimi.reading.sources.pdf.lines import Line, Manner, lines_of, pieces_of
from toimi.reading.sources.pdf.page_table import Cell, Row
from toimi.reading.sources.pdf.sheet import Rule, Word

GAP = 1.2
"""A step between lines this many times the usual one may part rows."""

WORD_SPACE = 0.45
OVER = 3.0
WIDE_RULE = 0.6


@dataclass
class Strip:
    """One line across the table: a line in each column, or one over several of them."""

    line: Line
    cells: list[Line | None]
    wide: bool


def strips_of(lines: Sequence[Line], edges: Sequence[float]) -> list[Strip]:
    """Cut each line at the columns' edges; text that runs over an edge makes it wide."""
    parted = [_parted(line, edges) for line in lines]
    lefts = [
        Counter(round(groups[at][0].x0) for groups in parted if groups[at])
        for at in range(len(edges) - 1)
    ]
    usual = [count.most_common(1)[0][0] if count else -1 for count in lefts]
    found = []
    for line, groups in zip(lines, parted, strict=True):
        cells = [lines_of(group, line.page)[0] if group else None for group in groups]
        pieces = pieces_of(line, WORD_SPACE)
        wide = any(
            _runs_over(piece, edge, left if len(pieces) > 1 else None)
            for piece in pieces
            for edge, left in zip(edges[1:-1], usual[1:], strict=True)
        )
        found.append(Strip(line, cells, wide))
    return found


def _parted(line: Line, edges: Sequence[float]) -> list[list[Word]]:
    groups: list[list[Word]] = [[] for _ in range(len(edges) - 1)]
    for word in line.words:
        x = word.x0 + min((word.x1 - word.x0) / 2, 4.0)
        groups[min(max(bisect_right(edges, x) - 1, 0), len(groups) - 1)].append(word)
    return groups


def _runs_over(piece: Line, edge: float, left: int | None) -> bool:
    """Tell whether text runs over an edge, and no word begins where that column's text does."""
    if len(piece.words) < 2 or piece.x0 >= edge - OVER or piece.x1 <= edge + OVER:
        return False
    return left is None or not any(abs(word.x0 - left) <= 1.5 for word in piece.words)


def rows_of(
    strips: Sequence[Strip],
    edges: Sequence[float],
    kinds: Sequence[str],
    flat: Sequence[Rule],
    manner: Manner,
) -> list[Row]:
    """Return the rows of a page's strips; a wide strip is a row of one cell."""
    ruled = _bands(strips, edges, flat)
    starts = ruled if ruled is not None else _starts(strips, kinds, manner)
    rows: list[Row] = []
    held: list[Strip] = []
    for strip, is_start in zip(strips, starts, strict=True):
        if strip.wide and ruled is None:
            if held:
                rows.append(_row(held, edges))
            rows.append(_wide(strip.line, edges))
            held = []
            continue
        if held and is_start:
            rows.append(_row(held, edges))
            held = []
        held.append(strip)
    if held:
        rows.append(_row(held, edges))
    _give_back(rows, manner)
    return rows


def _bands(
    strips: Sequence[Strip], edges: Sequence[float], flat: Sequence[Rule]
) -> list[bool] | None:
    """Tell for each strip whether a level rule stands between it and the one above, or None."""
    width = edges[-1] - edges[0]
    levels = sorted(
        rule.at
        for rule in flat
        if min(rule.last, edges[-1] + 10) - max(rule.first, edges[0] - 10) > WIDE_RULE * width
    )
    if not strips:
        return None
    found = [True]
    for before, strip in pairwise(strips):
        middle = (before.line.top + before.line.bottom) / 2
        below = (strip.line.top + strip.line.bottom) / 2
        found.append(any(middle < level < below for level in levels))
    is_enough = sum(found) >= max(2, len(strips) / 12)
    return found if is_enough else None


def _starts(strips: Sequence[Strip], kinds: Sequence[str], manner: Manner) -> list[bool]:
    steps = _steps(strips, kinds, manner)
    by_gap = [
        step > GAP and _is_fresh(strip, kinds) for step, strip in zip(steps, strips, strict=True)
    ]
    if by_gap:
        by_gap[0] = True
    expected = sum(_is_full(strip, kinds) for strip in strips)
    if sum(by_gap) >= max(2, 0.6 * expected) or expected <= 1:
        return by_gap
    return _by_text(strips, kinds, steps)


def _steps(strips: Sequence[Strip], kinds: Sequence[str], manner: Manner) -> list[float]:
    """Return how far each strip is under the last one; a target beside the rows does not count."""
    apart = kinds.index(columns.TARGET) if columns.TARGET in kinds else -1
    steps: list[float] = []
    last: Line | None = None
    for strip in strips:
        is_beside = all(cell is None for at, cell in enumerate(strip.cells) if at != apart)
        line = strip.line
        size = median((last.size, line.size)) if last else line.size
        is_first = last is None or is_beside or last.page != line.page
        usual = max(manner.pitch * size, 1.0)
        steps.append(1.0 if is_first or last is None else (line.base - last.base) / usual)
        last = last if is_beside and last is not None else line
    return steps


def _is_fresh(strip: Strip, kinds: Sequence[str]) -> bool:
    """Tell whether a strip after a gap may begin a row: its measure does, with a neighbour."""
    said = {kind: cell for kind, cell in zip(kinds, strip.cells, strict=True) if cell}
    measure = said.get(columns.MEASURE)
    if columns.NUMBER in said:
        return True
    if measure is None:
        return columns.TARGET in said and len(said) > 1
    if measure.text[:1].islower() or content.is_bullet(measure.text):
        return len(said) >= max(3, len(kinds) / 2)
    return len(said) >= 2


def _is_full(strip: Strip, kinds: Sequence[str]) -> bool:
    said = {kind for kind, cell in zip(kinds, strip.cells, strict=True) if cell}
    return columns.MEASURE in said and len(said) >= max(3, len(kinds) - 2)


def _by_text(strips: Sequence[Strip], kinds: Sequence[str], steps: Sequence[float]) -> list[bool]:
    """Tell the starts by the words alone, where no gaps part the rows."""
    found: list[bool] = []
    held: dict[str, str] = {}
    for strip, step in zip(strips, steps, strict=True):
        said = {kind: cell.text for kind, cell in zip(kinds, strip.cells, strict=True) if cell}
        starts = not found or _begins(said, held, after_gap=step > GAP)
        found.append(starts)
        held = said if starts else held | said
    return found


def _begins(said: dict[str, str], held: dict[str, str], *, after_gap: bool) -> bool:
    measure = said.get(columns.MEASURE, "")
    if not measure or measure[:1].islower() or content.is_bullet(measure):
        return False
    if is_open(held.get(columns.MEASURE, "")) and not after_gap:
        return False
    if columns.NUMBER in said or content.is_urgency(said.get(columns.URGENCY, "")):
        return True
    schedule, responsible = said.get(columns.SCHEDULE, ""), said.get(columns.RESPONSIBLE, "")
    target = said.get(columns.TARGET, "")
    count = bool(schedule) + bool(responsible) + (bool(target) and target[:1].isupper())
    time = content.has_time(schedule)
    return count >= 2 and (time or after_gap or responsible[:1].isupper())


def _row(strips: Sequence[Strip], edges: Sequence[float]) -> Row:
    row: Row = []
    top = min(strip.line.top for strip in strips)
    bottom = max(strip.line.bottom for strip in strips)
    for at in range(len(edges) - 1):
        lines = [cell for strip in strips if (cell := strip.cells[at])]
        row.append(Cell(strips[0].line.page, (edges[at], top, edges[at + 1], bottom), lines))
    return row


def _wide(line: Line, edges: Sequence[float]) -> Row:
    cell = Cell(line.page, (edges[0], line.top, edges[-1], line.bottom), [line])
    return [cell] * (len(edges) - 1)


def _give_back(rows: list[Row], manner: Manner) -> None:
    """Give the lines of a first cell that runs on beside the next row to the row it is of."""
    for at in range(1, len(rows)):
        above, row = rows[at - 1], rows[at]
        if above[0] is above[-1] or row[0] is row[-1] or not (above[0].lines and row[0].lines):
            continue
        last, first = above[0].lines[-1], row[0].lines[0]
        usual = manner.pitch * first.size
        is_next = first.base - last.base < GAP * usual and first.page == last.page
        begins = min((cell.lines[0].base for cell in row[1:] if cell.lines), default=first.base)
        is_beside = abs(first.base - begins) > 0.3 * first.size
        if is_next and (is_beside or first.text[:1].islower() or is_open(last.text)):
            above[0].lines += row[0].lines
            rows[at][0] = above[0]


def set_limits(rows: Sequence[Row]) -> None:
    """Tell each line how far the widest line of its column goes."""
    if not rows:
        return
    for at in range(len(rows[0])):
        cells = [row[at] for row in rows if not (len(row) > 1 and row[0] is row[-1])]
        widest = max((line.x1 for cell in cells for line in cell.lines), default=0.0)
        for cell in cells:
            for line in cell.lines:
                line.limit = widest
