"""A need is told, a time is planned for it, sessions are added."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person, Unit
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.jobs import actions as jobs
from toimi.programme import actions as programme
from toimi.programme import queries as programme_queries
from toimi.programme.models import Measure
from toimi.programme.tooling.rights import CREATE, HANDLE
from toimi.tools.gatherings import kinds, queries, rules
from toimi.tools.gatherings.actions.words import NEED_LIMIT, TITLE_LIMIT, checked
from toimi.tools.gatherings.errors import (
    EndsBeforeStart,
    KindChanged,
    KindSwitchedOff,
    NotANeed,
    OneToOne,
    PartyMissing,
    PersonMissing,
    TooLongSession,
)
from toimi.tools.gatherings.kinds import GatheringKind, kind_of
from toimi.tools.gatherings.models import Enrolment, Series, Session
from toimi.tools.gatherings.rights import ASK, TOOL

MOST_MINUTES = 24 * 60


@dataclass(frozen=True)
class Plan:
    """When and where: `rule` "" is once. `people` are invited to every session."""

    starts_at: datetime
    minutes: int
    rule: str = ""
    title: str = ""
    place: str = ""
    capacity: int | None = None
    party: str = ""
    leader: Person | None = None
    people: Sequence[Person] = field(default=())
    is_for_all: bool = False
    zone: str = settings.TIME_ZONE


@transaction.atomic
def ask(
    *,
    unit: Unit,
    kind: str,
    title: str,
    need: str,
    measures: Iterable[Measure] = (),
    leader: Person | None = None,
    due_on: date | None = None,
    by: Person,
    on: date,
) -> Series:
    """Tell that a gathering is needed; who arranges them in the unit gives it a time.

    Raises NotAllowed, KindSwitchedOff, TextMissing, TextTooLong, SensitiveText.
    """
    known = kind_of(kind)
    if not any(queries.may(by, known, act, unit) for act in (ASK, CREATE, HANDLE)):
        raise NotAllowed
    days = _days(known, unit)
    made = Series(
        unit=unit,
        kind=known.code,
        kind_version=known.version,
        title=_title(known, title),
        need=checked(need, NEED_LIMIT, "need", is_required=False),
        stage=kinds.NEED,
        leader=leader,
        due_on=due_on or on + timedelta(days=days.get(kinds.PLAN, 30)),
        made_by=by,
        made_on=on,
    )
    history.create(made, "gatherings.asked", by=by)
    link(series=made, measures=measures, by=by)
    return made


@transaction.atomic
def plan(
    *,
    unit: Unit,
    kind: str,
    kind_version: int,
    plan: Plan,
    measures: Iterable[Measure] = (),
    by: Person,
    on: date,
) -> Series:
    """Plan a gathering: one session, or a series by its rule.

    Raises NotAllowed, KindSwitchedOff, KindChanged, and what is wrong with the plan, each at its
    field: SeriesTooLong, SeriesWithoutEnd, RuleNotUnderstood, SeriesEmpty, EndsBeforeStart,
    TooLongSession, PartyMissing, PersonMissing, OneToOne, TextMissing, SensitiveText.
    """
    known = kind_of(kind)
    if known.version != kind_version:
        raise KindChanged
    _demand_plan(by, known, unit, plan.party)
    days = _days(known, unit)
    made = Series(
        unit=unit,
        kind=known.code,
        kind_version=known.version,
        title=_title(known, plan.title),
        stage=kinds.PLANNING,
        rule=plan.rule,
        place=checked(plan.place, TITLE_LIMIT, "place", is_required=False),
        capacity=plan.capacity,
        party=plan.party,
        leader=plan.leader or by,
        is_for_all=plan.is_for_all and known.is_for_all_offered,
        made_by=by,
        made_on=on,
    )
    history.create(made, "gatherings.planned", by=by)
    link(series=made, measures=measures, by=by)
    _add(made, known, plan, days, by, on)
    return made


@transaction.atomic
def answer_need(
    *,
    series: Series,
    plan: Plan,
    measures: Iterable[Measure] | None = None,
    version: int,
    by: Person,
    on: date,
) -> Series:
    """Give a need its time; None of `measures`: it carries out those that were told with it.

    Raises what `plan` raises, NotANeed, ChangedMeanwhile.
    """
    known = series.definition
    _demand_plan(by, known, series.unit, plan.party)
    if series.stage != kinds.NEED:
        raise NotANeed
    days = _days(known, series.unit)
    history.change(
        series,
        "gatherings.need_answered",
        version=version,
        by=by,
        stage=kinds.PLANNING,
        title=_title(known, plan.title or series.title),
        rule=plan.rule,
        place=checked(plan.place, TITLE_LIMIT, "place", is_required=False),
        capacity=plan.capacity,
        party=plan.party,
        leader=plan.leader or series.leader or by,
        is_for_all=plan.is_for_all and known.is_for_all_offered,
        due_on=None,
        answered_at=clock.now(),
    )
    if measures is not None:
        programme.set_links(
            tool=TOOL, kind=series.kind, object_id=series.pk, measures=measures, by=by
        )
    _add(series, known, plan, days, by, on)
    return series


@transaction.atomic
def drop_need(*, series: Series, version: int, by: Person) -> Series:
    """Say that it is not arranged. Raises NotAllowed, NotANeed, ChangedMeanwhile."""
    if not queries.may_handle(by, series):
        raise NotAllowed
    if series.stage != kinds.NEED:
        raise NotANeed
    return history.change(
        series,
        "gatherings.need_dropped",
        version=version,
        by=by,
        stage=kinds.DROPPED,
        due_on=None,
        answered_at=clock.now(),
    )


@transaction.atomic
def add_session(
    *, series: Series, starts_at: datetime, minutes: int, by: Person, on: date
) -> Session:
    """Add one time to a series; who is invited to its last one is invited. Raises as `plan`."""
    if not queries.may_handle(by, series):
        raise NotAllowed
    known = series.definition
    last = series.sessions.order_by("-starts_at").first()
    people = [row.person for row in _invited(last)] if last else []
    whole = Plan(
        starts_at,
        minutes,
        place=last.place if last else series.place,
        capacity=last.capacity if last else series.capacity,
        party=series.party,
        leader=last.leader if last else series.leader,
        people=people,
    )
    return _add(series, known, whole, _days(known, series.unit), by, on)[0]


def _invited(last: Session) -> Iterable[Enrolment]:
    if last.series.definition.enrolment != kinds.INVITED:
        return []
    return last.enrolments.filter(state__in=kinds.IN_FORCE).select_related("person")


@transaction.atomic
def link(*, series: Series, measures: Iterable[Measure], by: Person) -> None:
    """Say which measures a series carries out; the right is the caller's to ask."""
    chosen = list(measures)
    if chosen:
        programme.set_links(
            tool=TOOL, kind=series.kind, object_id=series.pk, measures=chosen, by=by
        )


def tell(series: Series) -> None:
    """Let the drafts of the measures that a series carries out be composed anew."""
    programme.tell_drafts_of(tool=TOOL, kind=series.kind, object_id=series.pk, unit=series.unit)


def tell_people(series: Series) -> None:
    """Let who comes know of what has changed, when there is anything left to come to."""
    if series.sessions.filter(ends_at__gt=clock.now()).exists():
        jobs.enqueue("gatherings.invite", series_id=series.pk)


def _demand_plan(by: Person, kind: GatheringKind, unit: Unit, party: str) -> None:
    if not queries.may(by, kind, CREATE, unit):
        raise NotAllowed
    if kind.parties and not party:
        raise PartyMissing
    if kind.parties and not queries.may(by, kind, HANDLE, unit, party):
        raise NotAllowed


def _days(kind: GatheringKind, unit: Unit) -> dict[str, int]:
    """Return the deadlines that hold in the unit. Raises KindSwitchedOff."""
    chosen = programme_queries.chosen(unit, TOOL, [kind])[kind.code]
    if not chosen.is_on:
        raise KindSwitchedOff(unit=unit.name)
    return chosen.days


def _title(kind: GatheringKind, title: str) -> str:
    """Return the title; that of a talk says nothing of who talks."""
    if kind.fixed_title or not title.strip():
        name = gettext(kind.name)
        return name[:1].upper() + name[1:]
    return checked(title, TITLE_LIMIT, "title")


def _add(
    series: Series, kind: GatheringKind, plan: Plan, days: dict[str, int], by: Person, on: date
) -> list[Session]:
    starts = _starts(kind, plan)
    sessions = [
        Session(
            series=series,
            starts_at=start,
            ends_at=rules.ends(start, plan.minutes),
            time_zone=plan.zone,
            place=plan.place.strip(),
            capacity=None if kind.enrolment == kinds.INVITED else plan.capacity,
            leader=plan.leader or series.leader or by,
            due_on=start.date() + timedelta(days=days.get(kinds.MARK, 3)),
        )
        for start in starts
    ]
    made = history.create_many(sessions, "gatherings.session_planned", by=by)
    _invite(made, kind, plan.people, by, on)
    tell(series)
    return made


def _starts(kind: GatheringKind, plan: Plan) -> list[datetime]:
    if plan.minutes <= 0:
        raise EndsBeforeStart
    if plan.minutes > MOST_MINUTES:
        raise TooLongSession(hours=MOST_MINUTES // 60)
    if kind.is_one_to_one and len(plan.people) != 1:
        raise OneToOne if plan.people else PersonMissing
    return rules.occurrences(plan.rule, plan.starts_at, plan.zone)


def _invite(
    sessions: Sequence[Session], kind: GatheringKind, people: Sequence[Person], by: Person, on: date
) -> None:
    """Give those who are invited their places; to what is open to all they are asked."""
    state = kinds.ENROLLED if kind.enrolment == kinds.INVITED else kinds.ASKED
    series = sessions[0].series
    own = queries.homes([person.pk for person in people], series.unit, on)
    moment = timezone.now()
    rows = [
        Enrolment(
            session=session, person=person, unit_id=own[person.pk], state=state, asked_at=moment
        )
        for session in sessions
        for person in people
    ]
    history.create_many(rows, "gatherings.invited", by=by)
    if rows:
        tell_people(series)
