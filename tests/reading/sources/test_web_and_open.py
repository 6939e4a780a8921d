"""Web pages, Markdown, OpenDocument and the old kinds that LibreOffice makes new."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml

from bench.documents import KINDS, rows
from toimi.reading import errors
from toimi.reading.model import Reading
from toimi.reading.read import read

CORPUS = Path(__file__).parents[2] / "corpus"
HEAD = "<tr><th>Kohde</th><th>Toimenpide</th><th>Aikataulu</th><th>Vastuu</th></tr>"
NAMES = "office text table"
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in NAMES.split()
)


def said(reading: Reading) -> list[tuple[str, str, tuple[str, ...], str]]:
    return [(row.target, row.measure, row.sub_measures, row.schedule.text) for row in reading.rows]


def page(body: str) -> bytes:
    return f"<!doctype html><html><body>{body}</body></html>".encode()


def open_text(body: str) -> bytes:
    target = BytesIO()
    document = f"<office:document-content {SPACES}><office:body><office:text>{body}"
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr(
            "content.xml",
            f"{document}</office:text></office:body></office:document-content>",
        )
    return target.getvalue()


def test_a_web_table_is_read_with_its_spans_and_lists() -> None:
    body = (
        f"<nav><table><tr><td>Etusivu</td></tr></table></nav><h1>Ohjelma 2024</h1><table>{HEAD}"
        '<tr><td rowspan="2">Melu</td><td>Kuulokkeet<ul><li>tilaus</li><li>jako</li></ul></td>'
        "<td>kevät<br>2024</td><td>rehtori</td></tr>"
        "<tr><td>Mittaus</td><td>syksy 2024</td><td>johtaja</td></tr></table>"
        "<script>var x = '<table>';</script>"
    )

    found = read(page(body), "sivu.html")

    assert found.title == "Ohjelma 2024"
    assert said(found) == [
        ("Melu", "Kuulokkeet", ("tilaus", "jako"), "kevät 2024"),
        ("Melu", "Mittaus", (), "syksy 2024"),
    ]


def test_a_web_page_is_read_in_the_encoding_that_it_says() -> None:
    body = f"<table>{HEAD}<tr><td>Häly</td><td>Työ</td><td>2024</td><td>päällikkö</td></tr></table>"
    text = f'<html><head><meta charset="iso-8859-1"></head><body>{body}</body></html>'

    found = read(text.encode("cp1252"), "sivu.htm")

    assert said(found) == [("Häly", "Työ", (), "2024")]


def test_spans_without_measure_are_bounded() -> None:
    cell = '<td colspan="99999" rowspan="99999">Melu</td>'

    with pytest.raises(errors.Unreadable) as raised:
        read(page(f"<table>{HEAD}{f'<tr>{cell}</tr>' * 5000}</table>"), "sivu.html")

    assert type(raised.value) in {errors.TooManyCells, errors.NoTable}


def test_a_markdown_table_keeps_its_lines_in_a_cell() -> None:
    text = (
        "---\ntags: a\n---\n# Plan 2024\n\n"
        "| Goal | Action | Timetable | Responsible |\n|---|---|---|---|\n"
        "| Noise | Headsets:<br>- order<br>- hand out | spring 2024 | manager |\n"
    )

    found = read(text.encode(), "plan.md")

    assert said(found) == [("Noise", "Headsets", ("order", "hand out"), "spring 2024")]


def test_an_open_document_is_read_with_spans_lists_and_repeats() -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<table:table-cell {more}>{text}</table:table-cell>"

    def p(text: str) -> str:
        return f"<text:p>{text}</text:p>"

    listed = "".join(f"<text:list-item>{p(word)}</text:list-item>" for word in ("tilaus", "jako"))
    labels = "".join(cell(p(word)) for word in ("Kohde", "Toimenpide", "Aikataulu", "Vastuu"))
    first = (
        cell(p("Melu"), 'table:number-rows-spanned="2"')
        + cell(p("Kuulokkeet") + f"<text:list>{listed}</text:list>")
        + cell(p("kevät<text:s/>2024"))
        + cell(p("rehtori"))
    )
    second = (
        "<table:covered-table-cell/>"
        + cell(p("Mittaus"))
        + cell(p("syksy<text:line-break/>2024"))
        + cell(p("johtaja"))
    )
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in (labels, first, second))

    found = read(open_text(f"<table:table>{body}</table:table>"), "ohjelma.odt")

    assert said(found) == [
        ("Melu", "Kuulokkeet", ("tilaus", "jako"), "kevät 2024"),
        ("Melu", "Mittaus", (), "syksy 2024"),
    ]


@pytest.mark.parametrize("kind", ["doc", "rtf", "xls"])
def test_an_old_kind_says_what_it_needs_where_libreoffice_is_not(
    kind: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    starts = {
        "rtf": b"{\\rtf1 Melu}",
        "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
        "xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"),
    }
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(errors.NeedsLibreOffice) as raised:
        read(starts[kind], f"ohjelma.{kind}")

    assert raised.value.values["kind"] == kind


def test_a_broken_old_file_is_damaged() -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") * 3

    with pytest.raises(errors.Unreadable) as raised:
        read(content, "ohjelma.doc")

    assert type(raised.value) in {errors.Damaged, errors.NoTable}


def test_a_table_in_a_frame_of_word_is_the_programme() -> None:
    document = Document()
    frame = document.add_table(1, 1)
    inner = frame.rows[0].cells[0].add_table(3, 4)
    texts = [
        ["Kohde", "Toimenpide", "Aikataulu", "Vastuu"],
        ["Melu", "Mittaus", "2024", "johtaja"],
        ["Melu", "Kuulokkeet", "2025", "rehtori"],
    ]
    for row, line in zip(inner.rows, texts, strict=True):
        for cell, text in zip(row.cells, line, strict=True):
            cell.text = text
    target = BytesIO()
    document.save(target)

    found = read(target.getvalue(), "ohjelma.docx")

    assert [row.measure for row in found.rows] == ["Mittaus", "Kuulokkeet"]


def test_the_title_in_a_text_box_of_word_is_read_once() -> None:
    document = Document(BytesIO(KINDS["docx"](rows(2))))
    first = document.paragraphs[0]
    first.text = ""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    box = parse_xml(
        f'<w:r xmlns:w="{space}"><w:pict><w:txbxContent><w:p><w:r>'
        "<w:t>Hyvinvointiohjelma 2024–2025</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    )
    first._p.append(box)
    target = BytesIO()
    document.save(target)

    found = read(target.getvalue(), "ohjelma.docx")

    assert (found.title, len(found.rows)) == ("Hyvinvointiohjelma 2024–2025", 2)
