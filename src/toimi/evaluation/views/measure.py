"""A measure's page, and what is done on it from day to day."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from toimi.evaluation import actions
from toimi.evaluation.forms import NoteForm, TickForm, VersionForm, first_error
from toimi.evaluation.views.returning import go_on
from toimi.evaluation.views.shown import context, page_of
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.programme import queries
from toimi.programme.forms import ActionForm
from toimi.programme.models import Step
from toimi.programme.views.acting import REFUSAL, REFUSED, attempt
from toimi.programme.views.history import say_removed

READ = "programme.read"


@needs(READ)
@require_safe
def measure(request: Request, pk: int) -> HttpResponse:
    """Show a measure: the row, its follow-up, what was agreed, what has happened."""
    found = page_of(request, pk)
    return render(request, "evaluation/measure.html", context(request, found))


@needs("programme.note")
@require_POST
def note(request: Request, pk: int) -> HttpResponse:
    """Write what was done."""
    found = get_object_or_404(queries.measures(request.person), pk=pk)
    form = NoteForm(request.POST, request.FILES)
    if form.is_valid():
        made = form.carry_out(actions.note, measure=found, by=request.person)
        if made:
            messages.success(request, gettext("Kirjaus on tallessa."))
            return go_on(request, f"{found.get_absolute_url()}#note-{made.pk}")
    shown = context(request, page_of(request, pk), note_form=form)
    return render(request, "evaluation/measure.html", shown, status=REFUSED)


@needs("programme.note")
@require_POST
def remove_note(request: Request, pk: int) -> HttpResponse:
    """Take away a note; the page has asked once."""
    found = get_object_or_404(queries.notes(request.person), pk=pk)
    place = f"{found.measure.get_absolute_url()}#log"
    kept = attempt(request, actions.remove_note, note=found, by=request.person)
    if kept is not REFUSAL:
        say_removed(request, gettext("Kirjaus on poistettu."), kept)
    return go_on(request, place)


@needs(READ)
@require_POST
def tick(request: Request, pk: int) -> HttpResponse:
    """Mark a step done on a day."""
    found = get_object_or_404(queries.steps(request.person), pk=pk)
    form = TickForm(request.POST)
    if form.is_valid() and form.carry_out(actions.tick, step=found, by=request.person):
        messages.success(request, gettext("Merkitty tehdyksi: {step}.").format(step=found.text))
    return _after(request, found, form)


@needs(READ)
@require_POST
def untick(request: Request, pk: int) -> HttpResponse:
    """Take the mark back."""
    found = get_object_or_404(queries.steps(request.person), pk=pk)
    form = VersionForm(request.POST)
    if form.is_valid() and form.carry_out(actions.untick, step=found, by=request.person):
        messages.success(request, gettext("Merkintä on kumottu: {step}.").format(step=found.text))
    return _after(request, found, form)


def _after(request: Request, step: Step, form: ActionForm) -> HttpResponse:
    """Go back to the steps; a button alone has no place for its errors, so a message says them."""
    if form.errors:
        messages.error(request, first_error(form))
    return go_on(request, f"{step.measure.get_absolute_url()}#steps")
