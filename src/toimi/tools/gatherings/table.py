"""A list of sessions as a file. No cell is run as a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO

from django.utils import timezone
from django.utils.translation import gettext
from xlsxwriter import Workbook

from toimi.platform.pages.saying import day, say
from toimi.tools.gatherings import kinds
from toimi.tools.gatherings.models import Session

RUN_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Row = Sequence[str | int]


def headings() -> list[str]:
    """Return the columns' names in the active language."""
    return [
        gettext("Päivä"),
        gettext("Alkaa"),
        gettext("Päättyy"),
        gettext("Laji"),
        gettext("Nimi"),
        gettext("Yksikkö"),
        gettext("Tila"),
        gettext("Syy"),
        gettext("Mukana"),
        gettext("Jonossa"),
        gettext("Paikalla"),
    ]


def rows(sessions: Iterable[Session]) -> list[Row]:
    """Return a row a session: numbers of people, nobody's name. Of what is between two, no
    numbers. The sessions come from `queries.counted`."""
    return [_row(session) for session in sessions]


def _row(session: Session) -> Row:
    start, end = timezone.localtime(session.starts_at), timezone.localtime(session.ends_at)
    kind = session.series.definition
    counts: list[str | int] = ["", "", ""]
    if not kind.is_one_to_one:
        counts = [getattr(session, f"{name}_count") for name in ("enrolled", "queued", "came")]
    return [
        day(start.date()),
        f"{start:%H.%M}",
        f"{end:%H.%M}",
        say(kind.name),
        session.series.title,
        session.series.unit.name,
        say(kinds.STATES[session.state]),
        session.reason,
        *counts,
    ]


def as_csv(found: Iterable[Row]) -> bytes:
    """Return the rows as CSV that Excel opens: semicolons, UTF-8 with its mark."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(headings())
    writer.writerows([[_safe(cell) for cell in row] for row in found])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _safe(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(RUN_AS_FORMULA) else cell


def as_xlsx(found: Iterable[Row]) -> bytes:
    """Return the rows as a workbook of texts and numbers."""
    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(out, options)
    page = book.add_worksheet()
    for number, row in enumerate([headings(), *found]):
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                page.write_number(number, column, cell)
            else:
                page.write_string(number, column, cell)
    page.freeze_panes(1, 0)
    page.set_column(3, 5, 28)
    book.close()
    return out.getvalue()
