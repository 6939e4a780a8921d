"""Sessions are moved and cancelled; who comes is told."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.programme import queries as programme_queries
from toimi.tools.gatherings import kinds, queries, rules
from toimi.tools.gatherings.actions.enrol import fill_places
from toimi.tools.gatherings.actions.plan import MOST_MINUTES, tell, tell_people
from toimi.tools.gatherings.actions.words import REASON_LIMIT, TITLE_LIMIT, checked
from toimi.tools.gatherings.errors import (
    EndsBeforeStart,
    PeopleStill,
    ReasonMissing,
    SessionSettled,
    TooLongSession,
)
from toimi.tools.gatherings.models import Series, Session
from toimi.tools.gatherings.rights import TOOL


@transaction.atomic
def move(
    *,
    session: Session,
    starts_at: datetime,
    minutes: int,
    reason: str,
    place: str,
    is_all_following: bool = False,
    version: int,
    by: Person,
) -> list[Session]:
    """Move a session, or it and all that follow it in the series, as far on the wall clock.

    Returns those that were moved. Raises NotAllowed, SessionSettled, ReasonMissing,
    EndsBeforeStart, TooLongSession, SensitiveText, ChangedMeanwhile.
    """
    _demand(by, session)
    _check_length(minutes)
    why = _reason(reason)
    where = checked(place, TITLE_LIMIT, "place", is_required=False)
    if session.version != version:
        raise ChangedMeanwhile
    by_how_much = rules.shift(session.starts_at, starts_at, session.time_zone)
    rows = _following(session) if is_all_following else [session]
    marks = _mark_days(session)
    for row in rows:
        start = rules.moved(row.starts_at, by_how_much, row.time_zone)
        history.change(
            row,
            "gatherings.session_moved",
            version=row.version,
            by=by,
            starts_at=start,
            ends_at=rules.ends(start, minutes),
            place=where,
            state=kinds.MOVED,
            reason=why,
            sequence=row.sequence + 1,
            due_on=timezone.localdate(start) + timedelta(days=marks),
        )
    _told(session.series)
    return rows


@transaction.atomic
def cancel(
    *,
    session: Session,
    reason: str,
    is_all_following: bool = False,
    version: int,
    by: Person,
    on: date,
) -> list[Session]:
    """Cancel a session, or it and all that follow it. Who was coming keeps the place, and is told.

    Raises NotAllowed, SessionSettled, ReasonMissing, SensitiveText, ChangedMeanwhile.
    """
    _demand(by, session)
    why = _reason(reason)
    if session.version != version:
        raise ChangedMeanwhile
    rows = _following(session) if is_all_following else [session]
    for row in rows:
        history.change(
            row,
            "gatherings.session_cancelled",
            version=row.version,
            by=by,
            state=kinds.CANCELLED,
            reason=why,
            settled_on=on,
            sequence=row.sequence + 1,
        )
    close_if_over(session.series, by)
    _told(session.series)
    return rows


@transaction.atomic
def change_places(
    *, session: Session, capacity: int | None, version: int, by: Person, now: datetime
) -> Session:
    """Change how many there is room for; who waits comes in as far as there is room.

    Raises NotAllowed, SessionSettled, PeopleStill, ChangedMeanwhile.
    """
    _demand(by, session)
    enrolled = session.enrolments.filter(state=kinds.ENROLLED)
    if capacity is not None and enrolled.count() > capacity:
        raise PeopleStill(count=enrolled.count())
    history.change(session, "gatherings.places_changed", version=version, by=by, capacity=capacity)
    _seat(session, by)
    fill_places(session=session, now=now)
    return session


def _seat(session: Session, by: Person) -> None:
    """Number the places anew: they must be among the first `capacity`."""
    rows = list(session.enrolments.filter(state=kinds.ENROLLED).order_by("asked_at", "pk"))
    for row in rows:
        if row.seat is not None:
            history.change(row, "gatherings.place_changed", version=row.version, by=by, seat=None)
    if session.capacity is None:
        return
    for seat, row in enumerate(rows, start=1):
        history.change(row, "gatherings.place_changed", version=row.version, by=by, seat=seat)


def close_if_over(series: Series, by: history.Actor) -> None:
    """A series with nothing more to come is over."""
    left = series.sessions.filter(state__in=kinds.COMING).exists()
    stage = kinds.PLANNING if left else kinds.OVER
    if series.stage not in (stage, kinds.NEED, kinds.DROPPED):
        series.refresh_from_db(fields=["version", "stage"])
        history.change(
            series, "gatherings.stage_changed", version=series.version, by=by, stage=stage
        )


def _demand(by: Person, session: Session) -> None:
    if not queries.may_handle(by, session.series, session):
        raise NotAllowed
    if not session.is_coming:
        raise SessionSettled(state=kinds.STATES[session.state])


def _reason(reason: str) -> str:
    if not reason.strip():
        raise ReasonMissing
    return checked(reason, REASON_LIMIT, "reason")


def _check_length(minutes: int) -> None:
    if minutes <= 0:
        raise EndsBeforeStart
    if minutes > MOST_MINUTES:
        raise TooLongSession(hours=MOST_MINUTES // 60)


def _following(session: Session) -> list[Session]:
    """Return the session and those after it that are still to come."""
    rows = session.series.sessions.filter(
        state__in=kinds.COMING, starts_at__gte=session.starts_at
    ).exclude(pk=session.pk)
    return [session, *rows.select_related("series__unit")]


def _mark_days(session: Session) -> int:
    series = session.series
    found = programme_queries.chosen(series.unit, TOOL, [series.definition])
    return found[series.kind].days.get(kinds.MARK, 3)


def _told(series: Series) -> None:
    tell_people(series)
    tell(series)
