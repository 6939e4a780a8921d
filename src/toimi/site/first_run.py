"""The first run: whoever started Toimi makes the first administrator by a link of the console."""

import os
import secrets
from pathlib import Path

from allauth.account.utils import perform_login
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.crypto import constant_time_compare
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from toimi.accounts import queries
from toimi.errors import ToimiError
from toimi.organisation import actions
from toimi.organisation.forms import BeginForm
from toimi.organisation.middleware import Request
from toimi.organisation.models import Person
from toimi.organisation.needs import OPEN, SIGNED_IN, needs
from toimi.platform.history.actions import System

BY = System("ensimmäinen käynnistys")
NOT_FOUND, GONE, REFUSED = 404, 410, 422


def link() -> str | None:
    """Return the address that makes the first administrator; None once there is anybody."""
    if queries.is_anybody():
        _file().unlink(missing_ok=True)
        return None
    return settings.BASE_URL + reverse("first_run:begin", args=[_token()])


@needs(OPEN)
@require_safe
def where(request: HttpRequest) -> HttpResponse:
    """Say where the link is found: every page leads here while there is nobody."""
    if queries.is_anybody():
        return redirect("/")
    return render(request, "site/first_run.html", {"is_closed": True})


@needs(OPEN)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest, token: str) -> HttpResponse:
    """Make the first unit and the first administrator, and sign in."""
    if queries.is_anybody():
        return render(request, "site/first_run.html", {"is_used": True}, status=GONE)
    if not constant_time_compare(token, _token()):
        context = {"is_closed": True, "is_wrong": True}
        return render(request, "site/first_run.html", context, status=NOT_FOUND)
    form = BeginForm(request.POST or None)
    if form.is_valid() and (person := _begin(form)):
        _file().unlink(missing_ok=True)
        response: HttpResponse = perform_login(
            request, person.user, redirect_url=reverse("first_run:choose")
        )
        return response
    status = REFUSED if form.is_bound else 200
    return render(request, "site/first_run.html", {"form": form}, status=status)


@needs(SIGNED_IN)
@require_safe
def choose(request: Request) -> HttpResponse:
    """Offer the two ways on: a document, or an empty programme."""
    return render(request, "site/first_run.html", {"is_done": True})


def _begin(form: BeginForm) -> Person | None:
    typed = form.cleaned_data
    try:
        return actions.begin(
            unit_name=typed["unit_name"],
            slug=slugify(typed["unit_name"])[:80] or "yksikko",
            name=typed["name"],
            email=typed["email"],
            password=typed["password1"],
            by=BY,
        )
    except ToimiError as error:
        form.refuse(error)
        return None


def _file() -> Path:
    return Path(settings.DATA_DIR) / "first_run"


def _token() -> str:
    """Return the token of this data folder, made on the first call; its owner alone reads it."""
    try:
        descriptor = os.open(_file(), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _file().read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        token = secrets.token_urlsafe(24)
        file.write(token)
    return token


app_name = "first_run"
urlpatterns = [
    path("", where, name="where"),
    path("begin/", choose, name="choose"),
    path("<str:token>/", begin, name="begin"),
]
