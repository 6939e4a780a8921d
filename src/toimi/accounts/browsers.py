"""The cookie by which a browser is known again, and what the browser says of itself."""

from datetime import timedelta
from hashlib import sha256
from secrets import token_urlsafe

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from toimi.accounts.rules import device

COOKIE = "toimi_browser"
KEPT = timedelta(days=400)
"""The longest that browsers keep a cookie; it begins anew at each sign-in."""


def key_in(request: HttpRequest) -> str:
    """Return the browser's key, made now if it has none; `keep` sends it."""
    key: str = getattr(request, "browser_key", "") or request.COOKIES.get(COOKIE, "")
    if len(key) < 40:
        key = token_urlsafe(32)
    request.browser_key = key  # type: ignore[attr-defined]
    return key


def hashed(key: str) -> str:
    """Return what is stored of a key: whoever reads the database cannot make the cookie."""
    return sha256(key.encode()).hexdigest()


def keep(response: HttpResponse, key: str) -> None:
    """Give the browser its key."""
    response.set_cookie(
        COOKIE,
        key,
        max_age=KEPT,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def named(request: HttpRequest) -> str:
    """Return what the browser calls itself, cut to what is stored."""
    return request.headers.get("User-Agent", "")[:400]


def in_words(user_agent: str) -> str:
    """Return the device in plain words of the active language: "Firefox, Windows-kone"."""
    known = device(user_agent)
    return f"{gettext(known.browser)}, {gettext(known.kind)}"
