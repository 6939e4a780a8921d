"""A measure and its steps written by hand; moving and removing of every kind."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform.history.models import Removed
from toimi.programme import actions, queries
from toimi.programme.forms import ActionForm
from toimi.programme.measure_forms import (
    AddStepForm,
    ChangeMeasureForm,
    ChangeStepForm,
    RemoveStepForm,
)
from toimi.programme.models import Measure, Programme, Step, Target
from toimi.programme.queries import approved
from toimi.programme.views.acting import attempt, demand, form_page, perform
from toimi.programme.views.history import say_removed
from toimi.programme.views.write import WRITE, form_methods

STEP_IDS = "id_step_%s"
"""The page has two forms whose fields have the same names."""


@needs(WRITE)
@form_methods
def measure(request: Request, pk: int) -> HttpResponse:
    """Change a measure's cells; its steps are below."""
    found = get_object_or_404(queries.measures(request.person), pk=pk)
    demand(request.person, WRITE, found.unit)
    form = _form(request, found, is_sent=request.method == "POST")
    if form.is_valid():
        if form.carry_out(actions.change_measure, measure=found, by=request.person):
            return redirect(_place(found))
        if form.is_changed_meanwhile:
            form.show_theirs(queries.measures(request.person).get(pk=pk))
    return _measure_page(request, found, form, _add_form(found))


def _form(request: Request, found: Measure, *, is_sent: bool = False) -> ChangeMeasureForm:
    """Return the form; asked so, with the approved words written where they were changed."""
    asked = _asked(found.programme)
    if is_sent:
        return ChangeMeasureForm(request.POST, programme=found.programme, **asked)
    words: dict[str, str] = {}
    if "approved" in request.GET:
        before = {row.field: row.approved for row in approved.approved_words(found)}
        words = {
            name: before[name]
            for name in ("text", "schedule_text", "responsible_text")
            if name in before
        }
        words |= {"themes": before["themes"].replace(", ", "\n")} if "themes" in before else {}
        words |= {"urgency": before["urgency_text"]} if "urgency_text" in before else {}
    return ChangeMeasureForm.of(found, words, **asked)


def _asked(programme: Programme) -> dict[str, bool]:
    """Return whether a form asks for a reason, and whether the document may have been misread."""
    is_from_document = approved.is_from_document(programme)
    return {
        "is_approved": bool(programme.approved_on) or is_from_document,
        "is_from_document": is_from_document,
    }


@needs(WRITE)
@require_POST
def step_add(request: Request, pk: int) -> HttpResponse:
    """Add a step last."""
    found = get_object_or_404(queries.measures(request.person), pk=pk)
    form = _add_form(found, request.POST)
    if form.is_valid() and form.carry_out(actions.add_step, measure=found, by=request.person):
        return redirect(f"{reverse('programme:measure', args=[pk])}#steps")
    return _measure_page(request, found, _form(request, found), form)


def _add_form(found: Measure, *sent: Any) -> AddStepForm:
    return AddStepForm(*sent, auto_id=STEP_IDS, **_asked(found.programme))


def _measure_page(
    request: Request, found: Measure, form: ActionForm, step_form: AddStepForm
) -> HttpResponse:
    title = gettext("Toimenpide {number}").format(number=found.number)
    steps = found.steps.prefetch_related("responsibles")
    context = {
        "measure": found,
        "steps": steps,
        "step_form": step_form,
        "is_approved": "reason" in step_form.fields,
    }
    back = _place(found)
    status = 422 if form.is_bound or step_form.is_bound else 200
    page = form_page(
        request, form, title=title, back=back, template="programme/measure.html", **context
    )
    page.status_code = status
    return page


@needs(WRITE)
@form_methods
def step(request: Request, pk: int) -> HttpResponse:
    """Change a step's words and time."""
    found = get_object_or_404(queries.steps(request.person), pk=pk)
    demand(request.person, WRITE, found.measure.unit)
    form = _step_form(request, found)
    back = f"{reverse('programme:measure', args=[found.measure_id])}#steps"
    if form.is_valid():
        if form.carry_out(actions.change_step, step=found, by=request.person):
            return redirect(back)
        if form.is_changed_meanwhile:
            form.show_theirs(queries.steps(request.person).get(pk=pk))
    return form_page(request, form, title=gettext("Muuta osatoimenpidettä"), back=back)


def _step_form(request: Request, found: Step) -> ChangeStepForm:
    """Return the form; asked so, with the approved words written where they were changed."""
    asked = _asked(found.measure.programme)
    if request.method == "POST":
        return ChangeStepForm(request.POST, **asked)
    words: dict[str, str] = {}
    if "approved" in request.GET:
        before = approved.approved_words_of_steps(found.measure).get(found.pk, ())
        words = {row.field: row.approved for row in before}
    return ChangeStepForm.of(found, words, **asked)


@needs(WRITE)
@form_methods
def step_remove(request: Request, pk: int) -> HttpResponse:
    """Take a step away; of an approved programme with a reason."""
    found = get_object_or_404(queries.steps(request.person), pk=pk)
    demand(request.person, WRITE, found.measure.unit)
    asked = _asked(found.measure.programme)
    form = RemoveStepForm(request.POST if request.method == "POST" else None, **asked)
    place = _place(found)
    if form.is_valid():
        words = str(found)
        kept = form.carry_out(actions.remove_step, step=found, by=request.person)
        if isinstance(kept, Removed):
            say_removed(request, gettext("Poistettu: {words}").format(words=words), kept)
        if kept:
            return redirect(place)
    return form_page(
        request,
        form,
        title=gettext("Poista osatoimenpide"),
        back=place,
        about=found.text,
        lead=gettext("Osatoimenpide ja sen merkintä poistetaan. Ne voi palauttaa 30 päivän ajan."),
        label=gettext("Poista"),
    )


Action = Callable[..., Any]
MOVED: dict[str, tuple[Callable[..., Any], Action]] = {
    "target": (queries.targets, actions.move_target),
    "measure": (queries.measures, actions.move_measure),
    "step": (queries.steps, actions.move_step),
}
REMOVED: dict[str, tuple[Callable[..., Any], Action]] = {
    "target": (queries.targets, actions.remove_target),
    "measure": (queries.measures, actions.remove_measure),
}
"""Kind to where its records are found, and how one is moved or removed at once."""


@needs(WRITE)
@require_POST
def move(request: Request, pk: int, kind: str) -> HttpResponse:
    """Move a record up or down by one."""
    find, action = MOVED[kind]
    found = get_object_or_404(find(request.person), pk=pk)
    up = request.POST.get("to") == "up"
    perform(request, action, **{kind: found, "up": up, "by": request.person})
    return redirect(_place(found))


@needs(WRITE)
@require_POST
def remove(request: Request, pk: int, kind: str) -> HttpResponse:
    """Take a record away; the page has asked once."""
    find, action = REMOVED[kind]
    found = get_object_or_404(find(request.person), pk=pk)
    place, words = _place(found, is_going=True), str(found)
    kept = attempt(request, action, **{kind: found, "by": request.person})
    if isinstance(kept, Removed):
        say_removed(request, gettext("Poistettu: {words}").format(words=words), kept)
    return redirect(place)


def _place(found: Target | Measure | Step, *, is_going: bool = False) -> str:
    """Return where the record stands on the page that edits it (or its surroundings)."""
    if isinstance(found, Step):
        return f"{reverse('programme:measure', args=[found.measure_id])}#steps"
    page = reverse("programme:edit", args=[found.programme_id])
    if isinstance(found, Measure):
        mark = f"target-{found.target_id}" if is_going else f"measure-{found.pk}"
    else:
        mark = "targets" if is_going else f"target-{found.pk}"
    return f"{page}#{mark}"
