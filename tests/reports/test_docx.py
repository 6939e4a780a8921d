from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from tests.reports.examples import as_sheet, expected, row, sheet
from toimi.reports.docx import write_docx
from toimi.reports.sheet import FollowUpCell, Sheet
from toimi.reports.words import words


def opened(given: Sheet) -> Any:
    return Document(BytesIO(write_docx(given)))


def test_head_is_approval_case_title_and_round_in_their_styles() -> None:
    document = opened(sheet(annex="Liite", case_number="12/2021", round_name="Syksy 2021"))

    found = [(p.style.name, p.text) for p in document.paragraphs][:4]

    assert found == [
        ("ToimiApproval", "Liite / hyvinvointilautakunta 26.1.2021"),
        ("ToimiApproval", "Asianumero 12/2021"),
        ("Heading 1", "Toimenpideohjelma 2021-2022"),
        ("Subtitle", "Seuranta ja arviointi: Syksy 2021"),
    ]


def test_header_row_repeats_and_reads_as_the_labels() -> None:
    table = opened(sheet()).tables[0]

    first = table.rows[0]

    assert [cell.text for cell in first.cells] == list(words("fi").columns)
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True, False]


def test_no_row_is_split_between_pages() -> None:
    table = opened(sheet(row(), row(target="Kiire"))).tables[0]

    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_equal_targets_are_one_merged_cell() -> None:
    table = opened(sheet(row(), row(), row(target="Kiire"))).tables[0]

    cells = [row.cells[0] for row in table.rows][1:]

    assert cells[0]._tc is cells[1]._tc
    assert [cell.text for cell in cells] == ["Melu", "Melu", "Kiire"]


def test_cells_hold_their_paragraphs() -> None:
    given = row(
        themes=("Tuki",),
        sub_measures=("ovi", "matto - pehmeä"),
        schedule_paragraphs=("syksy 2020", "kevät 2021"),
        follow_up=FollowUpCell("Ovi on hankittu.", "Käynnissä"),
        remarks=("Valtuutettu: matto puuttuu.",),
    )

    cells = opened(sheet(given)).tables[0].rows[1].cells

    assert [[p.text for p in cell.paragraphs] for cell in cells] == [
        ["Melu", "Tuki"],
        ["Hiljainen huone", "- ovi", "- matto - pehmeä"],
        ["syksy 2020", "kevät 2021"],
        ["1"],
        ["Lähiesihenkilö"],
        ["Käynnissä", "Ovi on hankittu.", "Valtuutettu: matto puuttuu."],
    ]


@pytest.mark.parametrize(
    ("language", "locale"), [("fi", "fi-FI"), ("sv", "sv-FI"), ("en", "en-GB")]
)
def test_language_is_set_for_text_and_properties(language: str, locale: str) -> None:
    document = opened(sheet(language=language))

    marks = {e.get(qn("w:val")) for e in document.styles.element.iter(qn("w:lang"))}

    assert (marks, document.core_properties.language) == ({locale}, locale)


def test_properties_say_what_the_document_is_and_nothing_of_its_maker() -> None:
    core = opened(sheet(unit="Lastensuojelu")).core_properties

    assert (core.title, core.author, core.comments) == (
        "Toimenpideohjelma 2021-2022",
        "Lastensuojelu",
        "",
    )


def test_footer_counts_pages_by_fields() -> None:
    section = opened(sheet()).sections[0]

    fields = [e.get(qn("w:instr")) for e in section.footer._element.iter(qn("w:fldSimple"))]

    assert (fields, section.footer.paragraphs[0].text.startswith("Työsuojelutoimikunnan")) == (
        ["PAGE", "NUMPAGES"],
        True,
    )


def test_page_is_a4_on_its_side() -> None:
    section = opened(sheet()).sections[0]

    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)


def test_elements_stand_in_the_order_that_the_format_asks() -> None:
    with ZipFile(BytesIO(write_docx(sheet()))) as packed:
        settings = etree.fromstring(packed.read("word/settings.xml"))
    names = [etree.QName(element).localname for element in settings]

    order = ["zoom", "defaultTabStop", "autoHyphenation", "characterSpacingControl", "compat"]

    assert [name for name in names if name in order] == order


def test_template_leaves_no_picture_of_its_own() -> None:
    with ZipFile(BytesIO(write_docx(sheet()))) as packed:
        names = packed.namelist()

    assert [name for name in names if "thumbnail" in name] == []


@pytest.mark.parametrize("text", ["\x00\x0b", "👍🏽", "שלום", "<w:p>&amp;", "{title}", "a" * 5000])
def test_any_text_is_printed_as_it_is(text: str) -> None:
    given = sheet(row(measure=f"alku {text} loppu"), title=f"Otsikko {text}")

    document = opened(given)

    shown = text.replace("\x00\x0b", "\n").split("\n")
    assert document.tables[0].rows[1].cells[1].text.split("\n") == [
        part.strip() for part in f"alku {'|'.join(shown)} loppu".split("|")
    ]


def test_real_programme_has_a_row_for_each_measure() -> None:
    programme = expected()

    table = opened(as_sheet(programme)).tables[0]

    assert len(table.rows) == 1 + len(programme["rows"])


def test_programme_in_another_language_than_toimi_is_marked_as_such() -> None:
    document = opened(sheet(language="sv", text_language="fi"))

    styles = document.styles
    own = {
        name: styles[name].element.rPr.find(qn("w:lang")).get(qn("w:val"))
        for name in ("ToimiState", "ToimiMeta", "Subtitle", "Footer")
    }
    whole = styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}").get(qn("w:val"))

    assert (whole, set(own.values())) == ("fi-FI", {"sv-FI"})
