"""An old programme and the one that goes on from it: what carries on, what ends, what is new."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from toimi.programme.comparison import Difference, WrittenRow, differences
from toimi.programme.models import Measure, Programme, Step


@dataclass(frozen=True)
class Carried:
    """A measure that goes on, and what differs in its words."""

    old: Measure
    new: Measure
    changes: Sequence[Difference]


@dataclass(frozen=True)
class Between:
    """`ended` and `added` are in the tables' own order."""

    carried: Sequence[Carried]
    ended: Sequence[Measure]
    added: Sequence[Measure]


def between(programme: Programme) -> Between:
    """Return how `programme` goes on from its previous one. 4 queries."""
    old = {one.pk: one for one in _measures(programme.previous_id)}
    new = list(_measures(programme.pk))
    carried = [
        Carried(old[one.carried_from_id], one, _changes(old[one.carried_from_id], one))
        for one in new
        if one.carried_from_id in old
    ]
    going_on = {one.old.pk for one in carried}
    return Between(
        carried=carried,
        ended=[one for one in old.values() if one.pk not in going_on],
        added=[one for one in new if one.carried_from_id not in old],
    )


def rows_of(programme: Programme) -> list[WrittenRow]:
    """Return the programme's measures in their words; `key` is the measure's id. 2 queries."""
    return [_row(one) for one in _measures(programme.pk)]


def earlier(programme: Programme) -> QuerySet[Programme]:
    """Return the other programmes of the unit, newest first: one of them may go on in it."""
    rows = Programme.objects.filter(unit=programme.unit_id).exclude(pk=programme.pk)
    return rows.order_by("-starts_on", "-pk")


def free_for(measure: Measure) -> QuerySet[Measure]:
    """Return the measures of the previous programme that go on in no other than `measure`."""
    others = Measure.objects.filter(programme=measure.programme_id).exclude(pk=measure.pk)
    taken = others.exclude(carried_from=None).values("carried_from")
    rows = Measure.objects.filter(programme=measure.programme.previous_id, dropped_at=None)
    return rows.exclude(pk__in=taken).order_by("number", "pk")


def _measures(programme_id: int | None) -> QuerySet[Measure]:
    steps = Step.objects.filter(is_from_schedule=False)
    return (
        Measure.objects.filter(programme=programme_id, dropped_at=None)
        .select_related("target", "last_follow_up")
        .prefetch_related(Prefetch("steps", steps))
        .order_by("number", "pk")
    )


def _changes(old: Measure, new: Measure) -> Sequence[Difference]:
    return differences(_row(old), _row(new), {})


def _row(measure: Measure) -> WrittenRow:
    return WrittenRow(
        key=measure.pk,
        number=measure.number,
        target=measure.target.name,
        measure=measure.text,
        steps=tuple(step.text for step in measure.steps.all()),
        themes=tuple(measure.themes),
        schedule=measure.schedule_text,
        urgency=measure.urgency,
        urgency_text=measure.urgency_text,
        responsible=measure.responsible_text,
        extra=measure.extra,
    )
