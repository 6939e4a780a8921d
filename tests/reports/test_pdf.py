import re
import shutil
import subprocess
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.examples import as_sheet, expected, row, sheet
from toimi.reports import sheet as sheets
from toimi.reports.pdf import breakable, write_pdf
from toimi.reports.sheet import FollowUpCell, Sheet
from toimi.reports.words import words

needs_poppler = pytest.mark.skipif(not shutil.which("pdfinfo"), reason="pdfinfo is not installed")


def pages(given: Sheet) -> list[str]:
    with pdfplumber.open(BytesIO(write_pdf(given))) as document:
        return [" ".join((page.extract_text() or "").split()) for page in document.pages]


def asked(content: bytes, tmp_path: Path, program: str, *options: str) -> str:
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    run = subprocess.run([program, *options, path], capture_output=True, check=True)
    return run.stdout.decode(errors="replace")


@needs_poppler
def test_file_says_its_title_and_that_it_is_tagged(tmp_path: Path) -> None:
    info = asked(write_pdf(sheet()), tmp_path, "pdfinfo")

    found = dict(re.findall(r"^(Title|Tagged|Subject): +(.*)$", info, re.MULTILINE))

    assert found == {
        "Title": "Toimenpideohjelma 2021-2022",
        "Tagged": "yes",
        "Subject": words("fi").subject,
    }


@needs_poppler
def test_table_is_one_with_six_heading_cells_over_several_pages(tmp_path: Path) -> None:
    structure = asked(write_pdf(as_sheet(expected())), tmp_path, "pdfinfo", "-struct")

    tags = re.findall(r"^ *(Table|TH|H1)\b", structure, re.MULTILINE)

    assert tags == ["H1", "Table", *["TH"] * 6]


@needs_poppler
def test_every_font_is_inside_the_file(tmp_path: Path) -> None:
    table = asked(write_pdf(as_sheet(expected())), tmp_path, "pdffonts").splitlines()[2:]

    assert {line.split()[-5] for line in table} == {"yes"}


@pytest.mark.parametrize(
    ("language", "locale"), [("fi", "fi-FI"), ("sv", "sv-FI"), ("en", "en-GB")]
)
def test_language_and_standards_are_named_in_the_file(language: str, locale: str) -> None:
    with pdfplumber.open(BytesIO(write_pdf(sheet(language=language)))) as document:
        catalog = document.doc.catalog
        metadata = catalog["Metadata"].resolve().get_data().decode()

    assert catalog["Lang"] == locale.encode()
    assert re.findall(r"<pdf(aid|uaid):(part|conformance)>(\w)", metadata) == [
        ("aid", "part", "2"),
        ("aid", "conformance", "A"),
        ("uaid", "part", "1"),
    ]


def test_head_table_and_foot_are_printed() -> None:
    follow_up = FollowUpCell("Ovi on hankittu.", "Käynnissä")
    given = row(themes=("Tuki",), sub_measures=("ovi",), follow_up=follow_up)

    text = pages(sheet(given, case_number="12/2021", round_name="Syksy 2021"))

    assert text == [
        "hyvinvointilautakunta 26.1.2021 Asianumero 12/2021 Toimenpideohjelma 2021-2022 "
        "Seuranta ja arviointi: Syksy 2021 Kehittämiskohde Toimenpide Tavoiteaikataulu "
        "Kiireellisyys- Vastuuhenkilö Seuranta ja arviointi luokitus "
        "Melu Hiljainen huone syksy 2021 1 Lähiesihenkilö Käynnissä Tuki – ovi "
        "Ovi on hankittu. Työsuojelutoimikunnan kappale. Tilanne 15.10.2021 Sivu 1/1"
    ]


def test_target_of_forty_measures_is_printed_on_each_page_with_the_headings() -> None:
    rows = [row(target="Yhteinen kohde", measure=f"Toimenpide numero {n}.") for n in range(40)]

    text = pages(sheet(*rows))

    assert len(text) > 1
    assert [page.count("Yhteinen kohde") for page in text] == [1] * len(text)
    assert [page.count("Vastuuhenkilö") for page in text] == [1] * len(text)
    assert [page.count("Toimenpide numero") for page in text] == sorted(
        (page.count("Toimenpide numero") for page in text), reverse=True
    )
    assert re.findall(r"numero (\d+)\.", " ".join(text)) == [str(n) for n in range(40)]


def test_cell_higher_than_a_page_goes_on_to_the_next() -> None:
    words_of = [f"sana{n}" for n in range(900)]
    follow_up = FollowUpCell(" ".join(words_of), is_long=True)

    text = " ".join(pages(sheet(row(follow_up=follow_up))))

    assert re.findall(r"sana\d+", text) == words_of


@pytest.mark.parametrize(
    "text", ["#panic()", "*a* _b_ $x$", "= otsikko", "// a", "@viite <a>", "\\ #[", "a ~ b -- c"]
)
def test_text_from_people_is_never_markup(text: str) -> None:
    assert f"alku {text} loppu" in pages(sheet(row(measure=f"alku {text} loppu")))[0]


def test_pictures_that_no_font_has_become_a_box_and_it_is_said() -> None:
    text = pages(sheet(row(measure="Kiitos 👍🏽 日本 kaikille")))[0]

    assert ("Kiitos □ □ kaikille" in text, words("fi").unshown in text) == (True, True)


def test_letters_of_other_alphabets_are_printed_without_a_note() -> None:
    text = pages(sheet(row(measure="Привет ελλάδα")))[0]

    assert ("Привет ελλάδα" in text, "□" in text) == (True, False)


def test_mark_in_an_alphabet_that_its_letter_is_not_in_does_not_stop_the_report() -> None:
    assert len(pages(sheet(row(measure="a\u064b x\u0e34 שלום مرحبا e\u0301\u200d")))) == 1


def test_word_wider_than_its_column_is_broken_within_it() -> None:
    long = "x" * 300
    with pdfplumber.open(BytesIO(write_pdf(sheet(row(urgency_text=long, measure=long))))) as made:
        page = made.pages[0]
        letters = [c for c in page.chars if c["text"] == "x"]
        edges = sorted({round(line["x0"]) for line in page.lines if line["height"] > 1})

    columns = [[c for c in letters if a <= c["x0"] < b] for a, b in pairwise(edges)]
    assert [len(found) for found in columns] == [0, 300, 0, 300, 0, 0]
    rights = [max(c["x1"] for c in columns[number]) for number in (1, 3)]
    assert [right < edges[number] for right, number in zip(rights, (2, 4), strict=True)] == [
        True,
        True,
    ]


def test_usual_words_have_no_break_put_in_them() -> None:
    text = "lastensuojelun työhyvinvointisuunnitelma"

    assert breakable(text, 40) == text


def test_sheet_without_measures_is_headings_alone() -> None:
    assert "Kehittämiskohde" in pages(sheet(rows=()))[0]


def test_same_sheet_makes_the_same_file() -> None:
    given = sheets.printable(sheet())

    assert write_pdf(given) == write_pdf(given)


def test_programme_in_another_language_than_toimi_is_marked_as_such() -> None:
    follow_up = FollowUpCell("Ovi on hankittu.", "Under arbete")
    given = sheet(row(follow_up=follow_up), language="sv", text_language="fi")

    with pdfplumber.open(BytesIO(write_pdf(given))) as document:
        whole = document.doc.catalog["Lang"]
        table = document.structure_tree[0]["children"][-1]
    cell = table["children"][-1]["children"][-1]["children"][-1]

    inside = [paragraph.get("lang") for paragraph in cell["children"]]
    assert (whole, cell["lang"], inside) == (b"fi-FI", "sv-FI", [None, "fi-FI"])


@pytest.mark.parametrize("title", ["", " \n ", "\x00", "\u200b"])
def test_sheet_without_a_title_is_headed_by_what_it_is(title: str) -> None:
    assert words("fi").subject in pages(sheet(title=title))[0]


@settings(max_examples=25, deadline=None, derandomize=True)
@given(texts=st.lists(st.text(max_size=30), min_size=5, max_size=5))
def test_no_text_stops_the_report(texts: list[str]) -> None:
    cell = FollowUpCell(texts[0], texts[1])
    given_row = row(target=texts[2], measure=texts[3], sub_measures=(texts[4],), follow_up=cell)

    content = write_pdf(sheet(given_row, title=texts[4]))

    assert content.startswith(b"%PDF-1.7")
