"""What happened to a unit from outside: listed, added, changed, removed."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from toimi.organisation import access
from toimi.organisation.middleware import Request
from toimi.organisation.models import Unit
from toimi.organisation.needs import needs
from toimi.platform.history.models import Removed
from toimi.programme import actions, queries
from toimi.programme.life_forms import ChangeEventForm, EventForm
from toimi.programme.models import Measure, OutsideEvent
from toimi.programme.views.acting import attempt, demand, form_page
from toimi.programme.views.history import say_removed
from toimi.programme.views.readers import readers
from toimi.programme.views.write import form_methods

EVENTS = "programme.events"


@needs("programme.read")
@form_methods
def events(request: Request, pk: int) -> HttpResponse:
    """List the events of the programme's unit and of those above it; add one."""
    programme = get_object_or_404(queries.programmes(request.person), pk=pk)
    may_add = access.may(request.person, EVENTS, programme.unit)
    if request.method == "POST":
        demand(request.person, EVENTS, programme.unit)
    form = EventForm(request.POST or None, measures=_measures(request, programme.unit))
    if form.is_valid() and form.carry_out(
        actions.add_event, unit=programme.unit, by=request.person
    ):
        return redirect("programme:events", pk)
    rows = [
        {"event": event, "may_change": access.may(request.person, EVENTS, event.unit)}
        for event in queries.outside_events(programme.unit, with_numbers=True)
    ]
    context = {
        "programme": programme,
        "rows": rows,
        "form": form if may_add else None,
        "seen_by": readers(),
    }
    status = 422 if form.is_bound else 200
    return render(request, "programme/events.html", context, status=status)


@needs(EVENTS)
@form_methods
def event(request: Request, pk: int) -> HttpResponse:
    """Change an event."""
    found = get_object_or_404(queries.events(request.person), pk=pk)
    demand(request.person, EVENTS, found.unit)
    typed = request.POST if request.method == "POST" else None
    initial = ChangeEventForm.initial_of(found)
    form = ChangeEventForm(typed, initial=initial, measures=_measures(request, found.unit))
    back = _back(request, found)
    if form.is_valid():
        if form.carry_out(actions.change_event, event=found, by=request.person):
            return redirect(back)
        if form.is_changed_meanwhile:
            form.show_theirs(queries.events(request.person).get(pk=pk))
    return form_page(request, form, title=gettext("Muuta tapahtumaa"), back=back)


@needs(EVENTS)
@require_POST
def event_remove(request: Request, pk: int) -> HttpResponse:
    """Take an event away; it can be put back."""
    found = get_object_or_404(queries.events(request.person), pk=pk)
    back = _back(request, found)
    kept = attempt(request, actions.remove_event, event=found, by=request.person)
    if isinstance(kept, Removed):
        words = gettext("Poistettu: {words}").format(words=kept.words)
        say_removed(request, words, kept)
    return redirect(back)


def _measures(request: Request, unit: Unit) -> QuerySet[Measure]:
    """Return the measures that an event of the unit may touch."""
    rows = queries.measures(request.person).filter(dropped_at=None)
    below = rows.filter(programme__unit__path__startswith=unit.path)
    return below.order_by("programme", "number", "pk")


def _back(request: Request, found: OutsideEvent) -> str:
    """Return the page of the events: that of a programme of the unit, or below it."""
    rows = queries.programmes(request.person).filter(unit__path__startswith=found.unit.path)
    programme = rows.first()
    if programme is None:
        return reverse("programme:index")
    return reverse("programme:events", args=[programme.pk])
