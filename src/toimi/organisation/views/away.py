"""Being away, and who acts meanwhile: one's own, and a manager's for those below."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from toimi.organisation import actions, queries
from toimi.organisation.forms import AwayForm
from toimi.organisation.middleware import Request
from toimi.organisation.models import Person
from toimi.organisation.needs import SIGNED_IN, needs
from toimi.organisation.views.acting import form_page, perform

NAME = "organisation.deputies"


@needs(SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: Request) -> HttpResponse:
    """Say that one is away, and who acts meanwhile."""
    return _page(request, request.person, "accounts:away")


@needs(NAME)
@require_http_methods(["GET", "HEAD", "POST"])
def of_person(request: Request, pk: int) -> HttpResponse:
    """Say it for another."""
    found = get_object_or_404(queries.managed_people(request.person, right=NAME), pk=pk)
    return _page(request, found, "organisation:person_away", found.pk)


@needs("organisation.read")
@require_POST
def absence_end(request: Request, pk: int) -> HttpResponse:
    """Say that one is back, or does not go away after all."""
    found = get_object_or_404(queries.kept_absences(request.person), pk=pk)
    if perform(request, actions.end_absence, absence=found, by=request.person):
        messages.success(request, gettext("Poissaolo on päätetty."))
    return _back(request, found.person)


@needs("organisation.read")
@require_POST
def deputy_end(request: Request, pk: int) -> HttpResponse:
    """Let a deputy act no longer."""
    found = get_object_or_404(queries.kept_deputies(request.person), pk=pk)
    if perform(request, actions.end_deputy, deputy=found, by=request.person):
        messages.success(request, gettext("Sijaisuus on päätetty."))
    return _back(request, found.person)


def _back(request: Request, person: Person) -> HttpResponse:
    if person.pk == request.person.pk:
        return redirect("accounts:away")
    return redirect("organisation:person_away", person.pk)


def _page(request: Request, person: Person, here: str, *of: Any) -> HttpResponse:
    people = queries.colleagues(request.person).exclude(pk=person.pk)
    form = AwayForm(request.POST or None, people=people)
    known = {"person": person, "by": request.person}
    if form.is_valid() and form.carry_out(actions.report_absence, **known):
        messages.success(request, gettext("Poissaolo on merkitty."))
        return redirect(here, *of)
    context = {
        "whom": person,
        "is_own": person.pk == request.person.pk,
        "absences": queries.absences_of(person),
        "deputies": queries.deputies_of(person),
        "acts_for": queries.acts_for(person),
    }
    return form_page(request, form, "organisation/away.html", **context)
