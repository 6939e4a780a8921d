"""PDF documents, by PDFium: what is drawn and written on each page becomes blocks."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from toimi.reading import columns, errors
from toimi.reading.finding import grid_of
from toimi.reading.grid import Grid
from toimi.reading.sources.pdf.document import opened, sheets_of, title_of
from toimi.reading.sources.pdf.layout import Layout, blocks_of, layout_of, lines_by_page
from toimi.reading.sources.pdf.printed_text import grid_of_text
from toimi.reading.sources.pdf.running_text import title_in
from toimi.reading.sources.pdf.scanned import recognised
from toimi.reading.sources.pdf.sheet import Sheet
from toimi.reading.sources.text import fit_of

Tell = Callable[[int, int], None]
DRAWN = "|_—[]"
"""What recognition makes of a table's lines."""

GOOD_FIT = 0.75
"""A grid found without rules that fits as well as this is not compared with other layouts."""


def read_pdf(content: bytes, filename: str, tell: Tell | None = None) -> Grid:
    """Return the programme of a PDF. `tell` hears of each page.

    Raises Damaged, Encrypted, TooManyPages, TooManyCells, ScannedPdf, NotRecognised, NoTable.
    """
    title, sheets = _sheets(content, filename, tell)
    is_scanned = _is_only_pictures(sheets)
    if is_scanned:
        title, sheets = _sheets(recognised(content, filename), filename, tell)
        for sheet in sheets:
            sheet.words = [word for word in sheet.words if word.text.strip(DRAWN)]
    found = layout_of(sheets)
    grid = grid_of(blocks_of(found, title_in(found.said, title)))
    if grid is None or (not found.is_ruled and fit_of(grid) < GOOD_FIT):
        grid = _better(grid, found, sheets, filename)
    if grid is None:
        raise errors.NotRecognised(name=filename) if is_scanned else errors.NoTable
    return replace(grid, loose=True) if is_scanned else grid


def _sheets(content: bytes, filename: str, tell: Tell | None) -> tuple[str, list[Sheet]]:
    with opened(content, filename) as document:
        return title_of(document), sheets_of(document, filename, tell)


def _is_only_pictures(sheets: Sequence[Sheet]) -> bool:
    words = sum(len(sheet.words) for sheet in sheets)
    return words < 5 * len(sheets) and any(sheet.has_picture for sheet in sheets)


def _better(
    grid: Grid | None, found: Layout, sheets: Sequence[Sheet], filename: str
) -> Grid | None:
    """Return the grid or the one that a layout of plain text gives, whichever fits better."""
    other = grid_of_text(lines_by_page(found), {sheet.number: sheet for sheet in sheets}, filename)
    if other is None or not columns.is_programme(
        columns.assign([cell.text for cell in other.header])
    ):
        return grid
    if grid is not None and fit_of(grid) >= fit_of(other):
        return grid
    return replace(other, properties=grid.properties) if grid is not None else other
