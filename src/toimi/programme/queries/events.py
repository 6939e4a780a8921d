"""What happened to a unit, or to one above it, from outside."""

from datetime import date

from django.db.models import Q, QuerySet

from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.programme.models import OutsideEvent


def outside_events(
    unit: Unit, starts_on: date | None = None, ends_on: date | None = None
) -> list[OutsideEvent]:
    """Return the events of the unit and of those above it that touch the days. 1 query."""
    rows = OutsideEvent.objects.filter(unit__path__in=_paths(unit))
    if starts_on:
        rows = rows.filter(Q(ends_on=None) | Q(ends_on__gte=starts_on))
    if ends_on:
        rows = rows.filter(starts_on__lte=ends_on)
    return list(rows.select_related("unit"))


def events(person: Person) -> QuerySet[OutsideEvent]:
    """Return the events that `person` may see."""
    rows = OutsideEvent.objects.select_related("unit")
    return access.visible(person, "programme.read", rows)


def _paths(unit: Unit) -> list[str]:
    """Return the paths of the unit and of those above it: /1/, /1/4/."""
    keys = unit.path.strip("/").split("/")
    return [f"/{'/'.join(keys[: n + 1])}/" for n in range(len(keys))]
