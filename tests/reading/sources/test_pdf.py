"""PDF documents with ruled tables."""

from typing import Any

import pytest

from tests.reading import invented, typeset
from tests.reading.scoring import f1
from toimi.reading.read import as_json, read


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    return invented.programme(7, parts=0.4, themes=0.4, gaps=0.1, notes=0.4)


def test_every_cell_of_a_ruled_table_over_pages_is_read(whole: dict[str, Any]) -> None:
    content = typeset.document(whole, typeset.table(whole["rows"]))

    reading = as_json(read(content, "ohjelma.pdf"))

    assert f1(reading, whole) == 1.0


def test_rows_cut_by_the_page_are_whole_where_the_heading_is_not_repeated(
    whole: dict[str, Any],
) -> None:
    body = typeset.table(whole["rows"], repeated=False)
    content = typeset.document(whole, body, page='paper: "a4"')

    reading = as_json(read(content, "ohjelma.pdf"))

    assert f1(reading, whole) == 1.0


def test_a_table_of_backgrounds_is_read_as_one_of_lines(whole: dict[str, Any]) -> None:
    body = typeset.table(whole["rows"], style=typeset.BACKGROUNDS, merged=False)

    reading = as_json(read(typeset.document(whole, body), "ohjelma.pdf"))

    assert f1(reading, whole) == 1.0


def test_a_cell_knows_its_page_and_its_box(whole: dict[str, Any]) -> None:
    content = typeset.document(whole, typeset.table(whole["rows"]))

    reading = read(content, "ohjelma.pdf")
    first, last = reading.rows[0].places["measure"], reading.rows[-1].places["measure"]

    assert first.page == 1
    assert last.page == 3
    assert first.box is not None
    assert 0 < first.box[0] < first.box[2] < 1
    assert (
        reading.source_text[first.start : first.end].split("\n")[0] == whole["rows"][0]["measure"]
    )
