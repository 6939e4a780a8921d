"""People come along: by themselves, with the line manager's yes, from the queue."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from toimi.organisation import access
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.programme import queries as programme_queries
from toimi.tools.gatherings import kinds, queries, rules
from toimi.tools.gatherings.actions.plan import tell_people
from toimi.tools.gatherings.actions.words import REASON_LIMIT, checked
from toimi.tools.gatherings.errors import (
    AlreadyEnrolled,
    NotEnrolled,
    NotWaitingForYes,
    OnlyInvited,
    OwnEnrolment,
    SessionCancelled,
    SessionOver,
    SessionSettled,
)
from toimi.tools.gatherings.models import Enrolment, Session
from toimi.tools.gatherings.rights import APPROVE, TOOL

QUEUE = history.System("jono")
TRIES = 5


@transaction.atomic
def enrol(*, session: Session, by: Person, now: datetime) -> Enrolment:
    """Come along, wait for the line manager's yes, or for a place when it is full.

    `session` comes from `queries.sessions`: who does not see it cannot. Raises OnlyInvited,
    SessionOver, SessionCancelled, AlreadyEnrolled.
    """
    _demand_open(session, now)
    row = session.enrolments.filter(person=by).first()
    if row and row.state in (kinds.YES_NEEDED, kinds.ENROLLED, kinds.QUEUED):
        raise AlreadyEnrolled
    kind = session.series.definition
    is_asked = row is not None and row.state == kinds.ASKED
    if kind.enrolment == kinds.INVITED and row is None:
        raise OnlyInvited
    needs_yes = kind.enrolment == kinds.WITH_YES and not is_asked and not _answers_self(session, by)
    if needs_yes:
        return _wait_for_yes(session, row, by, now)
    return _take_place(session, row, by, now, by)


@transaction.atomic
def invite(*, session: Session, person: Person, by: Person, now: datetime) -> Enrolment:
    """Ask a person along; to what is by invitation the person comes at once.

    Raises NotAllowed, SessionOver, SessionCancelled, AlreadyEnrolled.
    """
    _demand_handle(by, session)
    _demand_open(session, now)
    row = session.enrolments.filter(person=person).first()
    if row and row.state in kinds.IN_FORCE:
        raise AlreadyEnrolled
    if session.series.definition.enrolment == kinds.INVITED:
        return _take_place(session, row, person, now, by)
    made = _put(session, row, person, by, "gatherings.invited", state=kinds.ASKED, asked_at=now)
    tell_people(session.series)
    return made


@transaction.atomic
def leave(*, enrolment: Enrolment, version: int, by: Person, now: datetime) -> Enrolment:
    """Give one's place up, or take a person off; the next of the queue comes in.

    Raises NotAllowed, NotEnrolled, SessionOver, SessionSettled, ChangedMeanwhile.
    """
    session = enrolment.session
    if by.pk != enrolment.person_id:
        _demand_handle(by, session)
    if enrolment.state not in kinds.IN_FORCE:
        raise NotEnrolled
    if not session.is_coming:
        raise SessionSettled(state=kinds.STATES[session.state])
    if session.is_over(now):
        raise SessionOver(day=timezone.localdate(session.starts_at))
    history.change(
        enrolment,
        "gatherings.left",
        version=version,
        by=by,
        state=kinds.LEFT,
        seat=None,
        due_on=None,
        attended=None,
    )
    fill_places(session=session, now=now)
    tell_people(session.series)
    return enrolment


@transaction.atomic
def approve(*, enrolment: Enrolment, version: int, by: Person, now: datetime) -> Enrolment:
    """Say yes to an enrolment of one's own unit. Raises NotAllowed, OwnEnrolment,
    NotWaitingForYes, SessionOver, SessionCancelled, ChangedMeanwhile."""
    _demand_answer(by, enrolment)
    _demand_open(enrolment.session, now)
    answered = {"answered_by": by, "answered_at": now, "due_on": None}
    return _seat(enrolment, version, by, "gatherings.approved", **answered)


@transaction.atomic
def decline(
    *, enrolment: Enrolment, reason: str, version: int, by: Person, now: datetime
) -> Enrolment:
    """Say no, and why. Raises NotAllowed, OwnEnrolment, NotWaitingForYes, TextMissing,
    SensitiveText, ChangedMeanwhile."""
    _demand_answer(by, enrolment)
    why = checked(reason, REASON_LIMIT, "reason")
    return history.change(
        enrolment,
        "gatherings.declined",
        version=version,
        by=by,
        state=kinds.DECLINED,
        reason=why,
        answered_by=by,
        answered_at=now,
        due_on=None,
    )


@transaction.atomic
def fill_places(*, session: Session, now: datetime) -> list[Enrolment]:
    """Let in who waits, the first who asked first, as far as there is room; of what has begun
    nobody. Returns who came in."""
    if not session.is_coming or session.has_begun(now):
        return []
    came = []
    for row in session.enrolments.filter(state=kinds.QUEUED).order_by("asked_at", "pk"):
        if not _has_room(session):
            break
        came.append(_seat(row, row.version, QUEUE, "gatherings.came_from_queue"))
    return came


def _answers_self(session: Session, person: Person) -> bool:
    """Return whether the person says yes to the unit's people: who arranges asks nobody."""
    return access.may(person, APPROVE, session.series.unit) or queries.may_handle(
        person, session.series, session
    )


def _wait_for_yes(session: Session, row: Enrolment | None, by: Person, now: datetime) -> Enrolment:
    series = session.series
    chosen = programme_queries.chosen(series.unit, TOOL, [series.definition])[series.kind]
    days = chosen.days.get(kinds.APPROVE, 7)
    due_on = min(
        timezone.localdate(now) + timedelta(days=days), timezone.localdate(session.starts_at)
    )
    return _put(
        session,
        row,
        by,
        by,
        "gatherings.enrolment_asked",
        state=kinds.YES_NEEDED,
        asked_at=now,
        due_on=due_on,
        reason="",
        answered_by=None,
        answered_at=None,
    )


def _take_place(
    session: Session, row: Enrolment | None, person: Person, now: datetime, by: Person
) -> Enrolment:
    row = _put(session, row, person, by, "gatherings.enrolled", state=kinds.QUEUED, asked_at=now)
    return _seat(row, row.version, by, "gatherings.place_taken")


def _put(
    session: Session,
    row: Enrolment | None,
    person: Person,
    by: Person,
    event: str,
    **fields: object,
) -> Enrolment:
    """Make the person's one enrolment, or take up the one that was given up."""
    if row is not None:
        return history.change(row, event, version=row.version, by=by, **fields)
    unit = queries.homes([person.pk], session.series.unit, timezone.localdate())[person.pk]
    made = Enrolment(session=session, person=person, unit_id=unit, **fields)
    try:
        with transaction.atomic():
            return history.create(made, event, by=by)
    except IntegrityError as error:  # the same person in another window
        raise AlreadyEnrolled from error


def _seat(
    row: Enrolment, version: int, by: history.Actor, event: str, **fields: object
) -> Enrolment:
    """Give the row a place; when there is none, it waits. The database lets no two have one."""
    session = row.session
    for _ in range(TRIES):
        seat = _free(session)
        if session.capacity is not None and seat is None:
            break
        try:
            with transaction.atomic():
                history.change(
                    row, event, version=version, by=by, state=kinds.ENROLLED, seat=seat, **fields
                )
        except IntegrityError:  # another person took it meanwhile
            continue
        tell_people(session.series)
        return row
    return history.change(
        row, "gatherings.queued", version=version, by=by, state=kinds.QUEUED, seat=None, **fields
    )


def _free(session: Session) -> int | None:
    if session.capacity is None:
        return None
    rows = session.enrolments.filter(state=kinds.ENROLLED)
    taken = {seat for seat in rows.values_list("seat", flat=True) if seat is not None}
    return rules.free_seat(taken, session.capacity)


def _has_room(session: Session) -> bool:
    return session.capacity is None or _free(session) is not None


def _demand_open(session: Session, now: datetime) -> None:
    day = timezone.localdate(session.starts_at)
    if session.state == kinds.CANCELLED:
        raise SessionCancelled(day=day)
    if not session.is_coming or session.is_over(now):
        raise SessionOver(day=day)


def _demand_handle(by: Person, session: Session) -> None:
    if not queries.may_handle(by, session.series, session):
        raise NotAllowed


def _demand_answer(by: Person, enrolment: Enrolment) -> None:
    access.demand(by, APPROVE, enrolment.unit)
    if enrolment.person_id == by.pk:
        raise OwnEnrolment
    if enrolment.state != kinds.YES_NEEDED:
        raise NotWaitingForYes
