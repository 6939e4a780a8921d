"""PDF documents: opened by PDFium, page by page into words and rules, and those into blocks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from toimi.reading import errors
from toimi.reading.sources.pdf.glyphs import words_of
from toimi.reading.sources.pdf.rules import rules_of
from toimi.reading.sources.pdf.sheet import Frame, Sheet, Word

MOST_PAGES = 400
MOST_WORDS = 600_000
PASSWORD = 4
"""PDFium's number for a document that asks for a password."""

Tell = Callable[[int, int], None]


@contextmanager
def opened(content: bytes, filename: str) -> Iterator[Any]:
    """Open a PDF; PDFium mends a broken table of contents by itself.

    Raises Encrypted, Damaged, TooManyPages.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == PASSWORD or "assword" in str(error):
            raise errors.Encrypted(name=filename) from error
        raise errors.Damaged(name=filename) from error
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise errors.TooManyPages(name=filename, pages=count, limit=MOST_PAGES)
        if not count:
            raise errors.Damaged(name=filename)
        yield document
    finally:
        document.close()


def title_of(document: Any) -> str:
    """Return the title that the file's properties give, or nothing."""
    said = document.get_metadata_dict(skip_empty=True).get("Title", "")
    return " ".join(str(said).replace("\0", "").split())


def sheets_of(document: Any, filename: str, tell: Tell | None) -> list[Sheet]:
    """Return what stands on each page; a page that does not open is left empty.

    Raises TooManyCells, and Damaged when no page opens.
    """
    found: list[Sheet] = []
    whole = len(document)
    count = opened_pages = 0
    for at in range(whole):
        if tell:
            tell(at, whole)
        try:
            page = document[at]
        except pypdfium2.PdfiumError:
            continue
        try:
            found.append(_sheet(page, at + 1))
            opened_pages += 1
        except pypdfium2.PdfiumError:
            continue
        finally:
            page.close()
        count += len(found[-1].words)
        if count > MOST_WORDS:
            raise errors.TooManyCells(limit=MOST_WORDS)
    if not opened_pages:
        raise errors.Damaged(name=filename)
    return found


def _sheet(page: Any, number: int) -> Sheet:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    corners = Frame(box.left, box.bottom, box.right, box.top)
    shown = Frame(box.left, box.bottom, box.right, box.top, page.get_rotation() // 90)
    words, turn = words_of(page, corners)
    if not words:
        turn = shown.turn
    frame = Frame(box.left, box.bottom, box.right, box.top, turn)
    rules, has_picture = rules_of(page, frame)
    words = [word for word in words if _is_on_page(word, frame.size)]
    return Sheet(number, frame, shown, words, rules, has_picture)


def _is_on_page(word: Word, size: tuple[float, float]) -> bool:
    is_across = word.x1 > 0 and word.x0 < size[0]
    return is_across and word.bottom > 0 and word.top < size[1]
