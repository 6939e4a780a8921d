"""The table as a PDF: tagged and archivable by the typesetter's own checks, fonts embedded."""

import json
import re
from datetime import UTC, datetime, time
from functools import cache
from importlib import resources
from typing import Any

import typst

from toimi.reports import glyphs
from toimi.reports import sheet as sheets
from toimi.reports.errors import PdfNotMade
from toimi.reports.sheet import Line, Sheet
from toimi.reports.words import Words, words

COLUMN_LETTERS = (24, 40, 19, 14, 19, 44)
"""About how many letters a line of each column takes."""

PAGE_LINES = 30
"""A row of more lines than this may break over two pages; a lower one stays whole."""


def write_pdf(sheet: Sheet) -> bytes:
    """Return `sheet` as a PDF (A4 on its side). Raises `PdfNotMade` with the typesetter's words."""
    sheet = sheets.printable(sheet)
    said = words(sheet.language)
    shown, is_whole = glyphs.shown(sheet)
    note = () if is_whole else (said.unshown,)
    return _typeset(_data(shown, said, note), shown)


def _typeset(data: dict[str, Any], sheet: Sheet) -> bytes:
    """Compile under the typesetter's own checks; no other validator has judged the file."""
    made = datetime.combine(sheet.made_on, time(), UTC) if sheet.made_on else None
    try:
        return typst.compile(
            _template(),
            pdf_standards=["ua-1", "a-2a"],
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            ignore_system_fonts=True,
            timestamp=made,
        )
    except typst.TypstError as error:
        raise PdfNotMade(reason=str(error)) from error


@cache
def _template() -> bytes:
    return resources.files("toimi.reports").joinpath("programme.typ").read_bytes()


def _data(sheet: Sheet, said: Words, notes: tuple[str, ...]) -> dict[str, Any]:
    language, region = sheets.text_locale(sheet).split("-")
    above = (sheets.approval_line(sheet, said), sheets.case_line(sheet, said))
    return {
        "title": sheet.title,
        "author": sheet.unit,
        "subject": said.subject,
        "made": _day(sheet),
        "language": language,
        "region": region,
        "own": said.locale.split("-")[0],
        "page": said.page,
        "edition": sheets.edition_line(sheet, said),
        "above": [text for text in above if text],
        "period": sheets.period_line(sheet, said),
        "round": sheets.round_line(sheet, said),
        "columns": list(sheet.column_labels),
        "groups": [{"start": g.start, "count": g.count} for g in sheets.groups(sheet.rows)],
        "rows": [_row(sheets.cells(row, said)) for row in sheet.rows],
        "below": [*sheet.remarks, *notes],
    }


def _day(sheet: Sheet) -> dict[str, int] | None:
    made = sheet.made_on
    return {"year": made.year, "month": made.month, "day": made.day} if made else None


def _row(cells: tuple[list[Line], ...]) -> dict[str, Any]:
    heights = [
        sum(1 + len(line.text) // letters for line in lines)
        for lines, letters in zip(cells, COLUMN_LETTERS, strict=True)
    ]
    return {
        "breakable": max(heights) > PAGE_LINES,
        "cells": [
            [{"kind": line.kind, "text": breakable(line.text, letters)} for line in lines]
            for lines, letters in zip(cells, COLUMN_LETTERS, strict=True)
        ],
    }


def breakable(text: str, letters: int) -> str:
    """Return `text` with places to break in words that no hyphenation helps into the column."""
    limit = max(letters, 40) if letters > 14 else letters

    def pieces(word: re.Match[str]) -> str:
        step = letters * 2 // 3
        return "\u200b".join(word[0][i : i + step] for i in range(0, len(word[0]), step))

    return re.sub(rf"\S{{{limit + 1},}}", pieces, text)
