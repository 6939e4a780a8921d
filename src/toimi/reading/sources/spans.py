"""Rows of cells that span others, laid out so that each place of the table has its cell."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from toimi.reading.blocks import Row
from toimi.reading.errors import TooManyCells
from toimi.reading.grid import GridCell

MOST_COLUMNS = 60
MOST_CELLS = 200_000


@dataclass(frozen=True)
class Spanning:
    """A cell and how many columns and rows it covers, itself among them."""

    cell: GridCell
    columns: int = 1
    rows: int = 1


def laid_out(rows: Iterable[Iterable[Spanning]]) -> tuple[Row, ...]:
    """Return the rows with a merged copy wherever a cell covers. Raises TooManyCells."""
    found: list[Row] = []
    waiting: dict[int, tuple[GridCell, int]] = {}
    count = 0
    for cells in rows:
        made: list[GridCell] = []
        below: dict[int, tuple[GridCell, int]] = {}
        for spanning in cells:
            _cover(made, waiting, below)
            merged = replace(spanning.cell, merged=True)
            for across in range(max(1, min(spanning.columns, MOST_COLUMNS - len(made)))):
                if spanning.rows > 1:
                    below[len(made)] = (merged, spanning.rows - 1)
                made.append(merged if across else spanning.cell)
        _cover(made, waiting, below)
        count += len(made)
        if count > MOST_CELLS:
            raise TooManyCells(limit=MOST_CELLS)
        waiting = below
        found.append(tuple(made[:MOST_COLUMNS]))
    width = max((len(row) for row in found), default=0)
    return tuple((*row, *[GridCell(())] * (width - len(row))) for row in found)


def _cover(
    made: list[GridCell],
    waiting: dict[int, tuple[GridCell, int]],
    below: dict[int, tuple[GridCell, int]],
) -> None:
    """Put in the cells of rows above that reach here, as far as they follow each other."""
    while len(made) in waiting:
        cell, left = waiting[len(made)]
        if left > 1:
            below[len(made)] = (cell, left - 1)
        made.append(cell)
