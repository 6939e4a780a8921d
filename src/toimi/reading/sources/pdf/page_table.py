"""The part of a table on one page: the words of each field of its lattice."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from toimi.reading.sources.pdf.lattice import NARROWEST, Lattice
from toimi.reading.sources.pdf.lines import Line, lines_of, pieces_of
from toimi.reading.sources.pdf.sheet import Rect, Sheet, Word

RARE = 0.15
"""A column's edge in no more than this share of the rows is a slip of the pen."""

SPACE = 3.0
WORD_SPACE = 0.45
MOST_PAD = 20.0
FLAT = 5.0


@dataclass(eq=False)
class Cell:
    """One cell, perhaps over several fields; its lines keep the page that they stand on."""

    page: int
    rect: Rect
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All lines as one, for comparing."""
        return " ".join(line.text for line in self.lines)

    @property
    def room(self) -> float:
        """How many further lines would fit under the last one."""
        if not self.lines:
            return 0.0
        last = self.lines[-1]
        return (self.rect[3] - last.bottom) / max(last.bottom - last.top, 1.0)


Row = list[Cell]
"""A cell over several columns or rows stands in each of them: the same object."""


@dataclass(eq=False)
class PageTable:
    """Rows of cells between the columns' edges `xs`, on one page."""

    page: int
    rect: Rect
    xs: list[float]
    rows: list[Row]

    @property
    def text(self) -> str:
        """The text of all cells, for comparing."""
        return " ".join(cell.text for row in self.rows for cell in row)


def inside(word: Word, rect: Rect) -> bool:
    """Tell whether a word stands in a rectangle."""
    x, y = word.x0 + min((word.x1 - word.x0) / 2, 4.0), (word.top + word.bottom) / 2
    return rect[0] - 2 <= x <= rect[2] + 2 and rect[1] - 2 <= y <= rect[3] + 2


def page_table(sheet: Sheet, lattice: Lattice, words: Iterable[Word]) -> PageTable | None:
    """Return the table that a lattice and the words in it make, or None when it is none."""
    kept = _columns(lattice)
    words = list(words)
    _part_wide(lattice, kept, _filled(sheet, lattice, words))
    cells = _filled(sheet, lattice, words)
    if sum(bool(cell.lines) for cell in cells.values()) < 2:
        return None
    rows: list[Row] = []
    for at, numbers in enumerate(lattice.cells):
        is_flat = lattice.ys[at + 1] - lattice.ys[at] < FLAT
        row = [cells[_main(numbers, lattice.xs, first, last)] for first, last in pairwise(kept)]
        if is_flat and rows and all(c in rows[-1] or not c.lines for c in row):
            continue
        rows.append(row)
    xs = [lattice.xs[at] for at in kept]
    _set_limits(rows, xs)
    return PageTable(sheet.number, lattice.rect, xs, rows)


def _filled(sheet: Sheet, lattice: Lattice, words: Iterable[Word]) -> dict[int, Cell]:
    held: dict[int, list[Word]] = {}
    width, height = len(lattice.xs) - 1, len(lattice.ys) - 1
    for word in words:
        x = word.x0 + min((word.x1 - word.x0) / 2, 4.0)
        column = min(max(bisect_right(lattice.xs, x) - 1, 0), width - 1)
        row = bisect_right(lattice.ys, (word.top + word.bottom) / 2) - 1
        held.setdefault(lattice.cells[min(max(row, 0), height - 1)][column], []).append(word)
    cells = {}
    for number, rect in _rects(lattice).items():
        cells[number] = Cell(sheet.number, rect, lines_of(held.get(number, ()), sheet.number))
    return cells


def _part_wide(lattice: Lattice, kept: Sequence[int], cells: dict[int, Cell]) -> None:
    """Part the cells over several columns whose words keep to the columns: lines are missing."""
    edges = [lattice.xs[at] for at in kept[1:-1]]
    parted = {number for number, cell in cells.items() if _keeps_to(cell, edges)}
    width = len(lattice.xs) - 1
    for numbers in lattice.cells:
        for at, number in enumerate(numbers):
            if number in parted:
                column = bisect_right(kept, at) - 1
                numbers[at] = -(number * width + column) - 1


def _keeps_to(cell: Cell, edges: Sequence[float]) -> bool:
    """Tell whether a cell's lines stand in several columns and none runs from one to the next."""
    within = [x for x in edges if cell.rect[0] + SPACE < x < cell.rect[2] - SPACE]
    if not within or not cell.lines:
        return False
    columns = set()
    for line in cell.lines:
        for piece in pieces_of(line, WORD_SPACE):
            first = bisect_right(within, piece.x0 + 2.0)
            if first != bisect_right(within, piece.x1 - 2.0):
                return False
            columns.add(first)
    return len(columns) > 1


def _rects(lattice: Lattice) -> dict[int, Rect]:
    found: dict[int, Rect] = {}
    for row, numbers in enumerate(lattice.cells):
        for column, number in enumerate(numbers):
            field_ = (
                lattice.xs[column],
                lattice.ys[row],
                lattice.xs[column + 1],
                lattice.ys[row + 1],
            )
            held = found.get(number, field_)
            found[number] = (
                min(held[0], field_[0]),
                min(held[1], field_[1]),
                max(held[2], field_[2]),
                max(held[3], field_[3]),
            )
    return found


def _columns(lattice: Lattice) -> list[int]:
    """Return which of the lattice's places across are edges of columns."""
    last = len(lattice.xs) - 1
    kept = [0]
    for at in range(1, last):
        count = sum(numbers[at - 1] != numbers[at] for numbers in lattice.cells)
        is_rare = count <= RARE * len(lattice.cells)
        is_narrow = lattice.xs[at] - lattice.xs[kept[-1]] < NARROWEST
        if count and not is_rare and not is_narrow:
            kept.append(at)
    if len(kept) > 1 and lattice.xs[last] - lattice.xs[kept[-1]] < NARROWEST:
        kept.pop()
    return [*kept, last]


def _main(numbers: Sequence[int], xs: Sequence[float], first: int, last: int) -> int:
    """Return the cell that has most of a column's width in one row."""
    widths: dict[int, float] = {}
    for at in range(first, last):
        widths[numbers[at]] = widths.get(numbers[at], 0.0) + xs[at + 1] - xs[at]
    return max(widths, key=lambda number: widths[number])


def _set_limits(rows: Sequence[Row], xs: Sequence[float]) -> None:
    """Tell each line where its cell has no more room: as far from the edge as text begins."""
    pads = [MOST_PAD] * (len(xs) - 1)
    for row in rows:
        for at, cell in enumerate(row):
            for line in cell.lines:
                if abs(cell.rect[0] - xs[at]) < NARROWEST:
                    pads[at] = min(pads[at], max(line.x0 - cell.rect[0], 0.0))
    for row in rows:
        for at, cell in enumerate(row):
            if at and row[at - 1] is cell:
                continue
            widest = max((line.x1 for line in cell.lines), default=0.0)
            for line in cell.lines:
                line.limit = max(cell.rect[2] - pads[at], widest)
