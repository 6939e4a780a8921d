"""People from a file: brought, its columns named, what would change shown, carried out."""

import csv
from io import StringIO
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from toimi.organisation import queries as organisation
from toimi.organisation.importing import actions, columns, queries, rules
from toimi.organisation.importing.forms import BringForm, CarryOutForm, ColumnsForm
from toimi.organisation.middleware import Request
from toimi.organisation.models import PersonImport
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import REFUSED, form_page
from toimi.platform.jobs import queries as jobs
from toimi.platform.pages.saying import say

PEOPLE = "organisation.people"
ROWS = 100
ESCAPED = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be run as a formula; it gets an apostrophe before it."""


@needs(PEOPLE)
@require_http_methods(["GET", "HEAD", "POST"])
def imports(request: Request) -> HttpResponse:
    """Bring a file, and see what was brought before."""
    units = organisation.open_units(request.person, PEOPLE)
    form = BringForm(request.POST or None, request.FILES or None, units=units)
    if form.is_valid():
        made = form.carry_out(actions.bring, by=request.person)
        if made:
            return redirect(made)
    found = queries.imports(request.person)[:50]
    return form_page(request, form, "organisation/imports.html", imports=found)


@needs(PEOPLE)
@require_http_methods(["GET", "HEAD", "POST"])
def person_import(request: Request, pk: int) -> HttpResponse:
    """Name the columns, see what would change; afterwards what became of the rows."""
    found = get_object_or_404(queries.imports(request.person), pk=pk)
    form = ColumnsForm(request.POST or None, found=found)
    if form.is_valid() and form.carry_out(actions.name_columns, found=found, by=request.person):
        return redirect(f"{found.get_absolute_url()}#rows")
    status = REFUSED if form.is_bound else 200
    return _page(request, found, form, CarryOutForm(initial={"version": found.version}), status)


def _page(
    request: Request, found: PersonImport, form: ColumnsForm, ask: CarryOutForm, status: int
) -> HttpResponse:
    job = jobs.state(found.job_id) if found.job_id else None
    is_waiting = bool(job and not job.is_over and not found.carried_out_at)
    context: dict[str, Any] = {
        "found": found,
        "form": form,
        "ask": ask,
        "job": job,
        "is_waiting": is_waiting,
        "kinds": rules.KINDS,
    }
    if not found.carried_out_at and not is_waiting:
        context |= _planned(request, found)
    return render(request, "organisation/person_import.html", context, status=status)


def _planned(request: Request, found: PersonImport) -> dict[str, Any]:
    """Return what the rows would do; nothing while the columns do not tell people apart."""
    if not _is_ready(found):
        return {}
    items = queries.items(found, request.person)
    order = list(rules.KINDS)
    shown = sorted(
        (item for item in items if item.kind != rules.SAME),
        key=lambda item: (item.kind != rules.REFUSED, order.index(item.kind), item.number),
    )
    page = Paginator(shown, ROWS).get_page(request.GET.get("page"))
    return {
        "is_ready": True,
        "counts": rules.counts(items),
        "page": page,
        "rows": [(item, _told(item)) for item in page],
    }


def _is_ready(found: PersonImport) -> bool:
    has_name = columns.NAME in found.columns or {columns.FIRST, columns.LAST} <= set(found.columns)
    return has_name and bool({columns.KEY, columns.EMAIL} & set(found.columns))


def _told(item: rules.Item) -> str:
    """Return in words what the row does, or why it is left out."""
    if item.kind == rules.REFUSED:
        return say(item.reason, item.reason_values)
    return "; ".join(
        f"{gettext(columns.FIELDS[name])}: {say('{old}', {'old': old}) or '–'} → "
        f"{say('{new}', {'new': new})}"
        for name, old, new in item.changes
    )


@needs(PEOPLE)
@require_POST
def carry_out(request: Request, pk: int) -> HttpResponse:
    """Let a job carry the import out."""
    found = get_object_or_404(queries.imports(request.person), pk=pk)
    form = CarryOutForm(request.POST)
    if form.is_valid() and form.carry_out(actions.ask, found=found, by=request.person):
        return redirect(found)
    return _page(request, found, ColumnsForm(found=found), form, REFUSED)


@needs(PEOPLE)
@require_safe
def refused(request: Request, pk: int) -> HttpResponse:
    """The rows that were left out, with why, as a file to mend and bring again."""
    found = get_object_or_404(queries.imports(request.person), pk=pk)
    out = StringIO()
    rows = csv.writer(out, delimiter=";")
    rows.writerow([*found.headings, gettext("Syy")])
    for row in found.refused:
        rows.writerow(map(_safe, [*row["cells"], say(row["reason"], row["values"])]))
    return HttpResponse(
        "\ufeff" + out.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="ei-tuodut.csv"'},
    )


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(ESCAPED) else text
