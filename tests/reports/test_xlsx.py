from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from tests.reports.examples import as_sheet, expected, row, sheet
from toimi.reports.sheet import FollowUpCell, Sheet
from toimi.reports.words import words
from toimi.reports.xlsx import CELL_LIMIT, write_xlsx


def opened(given: Sheet) -> Any:
    return load_workbook(BytesIO(write_xlsx(given)))


def values(given: Sheet, first: int) -> list[list[Any]]:
    page = opened(given).active
    return [list(cells) for cells in page.iter_rows(min_row=first, values_only=True)]


def test_title_lines_stand_above_the_headings() -> None:
    page = opened(sheet(case_number="12/2021", round_name="Syksy 2021", unit="Yksikkö")).active

    found = [page.cell(number, 1).value for number in range(1, 8)]

    assert found == [
        "hyvinvointilautakunta 26.1.2021",
        "Asianumero 12/2021",
        "Toimenpideohjelma 2021-2022",
        "Seuranta ja arviointi: Syksy 2021",
        "Yksikkö. Työsuojelutoimikunnan kappale. Tilanne 15.10.2021",
        None,
        "Kehittämiskohde",
    ]


def test_targets_are_repeated_on_each_row() -> None:
    page = opened(sheet(row(), row(), row(target="Kiire", themes=("Tuki",)))).active

    found = [page.cell(number, 1).value for number in (6, 7, 8)]

    assert (found, page.merged_cells.ranges) == (["Melu", "Melu", "Kiire\nTuki"], set())


def test_cells_hold_lines_and_the_urgency_is_a_number() -> None:
    given = row(
        sub_measures=("ovi",),
        schedule_paragraphs=("syksy 2020", "kevät 2021"),
        follow_up=FollowUpCell("Ovi on hankittu.", "Käynnissä"),
    )

    assert values(sheet(given), 6) == [
        [
            "Melu",
            "Hiljainen huone\n- ovi",
            "syksy 2020\nkevät 2021",
            1,
            "Lähiesihenkilö",
            "Käynnissä\nOvi on hankittu.",
        ]
    ]


def test_header_is_frozen_filtered_and_repeated_in_print() -> None:
    page = opened(sheet(row(), row())).active

    assert (page.freeze_panes, page.auto_filter.ref, page.print_title_rows) == (
        "A6",
        "A5:F7",
        "$5:$5",
    )
    assert (page.page_setup.orientation, page.page_setup.fitToHeight) == ("landscape", 0)


def test_other_columns_of_the_document_come_after_the_six() -> None:
    given = sheet(row(extra=("500 €",)), extra_labels=("Kustannus",))

    page = opened(given).active

    assert (page["G5"].value, page["G6"].value, page.auto_filter.ref) == (
        "Kustannus",
        "500 €",
        "A5:G6",
    )


@pytest.mark.parametrize(
    "text", ["=1+1", "+358 40", "@SUM(A1)", "-5", "{=1}", "https://x.example", "007", "mailto:a"]
)
def test_text_is_never_a_formula_a_link_or_a_number(text: str) -> None:
    page = opened(sheet(row(measure=text))).active

    cell = page["B6"]

    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_text_longer_than_a_cell_holds_is_cut_and_says_so() -> None:
    page = opened(sheet(row(measure="sana " * 8000))).active

    assert (len(page["B6"].value) <= CELL_LIMIT, page["B6"].value[-6:]) == (True, "sana …")


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Syksy 2021", "Syksy 2021"),
        ("1/2021: [kevät]*?", "1 2021   kevät"),
        ("'", "Toimenpide"),
        ("History", "Toimenpide"),
        ("😀" * 40, "😀" * 15),
    ],
)
def test_sheet_is_named_by_the_round_as_the_format_allows(given: str, name: str) -> None:
    assert opened(sheet(round_name=given)).sheetnames == [name]


def test_footer_codes_in_names_are_text() -> None:
    page = opened(sheet(unit="A&B")).active

    assert page.oddFooter.left.text.startswith("A&&B.")


def test_properties_say_what_the_book_is() -> None:
    properties = opened(sheet()).properties

    assert (properties.title, properties.subject) == (
        "Toimenpideohjelma 2021-2022",
        words("fi").subject,
    )


def test_real_programme_has_a_row_for_each_measure() -> None:
    programme = expected()

    rows = values(as_sheet(programme), 6)

    assert [r[1].split("\n")[0] for r in rows] == [r["measure"] for r in programme["rows"]]


def test_file_holds_no_illegal_characters() -> None:
    with ZipFile(BytesIO(write_xlsx(sheet(row(measure="a\x00b\x08c"))))) as packed:
        texts = packed.read("xl/sharedStrings.xml").decode()

    assert ("abc" in texts, "_x0000_" in texts) == (True, False)
