"""Where a page goes on to: `next` of the address or the form, when it is Toimi's own."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme


def next_of(request: HttpRequest) -> str:
    """Return the asked way on; "" when there is none, or it leads elsewhere."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    is_own = url_has_allowed_host_and_scheme(asked, None) and asked.startswith("/")
    return asked if is_own else ""


def go_on(request: HttpRequest, usual: str) -> HttpResponse:
    return redirect(next_of(request) or usual)
