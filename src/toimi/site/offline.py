"""The service worker, and which pages a phone keeps for its person."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from toimi.organisation import access
from toimi.organisation.middleware import Request
from toimi.organisation.models import Person
from toimi.organisation.needs import OPEN, SIGNED_IN, needs
from toimi.platform.offline import worker

PAGES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("cases:new_safety_notice", (), "cases.safety_notice.create"),
    ("cases:support_page", (), "organisation.support"),
)
"""Address name, its arguments, the right of who keeps it. Their views are `readable_offline`."""


@needs(OPEN)
@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """The program that stands between the pages and the network; asked anew each time."""
    text = worker.text(
        away=reverse("site:away"),
        sign_out=reverse("account_logout"),
        token=reverse("site:token"),
    )
    headers = {"Cache-Control": "no-cache", "Service-Worker-Allowed": "/"}
    return HttpResponse(text, content_type="text/javascript; charset=utf-8", headers=headers)


@needs(OPEN)
@require_safe
def away(request: HttpRequest) -> HttpResponse:
    """The page that stands for those that the phone does not keep. It says nothing of anybody."""
    person = getattr(request, "person", None) or None
    shown = {"person": None, "menu": [], "search_url": "", "kept": kept_pages(person)}
    return render(request, "site/away.html", shown)


@needs(SIGNED_IN)
@require_safe
@never_cache
def token(request: Request) -> JsonResponse:
    """Who is signed in here, and what a script must send with a form."""
    return JsonResponse({"person": str(request.person.pk), "csrf": get_token(request)})


def kept_pages(person: Person | None) -> list[tuple[str, str]]:
    """Return (address name, address) of the pages that the person's phone keeps."""
    found = []
    for name, args, right in PAGES:
        if person is None or not person.is_here or not access.may(person, right):
            continue
        try:
            found.append((name, reverse(name, args=args)))
        except NoReverseMatch:  # its tool is not installed
            continue
    return found


def told(person: Person | None) -> dict[str, str]:
    """Return what every page tells its scripts of working without a network. No query."""
    pages = " ".join(address for _, address in kept_pages(person))
    return {"worker": reverse("site:worker"), "token": reverse("site:token"), "pages": pages}
