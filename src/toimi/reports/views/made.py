"""The committee's table: seen before it is made, made by a job, fetched as a file."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from toimi.language.breaks import softened
from toimi.organisation import access
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform import clock
from toimi.platform.jobs import queries as jobs
from toimi.platform.pages.attachment import attachment
from toimi.programme.models import Programme, Round
from toimi.reports import actions, kinds, queries
from toimi.reports.forms import ReportForm
from toimi.reports.sheet import (
    Sheet,
    approval_line,
    case_line,
    cells,
    edition_line,
    groups,
    round_line,
)
from toimi.reports.words import words


@needs("reports.public")
@require_GET
def index(request: Request) -> HttpResponse:
    """The programmes and rounds whose table the person may have, and the files made lately."""
    context = {
        "programmes": queries.programmes(request.person),
        "rounds": queries.rounds(request.person),
        "reports": queries.reports(request.person)[:20],
    }
    return render(request, "reports/index.html", context)


@needs("reports.public")
@require_http_methods(["GET", "HEAD", "POST"])
def round(request: Request, pk: int) -> HttpResponse:
    """The table with a round's follow-ups."""
    found = get_object_or_404(queries.rounds(request.person), pk=pk)
    return _preview(request, found.programme, found)


@needs("reports.public")
@require_http_methods(["GET", "HEAD", "POST"])
def programme(request: Request, pk: int) -> HttpResponse:
    """The table before any round."""
    found = get_object_or_404(queries.programmes(request.person), pk=pk)
    return _preview(request, found, None)


def _preview(request: Request, programme: Programme, round: Round | None) -> HttpResponse:
    editions = queries.editions(request.person, programme)
    form = ReportForm(request.POST or request.GET, editions=editions)
    if not editions or not form.is_valid():
        raise PermissionDenied
    chosen = form.cleaned_data
    if request.method == "POST":
        report = actions.ask(
            programme=programme,
            round=round,
            edition=chosen["edition"],
            format=chosen["format"],
            is_long=chosen["long"],
            language=programme.language,
            by=request.person,
        )
        return redirect(report)
    table = queries.sheet(
        programme,
        round,
        edition=chosen["edition"],
        today=clock.today(),
        is_long=chosen["long"],
    )
    context = {
        "programme": programme,
        "round": round,
        "chosen": chosen,
        "editions": {code: kinds.EDITIONS[code] for code in editions},
        "formats": kinds.FORMATS,
        "may_link": access.may(request.person, "reports.link", programme.unit),
        **shown(table),
    }
    return render(request, "reports/preview.html", context)


def shown(sheet: Sheet) -> dict[str, Any]:
    """Return what the page shows of a sheet: merged targets, then the five other cells."""
    said = words(sheet.language)
    rows = [cells(row, said) for row in sheet.rows]
    merged = [
        {
            "target": rows[group.start][0],
            "rows": [r[1:] for r in rows[group.start :][: group.count]],
        }
        for group in groups(sheet.rows)
    ]
    return {
        "sheet": sheet,
        "merged": merged,
        "labels": [softened(label) for label in sheet.column_labels],
        "unconfirmed": sum(row.follow_up.is_draft or not row.follow_up.on for row in sheet.rows),
        "edition_line": edition_line(sheet, said),
        "approval_line": approval_line(sheet, said),
        "case_line": case_line(sheet, said),
        "round_line": round_line(sheet, said),
    }


@needs("reports.public")
@require_GET
def report(request: Request, pk: int) -> HttpResponse:
    """How the making goes, then the file."""
    found = get_object_or_404(queries.reports(request.person), pk=pk)
    job = jobs.state(found.job_id) if found.job_id and not found.made_at else None
    context = {"report": found, "job": job, "is_waiting": bool(job and not job.is_over)}
    page = "reports/_report.html" if request.headers.get("HX-Request") else "reports/report.html"
    return render(request, page, context)


@needs("reports.public")
@require_GET
def file(request: Request, pk: int) -> FileResponse:
    """The file itself, as an attachment."""
    found = get_object_or_404(queries.reports(request.person), pk=pk)
    if not found.file:
        raise Http404
    return attachment(
        found.file.open("rb"),
        name=found.file_name,
        content_type=kinds.CONTENT_TYPES[found.format],
    )
