"""What is kept about oneself, and the copy of it; an administrator's way to forget a leaver."""

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.models import Person
from toimi.organisation.needs import needs
from toimi.organisation.queries import managed_people
from toimi.organisation.views.acting import perform
from toimi.site.privacy import actions, queries

OWN, MANAGE = "privacy.read_own", "privacy.manage"


@needs(OWN)
@require_safe
def own(request: Request) -> HttpResponse:
    """Show what is kept about the one who asks."""
    return _page(request, request.person, is_own=True)


@needs(MANAGE)
@require_safe
def of_person(request: Request, pk: int) -> HttpResponse:
    """Show what kinds of records name a person: how many, never what stands in them."""
    return _page(request, _person(request, pk), is_own=False)


def _person(request: Request, pk: int) -> Person:
    return get_object_or_404(managed_people(request.person, right=MANAGE), pk=pk)


def _page(request: Request, person: Person, *, is_own: bool) -> HttpResponse:
    context = {
        "whom": person,
        "is_own": is_own,
        "counted": queries.counted(person),
        "audit_count": queries.audit(person).count(),
        "may_forget": not is_own and person.left_on is not None and person.email,
    }
    return render(request, "site/privacy.html", context)


@needs(OWN)
@require_safe
def copy(request: Request) -> HttpResponse:
    """Everything about the one who asks, as a file that other systems read."""
    person = Person.objects.select_related("user").get(pk=request.person.pk)
    response = JsonResponse(
        queries.copy(person), json_dumps_params={"ensure_ascii": False, "indent": 1}
    )
    response.headers["Content-Disposition"] = 'attachment; filename="toimi-omat-tiedot.json"'
    return response


@needs(MANAGE)
@require_POST
def forget(request: Request, pk: int) -> HttpResponse:
    """Make a leaver anonymous; the page has asked once."""
    person = _person(request, pk)
    if perform(request, actions.anonymise, person=person, by=request.person):
        messages.success(request, gettext("Henkilö on tehty tunnistamattomaksi."))
    return redirect("site:privacy_of", pk)
