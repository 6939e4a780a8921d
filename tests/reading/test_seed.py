"""The real document, read as a committee printed it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.reading.scoring import f1
from toimi.reading.model import Reading
from toimi.reading.read import as_json, read

ROOT = Path(__file__).parents[2]
SEED = ROOT / "examples" / "kuopio-2020-2022.txt"
EXPECTED = Path(__file__).parent / "expected" / "kuopio-2020-2022.expected.json"


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(SEED.read_bytes(), SEED.name)


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    said: dict[str, Any] = json.loads(EXPECTED.read_text(encoding="utf-8"))
    return said


def test_every_cell_of_the_real_programme_is_read(
    reading: Reading, expected: dict[str, Any]
) -> None:
    assert f1(as_json(reading), expected) == 1.0


def test_the_real_programme_is_read_to_the_letter(
    reading: Reading, expected: dict[str, Any]
) -> None:
    assert f1(as_json(reading), expected, exact=True) == 1.0


def test_a_row_cut_by_a_page_break_is_whole_again(reading: Reading) -> None:
    row = reading.rows[9]

    assert row.target == reading.rows[10].target
    assert row.measure == "Työtehtävien ja vastuualueiden sisällön selkeyttäminen"
    assert row.responsible_text == "Lähiesimiehet ja työyhteisö"


def test_a_hyphen_of_the_word_stays_and_one_of_the_line_end_goes(reading: Reading) -> None:
    row = reading.rows[10]

    assert (row.sub_measures, row.responsible_text) == (("Haltuun projekti",), "Haltuun-projekti")


def test_each_sub_measure_and_dated_paragraph_is_a_step(reading: Reading) -> None:
    parts = [step.text for step in reading.rows[30].steps if not step.from_schedule]
    dated = [step.text for step in reading.rows[33].steps]

    assert parts == [
        "Arvokeskustelu ja työyhteisön pelisäännöt (avohuollossa aloitettu"
        " 11.11.2020 ja 15.12.2020)",
        "Työntekijän käsikirja",
    ]
    assert dated == [
        "Turvallisuuskoulutus 18.1.21",
        "Turvallisuuskävely 11/20",
        "Ea -koulutukset vuosi 2021",
    ]


def test_each_cell_knows_its_place(reading: Reading) -> None:
    place = reading.rows[1].places["responsible"]

    assert (
        reading.source_text[place.start : place.end]
        == "Lähiesimies ja \ntyöyhteisö/ \ntiimivastaavat"
    )
