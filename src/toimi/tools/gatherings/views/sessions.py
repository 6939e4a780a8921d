"""One session: its page, and what its people do with it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from toimi.organisation import access
from toimi.organisation.middleware import Request
from toimi.organisation.models import Person
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import version_of
from toimi.platform import clock
from toimi.platform.preferences import queries as preferences
from toimi.programme import queries as programme
from toimi.tools.gatherings import actions, invitation, kinds, queries
from toimi.tools.gatherings.feedback import queries as feedback
from toimi.tools.gatherings.feedback.rules import Told
from toimi.tools.gatherings.forms import AgreeForm, CodeForm, DeclineForm
from toimi.tools.gatherings.kinds import GatheringKind
from toimi.tools.gatherings.models import AFTER, LATER, Enrolment, Session
from toimi.tools.gatherings.rights import APPROVE, TOOL
from toimi.tools.gatherings.views.acting import (
    form_methods,
    form_page,
    kind_name,
    perform,
    session_of,
)


@needs("gatherings.use")
@require_safe
def session(request: Request, pk: int) -> HttpResponse:
    """Show one session."""
    found = get_object_or_404(queries.counted(queries.sessions(request.person)), pk=pk)
    kind = found.series.definition
    own = queries.enrolment_of(found, request.person)
    may_handle = queries.may_handle(request.person, found.series, found)
    is_of_two = kind.has_agreed and actions.is_one_of_two(found, request.person)
    now = clock.now()
    actions.note_look(session=found, by=request.person)
    context = {
        "session": found,
        "kind": kind,
        "kind_name": kind_name(kind),
        "party": kind.party(found.series.party),
        "own": own,
        "own_state": kinds.ENROLMENT_STATES[own.state] if own else "",
        "may_handle": may_handle,
        "may_enrol": _may_enrol(found, kind, own, request.person),
        "is_over": found.is_over(now),
        "has_begun": found.has_begun(now),
        "is_code_time": found.is_coming and timezone.localdate(found.starts_at) == now.date(),
        "enrolments": queries.enrolments(found) if may_handle else [],
        "measures": _measures(request, found),
        "agreed": found.agreed.all() if is_of_two else None,
        "agree_form": AgreeForm() if is_of_two else None,
        "state_word": kinds.STATES[found.state],
        "is_series": bool(found.series.rule),
        "clashes": _clashes(request, found, own),
        "feedback": _feedback(found) if may_handle else [],
        "smallest": preferences.current().smallest_group,
    }
    return render(request, "gatherings/session.html", context)


def _feedback(found: Session) -> list[tuple[str, Told]]:
    """Return what those who came said, by question; of a question that nobody was asked nothing."""
    if found.state != kinds.HELD or not found.series.definition.asks_feedback:
        return []
    asked = [(gettext("Heti jälkeen"), AFTER), (gettext("Kolmen kuukauden päästä"), LATER)]
    told = [(name, feedback.told([found.pk], when)) for name, when in asked]
    return [(name, one) for name, one in told if one.asked_count]


def _may_enrol(found: Session, kind: GatheringKind, own: Enrolment | None, person: Person) -> bool:
    """Return whether to offer a place; who leads is there without one."""
    if not found.is_coming or found.is_over(clock.now()):
        return False
    if own is None and found.leader_id == person.pk:
        return False
    if own and own.state in (kinds.ENROLLED, kinds.QUEUED, kinds.YES_NEEDED):
        return False
    return own is not None or kind.enrolment != kinds.INVITED


def _measures(request: Request, found: Session) -> list[object]:
    if found.series.definition.ties_itself:
        return []
    linked = programme.links_of(TOOL, [found.series_id]).get(found.series_id, [])
    return [m for m in linked if access.may(request.person, "programme.read", m.unit)]


def _clashes(request: Request, found: Session, own: Enrolment | None) -> list[Enrolment]:
    """Return what else the reader has then, for who comes or may come."""
    if not found.is_coming or (own and own.state in (kinds.LEFT, kinds.DECLINED)):
        return []
    return list(
        queries.at_the_same_time([request.person.pk], found.starts_at, found.ends_at, but=found.pk)
    )


@needs("gatherings.use")
@require_POST
def enrol(request: Request, pk: int) -> HttpResponse:
    """Come along."""
    found = session_of(request, pk)
    known = {"session": found, "by": request.person, "now": clock.now()}
    if perform(request, actions.enrol, **known):
        row = queries.enrolment_of(found, request.person)
        messages.success(request, _said(row.state if row else ""))
    return redirect(found)


def _said(state: str) -> str:
    said = {
        kinds.ENROLLED: gettext("Olet mukana."),
        kinds.QUEUED: gettext(
            "Paikat ovat täynnä. Olet jonossa, ja kerromme, jos paikka vapautuu."
        ),
        kinds.YES_NEEDED: gettext("Ilmoittauduit. Esihenkilösi vastaa vielä."),
    }
    return said.get(state, "")


@needs("gatherings.use")
@require_POST
def leave(request: Request, pk: int) -> HttpResponse:
    """Give one's own place up."""
    found = session_of(request, pk)
    row = queries.enrolment_of(found, request.person)
    if row is None:
        messages.error(request, gettext("Et ole ilmoittautunut."))
        return redirect(found)
    known = {"enrolment": row, "version": row.version, "by": request.person, "now": clock.now()}
    if perform(request, actions.leave, **known):
        messages.success(request, gettext("Peruit tulosi. Paikka siirtyi seuraavalle."))
    still = queries.sessions(request.person).filter(pk=pk).exists()
    return redirect(found) if still else redirect("gatherings:index")


@needs("gatherings.use")
@require_safe
def calendar(request: Request, pk: int) -> HttpResponse:
    """Give the session to a calendar."""
    found = session_of(request, pk)
    body = invitation.write([found], method=invitation.PUBLISH, now=clock.now())
    return _ics(body)


@needs("gatherings.use")
@require_safe
def series_calendar(request: Request, pk: int) -> HttpResponse:
    """Give all the series' sessions to a calendar."""
    found = get_object_or_404(queries.series(request.person), pk=pk)
    rows = queries.sessions_of(found, request.person)
    return _ics(invitation.write(rows, method=invitation.PUBLISH, now=clock.now()))


def _ics(body: bytes) -> HttpResponse:
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="toimi.ics"'
    return response


@needs("gatherings.use")
@form_methods
def here(request: Request) -> HttpResponse:
    """Say with the code on the wall that one came."""
    form = CodeForm(request.POST or None)
    if form.is_valid():
        row = form.carry_out(actions.attend, by=request.person, now=clock.now())
        if row:
            messages.success(request, gettext("Läsnäolosi on kirjattu."))
            return redirect(row.session)
    return form_page(
        request,
        form,
        title=gettext("Kirjaa läsnäolo"),
        back="/gatherings/",
        label=gettext("Olen paikalla"),
        lead=gettext("Koodi on tilan seinällä. Se vaihtuu vartin välein."),
    )


@needs(APPROVE)
@require_safe
def to_approve(request: Request) -> HttpResponse:
    """Show the enrolments that wait for one's yes."""
    rows = queries.to_approve(request.person)
    return render(request, "gatherings/approve.html", {"rows": rows, "form": DeclineForm()})


@needs(APPROVE)
@require_POST
def approve(request: Request, pk: int) -> HttpResponse:
    """Say yes."""
    row = get_object_or_404(queries.approvable(request.person), pk=pk)
    known = {"enrolment": row, "version": version_of(request), "by": request.person}
    if perform(request, actions.approve, now=clock.now(), **known):
        name = row.person.name
        is_in = row.state == kinds.ENROLLED
        words = gettext("{name} on mukana.") if is_in else gettext("{name} on jonossa: täynnä.")
        messages.success(request, words.format(name=name))
    return redirect("gatherings:to_approve")


@needs(APPROVE)
@form_methods
def decline(request: Request, pk: int) -> HttpResponse:
    """Say no, and why."""
    row = get_object_or_404(queries.approvable(request.person), pk=pk)
    form = DeclineForm(request.POST or None, initial={"version": row.version})
    known = {"enrolment": row, "by": request.person, "now": clock.now()}
    if form.is_valid() and form.carry_out(actions.decline, **known):
        messages.success(request, gettext("Vastaus on kerrottu."))
        return redirect("gatherings:to_approve")
    return form_page(
        request,
        form,
        title=gettext("Älä hyväksy: {name}").format(name=row.person.name),
        back="/gatherings/approve/",
        label=gettext("Lähetä vastaus"),
        about=row.session.series.title,
    )
