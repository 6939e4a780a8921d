"""PDF documents whose tables have few lines or none, and pages in other ways."""

from typing import Any

import pytest

from tests.reading import invented, typeset
from tests.reading.scoring import f1
from toimi.reading import broken_words
from toimi.reading.read import as_json, read
from toimi.reading.sources import pdf

ONLY_VERTICALS = (
    "stroke: (x, y) => (left: 0.5pt, right: 0.5pt, bottom: if y == 0 { 0.5pt },"
    " top: if y == 0 { 0.5pt })"
)
INNER = "stroke: (x, y) => (left: if x > 0 { 0.5pt }, top: if y > 0 { 0.5pt })"
DASHED = 'stroke: (paint: gray, thickness: 0.5pt, dash: "dashed")'
STYLES = {
    "bare": typeset.BARE,
    "flat rules": typeset.FLAT_RULES,
    "heading rule": typeset.HEADING_RULE,
    "only verticals": ONLY_VERTICALS,
    "inner": INNER,
    "dashed": DASHED,
}


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    return invented.programme(7, parts=0.4, themes=0.4, gaps=0.1, notes=0.4)


@pytest.mark.parametrize("name", STYLES)
def test_a_table_with_few_lines_or_none_is_read_whole(name: str, whole: dict[str, Any]) -> None:
    content = typeset.document(whole, typeset.table(whole["rows"], style=STYLES[name]))

    reading = as_json(read(content, "ohjelma.pdf"))

    assert f1(reading, whole) == 1.0


def test_stripes_part_the_rows_of_a_table_without_lines(whole: dict[str, Any]) -> None:
    body = typeset.table(whole["rows"], style=typeset.STRIPES, merged=False)

    reading = as_json(read(typeset.document(whole, body), "ohjelma.pdf"))

    assert f1(reading, whole) == 1.0


def test_a_table_that_lies_on_its_side_is_read_as_if_it_stood(whole: dict[str, Any]) -> None:
    rows = whole["rows"][:8]
    body = f"#rotate(-90deg, reflow: true)[#block(width: 24cm)[{typeset.table(rows)}]]"
    content = typeset.document({**whole, "rows": rows}, body, page='paper: "a4"')

    reading = read(content, "ohjelma.pdf")
    box = reading.rows[0].places["target"].box

    assert f1(as_json(reading), {**whole, "rows": rows}) == 1.0
    assert box is not None
    assert box[1] > 0.5


def test_tables_under_headings_keep_their_paragraphs_between_them(whole: dict[str, Any]) -> None:
    parts = [whole["rows"][:6], whole["rows"][6:12]]
    body = "\n\n== Seuranta\n\nTuloksia seurataan vuosittain.\n\n".join(
        typeset.table(rows, style=typeset.BARE) for rows in parts
    )

    reading = as_json(read(typeset.document(whole, body), "ohjelma.pdf"))

    assert f1(reading, {**whole, "rows": whole["rows"][:12]}) == 1.0


def test_each_page_is_told_of(whole: dict[str, Any]) -> None:
    content = typeset.document(whole, typeset.table(whole["rows"]))
    told: list[tuple[int, int]] = []

    pdf.read_pdf(content, "ohjelma.pdf", lambda done, total: told.append((done, total)))

    assert told == [(0, 3), (1, 3), (2, 3)]


@pytest.mark.parametrize(
    ("head", "tail", "is_one"),
    [
        ("Kuormitustekijöi", "den", True),
        ("Työsuojeluvaltuutet", "tu", True),
        ("Kiinteistöpalvelu", "t", True),
        ("Henkilöstöpääl", "likkö,", True),
        ("turvallisuustiedotteiden", "päivitys", False),
        ("toimintaohjeen", "harjoittelu", False),
        ("työntekijöiden", "perehdytys", False),
        ("esimiehet", "ja", False),
        ("Kemikaalilu", "ettelon", True),
        ("Työyhteisös", "ovittelijoiden", True),
        ("Arbetsplatsmö", "ten", True),
        ("Ammatilliset", "opettajat", False),
        ("Arbetslistorna", "ses", False),
    ],
)
def test_a_word_cut_without_a_hyphen_is_told_from_two(head: str, tail: str, is_one: bool) -> None:
    assert broken_words.is_one_word(head, tail, ()) is is_one
