"""Files of people as tables."""

from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import Workbook

from toimi.reading import errors, table
from toimi.reading.table import read_table


def workbook(*rows: list[object]) -> bytes:
    book, out = Workbook(), BytesIO()
    sheet = book.create_sheet(index=0)
    for row in rows:
        sheet.append(row)
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_text_is_read_whatever_parts_it_and_however_it_is_written(encoding: str, sign: str) -> None:
    text = (
        f"Nimi{sign}Yksikkö\n\nÄijälä, Åke{sign}Länsi\n"
        if sign != ","
        else ('Nimi,Yksikkö\n\n"Äijälä, Åke",Länsi\n')
    )

    found = read_table(text.encode(encoding), "henkilöt.csv")

    assert found.headings == ("Nimi", "Yksikkö")
    assert (found.rows, found.numbers) == ((("Äijälä, Åke", "Länsi"),), (3,))


def test_a_workbook_is_read_with_its_numbers_and_days_as_they_are_written() -> None:
    content = workbook(["Hlönro", "Alkaa"], [100.0, datetime(2026, 1, 7)], ["=1+1", None])  # noqa: DTZ001

    found = read_table(content, "henkilöt.xlsx")

    assert found.rows == (("100", "7.1.2026"),)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"Nimi;Osoite\n", b"   ;  \n ; \n"])
def test_a_file_without_rows_is_refused(content: bytes) -> None:
    with pytest.raises(errors.NoRows):
        read_table(content, "tyhjä.csv")


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04rikki", b"\x00\x01\x02\x03" * 200, b"\x89PNG\r\n\x1a\n" + b"\x00" * 99]
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(errors.NotATable):
        read_table(content, "kuva.xlsx")


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "LIMIT_ROWS", 3)

    with pytest.raises(errors.TooManyRows):
        read_table(b"Nimi\n" + b"A\n" * 4, "pitkä.csv")
    with pytest.raises(errors.FileTooLarge):
        read_table(b"a" * (table.LIMIT_BYTES + 1), "suuri.csv")
