"""A measure is stopped, postponed or taken up again, and followed or not."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from toimi.evaluation import amending
from toimi.evaluation.amend_forms import PostponeForm, ResumeForm, StopForm
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.programme import actions, queries
from toimi.programme.views.acting import demand, form_page, perform

STOP = "programme.stop"
form_methods = require_http_methods(["GET", "HEAD", "POST"])


@needs(STOP)
@form_methods
def stop(request: Request, pk: int) -> HttpResponse:
    """Stop a measure, and say why."""
    title, done = gettext("Keskeytä toimenpide"), gettext("Toimenpide on keskeytetty.")
    return _amend(request, pk, StopForm, amending.stop, title, done)


@needs(STOP)
@form_methods
def postpone(request: Request, pk: int) -> HttpResponse:
    """Give a measure a new schedule, and say why."""
    title, done = gettext("Siirrä toimenpidettä"), gettext("Uusi aikataulu on voimassa.")
    return _amend(request, pk, PostponeForm, amending.postpone, title, done)


@needs(STOP)
@form_methods
def resume(request: Request, pk: int) -> HttpResponse:
    """Take a stopped measure up again, and say why."""
    title, done = gettext("Jatka toimenpidettä"), gettext("Toimenpidettä jatketaan.")
    return _amend(request, pk, ResumeForm, amending.resume, title, done)


def _amend(
    request: Request,
    pk: int,
    kind: type[StopForm],
    action: Callable[..., Any],
    title: str,
    done: str,
) -> HttpResponse:
    found = get_object_or_404(queries.measures(request.person), pk=pk)
    demand(request.person, STOP, found.unit)
    form = kind(request.POST) if request.method == "POST" else kind.of(found)
    if form.is_valid():
        if form.carry_out(action, measure=found, by=request.person):
            messages.success(request, done)
            return redirect(f"{found.get_absolute_url()}#amended")
        if form.is_changed_meanwhile:
            form.show_theirs(queries.measures(request.person).get(pk=pk))
    lead = gettext("Ohjelman hyväksytyt sanat jäävät näkyviin.")
    back = found.get_absolute_url()
    return form_page(request, form, title=title, back=back, about=found.text, lead=lead)


@needs("programme.follow")
@require_POST
def follow(request: Request, pk: int) -> HttpResponse:
    """Follow a measure from now on."""
    found = get_object_or_404(queries.measures(request.person), pk=pk)
    if perform(request, actions.follow, measure=found, by=request.person):
        said = gettext("Seuraat nyt toimenpidettä. Muutokset näkyvät päivässäsi.")
        messages.success(request, said)
    return redirect(f"{found.get_absolute_url()}#life")


@needs("programme.follow")
@require_POST
def unfollow(request: Request, pk: int) -> HttpResponse:
    """Follow a measure no longer."""
    found = get_object_or_404(queries.measures(request.person), pk=pk)
    if perform(request, actions.unfollow, measure=found, by=request.person):
        messages.success(request, gettext("Et enää seuraa toimenpidettä."))
    return redirect(f"{found.get_absolute_url()}#life")
