"""What a view needs for a form that may be written without a network (`form[data-kept-as]`)."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone

from toimi.platform.offline import actions
from toimi.platform.offline.errors import AlreadyArrived
from toimi.platform.pages.saying import say_error

View = Callable[..., HttpResponseBase]
HEADER = "X-Kept"
"""The key of what a script sends: it is answered in JSON, not with a page."""
FIELD = "kept"
"""The same, when the browser sends the form itself."""
WRITTEN = "written_on"
OLDEST_DAYS = 60
TAKEN = "X-Taken"
"""On a page that says by itself that the form was taken: what its writer must be told once."""
PAGE = "X-Offline-Page"
"""On pages that the phone may keep: whose it is."""


class _NotTaken(Exception):
    def __init__(self, response: HttpResponseBase) -> None:
        self.response = response


def once(view: View) -> View:
    """Take what a phone sends once by its key: a view that redirects has taken it, or one whose
    page is `taken`.

    A script is answered 201 `{"url", "code"}` or, of what has come before, 200 with both empty; a
    refusal comes as the view made it, with nothing kept of the key.
    """

    @wraps(view)
    def counted(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        key = _key(request)
        if key is None:
            return view(request, *args, **kwargs)
        try:
            with transaction.atomic():
                actions.arrive(key=key, on=timezone.localdate())
                response = view(request, *args, **kwargs)
                if response.status_code != 302 and TAKEN not in response.headers:
                    raise _NotTaken(response)
        except _NotTaken as refused:
            return refused.response
        except AlreadyArrived as error:
            return _again(request, error)
        if HEADER not in request.headers:
            return response
        told = {"url": response.get("Location", ""), "code": response.get(TAKEN, "")}
        return JsonResponse(told, status=201)

    return counted


def taken(response: HttpResponse, code: str) -> HttpResponse:
    """Mark a page as one that says that the form was taken, with the code that it tells."""
    response.headers[TAKEN] = code
    return response


def _again(request: HttpRequest, error: AlreadyArrived) -> HttpResponseBase:
    if HEADER in request.headers:
        return JsonResponse({"url": "", "code": ""})
    messages.success(request, say_error(error))
    return redirect("/")


def _key(request: HttpRequest) -> UUID | None:
    if request.method != "POST":
        return None
    try:
        return UUID(request.headers.get(HEADER) or request.POST.get(FIELD, ""))
    except ValueError:
        return None


def written_on(request: HttpRequest, today: date) -> date:
    """Return on which day the form was written, by the phone's calendar; a day that cannot be,
    is today: "yesterday" in what was written on Monday is Sunday, whenever it is sent."""
    try:
        said = date.fromisoformat(request.POST.get(WRITTEN, ""))
    except ValueError:
        return today
    return said if today - timedelta(days=OLDEST_DAYS) <= said <= today else today


def readable_offline(view: View) -> View:
    """Let the phone keep the page for its person: one of those that the service worker keeps."""

    @wraps(view)
    def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        person = getattr(request, "person", None)
        if request.method == "GET" and response.status_code == 200 and person:
            response.headers[PAGE] = str(person.pk)
        return response

    return kept
