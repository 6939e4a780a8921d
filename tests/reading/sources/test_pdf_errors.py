"""PDF documents that cannot be read: each says why."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from tests.reading import typeset
from toimi.reading import errors
from toimi.reading.read import read
from toimi.reading.sources.pdf import document


def pages(count: int) -> bytes:
    made = pypdfium2.PdfDocument.new()
    for _ in range(count):
        made.new_page(595, 842)
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def picture() -> bytes:
    target = BytesIO()
    Image.new("L", (600, 800), 255).save(target, format="PDF")
    return target.getvalue()


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_document_cut_off_is_damaged(share: float) -> None:
    whole = typeset.pdf("= Ohjelma\n\nTeksti.")

    with pytest.raises(errors.Damaged):
        read(whole[: int(len(whole) * share)], "ohjelma.pdf")


def test_a_document_of_too_many_pages_says_how_many() -> None:
    with pytest.raises(errors.TooManyPages) as raised:
        read(pages(document.MOST_PAGES + 1), "ohjelma.pdf")

    assert raised.value.values == {"name": "ohjelma.pdf", "pages": 401, "limit": 400}


def test_a_document_without_a_programme_says_so() -> None:
    content = typeset.pdf("= Kokouskutsu\n\nTervetuloa kokoukseen maanantaina.")

    with pytest.raises(errors.NoTable):
        read(content, "kutsu.pdf")


def test_pictures_alone_need_text_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(errors.ScannedPdf):
        read(picture(), "skannattu.pdf")
