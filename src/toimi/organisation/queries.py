from django.db.models import Q, QuerySet

from toimi.organisation.models import Person, RoleAssignment, Team, Unit


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
