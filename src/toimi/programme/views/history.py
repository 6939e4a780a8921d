"""What has happened, in words; a measure as it was; what was removed, and putting it back."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from toimi.organisation.forms import DayField
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform import clock
from toimi.platform.history.models import Removed
from toimi.platform.history.removal import KEPT
from toimi.platform.pages.saying import say
from toimi.programme import actions, lexicon, queries
from toimi.programme.forms import ActionForm
from toimi.programme.models import Measure
from toimi.programme.queries import history
from toimi.programme.views.acting import demand, perform
from toimi.programme.views.board import labels
from toimi.programme.views.telling import told

READ = "programme.read"


@needs(READ)
@require_safe
def measure_history(request: Request, pk: int) -> HttpResponse:
    """Tell what has happened to a measure and its parts."""
    found = get_object_or_404(queries.measures(request.person), pk=pk)
    title = gettext("Toimenpiteen {number} historia").format(number=found.number)
    return _history(request, found, title, found.text)


@needs(READ)
@require_safe
def programme_history(request: Request, pk: int) -> HttpResponse:
    """Tell what has happened to a programme, its targets, its rounds and its measures' rows."""
    found = get_object_or_404(queries.programmes(request.person), pk=pk)
    return _history(request, found, gettext("Ohjelman historia"), found.title)


def _history(request: Request, whole: Any, title: str, about: str) -> HttpResponse:
    asked = request.GET.get("page", "1")
    found = history.history_of(whole, int(asked) if asked.isdigit() else 1)
    context = {
        "title": title,
        "about": about,
        "back": whole.get_absolute_url(),
        "measure": whole if isinstance(whole, Measure) else None,
        "page": found.page,
        "events": [told(event, found.names) for event in found.page.object_list],
        "today": clock.today(),
    }
    return render(request, "programme/history.html", context)


class DayForm(ActionForm):
    on = DayField()


@needs(READ)
@require_safe
def measure_then(request: Request, pk: int) -> HttpResponse:
    """Show a measure as it was at the end of the asked day."""
    found = get_object_or_404(queries.measures(request.person), pk=pk)
    form = DayForm(request.GET)
    asked: date | None = form.cleaned_data["on"] if form.is_valid() else None
    then = history.measure_on(found, asked) if asked else None
    context = {
        "measure": found,
        "asked": asked,
        "then": then,
        "reason": say(then.explanation.sentence_id, then.explanation.values) if then else "",
        "labels": labels(found.programme),
        "today": clock.today(),
    }
    status = 200 if asked else 422
    return render(request, "programme/then.html", context, status=status)


@needs("programme.write")
@require_safe
def removed(request: Request, pk: int) -> HttpResponse:
    """List what was removed and can be put back."""
    found = get_object_or_404(queries.programmes(request.person), pk=pk)
    demand(request.person, "programme.write", found.unit)
    rows = [
        {
            "removed": row,
            "kind": gettext(lexicon.RECORDS.get(row.subject_type, lexicon.GONE)),
            "until": (row.removed_at + KEPT).date(),
            "may_restore": history.may_restore(request.person, row, found),
            "more": len(row.rows) - 1,
        }
        for row in history.removals(found)
    ]
    return render(request, "programme/removed.html", {"programme": found, "rows": rows})


@needs("programme.note")
@require_POST
def restore(request: Request, pk: int) -> HttpResponse:
    """Put back what was removed."""
    found = history.removal(request.person, pk)
    if found is None:
        raise Http404
    row, programme = found
    words = row.words
    if perform(request, actions.restore, removed=row, programme=programme, by=request.person):
        messages.success(request, gettext("Palautettu: {words}").format(words=words))
    if request.POST.get("to") == "removed":
        return redirect("programme:removed", programme.pk)
    return redirect(programme)


def say_removed(request: Request, words: str, kept: Removed | None) -> None:
    """Say that something was removed, with the button that puts it back."""
    if kept is None:
        messages.success(request, words)
        return
    message = format_html(
        '<p>{}</p><form method="post" action="{}"><input type="hidden" '
        'name="csrfmiddlewaretoken" value="{}"><button class="button button-plain">{}</button>'
        "</form>",
        words,
        reverse("programme:restore", args=[kept.pk]),
        get_token(request),
        gettext("Kumoa poisto"),
    )
    messages.success(request, message)
