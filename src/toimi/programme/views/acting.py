"""How a page carries out an action: rights first, what was refused said in words."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from toimi.errors import ToimiError
from toimi.organisation import access
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person, Unit
from toimi.platform.pages.saying import say_error
from toimi.programme.forms import ActionForm
from toimi.programme.views.readers import readers

REFUSED = 422


def demand(person: Person, right: str, unit: Unit) -> None:
    """Raise PermissionDenied unless `person` has `right` at `unit`."""
    if not access.may(person, right, unit):
        raise PermissionDenied


def refuse_unless(allowed: bool) -> None:
    """Raise PermissionDenied unless it is allowed."""
    if not allowed:
        raise PermissionDenied


def perform(request: HttpRequest, action: Callable[..., Any], **known: Any) -> bool:
    """Carry out an action that has no form; say why when it refused. Raises PermissionDenied."""
    return attempt(request, action, **known) is not REFUSAL


REFUSAL = object()
"""What an attempt gives when the action refused."""


def attempt(request: HttpRequest, action: Callable[..., Any], **known: Any) -> Any:
    """Carry out an action as `perform` does, and return what the action returns, or REFUSAL."""
    try:
        done = action(**known)
    except NotAllowed as error:
        raise PermissionDenied from error
    except ToimiError as error:
        messages.error(request, say_error(error))
        return REFUSAL
    return done


def form_page(
    request: HttpRequest,
    form: ActionForm,
    *,
    title: str,
    back: str,
    template: str = "programme/form.html",
    **context: Any,
) -> HttpResponse:
    """Show a form; with 422 when it came back with errors."""
    status = REFUSED if form.is_bound else 200
    whole = {"form": form, "title": title, "back": back, "seen_by": readers(), **context}
    return render(request, template, whole, status=status)
