"""A list as a file: the same rows, with the kind's fields as columns."""

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import Any

from django.http import FileResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe
from xlsxwriter.workbook import Workbook

from toimi.organisation.middleware import Request
from toimi.organisation.models import Person
from toimi.organisation.needs import needs
from toimi.platform import clock
from toimi.platform.pages.attachment import attachment
from toimi.programme.tooling import kinds as types
from toimi.tools.cases import queries, words
from toimi.tools.cases.kinds import BY_CODE, CaseKind
from toimi.tools.cases.models import Case
from toimi.tools.cases.views import asked as asking
from toimi.tools.cases.views.lists import row_of

MOST, CELL = 20_000, 32_767
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet begins a formula: such a text gets an apostrophe before it."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@needs("cases.use")
@require_safe
def export(request: Request) -> FileResponse:
    """Give the narrowed list as CSV or as a workbook, with what this person sees alone."""
    kind = BY_CODE.get(request.GET.get("kind", ""))
    asked = asking.asked_of(request, kind)
    rows = queries.cases(request.person, asked, clock.today())[:MOST]
    table = list(_table(rows, kind, request.person))
    name = kind.code if kind else "cases"
    if request.GET.get("format") == "xlsx":
        return attachment(_xlsx(table), name=f"{name}.xlsx", content_type=XLSX)
    return attachment(_csv(table), name=f"{name}.csv", content_type="text/csv; charset=utf-8")


def _table(rows: Any, kind: CaseKind | None, person: Person) -> Iterator[list[str]]:
    asked = [one for one in kind.fields if one.type != types.FILE] if kind else []
    yield [
        gettext("Laji"),
        gettext("Otsikko"),
        gettext("Tila"),
        gettext("Yksikkö"),
        gettext("Ilmoitettu"),
        gettext("Määräpäivä"),
        gettext("Käsitelty"),
        gettext("Vastattu"),
        gettext("Päätetty"),
        gettext("Käsittelijä"),
        *(gettext(one.label) for one in asked),
    ]
    today = clock.today()
    for case in rows:
        row = row_of(case, today)
        yield [
            row.kind,
            row.title,
            row.state,
            case.unit.name,
            *_days(case),
            *_said(case, asked, person),
        ]


def _days(case: Case) -> list[str]:
    days = (case.opened_on, case.due_on, case.handled_on, case.answered_on, case.closed_on)
    return [*(day.isoformat() if day else "" for day in days), str(case.handler or "")]


def _said(case: Case, asked: list[Any], person: Person) -> list[str]:
    sees_private = queries.may_see_private(person, case)
    return [
        words.said(one, case.values[one.code])
        if one.code in case.values and (sees_private or not one.is_private)
        else ""
        for one in asked
    ]


def escaped(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _csv(table: list[list[str]]) -> BytesIO:
    written = StringIO(newline="")
    writer = csv.writer(written, delimiter=";")
    writer.writerows([[escaped(cell) for cell in row] for row in table])
    return BytesIO(written.getvalue().encode("utf-8-sig"))


def _xlsx(table: list[list[str]]) -> BytesIO:
    target = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = Workbook(target, options)
    sheet = workbook.add_worksheet()
    for number, row in enumerate(table):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell[:CELL])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(table) - 1), len(table[0]) - 1)
    workbook.close()
    target.seek(0)
    return target
