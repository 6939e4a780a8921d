"""What is done to many rows of a list at once."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST

from toimi.organisation.middleware import Request
from toimi.organisation.models import Person
from toimi.organisation.needs import needs
from toimi.programme.views.acting import attempt
from toimi.tools.cases import actions, queries
from toimi.tools.cases.models import Case

MOST = 200


@needs("cases.handle")
@require_POST
def many(request: Request) -> HttpResponse:
    """Move the chosen cases, or give them to somebody: all of them or none."""
    keys = [int(key) for key in request.POST.getlist("case") if key.isdecimal()][:MOST]
    cases = list(queries.visible(request.person).filter(pk__in=keys).order_by("pk"))
    if request.POST.get("act") == "give":
        count = _give(request, cases)
    else:
        known = {"cases": cases, "to": request.POST.get("to", ""), "by": request.person}
        known["answer"] = request.POST.get("answer", "")
        count = attempt(request, actions.move_many, **known)
    if isinstance(count, int):
        said = ngettext("{count} muutettu.", "{count} muutettu.", count)
        messages.success(request, said.format(count=count))
    return redirect(_back(request))


def _give(request: Request, cases: list[Case]) -> object:
    key = request.POST.get("person", "")
    person = Person.objects.filter(pk=key).first() if key.isdecimal() else None
    if person is None:
        messages.error(request, gettext("Valitse, kenelle annat."))
        return None
    known = {"cases": cases, "person": person, "by": request.person}
    return attempt(request, actions.assign_many, **known)


def _back(request: Request) -> str:
    wanted = request.POST.get("next", "")
    is_ours = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, None)
    return wanted if is_ours else reverse("cases:everything")
