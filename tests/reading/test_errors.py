"""What cannot be read says so plainly, and nothing else is raised."""

import zipfile
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from toimi.reading import errors
from toimi.reading.read import read


def zipped(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return target.getvalue()


def word_file() -> bytes:
    target = BytesIO()
    Document().save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", errors.Empty),
        (b" \n\t\r\n\x0c", errors.Empty),
        ("Pöytäkirja 3.2.2022: ei taulukkoa.".encode(), errors.NoTable),
        (word_file(), errors.NoTable),
        (b"PK\x03\x04 ei ole paketti", errors.Damaged),
        (zipped({"word/document.xml": b"<rikki"}), errors.Damaged),
        (zipped({"xl/workbook.xml": b"<rikki"}), errors.Damaged),
        (zipped({"kuva.png": b"x"}), errors.UnknownKind),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, errors.UnknownKind),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, errors.UnknownKind),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            errors.Encrypted,
        ),
    ],
)
def test_each_fault_has_its_own_error(content: bytes, error: type[errors.Unreadable]) -> None:
    with pytest.raises(errors.Unreadable) as raised:
        read(content, "liite.bin")

    assert type(raised.value) is error


def test_a_file_over_the_limit_is_refused_with_its_size_and_the_limit() -> None:
    with pytest.raises(errors.TooLarge) as raised:
        read(b"x" * (3 * 1024 * 1024), "suuri.txt", limit_bytes=2 * 1024 * 1024)

    assert raised.value.values == {"megabytes": 3.0, "limit": 2.0}


def test_a_zip_that_would_grow_beyond_measure_is_not_opened() -> None:
    bomb = zipped({"word/document.xml": b"0" * (40 * 1024 * 1024)})

    with pytest.raises(errors.TooMuchInside):
        read(bomb, "pommi.docx")


def rows_or_error(content: bytes, name: str) -> list[str]:
    """Return the measures read, or nothing when the document is refused as it should be."""
    try:
        return [row.measure for row in read(content, name).rows]
    except errors.Unreadable as error:
        return [str(error)]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_but_a_reading_error(content: bytes) -> None:
    assert all(rows_or_error(content, "x"))


WORDS = st.sampled_from(
    [
        *("Toimenpide", "Aikataulu", "Vastuu", "1", "2", "syksy", "2020", "-", "•", "(", ")", "/"),
        *("Melu", "jatkuva", "esimies", ":", ";", ",", "ja", "\n", "\n\n", " \n\n", "\t", "|"),
        *("  ", "\f", "”", "\N{SOFT HYPHEN}", "käy-\ntävä"),
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(WORDS, max_size=60), st.sampled_from([" ", "\t", "|", "\n\n", "   "]))
def test_no_text_with_a_heading_raises_anything_but_a_reading_error(
    words: list[str], joint: str
) -> None:
    heading = joint.join(("Kohde", "Toimenpide", "Aikataulu", "Vastuuhenkilö"))

    assert all(rows_or_error(f"{heading}\n\n{joint.join(words)}".encode(), "x.txt"))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 3000), st.binary(min_size=1, max_size=8))
def test_a_word_file_with_any_bytes_changed_raises_nothing_else(at: int, change: bytes) -> None:
    content = word_file()
    at %= len(content)

    assert all(rows_or_error(content[:at] + change + content[at + len(change) :], "x.docx"))


def test_a_workbook_with_merged_areas_upon_one_another_is_not_opened() -> None:
    book = Workbook()
    sheet = book.create_sheet()
    for row in range(300):
        sheet.merged_cells.add(f"A1:Z{1000 + row}")
    file = BytesIO()
    book.save(file)

    with pytest.raises(errors.TooManyCells):
        read(file.getvalue(), "a.xlsx")


def test_a_text_of_too_many_lines_is_refused_before_it_is_searched() -> None:
    with pytest.raises(errors.TooManyCells):
        read(b"a\n" * 200_000, "a.txt")
