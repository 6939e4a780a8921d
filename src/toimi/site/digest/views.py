"""One's own reminders, the links of mails, and what did not leave, for administrators."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from toimi.errors import ToimiError
from toimi.organisation.middleware import Request
from toimi.organisation.needs import SIGNED_IN, needs
from toimi.organisation.queries import managed_people
from toimi.platform import clock
from toimi.platform.notifications import queries as notifications
from toimi.platform.pages.saying import say_error
from toimi.platform.preferences import queries as preferences
from toimi.site import links
from toimi.site.digest import actions, queries
from toimi.site.digest.forms import ReminderForm
from toimi.site.errors import LinkBroken, LinkOfAnother

FORBIDDEN, NOT_FOUND, GONE, REFUSED = 403, 404, 410, 422
SHOWN, LAST = 50, 4


@needs(SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def reminders(request: Request) -> HttpResponse:
    """Choose when the digest comes; the calendar's address."""
    person = request.person
    choice = queries.choice_of(person)
    form = ReminderForm.of(choice, request.POST or None)
    if form.is_valid() and form.carry_out(actions.choose, person=person, by=person):
        messages.success(request, gettext("Valintasi on tallessa."))
        return redirect("site:reminders")
    feed = queries.feed_of(person)
    shown = {
        "form": form,
        "address": person.email,
        "failed": notifications.failed_address(person.email),
        "next_on": queries.next_on(person, clock.today()),
        "feed": feed,
        "feed_url": settings.BASE_URL + reverse("site:calendar", args=[feed.secret])
        if feed
        else "",
        "has_mail_server": bool(settings.MAIL_URL),
        "is_demo": preferences.current().is_demo,
        "last": queries.latest(person, LAST),
    }
    status = REFUSED if form.is_bound else 200
    return render(request, "site/reminders.html", shown, status=status)


@needs(SIGNED_IN)
@require_safe
def go(request: Request, token: str) -> HttpResponse:
    """Go where a mail's link leads the person for whom it was made."""
    try:
        return redirect(links.destination(token, request.person))
    except ToimiError as error:
        status = FORBIDDEN if isinstance(error, LinkOfAnother) else GONE
        status = NOT_FOUND if isinstance(error, LinkBroken) else status
        shown = {"why": say_error(error), "is_of_another": isinstance(error, LinkOfAnother)}
        return render(request, "site/no_way.html", shown, status=status)


@needs("organisation.manage")
@require_safe
def mail(request: Request) -> HttpResponse:
    """Show what did not leave or may not have left, and the addresses that take no mail."""
    troubled = queries.troubled(request.person)
    shown = {
        "digests": troubled[:SHOWN],
        "count": troubled.count(),
        "failed": queries.failed_people(request.person),
    }
    return render(request, "site/mail.html", shown)


@needs("organisation.manage")
@require_POST
def send_again(request: Request, pk: int) -> HttpResponse:
    """Send a digest again."""
    return _act(
        request,
        pk,
        actions.send_again,
        gettext("Viesti lähtee uudelleen, yöllä ja viikonloppuna vasta työpäivänä."),
    )


@needs("organisation.manage")
@require_POST
def leave(request: Request, pk: int) -> HttpResponse:
    """Take a digest off the list."""
    return _act(request, pk, actions.leave, gettext("Viesti on poistettu listalta."))


def _act(request: Request, pk: int, act: Callable[..., Any], done: str) -> HttpResponse:
    digest = get_object_or_404(queries.troubled(request.person), pk=pk)
    assert digest.delivery is not None  # noqa: S101
    version = request.POST.get("version", "")
    typed = int(version) if version.isdigit() else digest.delivery.version
    try:
        act(digest=digest, version=typed, by=request.person, now=timezone.now())
        messages.success(request, done)
    except ToimiError as error:
        messages.error(request, say_error(error))
    return redirect("site:mail")


@needs("organisation.manage")
@require_POST
def write_again(request: Request, pk: int) -> HttpResponse:
    """Write to a person's address again."""
    found = {person.pk: address for person, address in queries.failed_people(request.person)}
    person = get_object_or_404(managed_people(request.person), pk=pk)
    if pk in found:
        actions.write_again(person=person, address=found[pk], by=request.person)
        messages.success(request, gettext("Osoitteeseen lähetetään taas viestejä."))
    return redirect("site:mail")
