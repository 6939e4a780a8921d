"""Gives every request its person and its language."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from toimi.accounts import queries
from toimi.organisation.models import Person

BEFORE_ANYBODY = ("/first-run/", "/language/", "/health", "/static/")
"""Beginnings of addresses that work before the first administrator was made."""


class Request(HttpRequest):
    """A request with its person; views of signed-in pages take this type."""

    person: Person


def _language(request: HttpRequest) -> str:
    """Return the language that was chosen, else Finnish: the browser's own wish does not count,
    since the machines of a municipality are often set to English."""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def _may_go_on(request: HttpRequest) -> bool:
    """Return whether there is anybody yet; only asked for who is not signed in. 1 query."""
    return (
        request.path.startswith(BEFORE_ANYBODY)
        or request.user.is_authenticated
        or queries.is_anybody()
    )


def language_and_person(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    def middleware(request: HttpRequest) -> HttpResponse:
        translation.activate(_language(request))
        request.LANGUAGE_CODE = translation.get_language()
        request.person = SimpleLazyObject(  # type: ignore[attr-defined]
            lambda: getattr(request.user, "person", None)
        )
        response = get_response(request) if _may_go_on(request) else redirect("first_run:where")
        response.headers.setdefault("Content-Language", translation.get_language() or "fi")
        # After signing out on a shared machine, going back must not show what was there.
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return middleware
