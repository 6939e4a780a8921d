"""Excel sheets as people make them."""

from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import Workbook

from tests.reading import invented, printed
from tests.reading.scoring import f1
from toimi.reading.read import as_json, read


def reading(book: Workbook) -> dict[str, Any]:
    target = BytesIO()
    book.save(target)
    return as_json(read(target.getvalue(), "ohjelma.xlsx"))


def first_sheet(book: Workbook) -> Any:
    return book.worksheets[0]


def fill(sheet: Any, whole: dict[str, Any]) -> None:
    sheet.append(["Liite / sivistyslautakunta 14.6.2022"])
    sheet.append([whole["title"]])
    sheet.append([])
    sheet.append(list(invented.LABELS))
    for row in whole["rows"]:
        cells = printed.cells_of(row)
        sheet.append(["\n".join(cells[kind]) for kind in invented.KINDS])


def test_a_sheet_with_its_heading_on_the_fourth_row_is_read_to_the_letter() -> None:
    whole = invented.programme(8, parts=0.4, themes=0.4, gaps=0.1, notes=0.4)
    book = Workbook()
    fill(first_sheet(book), whole)

    assert f1(reading(book), whole, exact=True) == 1.0


def test_the_sheet_with_the_programme_is_found_and_merged_targets_are_carried_down() -> None:
    whole = invented.programme(9, count=6)
    book = Workbook()
    first_sheet(book).append(["Muutosloki", "Pvm"])
    sheet = book.create_sheet("Ohjelma")
    fill(sheet, whole)
    same = [row for row in whole["rows"] if row["target"] == whole["rows"][0]["target"]]
    sheet.merge_cells(start_row=5, end_row=4 + len(same), start_column=1, end_column=1)

    assert f1(reading(book), whole) == 1.0


def test_days_and_numbers_are_read_as_they_are_shown() -> None:
    book = Workbook()
    first_sheet(book).append(["Toimenpide", "Määräaika", "Kiireellisyys", "Vastuu"])
    first_sheet(book).append(["Palohälyttimet", date(2024, 5, 31), 2.0, "Vahtimestari"])

    row = reading(book)["rows"][0]

    assert (row["schedule_text"], row["urgency"]) == ("31.5.2024", 2)
