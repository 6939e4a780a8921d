"""Whose gatherings they are: the people of a unit and those below it, and whom something is due."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from toimi.organisation import access
from toimi.organisation.models import (
    Absence,
    Person,
    RoleAssignment,
    TeamMembership,
    Unit,
    here,
    in_force,
)
from toimi.programme import queries as programme
from toimi.programme.tooling.rights import HANDLE, code_of
from toimi.tools.gatherings import kinds, rules
from toimi.tools.gatherings.kinds import DUE, KINDS, GatheringKind
from toimi.tools.gatherings.models import Enrolment, Series
from toimi.tools.gatherings.queries.records import begins
from toimi.tools.gatherings.rights import TOOL, USE

STAFF = ("worker", "team_lead")
"""Whose work it is: of how many something reached is a share of these."""
LED = (*STAFF, "line_manager")


def staff(unit: Unit, on: date, roles: Iterable[str] = STAFF) -> QuerySet[Person]:
    """Return the people at work in the unit and below it on a day, by name. 1 query."""
    given = RoleAssignment.objects.filter(
        in_force(on), unit__path__startswith=unit.path, role__in=tuple(roles)
    )
    members = TeamMembership.objects.filter(
        in_force(on), in_force(on, "team"), team__unit__path__startswith=unit.path
    )
    rows = Person.objects.filter(
        Q(pk__in=given.values("person")) | Q(pk__in=members.values("person")), here(on)
    )
    return rows.order_by("name", "pk")


def offered_people(unit: Unit, on: date) -> QuerySet[Person]:
    """Return whom one may invite: all who have a place in the unit or below it, and can open what
    they are invited to. 1 query."""
    given = RoleAssignment.objects.filter(
        in_force(on), unit__path__startswith=unit.path, role__in=access.BY_CODE[USE].below
    )
    members = TeamMembership.objects.filter(in_force(on), team__unit__path__startswith=unit.path)
    rows = Person.objects.filter(
        Q(pk__in=given.values("person")) | Q(pk__in=members.values("person")), here(on)
    )
    return rows.order_by("name", "pk")


def homes(people: Iterable[int], unit: Unit, on: date) -> dict[int, int]:
    """Return each person's own unit (ids): in or below `unit` if there is one, else where the
    person has a role; `unit` itself for who has none. 2 queries."""
    pks = list(people)
    roles = RoleAssignment.objects.filter(in_force(on), person__in=pks).order_by("pk")
    teams = TeamMembership.objects.filter(in_force(on), person__in=pks).order_by("pk")
    found: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for pk, path, home in roles.values_list("person", "unit__path", "unit"):
        found[pk].append((path, home))
    for pk, path, home in teams.values_list("person", "team__unit__path", "team__unit"):
        found[pk].append((path, home))
    return {pk: _home(found.get(pk, []), unit) for pk in pks}


def _home(places: list[tuple[str, int]], unit: Unit) -> int:
    inside = [home for path, home in places if path.startswith(unit.path)]
    return (inside or [home for _, home in places] or [unit.pk])[0]


@dataclass(frozen=True)
class DueOf:
    """What is due in a unit: of a kind, or of a series that is for all."""

    unit: Unit
    kind: GatheringKind
    series: Series | None
    people: list[tuple[Person, rules.Due]]
    whole: int
    """Of how many people."""
    planned: Mapping[int, date] = field(default_factory=dict)
    """Person (id) to the day on which it is agreed."""


def led_units(person: Person, kind: GatheringKind) -> QuerySet[Unit]:
    """Return the units with people at which `person` has the kind's right to handle."""
    rows = access.visible(person, code_of(TOOL, kind.code, HANDLE), Unit.objects.all(), unit="")
    placed = RoleAssignment.objects.filter(role__in=LED)
    return rows.filter(pk__in=placed.values("unit")).order_by("path")


def due_of_kind(unit: Unit, kind: GatheringKind, on: date) -> DueOf | None:
    """Return for whom of the unit's own people the kind is due; None: it is never due, or not in
    use there. 6 queries."""
    chosen = programme.chosen(unit, TOOL, [kind])[kind.code]
    if DUE not in chosen.days or not chosen.is_on:
        return None
    people = list(own_people(unit, on))
    came = _came(people).filter(session__series__kind=kind.code)
    found = _due(people, came, chosen.days[DUE], on)
    return DueOf(unit, kind, None, found, len(people), _planned(people, kind, on))


def due_of_series(series: Series, unit: Unit, on: date) -> DueOf:
    """Return who of the unit's own people has been in none of the sessions of a series that is
    for all. 3 queries."""
    people = list(own_people(unit, on))
    came = set(_came(people).filter(session__series=series).values_list("person", flat=True))
    away = _absences(people)
    found = [
        (person, rules.Due(person.pk, None, on))
        for person in people
        if person.pk not in came and not _is_away(away.get(person.pk, ()), on)
    ]
    return DueOf(unit, series.definition, series, found, len(people))


def _is_away(absences: Iterable[tuple[date, date]], on: date) -> bool:
    return any(first <= on <= last for first, last in absences)


def own_people(unit: Unit, on: date) -> QuerySet[Person]:
    """Return the people at work at this very unit, by name. 1 query."""
    given = RoleAssignment.objects.filter(in_force(on), unit=unit, role__in=STAFF)
    members = TeamMembership.objects.filter(in_force(on), in_force(on, "team"), team__unit=unit)
    return Person.objects.filter(
        Q(pk__in=given.values("person")) | Q(pk__in=members.values("person")), here(on)
    ).order_by("name", "pk")


def _came(people: list[Person]) -> QuerySet[Enrolment]:
    return Enrolment.objects.filter(
        person__in=[person.pk for person in people], attended=True, session__state=kinds.HELD
    )


def _due(
    people: list[Person], came: QuerySet[Enrolment], days: int, on: date
) -> list[tuple[Person, rules.Due]]:
    last = {
        row["person"]: timezone.localdate(row["last"])
        for row in came.order_by().values("person").annotate(last=Max("session__starts_at"))
    }
    by_pk = {person.pk: person for person in people}
    since = {person.pk: person.starts_on for person in people}
    found = rules.due_people(since, last, _absences(people), days, on)
    return [(by_pk[due.person_id], due) for due in found]


def _planned(people: list[Person], kind: GatheringKind, on: date) -> dict[int, date]:
    rows = Enrolment.objects.filter(
        person__in=[person.pk for person in people],
        state=kinds.ENROLLED,
        session__series__kind=kind.code,
        session__state__in=kinds.COMING,
        session__starts_at__gte=begins(on),
    )
    ordered = rows.order_by("-session__starts_at").values_list("person", "session__starts_at")
    return {pk: timezone.localdate(at) for pk, at in ordered}


def _absences(people: list[Person]) -> dict[int, list[tuple[date, date]]]:
    rows = Absence.objects.filter(person__in=[person.pk for person in people])
    found: dict[int, list[tuple[date, date]]] = defaultdict(list)
    for pk, first, last in rows.values_list("person", "starts_on", "ends_on"):
        if first and last:
            found[pk].append((first, last))
    return found


def all_due(person: Person, on: date) -> list[DueOf]:
    """Return what is due for the people whom `person` leads, kind by kind and unit by unit."""
    found = []
    for kind in KINDS:
        if DUE not in kind.days and not kind.is_for_all_offered:
            continue
        for unit in led_units(person, kind):
            due = due_of_kind(unit, kind, on)
            if due:
                found.append(due)
            if kind.is_for_all_offered:
                found += [due_of_series(row, unit, on) for row in _for_all(kind, unit)]
    return found


def _for_all(kind: GatheringKind, unit: Unit) -> QuerySet[Series]:
    keys = unit.path.strip("/").split("/")
    above = [f"/{'/'.join(keys[: n + 1])}/" for n in range(len(keys))]
    rows = Series.objects.filter(kind=kind.code, is_for_all=True, unit__path__in=above)
    return rows.exclude(stage=kinds.DROPPED).select_related("unit").order_by("-pk")[:5]
