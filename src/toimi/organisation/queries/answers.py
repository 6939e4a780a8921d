"""Who holds a role, who answers for what a phrase means, and who acts for whom."""

from datetime import date

from django.db.models import Q, QuerySet

from toimi.organisation.models import (
    Deputy,
    Group,
    Person,
    RoleAssignment,
    Team,
    Unit,
    here,
    in_force,
)
from toimi.platform import clock

WHOLE_UNIT = "worker"
LEADERS = ("line_manager", "head_of_service")
"""Who answers when nobody nearer does, the nearest first."""


def above(unit: Unit) -> list[int]:
    """Return the ids of `unit` and of all above it, the root first."""
    return [int(part) for part in unit.path.split("/") if part]


def holders(unit: Unit, role: str, on: date | None = None) -> QuerySet[Person]:
    """Return the people here who have `role` at `unit` or above it on a day (None: today), by
    name. 1 query."""
    day = on or clock.today()
    given = RoleAssignment.objects.filter(in_force(day), unit__in=above(unit), role=role)
    return Person.objects.filter(here(day), pk__in=given.values("person")).order_by("name", "pk")


def nearest(unit: Unit, role: str, on: date | None = None) -> Person | None:
    """Return the one who has `role` nearest to `unit`: at it, else in the first unit above where
    anybody has. 1 query."""
    day = on or clock.today()
    rows = RoleAssignment.objects.filter(
        in_force(day), here(day, "person"), unit__in=above(unit), role=role
    ).select_related("person", "unit")
    ordered = sorted(rows, key=lambda row: (-len(above(row.unit)), row.person.name, row.pk))
    return ordered[0].person if ordered else None


def who_answers(
    unit: Unit,
    *,
    role: str = "",
    team: Team | None = None,
    group: Group | None = None,
    person: Person | None = None,
    on: date | None = None,
) -> Person | None:
    """Return the one who answers for what is left to a role, a team, a group or a person.

    When the one named has left, or nobody is named, the nearest manager of `unit` answers, so
    that nothing is left without anybody; None only when the unit has no manager at all. The
    one who answers on another day is asked for by that day. At most 5 queries.
    """
    day = on or clock.today()
    found = None
    if person is not None:
        found = person if person.is_here_on(day) else None
    elif team is not None:
        found = _of_team(team, day)
    elif group is not None:
        found = _here(group.answers, day)
    elif role and role != WHOLE_UNIT:
        found = nearest(unit, role, day)
    for leader in LEADERS:
        found = found or nearest(unit, leader, day)
    return found


def _of_team(team: Team, day: date) -> Person | None:
    """Return who was named for the team, else the team lead among its members."""
    leads = RoleAssignment.objects.filter(in_force(day), unit=team.unit_id, role="team_lead")
    members = Person.objects.filter(
        here(day), in_force(day, "memberships"), memberships__team=team
    ).filter(pk__in=leads.values("person"))
    return _here(team.answers, day) or members.order_by("name", "pk").first()


def _here(person: Person | None, day: date) -> Person | None:
    return person if person is not None and person.is_here_on(day) else None


def acts_for(person: Person, on: date | None = None) -> QuerySet[Person]:
    """Return the people whose deputy `person` is on a day: what waits for them waits for
    `person` too. One step: a deputy's deputy does not act. 1 query."""
    day = on or clock.today()
    if not person.is_here_on(day):
        return Person.objects.none()
    rows = Deputy.objects.filter(in_force(day), deputy=person)
    return Person.objects.filter(here(day), pk__in=rows.values("person")).order_by("name", "pk")


def deputies(person: Person, on: date | None = None) -> QuerySet[Person]:
    """Return who act for `person` on a day. 1 query."""
    day = on or clock.today()
    rows = Deputy.objects.filter(in_force(day), person=person)
    return Person.objects.filter(here(day), pk__in=rows.values("deputy")).order_by("name", "pk")


def is_away(person: Person, on: date | None = None) -> bool:
    """Return whether `person` has said to be away on a day. 1 query."""
    return person.absences.filter(in_force(on or clock.today())).exists()


def away(people: QuerySet[Person], on: date | None = None) -> set[int]:
    """Return the ids of those of `people` who are away on a day. 1 query."""
    day = on or clock.today()
    return set(
        people.filter(in_force(day, "absences"), ~Q(absences=None)).values_list("pk", flat=True)
    )
