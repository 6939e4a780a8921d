from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import Q, QuerySet

from toimi.organisation import access
from toimi.organisation.kinds import EXTERNAL, ROLES
from toimi.organisation.models import (
    Absence,
    Deputy,
    Group,
    GroupMembership,
    Person,
    RoleAssignment,
    Team,
    TeamMembership,
    Unit,
    UnitChange,
    UnitPlacement,
    here,
    in_force,
    not_over,
)
from toimi.organisation.queries.people import NEWEST_FIRST, people, standing, teams
from toimi.platform import clock

MANAGE = "organisation.manage"


@dataclass
class Place:
    """A unit in the tree, and how deep it is below the first that is shown."""

    unit: Unit
    depth: int

    @property
    def steps(self) -> range:
        """What a template repeats to set the unit further in."""
        return range(self.depth)


def tree(person: Person, right: str, on: date | None = None) -> list[Place]:
    """Return the units of a day (None: today) where `person` has `right`, parents before
    children, by name. 2 queries, of another day 3."""
    rows = access.visible(person, right, Unit.objects.order_by("name", "pk"), unit="")
    found = list(rows.filter(in_force(on or clock.today())))
    parents = {unit.pk: unit.parent_id for unit in found}
    if on is not None:
        placed = UnitPlacement.objects.filter(in_force(on), unit__in=found)
        parents |= dict(placed.values_list("unit", "parent"))
    below: dict[int | None, list[Unit]] = defaultdict(list)
    for unit in found:
        parent = parents[unit.pk]
        below[parent if parent in parents else None].append(unit)
    places: list[Place] = []
    waiting = [(unit, 0) for unit in reversed(below[None])]
    while waiting:
        unit, depth = waiting.pop()
        places.append(Place(unit, depth))
        waiting += [(child, depth + 1) for child in reversed(below[unit.pk])]
    return places


def units(person: Person, right: str) -> QuerySet[Unit]:
    """Return the units where `person` has `right`, also those that have ended, by name.
    2 queries."""
    return access.visible(person, right, Unit.objects.order_by("name", "pk"), unit="")


def open_units(person: Person, right: str) -> QuerySet[Unit]:
    """Return those of them that have not ended. 2 queries."""
    return units(person, right).filter(not_over(clock.today()))


def placements(unit: Unit) -> QuerySet[UnitPlacement]:
    """Return where a unit has stood, the oldest first. 1 query."""
    return unit.placements.select_related("parent")


def changes(unit: Unit) -> QuerySet[UnitChange]:
    """Return what was done to a unit or is planned, and what came into it. 1 query."""
    rows = UnitChange.objects.filter(Q(unit=unit) | Q(to=unit), cancelled_at=None)
    return rows.select_related("unit", "to", "planned_by").order_by("takes_effect_on", "pk")


def planned_changes(person: Person) -> QuerySet[UnitChange]:
    """Return the changes that wait for their day where `person` administers. 2 queries."""
    rows = UnitChange.objects.filter(carried_out_at=None, cancelled_at=None)
    return access.visible(person, MANAGE, rows.select_related("unit", "to", "planned_by"))


def managed_teams(person: Person) -> QuerySet[Team]:
    """Return the teams that `person` administers. 2 queries."""
    rows = Team.objects.select_related("unit", "answers").order_by("unit__name", "name", "pk")
    return access.visible(person, MANAGE, rows)


def managed_roles(person: Person) -> QuerySet[RoleAssignment]:
    """Return the role assignments that `person` may take back. 2 queries."""
    rows = RoleAssignment.objects.select_related("unit", "person__user")
    return access.visible(person, MANAGE, rows)


def managed_memberships(person: Person) -> QuerySet[TeamMembership]:
    """Return the memberships that `person` may end. 2 queries."""
    rows = TeamMembership.objects.select_related("team__unit", "person")
    return access.visible(person, MANAGE, rows, unit="team__unit")


def memberships(team: Team) -> QuerySet[TeamMembership]:
    """Return who is, will be and was in a team, those who are first. 1 query."""
    rows = TeamMembership.objects.filter(team=team).select_related("person")
    return rows.order_by(NEWEST_FIRST, "person__name", "pk")


def group_memberships(group: Group) -> QuerySet[GroupMembership]:
    """Return who is, will be and was in a group, those who are first. 1 query."""
    rows = GroupMembership.objects.filter(group=group).select_related("person")
    return rows.order_by(NEWEST_FIRST, "person__name", "pk")


def groups(unit: Unit, on: date | None = None) -> QuerySet[Group]:
    """Return the named groups of `unit` on a day (None: today), by name. 1 query."""
    day = on or clock.today()
    rows = Group.objects.filter(in_force(day), unit__in=standing(unit, day))
    return rows.select_related("answers").order_by("name", "pk")


def kept_groups(person: Person) -> QuerySet[Group]:
    """Return the groups that `person` keeps. 2 queries."""
    rows = Group.objects.select_related("unit", "answers").order_by("unit__name", "name", "pk")
    return access.visible(person, "organisation.groups", rows)


def kept_group_memberships(person: Person) -> QuerySet[GroupMembership]:
    """Return the memberships of those groups. 2 queries."""
    rows = GroupMembership.objects.select_related("group__unit", "person")
    return access.visible(person, "organisation.groups", rows, unit="group__unit")


@dataclass
class Member:
    """A person of a unit with the names of the roles held there, in the order of `kinds`."""

    person: Person
    roles: list[str] = field(default_factory=list)
    is_external: bool = False
    share_percent: int | None = None
    away_until: date | None = None
    deputies: list[str] = field(default_factory=list)


@dataclass
class Community:
    """Who is in a unit: teams with their people, those who are in no team of it, those who work
    with it from outside, and its named groups."""

    teams: list[tuple[Team, list[Member]]]
    others: list[Member]
    outside: list[Member]
    groups: list[tuple[Group, list[Person]]]


def community(unit: Unit, on: date | None = None) -> Community:
    """Return the people of `unit` on a day (None: today): roles, teams, who is away and who acts
    for whom. 8 queries."""
    day = on or clock.today()
    members = _members(unit, day)
    found, placed = [], set()
    rows = TeamMembership.objects.filter(in_force(day), team__in=teams(unit, day))
    inside: dict[int, dict[int, int | None]] = defaultdict(dict)
    for row in rows:
        inside[row.team_id][row.person_id] = row.share_percent
    for team in teams(unit, day).select_related("answers"):
        shares = inside[team.pk]
        own = [
            replace(member, share_percent=shares[pk])
            for pk, member in members.items()
            if pk in shares
        ]
        found.append((team, own))
        placed |= set(shares)
    rest = [member for pk, member in members.items() if pk not in placed]
    return Community(
        found,
        [member for member in rest if not member.is_external],
        [member for member in rest if member.is_external],
        _groups(unit, day),
    )


def _members(unit: Unit, day: date) -> dict[int, Member]:
    names = {role.code: role.name for role in ROLES}
    members = {person.pk: Member(person) for person in people(unit, day)}
    given = RoleAssignment.objects.filter(
        in_force(day), unit__in=standing(unit, day), person__in=list(members)
    )
    held = set(given.values_list("person", "role"))
    for pk, member in members.items():
        codes = [code for code in names if (pk, code) in held]
        member.roles = [names[code] for code in codes]
        member.is_external = bool(codes) and set(codes) <= EXTERNAL
    for absence in Absence.objects.filter(in_force(day), person__in=list(members)):
        members[absence.person_id].away_until = absence.ends_on
    acting = Deputy.objects.filter(in_force(day), here(day, "deputy"), person__in=list(members))
    for row in acting.select_related("deputy"):
        members[row.person_id].deputies.append(row.deputy.name)
    return members


def _groups(unit: Unit, day: date) -> list[tuple[Group, list[Person]]]:
    found = list(groups(unit, day))
    return [(group, inside) for group, inside in zip(found, _inside(found, day), strict=True)]


def _inside(found: Iterable[Group], day: date) -> list[list[Person]]:
    rows = GroupMembership.objects.filter(in_force(day), group__in=list(found))
    inside: dict[int, list[Person]] = defaultdict(list)
    for row in rows.select_related("person").order_by("person__name", "pk"):
        inside[row.group_id].append(row.person)
    return [inside[group.pk] for group in found]


def units_below(unit: Unit, on: date) -> QuerySet[Unit]:
    """Return the units below `unit` that have not ended before the day. 1 query."""
    return Unit.objects.filter(not_over(on), path__startswith=unit.path).exclude(pk=unit.pk)


def roles_at(unit: Unit, on: date) -> QuerySet[RoleAssignment]:
    """Return the roles given at `unit` itself that have not ended before the day. 1 query."""
    return RoleAssignment.objects.filter(not_over(on), unit=unit)
