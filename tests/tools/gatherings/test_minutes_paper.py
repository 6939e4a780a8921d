"""Minutes on paper: the same words in Word and in PDF, whatever people write."""

from datetime import date
from io import BytesIO

import pdfplumber
import pytest
from docx import Document

from toimi.tools.gatherings.minutes.paper import Decided, Item, MinutesSheet, write_docx, write_pdf
from toimi.tools.gatherings.minutes.paper.sheet import Labels

LABELS = Labels(
    subject="Pöytäkirja",
    present="Läsnä",
    decision="Päätös",
    signed="Allekirjoitukset",
    page="Sivu {page}/{pages}",
)


def sheet(**changes: object) -> MinutesSheet:
    known = {
        "title": "Seurantapalaveri työsuojelun kanssa 16.9.2021",
        "unit": "Lastensuojelu",
        "language": "fi",
        "labels": LABELS,
        "facts": (("Aika", "16.9.2021 klo 13.00–14.00"), ("Paikka", "Kokoushuone 2")),
        "items": (
            Item(
                "Myöhässä", "Melumittaus puuttuu.", (Decided("Tilataan mittaus", "Petri, 30.9."),)
            ),
            Item("Muut asiat"),
        ),
        "present": ("Petri Hakala", "Virpi Valtuutettu"),
        "signed": ("Petri Hakala 17.9.2021",),
        "made_on": date(2021, 9, 17),
    }
    return MinutesSheet(**{**known, **changes})  # type: ignore[arg-type]


def words_of(content: bytes, kind: str) -> str:
    if kind == "docx":
        return "\n".join(one.text for one in Document(BytesIO(content)).paragraphs)
    with pdfplumber.open(BytesIO(content)) as pdf:
        return "\n".join(page.extract_text() for page in pdf.pages)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_paper_says_all_that_was_agreed(kind: str) -> None:
    content = write_docx(sheet()) if kind == "docx" else write_pdf(sheet())

    text = " ".join(words_of(content, kind).split())

    for said in (
        "Seurantapalaveri työsuojelun kanssa 16.9.2021",
        "Aika: 16.9.2021 klo 13.00–14.00",
        "Läsnä: Petri Hakala, Virpi Valtuutettu",
        "1. Myöhässä",
        "Melumittaus puuttuu.",
        "Päätös: Tilataan mittaus (Petri, 30.9.)",
        "2. Muut asiat",
        "Petri Hakala 17.9.2021",
    ):
        assert said in text


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@pytest.mark.parametrize(
    "text", ["#set page(width: 1pt) *x* _y_ $z$ \\", "\x00\x0bloppu\ud800", "=1+1 ‏אבג", "a" * 900]
)
def test_paper_takes_whatever_people_write_as_words(kind: str, text: str) -> None:
    strange = sheet(title=text, items=(Item(text, text, (Decided(text, text),)),))

    content = write_docx(strange) if kind == "docx" else write_pdf(strange)

    assert len(content) > 1000


def test_pdf_is_tagged_and_long_minutes_take_pages() -> None:
    long = sheet(items=tuple(Item(f"Asia {n}", "Sanottua. " * 60) for n in range(30)))

    content = write_pdf(long)

    with pdfplumber.open(BytesIO(content)) as pdf:
        marked = pdf.doc.catalog.get("MarkInfo", {}).get("Marked")
        assert (marked, len(pdf.pages) > 3) == (True, True)
