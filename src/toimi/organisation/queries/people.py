from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet

from toimi.organisation import access, days
from toimi.organisation.kinds import ROLE_CODES, ROLES
from toimi.organisation.models import (
    Absence,
    Deputy,
    Person,
    RoleAssignment,
    Team,
    TeamMembership,
    Unit,
    here,
    in_force,
    not_over,
)
from toimi.organisation.rules import Days, highest_share
from toimi.platform import clock
from toimi.platform.pages.saying import say

MANAGE = "organisation.manage"
WHOLE = 100
NEWEST_FIRST = F("ends_on").desc(nulls_first=True)


def standing(unit: Unit, day: date) -> list[int]:
    """Return the ids of `unit` and, when it has ended, of what it went on in."""
    found = [unit.pk]
    while unit.is_over_on(day) and unit.parent is not None:
        unit = unit.parent
        found.append(unit.pk)
    return found


def people(unit: Unit, on: date | None = None) -> QuerySet[Person]:
    """Return the people here who have a role or a team in `unit` on a day (None: today).

    Those of its successor too when the unit has ended. 1 query, and one for each step to the
    successor.
    """
    day = on or clock.today()
    units = standing(unit, day)
    with_role = Q(role_assignments__unit__in=units) & in_force(day, "role_assignments")
    in_team = Q(memberships__team__in=teams_on(units, day)) & in_force(day, "memberships")
    return Person.objects.filter(with_role | in_team, here(day)).distinct().order_by("name", "pk")


def teams_on(units: Iterable[int], day: date) -> QuerySet[Team]:
    """Return the teams that stood in one of `units` on a day."""
    pks = list(units)
    before = Team.objects.filter(in_force(day, "placements"), placements__unit__in=pks)
    moved_after = Team.objects.filter(in_force(day, "placements"), ~Q(placements=None))
    now = Q(unit__in=pks) & ~Q(pk__in=moved_after.values("pk"))
    return Team.objects.filter(in_force(day), now | Q(pk__in=before.values("pk")))


def teams(unit: Unit, on: date | None = None) -> QuerySet[Team]:
    """Return the teams of `unit` on a day (None: today), by name. 1 query."""
    day = on or clock.today()
    return teams_on(standing(unit, day), day).order_by("name", "pk")


def colleagues(person: Person) -> QuerySet[Person]:
    """Return those whom `person` may name: who have or will have a place where she may read of
    the organisation, by name. 2 queries."""
    today = clock.today()
    roles = access.visible(person, "organisation.read", RoleAssignment.objects.all())
    members = access.visible(
        person, "organisation.read", TeamMembership.objects.all(), unit="team__unit"
    )
    return Person.objects.filter(
        Q(pk__in=roles.filter(not_over(today)).values("person"))
        | Q(pk__in=members.filter(not_over(today)).values("person")),
        not_over(today),
        is_active=True,
    ).order_by("name", "pk")


def names_apart(rows: Iterable[Person]) -> list[tuple[int, str]]:
    """Return (id, name) of people; of two with one name, each with the teams, units or the
    address that tell them apart. At most 2 queries beside the rows'."""
    found = list(rows)
    counts = Counter(person.name.casefold() for person in found)
    twins = [person.pk for person in found if counts[person.name.casefold()] > 1]
    where = _where(twins) if twins else {}
    return [
        (
            person.pk,
            f"{person.name} ({_telling(person, where)})" if person.pk in where else person.name,
        )
        for person in found
    ]


def _telling(person: Person, where: dict[int, str]) -> str:
    return ", ".join(filter(None, (where[person.pk], person.email))) or str(person.pk)


def _where(pks: list[int]) -> dict[int, str]:
    today = clock.today()
    names: dict[int, list[str]] = {pk: [] for pk in pks}
    rows = RoleAssignment.objects.filter(in_force(today), person__in=pks)
    members = TeamMembership.objects.filter(in_force(today), person__in=pks)
    told = [*rows.values_list("person", "unit__name"), *members.values_list("person", "team__name")]
    for pk, name in told:
        if name not in names[pk]:
            names[pk].append(name)
    return {pk: ", ".join(found) for pk, found in names.items()}


def managed_people(person: Person, text: str = "", right: str = MANAGE) -> QuerySet[Person]:
    """Return those whom `person` keeps, also put off, left and unplaced, by name.

    `text` is looked for in names and addresses. 5 queries, however many rows.
    """
    placed = access.visible(person, right, RoleAssignment.objects.all())
    in_team = access.visible(person, right, TeamMembership.objects.all(), unit="team__unit")
    nowhere = Q(
        ~Exists(RoleAssignment.objects.filter(person=OuterRef("pk"))),
        ~Exists(TeamMembership.objects.filter(person=OuterRef("pk"))),
    )
    rows = Person.objects.filter(
        Q(pk__in=placed.values("person")) | Q(pk__in=in_team.values("person")) | nowhere
    )
    for word in text.split():
        rows = rows.filter(Q(name__icontains=word) | Q(email__icontains=word))
    today = clock.today()
    roles = RoleAssignment.objects.select_related("unit").order_by("unit__name", "pk")
    return (
        rows.select_related("user")
        .prefetch_related(
            Prefetch("role_assignments", queryset=roles.filter(not_over(today))),
            Prefetch(
                "teams",
                queryset=Team.objects.filter(not_over(today, "memberships")).order_by("name"),
            ),
        )
        .order_by("name", "pk")
    )


def roles_of(person: Person) -> QuerySet[RoleAssignment]:
    """Return all that was, is and will be given to `person`, what holds first. 1 query."""
    rows = RoleAssignment.objects.filter(person=person).select_related("unit")
    return rows.order_by(NEWEST_FIRST, "unit__name", "pk")


def memberships_of(person: Person) -> QuerySet[TeamMembership]:
    """Return in which teams `person` was, is and will be, what holds first. 1 query."""
    rows = TeamMembership.objects.filter(person=person).select_related("team__unit")
    return rows.order_by(NEWEST_FIRST, "team__name", "pk")


def absences_of(person: Person) -> QuerySet[Absence]:
    """Return the days on which `person` is or will be away. 1 query."""
    return Absence.objects.filter(not_over(clock.today()), person=person)


def deputies_of(person: Person) -> QuerySet[Deputy]:
    """Return who act or will act for `person`. 1 query."""
    rows = Deputy.objects.filter(not_over(clock.today()), person=person)
    return rows.select_related("deputy")


def kept_absences(person: Person) -> QuerySet[Absence]:
    """Return the absences that `person` may end: one's own, and those of people below. 2
    queries."""
    below = managed_people(person, right="organisation.deputies").order_by()
    rows = Absence.objects.filter(not_over(clock.today())).select_related("person__user")
    return rows.filter(Q(person=person) | Q(person__in=_where_held(person, below)))


def kept_deputies(person: Person) -> QuerySet[Deputy]:
    """Return the deputyships that `person` may end: of those for oneself and for people below.
    2 queries."""
    below = managed_people(person, right="organisation.deputies").order_by()
    rows = Deputy.objects.filter(not_over(clock.today())).select_related("person__user", "deputy")
    return rows.filter(Q(person=person) | Q(person__in=_where_held(person, below)))


def _where_held(person: Person, below: QuerySet[Person]) -> QuerySet[Person]:
    """Return nobody when the right is held nowhere: who has no place is anybody's to keep."""
    has = access.may(person, "organisation.deputies")
    return below.prefetch_related(None).select_related(None) if has else Person.objects.none()


def too_much(people_ids: Iterable[int]) -> dict[int, int]:
    """Return the share, in percent, of those whose teams take more than all of the time on some
    day from today on. 1 query."""
    rows = TeamMembership.objects.filter(
        not_over(clock.today()), person__in=list(people_ids), share_percent__isnull=False
    )
    shares: dict[int, list[tuple[int, Days]]] = defaultdict(list)
    for row in rows:
        shares[row.person_id].append((row.share_percent or 0, days.of(row)))
    totals = {pk: highest_share(found) for pk, found in shares.items()}
    return {pk: total for pk, total in totals.items() if total > WHOLE}


@dataclass
class DemoPerson:
    """One to sign in as with one click."""

    username: str
    name: str
    roles: str


def demo_people() -> list[DemoPerson]:
    """Return the made-up people who can sign in, in the order of the roles. 2 queries."""
    today = clock.today()
    rows = Person.objects.filter(here(today), is_made_up=True, user__is_active=True)
    given = Prefetch("role_assignments", RoleAssignment.objects.filter(in_force(today)))
    order = list(ROLE_CODES)
    found = []
    for person in rows.select_related("user").prefetch_related(given):
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
    """Return the roles of `person` today as (role, unit) in the reader's words. 1 query."""
    names = {role.code: role.name for role in ROLES}
    given = RoleAssignment.objects.filter(in_force(clock.today()), person=person)
    rows = given.select_related("unit").order_by("unit__name", "pk")
    return [(say(names[one.role]), one.unit.name) for one in rows]
