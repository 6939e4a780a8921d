"""What who arranges does with a session."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import REFUSAL, attempt, version_of
from toimi.platform import clock
from toimi.programme.forms import ActionForm
from toimi.tools.gatherings import actions, kinds, queries
from toimi.tools.gatherings.forms import (
    AgreeForm,
    AttendanceForm,
    CancelForm,
    HoldForm,
    InviteForm,
    MoveForm,
    PlacesForm,
)
from toimi.tools.gatherings.models import Session
from toimi.tools.gatherings.views.acting import (
    arranges,
    form_methods,
    form_page,
    perform,
    session_of,
)


@needs("gatherings.use")
@form_methods
def move(request: Request, pk: int) -> HttpResponse:
    """Move a session, or it and those that follow."""
    found = session_of(request, pk)
    if (refused := arranges(request, found.series, found)) is not None:
        return refused
    form = MoveForm(request.POST or None, session=found)
    if form.is_valid():
        if form.carry_out(actions.move, session=found, by=request.person):
            messages.success(request, gettext("Siirretty. Uudet kutsut lähtevät pian."))
            return redirect(found)
        if form.is_changed_meanwhile:
            form.take_version(session_of(request, pk))
    return _form(request, form, found, gettext("Siirrä"), gettext("Siirrä"))


@needs("gatherings.use")
@form_methods
def cancel(request: Request, pk: int) -> HttpResponse:
    """Cancel a session, or it and those that follow."""
    found = session_of(request, pk)
    if (refused := arranges(request, found.series, found)) is not None:
        return refused
    form = CancelForm(request.POST or None, session=found)
    if form.is_valid():
        known = {"session": found, "by": request.person, "on": clock.today()}
        if form.carry_out(actions.cancel, **known):
            messages.success(
                request, gettext("Peruttu. Tieto lähtee kaikille, jotka olivat tulossa.")
            )
            return redirect(found)
        if form.is_changed_meanwhile:
            form.take_version(session_of(request, pk))
    return _form(request, form, found, gettext("Peru"), gettext("Peru tämä kerta"))


@needs("gatherings.use")
@form_methods
def hold(request: Request, pk: int) -> HttpResponse:
    """Mark that it was held, with what the kind asks beside it."""
    found = session_of(request, pk)
    if (refused := arranges(request, found.series, found)) is not None:
        return refused
    form = HoldForm(request.POST or None, session=found)
    if form.is_valid():
        known = {"session": found, "by": request.person, "on": clock.today()}
        if form.carry_out(actions.hold, **known):
            messages.success(request, gettext("Merkitty pidetyksi."))
            if found.series.definition.is_one_to_one:
                return redirect(found)
            return redirect("gatherings:attendance", pk)
        if form.is_changed_meanwhile:
            form.take_version(session_of(request, pk))
    return _form(request, form, found, gettext("Pidettiin"), gettext("Merkitse pidetyksi"))


@needs("gatherings.use")
@require_POST
def reopen(request: Request, pk: int) -> HttpResponse:
    """Take back that it was held or cancelled."""
    found = session_of(request, pk)
    if (refused := arranges(request, found.series, found)) is not None:
        return refused
    known = {"session": found, "version": version_of(request), "by": request.person}
    if perform(request, actions.reopen, **known):
        messages.success(request, gettext("Merkintä on peruttu."))
    return redirect(found)


@needs("gatherings.use")
@form_methods
def attendance(request: Request, pk: int) -> HttpResponse:
    """Say who came."""
    found = session_of(request, pk)
    if (refused := arranges(request, found.series, found)) is not None:
        return refused
    rows = [row for row in queries.enrolments(found) if row.state in kinds.IN_FORCE]
    others = queries.offered_people(found.series.unit, clock.today())
    others = others.exclude(pk__in=[row.person_id for row in rows])
    form = AttendanceForm(request.POST or None, rows=rows, others=others)
    if form.is_valid():
        if "all" in request.POST:
            form.cleaned_data["came"] |= {row.person_id: True for row in rows}
        known = {"session": found, "by": request.person, "now": clock.now()}
        if form.carry_out(actions.mark_attendance, **known) is not None:
            messages.success(request, gettext("Läsnäolot on kirjattu."))
            return redirect(found)
    return _form(
        request,
        form,
        found,
        gettext("Läsnäolot"),
        gettext("Tallenna läsnäolot"),
        template="gatherings/attendance.html",
        has_rows=bool(rows),
    )


@needs("gatherings.use")
@form_methods
def places(request: Request, pk: int) -> HttpResponse:
    """Change how many there is room for."""
    found = session_of(request, pk)
    if (refused := arranges(request, found.series, found)) is not None:
        return refused
    form = PlacesForm(request.POST or None, session=found)
    known = {"session": found, "by": request.person, "now": clock.now()}
    if form.is_valid() and form.carry_out(actions.change_places, **known):
        return redirect(found)
    return _form(request, form, found, gettext("Paikat"), gettext("Tallenna"))


@needs("gatherings.use")
@form_methods
def invite(request: Request, pk: int) -> HttpResponse:
    """Ask a person along."""
    found = session_of(request, pk)
    if (refused := arranges(request, found.series, found)) is not None:
        return refused
    there = found.enrolments.filter(state__in=kinds.IN_FORCE).values("person")
    people = queries.offered_people(found.series.unit, clock.today()).exclude(pk__in=there)
    form = InviteForm(request.POST or None, people=people)
    known = {"session": found, "by": request.person, "now": clock.now()}
    if form.is_valid() and form.carry_out(actions.invite, **known):
        messages.success(request, gettext("Kutsu lähtee pian."))
        return redirect(found)
    return _form(request, form, found, gettext("Kutsu mukaan"), gettext("Kutsu"))


@needs("gatherings.use")
@require_POST
def take_off(request: Request, pk: int) -> HttpResponse:
    """Take a person off; the next of the queue comes in."""
    row = get_object_or_404(queries.seen_enrolments(request.person), pk=pk)
    if (refused := arranges(request, row.session.series, row.session)) is not None:
        return refused
    known = {"enrolment": row, "version": version_of(request), "by": request.person}
    if perform(request, actions.leave, now=clock.now(), **known):
        messages.success(
            request, gettext("{name} ei ole enää mukana.").format(name=row.person.name)
        )
    return redirect(row.session)


@needs("gatherings.use")
@require_POST
def code(request: Request, pk: int) -> HttpResponse:
    """Show a code for the wall."""
    found = session_of(request, pk)
    if (refused := arranges(request, found.series, found)) is not None:
        return refused
    shown = attempt(request, actions.show_code, session=found, by=request.person, now=clock.now())
    if shown is REFUSAL:
        return redirect(found)
    return render(request, "gatherings/wall.html", {"session": found, "code": shown})


@needs("gatherings.use")
@require_POST
def agree(request: Request, pk: int) -> HttpResponse:
    """Write down what the two agreed."""
    found = session_of(request, pk)
    form = AgreeForm(request.POST)
    known = {"session": found, "by": request.person, "on": clock.today()}
    if form.is_valid() and form.carry_out(actions.agree, **known):
        return redirect(f"{found.get_absolute_url()}#agreed")
    return _form(request, form, found, gettext("Mitä sovittiin"), gettext("Tallenna"))


@needs("gatherings.use")
@require_POST
def agreed_tick(request: Request, pk: int) -> HttpResponse:
    """Say that what was agreed is done, or not."""
    row = get_object_or_404(queries.agreed(request.person), pk=pk)
    done_on = None if row.done_on else clock.today()
    known = {"agreed": row, "version": version_of(request), "by": request.person}
    perform(request, actions.tick, done_on=done_on, **known)
    return redirect(f"{row.session.get_absolute_url()}#agreed")


@needs("gatherings.use")
@require_POST
def agreed_remove(request: Request, pk: int) -> HttpResponse:
    """Take a line away."""
    row = get_object_or_404(queries.agreed(request.person), pk=pk)
    session = row.session
    perform(request, actions.take_away, agreed=row, by=request.person)
    return redirect(f"{session.get_absolute_url()}#agreed")


def _form(
    request: Request, form: ActionForm, found: Session, title: str, label: str, **context: Any
) -> HttpResponse:
    return form_page(
        request,
        form,
        title=title,
        back=found.get_absolute_url(),
        label=label,
        session=found,
        about=found.series.title,
        seen_by=gettext("kaikki, jotka ovat tulossa"),
        **context,
    )
