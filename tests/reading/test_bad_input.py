"""What goes wrong with files: each case with a real file, and broken files of every kind."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import typst
import xlsxwriter

from bench.documents import KINDS, LABELS, rows
from tests.reading.mutations import mutated
from toimi.reading import errors
from toimi.reading.read import read

FILES = Path(__file__).parent / "files"
SEEDS = range(20)
DEEP = "<w:p>" * 60_000 + "</w:p>" * 60_000
LAUGHS = '<!DOCTYPE l [<!ENTITY a "haha">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
TABLE = "\t".join(LABELS) + "\nMelu\tMelun mittaus\tsyksy 2024\t1\tlähiesihenkilö\t\n"


def whole(kind: str) -> bytes:
    return KINDS[kind](rows(6))


def half(kind: str) -> bytes:
    content = whole(kind)
    return content[: len(content) // 2]


def with_part(kind: str, part: str, content: bytes) -> bytes:
    """Return a package with one part put in or changed."""
    source, target = io.BytesIO(whole(kind)), io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        new.writestr(part, content)
    return target.getvalue()


def with_body(text: str, before: str = "") -> bytes:
    """Return a Word file with this body."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'{before}<w:document xmlns:w="{space}"><w:body>{text}</w:body></w:document>'
    return with_part("docx", "word/document.xml", body.encode())


def of_pages(count: int) -> bytes:
    return bytes(typst.compile(f"#for n in range({count}) [Sivu #pagebreak(weak: true)]".encode()))


def with_formulas() -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, LABELS)
    sheet.write_row(1, 0, ["Melu", "Melun mittaus", "syksy 2024", "1", "lähiesihenkilö"])
    sheet.write_formula(1, 5, '=HYPERLINK("http://127.0.0.1/","x")', value="mitattu 1.3.2024")
    book.close()
    return target.getvalue()


REFUSED: dict[str, tuple[str, Callable[[], bytes], type[errors.Unreadable]]] = {
    "empty": ("a.docx", lambda: b"", errors.Empty),
    "nothing but white space": ("a.txt", lambda: b" \r\n\t\f", errors.Empty),
    "half a Word file": ("a.docx", lambda: half("docx"), errors.Damaged),
    "half a workbook": ("a.xlsx", lambda: half("xlsx"), errors.Damaged),
    "the first bytes of a PDF": ("a.pdf", lambda: whole("pdf")[:600], errors.Damaged),
    "Word with a password": (
        "a.docx",
        lambda: (FILES / "password.docx").read_bytes(),
        errors.Encrypted,
    ),
    "a workbook with a password": (
        "a.xlsx",
        lambda: (FILES / "password.xlsx").read_bytes(),
        errors.Encrypted,
    ),
    "a PDF with a password": (
        "a.pdf",
        lambda: (FILES / "password.pdf").read_bytes(),
        errors.Encrypted,
    ),
    "a zip bomb": (
        "a.docx",
        lambda: with_part("docx", "word/media/image1.bmp", bytes(210_000_000)),
        errors.TooMuchInside,
    ),
    "XML too deep": ("a.docx", lambda: with_body(DEEP), errors.Damaged),
    "entities within entities": (
        "a.docx",
        lambda: with_body("<w:p><w:r><w:t>&i;</w:t></w:r></w:p>", LAUGHS + "]>"),
        errors.Damaged,
    ),
    "a thousand pages": ("a.pdf", lambda: of_pages(1000), errors.TooManyPages),
    "a hundred thousand rows": ("a.csv", lambda: KINDS["csv"](rows(100_000)), errors.TooManyCells),
    "a picture": (
        "a.png",
        lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9,
        errors.UnknownKind,
    ),
    "a letter": (
        "a.docx",
        lambda: with_body("<w:p><w:r><w:t>Hei</w:t></w:r></w:p>"),
        errors.NoTable,
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_cannot_be_read_says_why(case: str) -> None:
    name, make, error = REFUSED[case]

    with pytest.raises(errors.Unreadable) as raised:
        read(make(), name)

    assert (type(raised.value), bool(str(raised.value))) == (error, True)


READ: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a Word file with the ending of a PDF": ("a.pdf", lambda: whole("docx")),
    "a workbook with the ending of a text": ("a.txt", lambda: whole("xlsx")),
    "a page with the ending of a workbook": ("a.xls", lambda: whole("html")),
    "a Word file with a macro": (
        "a.docm",
        lambda: with_part("docx", "word/vbaProject.bin", b"\xd0\xcf\x11\xe0"),
    ),
}


@pytest.mark.parametrize("case", READ)
def test_a_file_is_known_by_its_content_and_nothing_in_it_is_run(case: str) -> None:
    name, make = READ[case]

    found = read(make(), name)

    assert [row.measure for row in found.rows] == [row[1] for row in rows(6)]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_a_text_is_read_in_any_of_its_encodings(encoding: str) -> None:
    found = read(TABLE.encode(encoding), "a.txt")

    assert [row.responsible for row in found.rows] == [("lähiesihenkilö",)]


def test_lines_of_two_encodings_in_one_file_are_both_read() -> None:
    lines = TABLE.encode() + "Häly\tHälyn mittaus\tsyksy 2024\t1\tjohtaja\t\n".encode("cp1252")

    found = read(lines, "a.txt")

    assert [row.measure for row in found.rows] == ["Melun mittaus", "Hälyn mittaus"]


def test_marks_that_turn_the_direction_and_control_signs_are_left_out() -> None:
    odd = TABLE.replace("Melun mittaus", "\u202eMelun\x07 mit\u200ftaus\u2066")

    found = read(odd.encode(), "a.txt")

    assert [row.measure for row in found.rows] == ["Melun mittaus"]


def test_a_formula_is_never_run_and_its_last_value_is_read() -> None:
    found = read(with_formulas(), "a.xlsx")

    assert [row.follow_up for row in found.rows] == ["mitattu 1.3.2024"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_broken_file_is_read_or_refused_with_a_message(kind: str) -> None:
    content = whole(kind)
    went: list[str] = []

    for seed in SEEDS:
        try:
            read(mutated(content, seed), f"ohjelma.{kind}")
            went.append("read")
        except errors.Unreadable as error:
            went.append(str(error))

    assert len(went) == len(SEEDS)
    assert [words for words in went if not words] == []
