"""What happened to a unit, or to one above it, from outside."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.programme.models import Measure, OutsideEvent


def outside_events(
    unit: Unit,
    starts_on: date | None = None,
    ends_on: date | None = None,
    *,
    with_numbers: bool = False,
) -> list[OutsideEvent]:
    """Return the events of the unit and of those above it that touch the days. 2 queries; 1 more
    with the numbers of the measures that they touch."""
    rows = OutsideEvent.objects.filter(unit__path__in=_paths(unit))
    if starts_on:
        rows = rows.filter(Q(ends_on=None) | Q(ends_on__gte=starts_on))
    if ends_on:
        rows = rows.filter(starts_on__lte=ends_on)
    touches = "touches__measure" if with_numbers else "touches"
    return list(rows.select_related("unit").prefetch_related(touches))


def touching(events: Iterable[OutsideEvent], measure: Measure) -> list[OutsideEvent]:
    """Return those of the events that touch the measure. No query after `outside_events`."""
    found = []
    for event in events:
        touched = {row.measure_id for row in event.touches.all()}
        if not touched or measure.pk in touched:
            found.append(event)
    return found


def events(person: Person) -> QuerySet[OutsideEvent]:
    """Return the events that `person` may see."""
    rows = OutsideEvent.objects.select_related("unit")
    return access.visible(person, "programme.read", rows)


def _paths(unit: Unit) -> list[str]:
    """Return the paths of the unit and of those above it: /1/, /1/4/."""
    keys = unit.path.strip("/").split("/")
    return [f"/{'/'.join(keys[: n + 1])}/" for n in range(len(keys))]
