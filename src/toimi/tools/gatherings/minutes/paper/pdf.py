"""Minutes as a PDF, tagged and archivable by the typesetter's own checks."""

import json
from dataclasses import asdict
from datetime import UTC, datetime, time
from functools import cache
from importlib import resources

import typst

from toimi.tools.gatherings.minutes.errors import PdfNotMade
from toimi.tools.gatherings.minutes.paper.sheet import MinutesSheet, printable


def write_pdf(sheet: MinutesSheet) -> bytes:
    """Return the minutes as a PDF (A4). Raises PdfNotMade with the typesetter's words."""
    sheet = printable(sheet)
    made = datetime.combine(sheet.made_on, time(), UTC) if sheet.made_on else None
    data = {**asdict(sheet), "made_on": None}
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
    return (
        resources.files("toimi.tools.gatherings.minutes.paper").joinpath("minutes.typ").read_bytes()
    )
