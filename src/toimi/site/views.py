"""My day, the ways on from the menu, the accessibility statement."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from toimi.organisation import access
from toimi.organisation.middleware import Request
from toimi.organisation.needs import OPEN, SIGNED_IN, needs
from toimi.platform import clock
from toimi.platform.notifications import queries as notifications
from toimi.programme.queries.records import programmes, rounds
from toimi.programme.views.acting import REFUSED
from toimi.reports import queries as reports
from toimi.site import actions, queries
from toimi.site.came import came
from toimi.site.day import day_words, shown_first
from toimi.site.digest import queries as digests
from toimi.site.forms import FeedbackForm
from toimi.site.models import Feedback


@needs(SIGNED_IN)
@require_safe
def day(request: Request) -> HttpResponse:
    """Show what waits for the person; who reads no programme sees the reports or the unit."""
    person, today = request.person, clock.today()
    if not access.may(person, "programme.read"):
        return _other_day(request)
    waiting = queries.waiting(person, today)
    request.waiting_count = len(waiting)  # type: ignore[attr-defined]
    first = shown_first(waiting, queries.SHOWN)
    shown = {
        "today": today,
        "title": day_words(waiting, today),
        "waiting": first,
        "left": len(waiting) - len(first),
        "next_due": None if waiting else queries.next_due(person, today),
        "outcomes": queries.outcomes(person),
        "came": came(person),
        "manages": access.may(person, "organisation.manage"),
        "failed": notifications.failed_address(person.email),
        "late_of_others": digests.late_of_others(person, waiting, today),
    }
    return render(request, "site/day.html", shown)


def _other_day(request: Request) -> HttpResponse:
    person = request.person
    shown = {
        "today": clock.today(),
        "manages": access.may(person, "organisation.manage"),
        "failed": notifications.failed_address(person.email),
        "rounds": reports.rounds(person)[:20] if access.may(person, "reports.public") else [],
        "reads_reports": access.may(person, "reports.public"),
    }
    return render(request, "site/other_day.html", shown)


@needs("programme.read")
@require_safe
def follow_up(request: Request) -> HttpResponse:
    """Go to the open round, or to the rounds of the newest programme."""
    open_now = rounds(request.person).filter(closed_at=None).order_by("due_on", "pk").first()
    if open_now:
        return redirect(open_now)
    found = programmes(request.person).first()
    if found:
        return redirect("evaluation:rounds", found.pk)
    return redirect("programme:index")


@needs(OPEN)
@require_http_methods(["GET", "HEAD", "POST"])
def accessibility(request: HttpRequest) -> HttpResponse:
    """Say how accessible Toimi is, and take feedback."""
    form = FeedbackForm(request.POST or None, initial={"page": request.GET.get("page", "")})
    person = getattr(request, "person", None) or None
    if form.is_valid() and form.carry_out(actions.give_feedback, by=person):
        messages.success(request, gettext("Kiitos. Palautteesi on tallessa ja se luetaan."))
        return redirect(f"{reverse('site:accessibility')}#feedback")
    shown = {"form": form, "readers": gettext("pääkäyttäjät")}
    status = REFUSED if form.is_bound else 200
    return render(request, "site/accessibility.html", shown, status=status)


@needs("organisation.manage")
@require_safe
def feedback(request: Request) -> HttpResponse:
    """Show the feedback that has been given, newest first."""
    return render(request, "site/feedback.html", {"feedback": Feedback.objects.all()[:200]})
