"""What is done beside the pages, as administrators see it: what waits, runs, comes and died."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST, require_safe

from toimi.errors import ToimiError
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform.jobs import actions, queries
from toimi.platform.pages.saying import say, say_error
from toimi.platform.preferences import queries as preferences

SHOWN = 50


@needs("jobs.manage")
@require_safe
def jobs(request: Request) -> HttpResponse:
    """Show how the jobs stand. The same queries however many there are."""
    now = timezone.now()
    waiting, since = queries.waiting()
    dead_count = queries.dead().count()
    heard_at = queries.heard_at()
    shown = {
        "title": _title(dead_count, waiting),
        "waiting": waiting,
        "waiting_since": since,
        "heard_at": heard_at,
        "is_silent": not queries.is_alive(heard_at, now),
        "running": queries.listed(queries.running(), SHOWN),
        "tried_again": queries.listed(queries.tried_again(), SHOWN),
        "dead": queries.listed(queries.dead(), SHOWN),
        "dead_count": dead_count,
        "broken_count": queries.broken().count() if dead_count else 0,
        "scheduled": queries.scheduled(
            now, day_stands_still=preferences.current().fixed_today is not None
        ),
    }
    return render(request, "site/jobs.html", shown)


def _title(dead: int, waiting: int) -> str:
    if dead:
        words = ngettext("{count} taustatyö epäonnistui", "{count} taustatyötä epäonnistui", dead)
        return words.format(count=dead)
    if waiting:
        words = ngettext("{count} taustatyö odottaa", "{count} taustatyötä odottaa", waiting)
        return words.format(count=waiting)
    return gettext("Taustatyöt ovat ajan tasalla")


@needs("jobs.manage")
@require_POST
def restart(request: Request, pk: int) -> HttpResponse:
    """Put one dead job back to wait."""
    try:
        job = actions.restart(job_id=pk, by=request.person)
    except ToimiError as error:
        messages.error(request, say_error(error))
    else:
        words = gettext("Ajetaan uudelleen: {job}.")
        messages.success(request, words.format(job=say(queries.says(job))))
    return redirect("site:jobs")


@needs("jobs.manage")
@require_POST
def restart_all(request: Request) -> HttpResponse:
    """Put every broken job back to wait."""
    count = actions.restart_all(by=request.person)
    words = ngettext(
        "{count} taustatyö ajetaan uudelleen.", "{count} taustatyötä ajetaan uudelleen.", count
    )
    messages.success(request, words.format(count=count))
    return redirect("site:jobs")


@needs("jobs.manage")
@require_POST
def take_off(request: Request, pk: int) -> HttpResponse:
    """Take one dead job off the list; the page has asked once."""
    try:
        job = actions.take_off(job_id=pk, by=request.person)
    except ToimiError as error:
        messages.error(request, say_error(error))
    else:
        words = gettext("Poistettu listalta: {job}.")
        messages.success(request, words.format(job=say(queries.says(job))))
    return redirect("site:jobs")
