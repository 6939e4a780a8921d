"""PDF documents, by PDFium: what is drawn and written on each page becomes blocks."""

from collections.abc import Callable

from toimi.reading import errors
from toimi.reading.grid import Grid
from toimi.reading.sources.pdf.document import opened, sheets_of, title_of
from toimi.reading.sources.pdf.layout import blocks_of, layout_of
from toimi.reading.sources.tables import grid_of

Tell = Callable[[int, int], None]


def read_pdf(content: bytes, filename: str, tell: Tell | None = None) -> Grid:
    """Return the programme of a PDF. `tell` hears of each page.

    Raises Damaged, Encrypted, TooManyPages, TooManyCells, ScannedPdf, NoTable.
    """
    with opened(content, filename) as document:
        title = title_of(document)
        sheets = sheets_of(document, filename, tell)
    grid = grid_of(blocks_of(layout_of(sheets), title))
    if grid is None:
        raise errors.NoTable
    return grid
