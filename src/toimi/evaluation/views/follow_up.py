"""A follow-up: saved as it is typed, confirmed, corrected; two people's texts side by side."""

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from toimi.evaluation import actions
from toimi.evaluation.forms import DraftForm, StatementForm, first_error
from toimi.evaluation.views.returning import go_on, next_of
from toimi.evaluation.views.rounds import show_measure
from toimi.evaluation.views.shown import CELL_LIMIT, context, page_of, readers
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.programme import actions as programme_actions
from toimi.programme import queries
from toimi.programme.models import FollowUpDraft, Measure, Round
from toimi.programme.views.acting import REFUSED, demand

CONFLICT = 409


@needs("programme.read")
@require_POST
def save_draft(request: Request, pk: int) -> HttpResponse:
    """Keep what is being written: from the form, or as it is typed."""
    found = get_object_or_404(queries.measures(request.person), pk=pk)
    form = DraftForm(request.POST)
    if form.is_valid():
        known = {"measure": found, "round": _round(found), "by": request.person}
        saved = form.carry_out(actions.save_draft, **known)
        if saved and _is_autosave(request):
            clock = time_format(timezone.localtime(), "TIME_FORMAT")
            return JsonResponse({"version": saved.version, "saved": clock})
        if saved:
            messages.success(request, gettext("Luonnos on tallessa. Se ei ole vielä vahvistettu."))
            return go_on(request, f"{found.get_absolute_url()}#follow-up")
    return _refused(request, found, form)


@needs("programme.confirm")
@require_POST
def confirm(request: Request, pk: int) -> HttpResponse:
    """Make the draft, as given, the measure's follow-up."""
    found = get_object_or_404(queries.measures(request.person), pk=pk)
    form = DraftForm(request.POST)
    if form.is_valid():
        known = {"measure": found, "round": _round(found), "by": request.person}
        done = form.carry_out(actions.confirm, **known)
        if done:
            words = gettext("Toimenpiteen {number} seuranta on vahvistettu.")
            if isinstance(done, FollowUpDraft):
                words = gettext(
                    "Vahvistuksesi toimenpiteelle {number} on tallessa. "
                    "Toisen henkilön täytyy vahvistaa se vielä."
                )
            messages.success(request, words.format(number=found.number))
            return go_on(request, f"{found.get_absolute_url()}#follow-up")
    return _refused(request, found, form)


def _round(measure: Measure) -> Round:
    """Return the newest round: the open one, or the one that was closed meanwhile."""
    rows = Round.objects.filter(programme=measure.programme_id).order_by("-number")
    return get_object_or_404(rows[:1])


def _is_autosave(request: Request) -> bool:
    return request.headers.get("X-Autosave") == "1"


def _refused(request: Request, measure: Measure, form: DraftForm) -> HttpResponse:
    """Show the form again with what was typed; beside it what another person saved meanwhile."""
    if form.is_changed_meanwhile:
        return _conflict(request, measure, form)
    if _is_autosave(request):
        return JsonResponse({"error": first_error(form)}, status=REFUSED)
    page = page_of(request, measure.pk)
    if request.POST.get("place") == "round" and page.round and not page.statement:
        return show_measure(request, page.round, page, form)
    shown = context(request, page, form)
    return render(request, "evaluation/measure.html", shown, status=REFUSED)


def _conflict(request: Request, measure: Measure, form: DraftForm) -> HttpResponse:
    page = page_of(request, measure.pk)
    whole = not _is_autosave(request)
    shown = {
        "measure": measure,
        "mine": form.cleaned_data,
        "theirs": page.stored,
        "next": next_of(request),
        "place": request.POST.get("place", ""),
        "cell_limit": CELL_LIMIT,
    }
    template = "evaluation/conflict.html" if whole else "evaluation/_conflict.html"
    return render(request, template, shown, status=CONFLICT)


@needs("programme.confirm")
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: Request, pk: int) -> HttpResponse:
    """Write a new follow-up that corrects a confirmed one; the old text stays readable."""
    found = get_object_or_404(queries.follow_ups(request.person), pk=pk)
    demand(request.person, "programme.confirm", found.measure.unit)
    initial = {"text": found.text, "state": found.state, "reason": found.reason}
    form = StatementForm(request.POST or None, initial=initial)
    if form.is_valid():
        known = {"follow_up": found, "by": request.person}
        if form.carry_out(programme_actions.correct, **known):
            messages.success(request, gettext("Korjaus on vahvistettu. Vanha teksti säilyy."))
            return redirect(f"{found.measure.get_absolute_url()}#follow-up")
    shown = {
        "follow_up": found,
        "measure": found.measure,
        "form": form,
        "cell_limit": CELL_LIMIT,
        "readers": readers(),
    }
    status = REFUSED if form.is_bound else 200
    return render(request, "evaluation/correct.html", shown, status=status)
