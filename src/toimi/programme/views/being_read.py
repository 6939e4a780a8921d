"""A document while it is read: how far it is, and a way to stop."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform.jobs import queries as jobs
from toimi.programme import actions, queries
from toimi.programme.models import Intake
from toimi.programme.views.acting import perform


def being_read(request: Request, found: Intake) -> HttpResponse:
    """Show how far the reading is; the page asks again by itself until it is over."""
    return render(request, "programme/being_read.html", _context(found))


def _context(found: Intake) -> dict[str, Any]:
    job = jobs.state(found.job_id) if found.job_id else None
    return {"intake": found, "job": job, "is_waiting": bool(job and not job.is_over)}


@needs("programme.read_in")
@require_safe
def progress(request: Request, pk: int) -> HttpResponse:
    """Give the part of the page that tells how far it is; the whole page when it is over."""
    found = get_object_or_404(queries.intakes(request.person).defer("reading"), pk=pk)
    if not request.headers.get("HX-Request"):
        return redirect(found)
    if not found.is_being_read:
        return HttpResponseClientRedirect(found.get_absolute_url())
    return render(request, "programme/_being_read.html", _context(found))


@needs("programme.read_in")
@require_POST
def stop(request: Request, pk: int) -> HttpResponse:
    """Stop the reading; the file stays."""
    found = get_object_or_404(queries.intakes(request.person), pk=pk)
    perform(request, actions.stop_reading, intake=found, by=request.person)
    return redirect(found)
