"""The table as a workbook: one sheet, each target repeated so that filters work."""

from datetime import datetime, time
from io import BytesIO

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from toimi.reports import sheet as sheets
from toimi.reports.sheet import Line, Sheet, SheetRow
from toimi.reports.words import Words, words

WIDTHS = (30, 46, 24, 12, 26, 60)
EXTRA_WIDTH = 24
CELL_LIMIT = 32_767
"""Characters that a cell of the format holds."""

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
SERIF, SANS = "Cambria", "Calibri"
INK, SOFT, LINE, HEAD = "#1d2522", "#57625d", "#aab4af", "#e9efec"


def write_xlsx(sheet: Sheet) -> bytes:
    """Return `sheet` as a workbook with title lines, a frozen header row and filters on it."""
    sheet = sheets.printable(sheet)
    said = words(sheet.language)
    target = BytesIO()
    book = Workbook(target, OPTIONS)
    _properties(book, sheet, said)
    page = book.add_worksheet(_sheet_name(sheet, said))
    header_row = _head(book, page, sheet, said)
    labels = (*sheet.column_labels, *sheet.extra_labels)
    last_row = header_row + len(sheet.rows)
    _table(book, page, sheet, said, header_row)
    _under(book, page, sheet, last_row + 2)
    page.freeze_panes(header_row + 1, 0)
    page.autofilter(header_row, 0, last_row, len(labels) - 1)
    _print_setup(page, sheet, said, header_row)
    book.close()
    return target.getvalue()


def _properties(book: Workbook, sheet: Sheet, said: Words) -> None:
    made = datetime.combine(sheet.made_on, time()) if sheet.made_on else None
    book.set_properties(
        {
            "title": sheet.title[:255],
            "subject": said.subject,
            "author": sheet.unit[:255],
            "comments": sheets.edition_line(sheet, said)[:255],
            **({"created": made} if made else {}),
        }
    )


def _sheet_name(sheet: Sheet, said: Words) -> str:
    """Return a name that the format takes: 31 characters, none of []:*?/\\, no apostrophe first."""
    name = sheet.round_name or said.columns[1]
    kept = "".join(" " if c in "[]:*?/\\" else c for c in name).strip(" '")
    while len(kept.encode("utf-16-le")) > 62:
        kept = kept[:-1]
    reserved = kept.casefold() in ("", "history")
    return said.columns[1] if reserved else kept.rstrip(" '")


def _head(book: Workbook, page: Worksheet, sheet: Sheet, said: Words) -> int:
    """Write the lines above the table and return the row of the headings."""
    plain = book.add_format({"font_name": SERIF, "font_size": 11, "font_color": INK})
    title = book.add_format({"font_name": SERIF, "font_size": 15, "bold": True, "font_color": INK})
    soft = book.add_format({"font_name": SANS, "font_size": 10, "font_color": SOFT})
    lines = [
        (sheets.approval_line(sheet, said), plain),
        (sheets.case_line(sheet, said), plain),
        (sheet.title, title),
        (sheets.period_line(sheet, said), plain),
        (sheets.round_line(sheet, said), soft),
        (sheets.edition_line(sheet, said), soft),
    ]
    shown = [(text, form) for text, form in lines if text]
    for number, (text, form) in enumerate(shown):
        page.write_string(number, 0, text[:CELL_LIMIT], form)
    return len(shown) + 1


def _table(book: Workbook, page: Worksheet, sheet: Sheet, said: Words, header_row: int) -> None:
    base = {"text_wrap": True, "valign": "top", "border": 1, "border_color": LINE}
    header = book.add_format({**base, "font_name": SANS, "bold": True, "bg_color": HEAD})
    serif = book.add_format({**base, "font_name": SERIF, "font_size": 11})
    sans = book.add_format({**base, "font_name": SANS, "font_size": 11})
    centred = book.add_format({**base, "font_name": SERIF, "font_size": 11, "align": "center"})
    formats = (serif, serif, serif, centred, serif, sans)
    for column, label in enumerate((*sheet.column_labels, *sheet.extra_labels)):
        page.set_column(column, column, WIDTHS[column] if column < len(WIDTHS) else EXTRA_WIDTH)
        page.write_string(header_row, column, label[:CELL_LIMIT], header)
    for number, row in enumerate(sheet.rows, start=header_row + 1):
        _row(page, number, row, said, formats)
        for column in range(len(sheet.extra_labels)):
            text = row.extra[column] if column < len(row.extra) else ""
            page.write_string(number, len(formats) + column, text[:CELL_LIMIT], serif)


def _row(
    page: Worksheet, number: int, row: SheetRow, said: Words, formats: tuple[Format, ...]
) -> None:
    for column, lines in enumerate(sheets.cells(row, said)):
        text = "\n".join(_text(line) for line in lines)
        if lines and lines[0].kind == "number" and text.isdecimal() and len(text) < 10:
            page.write_number(number, column, int(text), formats[column])
        else:
            page.write_string(number, column, sheets.cut(text, CELL_LIMIT), formats[column])


def _text(line: Line) -> str:
    return f"- {line.text}" if line.kind == "part" else line.text


def _under(book: Workbook, page: Worksheet, sheet: Sheet, first_row: int) -> None:
    form = book.add_format({"font_name": SANS, "font_size": 10, "font_color": SOFT})
    for number, text in enumerate(sheet.remarks, start=first_row):
        page.write_string(number, 0, text[:CELL_LIMIT], form)


def _print_setup(page: Worksheet, sheet: Sheet, said: Words, header_row: int) -> None:
    page.set_landscape()
    page.set_paper(9)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    page.fit_to_pages(1, 0)
    page.repeat_rows(header_row)
    page.set_footer(f"&L&9{_footer(sheet, said)}&R&9{said.page.format(page='&P', pages='&N')}")


def _footer(sheet: Sheet, said: Words) -> str:
    """Return the edition's line for a footer, where & is a code and 255 characters are all."""
    return sheets.edition_line(sheet, said)[:150].replace("&", "&&")
