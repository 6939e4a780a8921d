"""Whom one calls in a unit, in which order, and when nobody answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from django.db.models import Prefetch, QuerySet

from toimi.organisation import access
from toimi.organisation.chain import DAY, WEEKDAYS, Hours, Span, gaps, holds, joined, spans
from toimi.organisation.models import (
    Absence,
    Deputy,
    OnCall,
    Person,
    RoleAssignment,
    SupportGuide,
    Unit,
    here,
    in_force,
    overlapping,
)
from toimi.organisation.queries.answers import above
from toimi.platform.notifications.holidays import is_holiday

LINE_MANAGER, DEPUTY, ON_CALL, HEAD = "line_manager", "deputy", "on_call", "head_of_service"
AWAY, NO_PHONE, NOT_NOW = "away", "no_phone", "not_now"
DAYS_AHEAD = 7
OFFICE_HOURS = Hours(WEEKDAYS, time(8), time(16))
RIGHT = "organisation.support"


@dataclass(frozen=True)
class Link:
    """One to call. `spans` are when she answers; `trouble` is why not now, "" when she does."""

    role: str
    name: str
    phone: str
    hours: Hours
    spans: tuple[Span, ...]
    trouble: str
    pk: int = 0
    """Of a number on call: its own."""
    of: str = ""
    """Of a deputy: whose."""


@dataclass(frozen=True)
class Chain:
    """Whom to call in `unit` at `now`; `gaps` are the times of the next week when nobody answers,
    `head` is whom to tell then."""

    unit: Unit
    now: datetime
    links: tuple[Link, ...]
    gaps: tuple[Span, ...]
    head: Person | None
    guide: SupportGuide | None = None
    missing: frozenset[str] = field(default_factory=frozenset)
    """Roles that nobody has: there is no line manager, no deputy, no number on call."""

    @property
    def is_answered(self) -> bool:
        return any(not link.trouble for link in self.links)


def own_units(person: Person, on: date) -> list[Unit]:
    """Return the units where `person` has a role and may call for support, those deepest in the
    tree first: her own before the one that she answers for above. 2 queries."""
    given = RoleAssignment.objects.filter(in_force(on), person=person).values("unit")
    rows = access.visible(person, RIGHT, Unit.objects.filter(pk__in=given), unit="")
    return sorted(rows.filter(in_force(on)), key=lambda unit: (-unit.path.count("/"), unit.name))


def support_guide(unit: Unit) -> SupportGuide | None:
    """Return the instruction of the unit, else of the nearest above it. 1 query."""
    rows = SupportGuide.objects.filter(unit__in=above(unit)).select_related("unit")
    return max(rows, key=lambda guide: len(guide.unit.path), default=None)


def support_chain(unit: Unit, now: datetime) -> Chain:
    """Return whom to call in `unit` at `now` (local). At most 9 queries, however many there are."""
    local = now.replace(tzinfo=None)
    first, guide = local.date(), support_guide(unit)
    hours = _hours(guide)
    managers, heads = (_nearest(unit, role, first) for role in (LINE_MANAGER, HEAD))
    links = [_of_person(LINE_MANAGER, one, hours, local) for one in managers]
    acting = [row for one in managers for row in one.deputies.all()]
    deputies = [_of_deputy(row, hours, local) for row in acting if row.holds_on(first)]
    later = [_of_deputy(row, hours, local) for row in acting if not row.holds_on(first)]
    calls = [_of_number(one, local) for one in _on_calls(unit)]
    links += [*deputies, *calls]
    whole = joined(span for link in (*links, *later) for span in link.spans)
    missing = {LINE_MANAGER: managers, DEPUTY: deputies, ON_CALL: calls}
    return Chain(
        unit=unit,
        now=local,
        links=tuple(links),
        gaps=tuple(gaps(whole, local, local + DAY * DAYS_AHEAD)),
        head=next((one for one in heads if one.phone), None),
        guide=guide,
        missing=frozenset(role for role, found in missing.items() if not found),
    )


def _hours(guide: SupportGuide | None) -> Hours:
    if guide is None:
        return OFFICE_HOURS
    if guide.answers_from is None or guide.answers_until is None:
        return Hours()
    return Hours(WEEKDAYS, guide.answers_from, guide.answers_until)


def _nearest(unit: Unit, role: str, day: date) -> list[Person]:
    """Return those who have the role at the unit, else in the first above where anybody has, with
    the week's absences and deputies. 4 queries; of heads of service, 1."""
    given = RoleAssignment.objects.filter(
        in_force(day), here(day, "person"), unit__in=above(unit), role=role
    ).select_related("unit")
    people = Person.objects.all()
    if role == LINE_MANAGER:
        people = _with_week(people, day)
    rows = list(given.prefetch_related(Prefetch("person", people)))
    depth = max((row.unit.path.count("/") for row in rows), default=0)
    found = {row.person_id: row.person for row in rows if row.unit.path.count("/") == depth}
    return sorted(found.values(), key=lambda one: (one.name, one.pk))


def _with_week(people: QuerySet[Person], day: date) -> QuerySet[Person]:
    week = overlapping(day, day + timedelta(days=DAYS_AHEAD))
    away = Absence.objects.filter(week)
    acting = Deputy.objects.filter(week).select_related("person")
    acting = acting.prefetch_related(
        Prefetch("deputy", Person.objects.prefetch_related(Prefetch("absences", away)))
    )
    return people.prefetch_related(Prefetch("absences", away), Prefetch("deputies", acting))


def _on_calls(unit: Unit) -> list[OnCall]:
    """Return the numbers of the unit, else of the nearest above that has any. 1 query."""
    rows = list(OnCall.objects.filter(unit__in=above(unit)).select_related("unit"))
    depth = max((len(row.unit.path) for row in rows), default=0)
    return [row for row in rows if len(row.unit.path) == depth]


def _of_person(role: str, person: Person, hours: Hours, now: datetime) -> Link:
    away = _days(person.absences.all(), now.date())
    found = spans(hours, now.date(), DAYS_AHEAD + 1, is_free, away) if person.phone else []
    trouble = _trouble(person.phone, found, now, is_away=now.date() in away)
    return Link(role, person.name, person.phone, hours, tuple(found), trouble)


def _of_deputy(row: Deputy, hours: Hours, now: datetime) -> Link:
    person, today = row.deputy, now.date()
    acting, away = _days([row], today), _days(person.absences.all(), today)
    window = [today + DAY * number for number in range(-1, DAYS_AHEAD + 1)]
    out = {day for day in window if day not in acting or day in away or not person.is_here_on(day)}
    found = spans(hours, today, DAYS_AHEAD + 1, is_free, out) if person.phone else []
    trouble = _trouble(person.phone, found, now, is_away=today in away)
    return Link(DEPUTY, person.name, person.phone, hours, tuple(found), trouble, of=row.person.name)


def _of_number(one: OnCall, now: datetime) -> Link:
    found = spans(one.hours, now.date(), DAYS_AHEAD + 1, is_free)
    trouble = "" if holds(found, now) else NOT_NOW
    return Link(ON_CALL, one.name, one.phone, one.hours, tuple(found), trouble, pk=one.pk)


def _trouble(phone: str, found: Sequence[Span], now: datetime, *, is_away: bool) -> str:
    if not phone:
        return NO_PHONE
    if is_away:
        return AWAY
    return "" if holds(found, now) else NOT_NOW


def _days(rows: Iterable[Absence | Deputy], first: date) -> set[date]:
    """Return the days of the coming week, and the day before it, that the rows hold."""
    window = [first + DAY * number for number in range(-1, DAYS_AHEAD + 1)]
    return {day for day in window for row in rows if row.holds_on(day)}


@lru_cache(maxsize=1024)
def is_free(day: date) -> bool:
    """Return whether the day is a weekend's or a holiday."""
    return day.weekday() >= 5 or is_holiday(day)
