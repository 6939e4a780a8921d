"""A page of a PDF as a picture."""

import io

import pypdfium2
import pytest
from PIL import Image

from toimi.reading.errors import Damaged
from toimi.reading.picture import MOST_HIGH, WIDTH, is_pdf, page_picture


def pdf(*sizes: tuple[float, float]) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for size in sizes:
        document.new_page(*size)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def test_page_is_drawn_as_wide_as_the_screen_needs() -> None:
    content = pdf((595, 842), (842, 595))

    sizes = [Image.open(io.BytesIO(page_picture(content, page))).size for page in (1, 2)]

    assert sizes == [(WIDTH, 1557), (WIDTH, 778)]


def test_strip_of_a_page_is_no_higher_than_the_limit() -> None:
    picture = Image.open(io.BytesIO(page_picture(pdf((100, 10_000)), 1)))

    assert picture.size == (20, MOST_HIGH)


@pytest.mark.parametrize("page", [0, 2, 5000])
def test_page_that_is_not_there_is_not_drawn(page: int) -> None:
    with pytest.raises(LookupError):
        page_picture(pdf((595, 842)), page)


@pytest.mark.parametrize("content", [b"%PDF-1.4 nothing", b"", b"\0" * 5000])
def test_what_cannot_be_drawn_is_an_error_of_ours(content: bytes) -> None:
    with pytest.raises(Damaged):
        page_picture(content, 1)


def test_pdf_is_told_by_its_beginning() -> None:
    assert [is_pdf(pdf((10, 10))), is_pdf(b"\n%PDF-1.7"), is_pdf(b"PK"), is_pdf(b"")] == [
        True,
        True,
        False,
        False,
    ]
