from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from toimi.organisation import access
from toimi.organisation.kinds import ROLE_CODES, ROLES
from toimi.organisation.models import Person, RoleAssignment, Team, TeamMembership, Unit
from toimi.platform.pages.saying import say


def holders(unit: Unit, role: str) -> QuerySet[Person]:
    """Return the active people who have `role` at `unit` or above it, by name. 1 query."""
    above = [int(part) for part in unit.path.split("/") if part]
    return Person.objects.filter(
        is_active=True,
        pk__in=RoleAssignment.objects.filter(unit__in=above, role=role).values("person"),
    ).order_by("name", "pk")


def people(unit: Unit) -> QuerySet[Person]:
    """Return the active people who have a role or a team in `unit`. 1 query."""
    return (
        Person.objects.filter(
            Q(role_assignments__unit=unit) | Q(memberships__team__unit=unit), is_active=True
        )
        .distinct()
        .order_by("name", "pk")
    )


def teams(unit: Unit) -> QuerySet[Team]:
    """Return the teams of `unit`, by name. 1 query."""
    return Team.objects.filter(unit=unit).order_by("name", "pk")


@dataclass
class Place:
    """A unit in the tree, and how deep it is below the first that is shown."""

    unit: Unit
    depth: int

    @property
    def steps(self) -> range:
        """What a template repeats to set the unit further in."""
        return range(self.depth)


def tree(person: Person, right: str) -> list[Place]:
    """Return the units where `person` has `right`, parents before children, by name. 2 queries."""
    found = list(access.visible(person, right, Unit.objects.order_by("name", "pk"), unit=""))
    known = {unit.pk for unit in found}
    below: dict[int | None, list[Unit]] = defaultdict(list)
    for unit in found:
        below[unit.parent_id if unit.parent_id in known else None].append(unit)
    places: list[Place] = []
    waiting = [(unit, 0) for unit in reversed(below[None])]
    while waiting:
        unit, depth = waiting.pop()
        places.append(Place(unit, depth))
        waiting += [(child, depth + 1) for child in reversed(below[unit.pk])]
    return places


def units(person: Person, right: str) -> QuerySet[Unit]:
    """Return the units where `person` has `right`, by name. 2 queries."""
    return access.visible(person, right, Unit.objects.order_by("name", "pk"), unit="")


def managed_teams(person: Person) -> QuerySet[Team]:
    """Return the teams that `person` administers. 2 queries."""
    rows = Team.objects.select_related("unit").order_by("unit__name", "name", "pk")
    return access.visible(person, "organisation.manage", rows)


def managed_roles(person: Person) -> QuerySet[RoleAssignment]:
    """Return the role assignments that `person` may take back. 2 queries."""
    rows = RoleAssignment.objects.select_related("unit", "person")
    return access.visible(person, "organisation.manage", rows)


def managed_memberships(person: Person) -> QuerySet[TeamMembership]:
    """Return the memberships that `person` may end. 2 queries."""
    rows = TeamMembership.objects.select_related("team__unit", "person")
    return access.visible(person, "organisation.manage", rows, unit="team__unit")


def managed_people(person: Person, text: str = "") -> QuerySet[Person]:
    """Return those whom `person` sees as an administrator, also put off and unplaced, by name.

    `text` is looked for in names and addresses. 5 queries, however many rows.
    """
    placed = access.visible(person, "organisation.manage", RoleAssignment.objects.all())
    in_team = access.visible(
        person, "organisation.manage", TeamMembership.objects.all(), unit="team__unit"
    )
    nowhere = Q(
        ~Exists(RoleAssignment.objects.filter(person=OuterRef("pk"))),
        ~Exists(TeamMembership.objects.filter(person=OuterRef("pk"))),
    )
    rows = Person.objects.filter(
        Q(pk__in=placed.values("person")) | Q(pk__in=in_team.values("person")) | nowhere
    )
    for word in text.split():
        rows = rows.filter(Q(name__icontains=word) | Q(email__icontains=word))
    roles = RoleAssignment.objects.select_related("unit").order_by("unit__name", "pk")
    return (
        rows.select_related("user")
        .prefetch_related(Prefetch("role_assignments", queryset=roles), "teams")
        .order_by("name", "pk")
    )


@dataclass
class Member:
    """A person of a unit with the codes of the roles held there, in the order of `kinds`."""

    person: Person
    roles: list[str] = field(default_factory=list)


@dataclass
class Community:
    """Who is in a unit: teams with their people, and those who are in no team of it."""

    teams: list[tuple[Team, list[Member]]]
    others: list[Member]


def community(unit: Unit) -> Community:
    """Return the active people of `unit` with roles and teams. 3 queries."""
    names = {role.code: role.name for role in ROLES}
    members = {person.pk: Member(person) for person in people(unit)}
    given = RoleAssignment.objects.filter(unit=unit, person__in=list(members))
    held = {(one.person_id, one.role) for one in given}
    for pk, member in members.items():
        member.roles = [names[code] for code in names if (pk, code) in held]
    found, placed = [], set()
    for team in teams(unit).prefetch_related("memberships"):
        inside = {membership.person_id for membership in team.memberships.all()}
        found.append((team, [member for pk, member in members.items() if pk in inside]))
        placed |= inside
    return Community(found, [member for pk, member in members.items() if pk not in placed])


@dataclass
class DemoPerson:
    """One to sign in as with one click."""

    username: str
    name: str
    roles: str


def demo_people() -> list[DemoPerson]:
    """Return the made-up people who can sign in, in the order of the roles. 2 queries."""
    rows = Person.objects.filter(is_made_up=True, is_active=True, user__is_active=True)
    order = list(ROLE_CODES)
    found = []
    for person in rows.select_related("user").prefetch_related("role_assignments"):
        codes = {kept.role for kept in person.role_assignments.all()}
        # Who leads or looks after others is a worker too: the rarer role says who it is.
        telling = (codes - {"worker"}) or codes
        at = min((order.index(code) for code in telling), default=len(order))
        words = ", ".join(say(role.name) for role in ROLES if role.code in telling)
        user = person.user
        if user is not None:
            found.append((at, person.name, DemoPerson(user.username, person.name, words)))
    return [one for _, _, one in sorted(found, key=lambda row: row[:2])]


def roles_in_words(person: Person) -> list[tuple[str, str]]:
    """Return the roles of `person` as (role, unit) in the reader's words. 1 query."""
    names = {role.code: role.name for role in ROLES}
    given = RoleAssignment.objects.filter(person=person).select_related("unit")
    return [(say(names[one.role]), one.unit.name) for one in given.order_by("unit__name", "pk")]
