"""Notices from an export: brought, its columns named, what would change shown, carried out."""

import csv
from io import StringIO
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from toimi.organisation import queries as organisation
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import REFUSED, form_page
from toimi.platform.jobs import queries as jobs
from toimi.platform.pages.saying import say
from toimi.tools.cases.importing import actions, columns, queries, rules
from toimi.tools.cases.importing.forms import BringForm, CarryOutForm, ColumnsForm
from toimi.tools.cases.models import CaseImport
from toimi.tools.cases.views.exporting import escaped

HANDLE = queries.RIGHT
ROWS = 100


@needs(HANDLE)
@require_http_methods(["GET", "HEAD", "POST"])
def imports(request: Request) -> HttpResponse:
    """Bring an export, and see what was brought before."""
    units = organisation.open_units(request.person, HANDLE)
    form = BringForm(request.POST or None, request.FILES or None, units=units)
    if form.is_valid():
        made = form.carry_out(actions.bring, by=request.person)
        if made:
            return redirect(made)
    found = [(one, columns.SOURCES[one.source]) for one in queries.imports(request.person)[:50]]
    return form_page(request, form, "cases/imports.html", imports=found)


@needs(HANDLE)
@require_http_methods(["GET", "HEAD", "POST"])
def case_import(request: Request, pk: int) -> HttpResponse:
    """Name the columns, see what would change; afterwards what became of the rows."""
    found = get_object_or_404(queries.imports(request.person), pk=pk)
    form = ColumnsForm(request.POST or None, found=found)
    if form.is_valid() and form.carry_out(actions.name_columns, found=found, by=request.person):
        return redirect(f"{found.get_absolute_url()}#rows")
    return _page(request, found, form, CarryOutForm(initial={"version": found.version}))


def _page(
    request: Request, found: CaseImport, form: ColumnsForm, ask: CarryOutForm
) -> HttpResponse:
    job = jobs.state(found.job_id) if found.job_id else None
    is_waiting = bool(job and not job.is_over and not found.carried_out_at)
    context: dict[str, Any] = {
        "found": found,
        "source": columns.SOURCES[found.source],
        "form": form,
        "ask": ask,
        "job": job,
        "is_waiting": is_waiting,
        "kinds": rules.KINDS,
        "refused": [(row, _why(row["reason"], row["values"])) for row in found.refused[:ROWS]],
    }
    if not found.carried_out_at and not is_waiting:
        context |= _planned(request, found)
    status = REFUSED if form.is_bound or ask.is_bound else 200
    return render(request, "cases/import.html", context, status=status)


def _planned(request: Request, found: CaseImport) -> dict[str, Any]:
    """Return what the rows would do; nothing while the columns needed are not known."""
    if not set(columns.NEEDED) <= set(found.columns):
        return {}
    items = queries.items(found, request.person)
    order = (rules.REFUSED, rules.CHANGED, rules.NEW)
    shown = sorted(
        (item for item in items if item.kind != rules.SAME),
        key=lambda item: (order.index(item.kind), item.number),
    )
    page = Paginator(shown, ROWS).get_page(request.GET.get("page"))
    return {
        "is_ready": True,
        "counts": rules.counts(items),
        "unknown": rules.unknown_types(items),
        "page": page,
        "rows": [(item, _told(item)) for item in page],
    }


def _told(item: rules.Item) -> str:
    """Return in words what the row does, or why it is left out."""
    if item.kind == rules.REFUSED:
        return _why(item.reason, item.reason_values)
    names = [gettext(FIELD_WORDS[name]) for name in item.changes]
    return ", ".join(names)


FIELD_WORDS = {
    "opened_on": columns.FIELDS[columns.REPORTED],
    "happened_on": columns.FIELDS[columns.HAPPENED],
    "closed_on": columns.FIELDS[columns.CLOSED],
    "answered_on": columns.FIELDS[columns.ANSWERED],
    "risk": columns.FIELDS[columns.RISK],
    "values": columns.FIELDS[columns.TEXT],
}


def _why(reason: str, values: Any) -> str:
    marked = {"what", "column"}
    return say(reason, {k: gettext(v) if k in marked else v for k, v in values.items()})


@needs(HANDLE)
@require_POST
def carry_out(request: Request, pk: int) -> HttpResponse:
    """Let a job carry the export out."""
    found = get_object_or_404(queries.imports(request.person), pk=pk)
    form = CarryOutForm(request.POST)
    if form.is_valid() and form.carry_out(actions.ask, found=found, by=request.person):
        return redirect(found)
    return _page(request, found, ColumnsForm(found=found), form)


@needs(HANDLE)
@require_safe
def refused(request: Request, pk: int) -> HttpResponse:
    """The rows that were left out, with why: what they said is not kept."""
    found = get_object_or_404(queries.imports(request.person), pk=pk)
    out = StringIO()
    rows = csv.writer(out, delimiter=";")
    rows.writerow([gettext("Rivi"), gettext("Ilmoituksen numero"), gettext("Syy")])
    for row in found.refused:
        why = _why(row["reason"], row["values"])
        rows.writerow([row["number"], escaped(row["key"]), escaped(why)])
    return HttpResponse(
        "\ufeff" + out.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="ei-tuodut.csv"'},
    )
