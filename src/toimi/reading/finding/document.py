"""From paragraphs and tables to the grid: the programme in whatever form the document has it."""

from toimi.reading import columns
from toimi.reading.blocks import Blocks
from toimi.reading.finding.cards import grid_of_cards
from toimi.reading.finding.outline import grid_of_outline
from toimi.reading.finding.tables import grid_of_tables
from toimi.reading.grid import Grid

CORE = (columns.MEASURE, columns.SCHEDULE, columns.RESPONSIBLE)


def grid_of(document: Blocks) -> Grid | None:
    """Return the programme that a document holds, or None.

    Where it may be read in two forms, the one that fills more of the telling cells is it.
    """
    found = [form(document) for form in (grid_of_tables, grid_of_cards)]
    grids = [grid for grid in found if grid is not None and _filled(grid)]
    if grids:
        return max(grids, key=_filled)
    return grid_of_outline(document)


def _filled(grid: Grid) -> int:
    """Return how many cells of the telling columns say something."""
    kinds = columns.assign(
        [cell.text for cell in grid.header],
        [[row[at].text for row in grid.rows[:200]] for at in range(len(grid.header))],
    )
    if not columns.is_programme(kinds):
        return 0
    places = [kinds.index(kind) for kind in CORE if kind in kinds]
    return sum(bool(row[at].texts) for row in grid.rows for at in places)
