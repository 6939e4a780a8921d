"""Word tables as people make them."""

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.document import Document as DocumentType

from tests.reading import invented, printed
from tests.reading.scoring import f1
from toimi.reading.read import as_json, read


def empty(whole: dict[str, Any]) -> DocumentType:
    document = Document()
    document.add_paragraph("Liite 3 / sivistyslautakunta 14.6.2022, § 41")
    document.add_paragraph("Asianumero 112/00.04.01/2022")
    document.add_heading(whole["title"], 1)
    return document


def add_table(
    document: DocumentType,
    rows: list[dict[str, Any]],
    *,
    heading: bool = True,
    merged: bool = False,
) -> None:
    table = document.add_table(rows=1 if heading else 0, cols=6)
    if heading:
        for cell, label in zip(table.rows[0].cells, invented.LABELS, strict=True):
            cell.text = label
    previous = None
    for row in rows:
        made = table.add_row()
        cells = printed.cells_of(row)
        if merged and previous is not None and previous[0] == row["target"]:
            cells["target"] = []
        for cell, kind in zip(made.cells, invented.KINDS, strict=True):
            for number, text in enumerate(cells[kind]):
                if number:
                    cell.add_paragraph(text)
                else:
                    cell.paragraphs[0].text = text
        if merged and previous is not None and previous[0] == row["target"]:
            previous = (row["target"], previous[1].merge(made.cells[0]))
        else:
            previous = (row["target"], made.cells[0])


def reading(document: DocumentType) -> dict[str, Any]:
    target = BytesIO()
    document.save(target)
    return as_json(read(target.getvalue(), "ohjelma.docx"))


@pytest.fixture
def whole() -> dict[str, Any]:
    return invented.programme(7, parts=0.4, themes=0.4, gaps=0.1, notes=0.4)


@pytest.mark.parametrize("merged", [False, True])
def test_a_word_table_is_read_to_the_letter(whole: dict[str, Any], merged: bool) -> None:
    document = empty(whole)
    add_table(document, whole["rows"], merged=merged)

    assert f1(reading(document), whole, exact=True) == 1.0


def test_the_head_says_the_case_and_the_annex(whole: dict[str, Any]) -> None:
    document = empty(whole)
    add_table(document, whole["rows"])

    got = reading(document)

    assert (got["case_number"], got["annex"]) == ("112/00.04.01/2022", "Liite 3")


def test_a_table_in_parts_is_one_table(whole: dict[str, Any]) -> None:
    document = empty(whole)
    add_table(document, whole["rows"][:9])
    document.add_paragraph("Jatkuu")
    add_table(document, whole["rows"][9:15])
    add_table(document, whole["rows"][15:], heading=False)

    assert f1(reading(document), whole, exact=True) == 1.0


def test_the_programme_is_found_among_other_tables(whole: dict[str, Any]) -> None:
    document = empty(whole)
    other = document.add_table(rows=2, cols=2)
    other.rows[0].cells[0].text = "Versio"
    other.rows[1].cells[0].text = "1.2"
    add_table(document, whole["rows"])

    assert f1(reading(document), whole) == 1.0


def test_a_row_as_wide_as_the_table_is_the_target_of_those_below() -> None:
    document = Document()
    table = document.add_table(rows=3, cols=4)
    for cell, text in zip(
        table.rows[0].cells, ("Toimenpide", "Aikataulu", "Vastuu", "Tila"), strict=True
    ):
        cell.text = text
    table.rows[1].cells[0].merge(table.rows[1].cells[3]).text = "Sisäilma"
    for cell, text in zip(
        table.rows[2].cells, ("Suodattimien vaihto", "syksy 2024", "Huolto", ""), strict=True
    ):
        cell.text = text

    rows = reading(document)["rows"]

    assert [(row["target"], row["measure"]) for row in rows] == [
        ("Sisäilma", "Suodattimien vaihto")
    ]


def test_a_list_that_word_shows_with_bullets_is_sub_measures() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Toimenpide", "Aikataulu", "Vastuu"), strict=True):
        cell.text = text
    cells = table.rows[1].cells
    cells[0].text = "Työtilat kuntoon"
    cells[0].add_paragraph("valaisimet", style="List Bullet")
    cells[0].add_paragraph("säädettävät pöydät", style="List Bullet")
    cells[1].text, cells[2].text = "kevät 2025", "Toimitilapäällikkö"

    row = reading(document)["rows"][0]

    assert (row["measure"], row["sub_measures"]) == (
        "Työtilat kuntoon",
        ["valaisimet", "säädettävät pöydät"],
    )
