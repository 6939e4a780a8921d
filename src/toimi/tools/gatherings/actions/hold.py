"""What was held: marked, who came, numbers by stage."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.tools.gatherings import kinds, queries
from toimi.tools.gatherings.actions.change import close_if_over
from toimi.tools.gatherings.actions.plan import tell, tell_people
from toimi.tools.gatherings.errors import CountsWrong, SessionCancelled, SessionNotYet
from toimi.tools.gatherings.feedback import actions as feedback
from toimi.tools.gatherings.models import Enrolment, Session

MOST_COUNTED = 9999


@transaction.atomic
def hold(
    *,
    session: Session,
    is_full_team: bool | None = None,
    counts: Mapping[str, int] | None = None,
    version: int,
    by: Person,
    on: date,
) -> Session:
    """Mark that a session was held; what is known beside it can be mended later.

    Raises NotAllowed, SessionNotYet, SessionCancelled, CountsWrong, ChangedMeanwhile.
    """
    _demand(by, session)
    day = timezone.localdate(session.starts_at)
    if session.state == kinds.CANCELLED:
        raise SessionCancelled(day=day)
    if day > on:
        raise SessionNotYet(day=day)
    kind = session.series.definition
    fields = {
        "state": kinds.HELD,
        "settled_on": session.settled_on or on,
        "is_full_team": is_full_team if kind.asks_full_team else None,
        "counts": _counts(session, counts),
    }
    history.change(session, "gatherings.session_held", version=version, by=by, **fields)
    if kind.is_one_to_one:
        _both_came(session, by)
    feedback.ask_right_after(session=session, today=on)
    close_if_over(session.series, by)
    tell(session.series)
    return session


@transaction.atomic
def reopen(*, session: Session, version: int, by: Person) -> Session:
    """Take back that it was held or cancelled. Raises NotAllowed, ChangedMeanwhile."""
    _demand(by, session)
    state = kinds.MOVED if session.reason and session.state == kinds.HELD else kinds.PLANNED
    is_back = session.state == kinds.CANCELLED
    history.change(
        session,
        "gatherings.session_reopened",
        version=version,
        by=by,
        state=state,
        settled_on=None,
        is_full_team=None,
        sequence=session.sequence + is_back,
    )
    feedback.take_back(session=session)
    close_if_over(session.series, by)
    tell(session.series)
    if is_back:
        tell_people(session.series)
    return session


@transaction.atomic
def mark_attendance(
    *, session: Session, came: Mapping[int, bool | None], by: Person, now: datetime
) -> int:
    """Say of people (ids) whether they came; None: it is not known. Returns how many changed.

    Who came without a place gets one beside the others. Raises NotAllowed, SessionNotYet,
    SessionCancelled.
    """
    _demand(by, session)
    day = timezone.localdate(session.starts_at)
    if session.state == kinds.CANCELLED:
        raise SessionCancelled(day=day)
    if day > timezone.localdate(now):
        raise SessionNotYet(day=day)
    rows = {row.person_id: row for row in session.enrolments.all()}
    changed = 0
    for person_id, has_come in came.items():
        row = rows.get(person_id)
        if row is None:
            if has_come:
                walk_in(session=session, person_id=person_id, by=by, now=now)
                changed += 1
        elif row.attended != has_come:
            _set(row, has_come, by)
            changed += 1
    if changed:
        feedback.ask_right_after(session=session, today=timezone.localdate(now))
        tell(session.series)
    return changed


def walk_in(*, session: Session, person_id: int, by: Person, now: datetime) -> Enrolment:
    """Keep that a person came who had no place. The right is the caller's to ask."""
    unit = queries.homes([person_id], session.series.unit, timezone.localdate(now))[person_id]
    made = Enrolment(
        session=session,
        person_id=person_id,
        unit_id=unit,
        state=kinds.ENROLLED,
        asked_at=now,
        attended=True,
    )
    return history.create(made, "gatherings.came", by=by)


def came_along(row: Enrolment, by: Person) -> None:
    """Keep that the person of an enrolment came. The right is the caller's to ask."""
    _set(row, has_come=True, by=by)


def _set(row: Enrolment, has_come: bool | None, by: Person) -> None:
    fields: dict[str, object] = {"attended": has_come}
    if has_come is not None and row.state != kinds.ENROLLED:
        fields |= {"state": kinds.ENROLLED, "due_on": None}
    history.change(row, "gatherings.attendance_marked", version=row.version, by=by, **fields)


def _both_came(session: Session, by: Person) -> None:
    for row in session.enrolments.filter(state=kinds.ENROLLED).exclude(attended=True):
        _set(row, has_come=True, by=by)


def _counts(session: Session, counts: Mapping[str, int] | None) -> dict[str, int]:
    if counts is None:
        return dict(session.counts)
    known = {stage.code for stage in session.series.definition.counts}
    if not all(code in known and 0 <= value <= MOST_COUNTED for code, value in counts.items()):
        raise CountsWrong(most=MOST_COUNTED)
    return dict(counts)


def _demand(by: Person, session: Session) -> None:
    if not queries.may_handle(by, session.series, session):
        raise NotAllowed
