"""How a page carries out an action: rights first, what was refused said in words."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.organisation.views.acting import REFUSAL, REFUSED, attempt, perform
from toimi.programme.forms import ActionForm
from toimi.programme.views.readers import readers

__all__ = ["REFUSAL", "REFUSED", "attempt", "demand", "form_page", "perform", "refuse_unless"]


def demand(person: Person, right: str, unit: Unit) -> None:
    """Raise PermissionDenied unless `person` has `right` at `unit`."""
    if not access.may(person, right, unit):
        raise PermissionDenied


def refuse_unless(allowed: bool) -> None:
    """Raise PermissionDenied unless it is allowed."""
    if not allowed:
        raise PermissionDenied


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
