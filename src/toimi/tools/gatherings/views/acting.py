"""What the pages of gatherings share."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from toimi.organisation.middleware import Request
from toimi.organisation.views.acting import REFUSED, perform
from toimi.platform.pages.saying import say
from toimi.programme.forms import ActionForm
from toimi.programme.models import Measure
from toimi.programme.queries import measures
from toimi.tools.gatherings import kinds, queries
from toimi.tools.gatherings.kinds import INSIDE, GatheringKind
from toimi.tools.gatherings.models import Series, Session

__all__ = [
    "arranges",
    "asked_measure",
    "form_methods",
    "form_page",
    "known_kind",
    "perform",
    "readers_of",
    "session_of",
]
form_methods = require_http_methods(["GET", "HEAD", "POST"])


def session_of(request: Request, pk: int) -> Session:
    """Return a session that the reader sees, or answer 404."""
    return get_object_or_404(queries.sessions(request.person), pk=pk)


def known_kind(code: str) -> GatheringKind:
    """Return the kind of an address, or answer 404."""
    try:
        return kinds.kind_of(code)
    except LookupError as error:
        raise Http404 from error


def arranges(
    request: Request, series: Series, session: Session | None = None
) -> HttpResponse | None:
    """Return None for who arranges it. Others are led to its page, and may not send anything."""
    if queries.may_handle(request.person, series, session):
        return None
    if request.method == "POST":
        raise PermissionDenied
    messages.info(request, gettext("Tämän tekee järjestäjä."))
    return redirect(session or series)


def form_page(
    request: Request, form: ActionForm, *, title: str, back: str, template: str = "", **context: Any
) -> HttpResponse:
    """Show a form; with 422 when it came back with errors."""
    status = REFUSED if form.is_bound else 200
    whole = {"form": form, "title": title, "back": back, **context}
    return render(request, template or "gatherings/form.html", whole, status=status)


def asked_measure(request: Request) -> Measure | None:
    """Return the measure from whose page the reader came (?measure=7), if the reader sees it."""
    asked = request.GET.get("measure", "")
    if not asked.isdecimal() or len(asked) > 12:
        return None
    return measures(request.person).filter(pk=int(asked)).first()


def readers_of(kind: GatheringKind) -> str:
    """Return who see what is written of a gathering of the kind."""
    if kind.is_one_to_one:
        return gettext("te kaksi")
    if kind.see >= INSIDE:
        return gettext("yksikkösi väki ja työsuojelu")
    return gettext("järjestäjät ja kutsutut")


def kind_name(kind: GatheringKind) -> str:
    """Return the kind's name as the beginning of a sentence."""
    name = say(kind.name)
    return name[:1].upper() + name[1:]
