"""Tables without lines, found page by page under a heading; their rows become page tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from toimi.reading import columns, content
from toimi.reading.sources.pdf.aligned_columns import (
    Heading,
    edges_of,
    heading_of,
    repeated_heading,
)
from toimi.reading.sources.pdf.aligned_rows import Strip, rows_of, set_limits, strips_of
from toimi.reading.sources.pdf.lines import Line, Manner, lines_of, manner_of
from toimi.reading.sources.pdf.page_table import Cell, PageTable, Row
from toimi.reading.sources.pdf.sheet import Rule, Word

STEP, INNER_STEP = 1.7, 2.8
"""How far under a table's last row, in letter sizes, a line may stand and still be of it: in the
first column, where prose would stand too, and in the others."""


@dataclass
class Part:
    """What one page has of the table: its heading's lines, and the lines under it."""

    page: int
    heading: Heading | None
    lines: list[Line]
    flat: list[Rule]


def aligned_tables(
    pages: Sequence[tuple[int, Sequence[Line], Sequence[Rule]]],
) -> dict[int, tuple[list[PageTable], set[int]]]:
    """Return by page the tables found on it, and the ids of the lines that they took."""
    parts = _parts(pages)
    if not parts or parts[0].heading is None:
        return {}
    heading = parts[0].heading
    words = [word for part in parts for line in part.lines for word in line.words]
    edges = edges_of(heading, _without_wide(words, parts))
    kinds = columns.assign(heading.labels)
    taken = [(part, _table_strips(part, edges)) for part in parts]
    manner = _manner([strip for _, strips in taken for strip in strips])
    found: dict[int, tuple[list[PageTable], set[int]]] = {}
    for at, (part, strips) in enumerate(taken):
        if not strips and not any(later.heading for later in parts[at:]):
            break
        if not strips:
            continue
        rows = rows_of(strips, edges, kinds, part.flat, manner)
        if part.heading is not None:
            rows.insert(0, _heading_row(part.heading))
        top = min(cell.rect[1] for row in rows for cell in row if cell.lines)
        bottom = max(cell.rect[3] for row in rows for cell in row)
        rect = (edges[0], top, edges[-1], bottom)
        tables, ids = found.setdefault(part.page, ([], set()))
        tables.append(PageTable(part.page, rect, list(edges), rows))
        ids |= {id(strip.line) for strip in strips}
        ids |= {id(line) for line in part.heading.lines} if part.heading else set()
    set_limits([row for tables, _ in found.values() for table in tables for row in table.rows])
    return found


def _parts(pages: Sequence[tuple[int, Sequence[Line], Sequence[Rule]]]) -> list[Part]:
    """Return the pages from the first heading on, parted at each further one."""
    found: list[Part] = []
    first: Heading | None = None
    for number, lines, rules in pages:
        flat = [rule for rule in rules if rule.flat]
        rest = list(lines)
        own = heading_of(rest, flat) if first is None else repeated_heading(rest, first)
        if first is None and own is None:
            continue
        if first is None:
            first = own
        elif own is None or not _is_at_start(own, rest):
            found.append(Part(number, None, _above(rest, own), flat))
        while own is not None and first is not None:
            rest = [line for line in rest if line.base > own.bottom - 2 and not _is_in(line, own)]
            further = repeated_heading(rest, first)
            found.append(Part(number, own, _above(rest, further), flat))
            own = further
    return found


def _is_at_start(heading: Heading, lines: Sequence[Line]) -> bool:
    return not _above(lines, heading)


def _above(lines: Sequence[Line], heading: Heading | None) -> list[Line]:
    if heading is None:
        return list(lines)
    top = min(line.base for line in heading.lines)
    return [line for line in lines if line.base < top and not _is_in(line, heading)]


def _is_in(line: Line, heading: Heading | None) -> bool:
    return heading is not None and any(line is each for each in heading.lines)


def _without_wide(words: Sequence[Word], parts: Sequence[Part]) -> list[Word]:
    """Return the words of lines that have white in them: prose between tables has none."""
    wide = {
        id(word)
        for part in parts
        for line in part.lines
        if len(line.text) > 60 and _is_prose(line)
        for word in line.words
    }
    return [word for word in words if id(word) not in wide]


def _is_prose(line: Line) -> bool:
    gaps = [b.x0 - a.x1 for a, b in pairwise(line.words)]
    return max(gaps, default=0.0) < 0.5 * line.size


def _table_strips(part: Part, edges: Sequence[float]) -> list[Strip]:
    """Return the strips of a page's part of the table; what follows its last row is not of it."""
    strips = strips_of(part.lines, edges)
    _mark_sections(strips)
    last = max((at for at, strip in enumerate(strips) if _is_of_table(strip)), default=-1)
    end = last + 1
    while end < len(strips) and not strips[end].wide and _follows(strips, end):
        end += 1
    return strips[:end]


def _mark_sections(strips: Sequence[Strip]) -> None:
    """Mark as wide the bold lines that stand alone in the first column of unbold ones."""
    others = [
        s for s in strips if s.cells[0] is not None and sum(c is not None for c in s.cells) > 1
    ]
    if sum(strip.cells[0].bold for strip in others if strip.cells[0]) * 4 > len(others):
        return
    for strip in strips:
        alone = strip.cells[0] is not None and all(cell is None for cell in strip.cells[1:])
        if alone and strip.line.bold:
            strip.wide = True


def _is_of_table(strip: Strip) -> bool:
    return not strip.wide and sum(cell is not None for cell in strip.cells) >= 2


def _follows(strips: Sequence[Strip], at: int) -> bool:
    """Tell whether a line in one column still stands close under the table's last row."""
    line = strips[at].line
    is_inner = strips[at].cells[0] is None or content.is_bullet(line.text)
    if not at:
        return is_inner
    most = INNER_STEP if is_inner else STEP
    return line.base - strips[at - 1].line.base < most * line.size


def _manner(strips: Sequence[Strip]) -> Manner:
    width = len(strips[0].cells) if strips else 0
    return manner_of([cell for strip in strips if (cell := strip.cells[at])] for at in range(width))


def _heading_row(heading: Heading) -> Row:
    row: Row = []
    for first, last in heading.spans:
        words = [
            word
            for line in heading.lines
            for word in line.words
            if first - 0.5 <= word.x0 and word.x1 <= last + 0.5
        ]
        page = heading.lines[0].page
        rect = (
            first,
            min(word.top for word in words),
            last,
            max(word.bottom for word in words),
        )
        row.append(Cell(page, rect, lines_of(words, page)))
    return row
