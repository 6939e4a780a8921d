"""One case's page, and its files."""

from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform.history import actions as history
from toimi.platform.pages.attachment import attachment
from toimi.programme.views.acting import REFUSED
from toimi.tools.cases import queries
from toimi.tools.cases.models import Case, CaseFile
from toimi.tools.cases.views.shown import forms_of, shown, stage_form


@needs("cases.use")
@require_safe
def case(request: Request, pk: int) -> HttpResponse:
    """Show a case; `?to=` opens the form of its next stage. A look at a restricted one that is not
    one's own is written in the log."""
    found = case_of(request, pk)
    if found.of.is_restricted and not queries.is_own(request.person, found):
        history.record("cases.looked_at", found, by=request.person)
    return page(request, found)


def case_of(request: Request, pk: int) -> Case:
    """Return a case that the person sees. Raises Http404."""
    rows = queries.visible(request.person).select_related("reported_by", "answered_by")
    return get_object_or_404(rows, pk=pk)


def page(request: Request, found: Case, **forms: Any) -> HttpResponse:
    """Show the case's page, with a form that came back in its place: then with 422."""
    context = shown(found, request.person)
    context |= forms_of(found, context)
    wanted = request.GET.get("to", "")
    stage = next((one["stage"] for one in context["next"] if one["stage"].code == wanted), None)
    if stage:
        context |= {"stage_form": stage_form(found, stage), "to": stage}
    status = REFUSED if forms else 200
    return render(request, "cases/case.html", context | forms, status=status)


@needs("cases.use")
@require_safe
def file(request: Request, pk: int) -> FileResponse:
    """Give a file of a case to be saved."""
    rows = CaseFile.objects.filter(case__in=queries.visible(request.person).order_by())
    found = get_object_or_404(rows, pk=pk)
    try:
        opened = found.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = attachment(opened, name=found.name, content_type=found.content_type)
    response["Cache-Control"] = "private, no-store"
    return response
