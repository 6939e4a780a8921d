"""From paragraphs and tables to the grid: the programme in whatever form the document has it."""

from toimi.reading.finding.outline import grid_of_outline
from toimi.reading.finding.tables import grid_of_tables
from toimi.reading.grid import Grid
from toimi.reading.sources.blocks import Blocks


def grid_of(document: Blocks) -> Grid | None:
    """Return the programme that a document holds, or None."""
    return grid_of_tables(document) or grid_of_outline(document)
