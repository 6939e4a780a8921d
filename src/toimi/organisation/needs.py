"""The mark that every address carries: which right it needs. The matrix test reads it."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from toimi.organisation import access

View = Callable[..., HttpResponseBase]
OPEN = "open"
"""No sign-in is needed."""
SIGNED_IN = "signed in"
"""Any signed-in person."""


def needs(right: str) -> Callable[[View], View]:
    """Let only those in who have `right` somewhere; the view's query or action decides where.

    Who is not signed in is sent to sign in and comes back.
    """
    if right not in {OPEN, SIGNED_IN} and right not in access.RIGHTS:
        raise LookupError(right)

    def mark(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if right != OPEN:
                if not request.user.is_authenticated:
                    return redirect_to_login(_back(request))
                person = getattr(request.user, "person", None)
                if person is None or not person.is_here:
                    raise PermissionDenied
                if right != SIGNED_IN and not access.may(person, right):
                    raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.needs = right  # type: ignore[attr-defined]
        return guarded

    return mark


def _back(request: HttpRequest) -> str:
    """Return where to come back to: the page asked for, or the one that a form was on."""
    if request.method in {"GET", "HEAD"}:
        return request.get_full_path()
    page = urlsplit(request.headers.get("Referer", ""))
    if page.netloc != request.get_host():
        return "/"
    return f"{page.path}?{page.query}" if page.query else page.path or "/"
