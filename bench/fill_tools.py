"""Fills an organisation with cases and sessions, spread over its units and two years."""

import random
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import connection

from bench import fill
from bench.organisation import Organisation
from toimi.organisation.models import Person, Unit
from toimi.programme import kinds
from toimi.programme.models import Link, Measure, MeasureKind
from toimi.tools.cases.kinds import BY_CODE
from toimi.tools.cases.models import Case
from toimi.tools.gatherings.models import Enrolment, Series, Session

HELSINKI = ZoneInfo("Europe/Helsinki")
CASE_KINDS = ("safety_notice",) * 6 + ("proposal",) * 2 + ("improvement", "recommendation")
CAME = 8
SESSIONS_EACH = 20
DAYS = 700


@dataclass(frozen=True)
class Known:
    """Addresses to ask: of the manager's own unit."""

    case_url: str
    session_url: str
    counted_url: str
    linked_url: str


def make(made: Organisation, *, cases: int, sessions: int) -> Known:
    """Fill; the first unit's first measures are carried out with notices and with trainings."""
    rng = random.Random(2)
    people = _by_unit(made)
    units = list(Unit.objects.filter(pk__in=people).order_by("pk"))
    _cases(units, people, cases, rng)
    _gatherings(units, people, sessions, rng)
    unit = made.people[0][1].unit
    counted, linked = Measure.objects.filter(programme=made.people[0][1]).order_by("number")[:2]
    _tie(counted, "cases", "safety_notice")
    _tie(linked, "gatherings", "training")
    trainings = Series.objects.filter(unit=unit, kind="training").values_list("pk", flat=True)
    Link.objects.bulk_create(
        Link(measure=linked, tool="gatherings", kind="training", object_id=str(pk))
        for pk in trainings
    )
    if connection.vendor == "postgresql":  # what it does by itself a minute after a filling
        connection.cursor().execute("ANALYZE")
    case = Case.objects.filter(unit=unit, kind="safety_notice").order_by("-pk")[0]
    session = Session.objects.filter(series__unit=unit).order_by("-starts_at")[0]
    return Known(
        case.get_absolute_url(),
        session.get_absolute_url(),
        counted.get_absolute_url(),
        linked.get_absolute_url(),
    )


def _by_unit(made: Organisation) -> dict[int, list[Person]]:
    found: dict[int, list[Person]] = {}
    for person, programme in made.people:
        found.setdefault(programme.unit_id, []).append(person)
    return found


def _tie(measure: Measure, tool: str, kind: str) -> None:
    MeasureKind.objects.create(measure=measure, tool=tool, kind=kind, state=kinds.TIED)


def _cases(
    units: list[Unit], people: dict[int, list[Person]], count: int, rng: random.Random
) -> None:
    Case.objects.bulk_create(
        (_case(units[n % len(units)], people, n, rng) for n in range(count)), batch_size=2000
    )


def _case(unit: Unit, people: dict[int, list[Person]], number: int, rng: random.Random) -> Case:
    opened = fill.TODAY - timedelta(days=rng.randrange(DAYS))
    closed: date | None = None
    if rng.random() < 0.9:
        closed = min(fill.TODAY, opened + timedelta(days=rng.randrange(1, 30)))
    kind = rng.choice(CASE_KINDS)
    return Case(
        unit=unit,
        kind=kind,
        title=f"Asia {number}",
        values={"what": "near_miss", "where": "office"} if kind == "safety_notice" else {},
        stage=_end(kind) if closed else BY_CODE[kind].first.code,
        opened_on=opened,
        happened_on=opened,
        entered_on=closed or opened,
        due_on=None if closed else opened + timedelta(days=7),
        first_due_on=opened + timedelta(days=7),
        handled_on=closed,
        closed_on=closed,
        reported_by=rng.choice(people[unit.pk]),
    )


def _end(kind: str) -> str:
    return next(stage.code for stage in BY_CODE[kind].stages if stage.is_end)


def _gatherings(
    units: list[Unit], people: dict[int, list[Person]], count: int, rng: random.Random
) -> None:
    series = Series.objects.bulk_create(
        (
            Series(
                unit=units[n % len(units)],
                kind=("training", "supervision", "systemic_meeting", "workshop")[n % 4],
                title=f"Sarja {n}",
                made_on=fill.TODAY - timedelta(days=DAYS),
            )
            for n in range(max(1, count // SESSIONS_EACH))
        ),
        batch_size=2000,
    )
    sessions = Session.objects.bulk_create(
        (_session(series[n % len(series)], rng) for n in range(count)), batch_size=2000
    )
    Enrolment.objects.bulk_create(
        (
            Enrolment(
                session=session,
                person=person,
                unit_id=series[n % len(series)].unit_id,
                state="enrolled",
                asked_at=session.starts_at,
                attended=True if session.state == "held" else None,
            )
            for n, session in enumerate(sessions)
            for person in people[series[n % len(series)].unit_id][:CAME]
        ),
        batch_size=2000,
    )


def _session(series: Series, rng: random.Random) -> Session:
    day = fill.TODAY - timedelta(days=rng.randrange(-60, DAYS))
    starts_at = datetime.combine(day, time(9), HELSINKI)
    is_over = day < fill.TODAY
    return Session(
        series=series,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=1),
        state="held" if is_over else "planned",
        settled_on=day if is_over else None,
    )
