"""Keeps when a session was last seen, for the list of sessions."""

import time
from collections.abc import Callable

from allauth.usersessions.models import UserSession
from django.http import HttpRequest, HttpResponse

from toimi.accounts import actions

LISTED = "is_listed"
"""What a session holds that was begun by signing in."""
EACH_SECONDS = 600.0
FULL = 10_000

_noted: dict[str, float] = {}
"""Session keys to when this process last wrote: a write for each page would be too dear."""


def last_seen(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        session = request.session
        if session.accessed and session.session_key and session.get(LISTED):
            _note(session.session_key)
        return response

    return middleware


def list_session(request: HttpRequest) -> None:
    """Put a session on the list that was not begun by allauth's pages."""
    if not request.session.get(LISTED):
        request.session[LISTED] = True
        UserSession.objects.create_from_request(request)


def _note(key: str) -> None:
    now = time.monotonic()
    if now - _noted.get(key, -EACH_SECONDS) < EACH_SECONDS:
        return
    if len(_noted) >= FULL:
        _noted.clear()
    _noted[key] = now
    actions.note_seen(key)
