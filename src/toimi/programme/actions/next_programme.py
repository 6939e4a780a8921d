"""A new programme that goes on from an old one: begun from it, or tied to it afterwards."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Prefetch

from toimi.errors import sentence
from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.programme import kinds
from toimi.programme.actions.adopt import add_targets, create_programme
from toimi.programme.actions.refresh import refresh
from toimi.programme.comparison import compare
from toimi.programme.errors import DaysOutOfOrder, GoesInACircle, OtherUnit, TextEmpty
from toimi.programme.models import (
    Measure,
    MeasureReference,
    Period,
    Programme,
    Responsible,
    RoundRule,
    Step,
    Target,
)
from toimi.programme.queries.between import rows_of

RIGHT = "programme.write"
HEAD = (
    "language",
    "column_labels",
    "urgency_count",
    "private_names",
    "escalates_after_days",
    "needs_two_at_first_urgency",
    "draft_decision",
)
WORDS = (
    "text",
    "themes",
    "schedule_text",
    "urgency",
    "urgency_count",
    "urgency_text",
    "responsible_text",
    "extra",
    "is_continuous",
    "rule",
    "starts_on",
    "ends_on",
    "rhythm_months",
    "origin",
    "origin_words",
    "origin_due_on",
)
"""What a measure takes along; what was done and said of it stays in the old programme."""

OLD_SCHEDULE = sentence("Aikataulu on edellisestä ohjelmasta ja ohi. Kirjoita uusi.")


@transaction.atomic
def begin_next(
    *,
    programme: Programme,
    title: str,
    starts_on: date | None,
    ends_on: date | None,
    carried: Collection[int],
    by: Person,
) -> Programme:
    """Begin a programme that goes on from `programme` with the measures whose ids are `carried`,
    in their words, with what is undone of them, whom they mean and what they refer to among
    themselves. The old one stays.

    Raises NotAllowed, TextEmpty, DaysOutOfOrder.
    """
    access.demand(by, RIGHT, programme.unit)
    if not title.strip():
        raise TextEmpty
    if starts_on and ends_on and ends_on < starts_on:
        raise DaysOutOfOrder
    begun = create_programme(
        Programme(
            unit=programme.unit,
            title=title.strip()[:500],
            starts_on=starts_on,
            ends_on=ends_on,
            previous=programme,
            **{name: getattr(programme, name) for name in HEAD},
        ),
        "programme.begun",
        by=by,
    )
    _carry(programme, begun, carried, by)
    _take_rule(programme, begun, by)
    refresh(programme=begun, today=clock.today())
    return begun


def _carry(old: Programme, new: Programme, carried: Collection[int], by: Person) -> None:
    rows = Measure.objects.filter(programme=old, dropped_at=None, pk__in=carried)
    measures = list(
        rows.select_related("target")
        .prefetch_related(
            "periods",
            "responsibles",
            Prefetch("references", MeasureReference.objects.order_by("pk")),
            Prefetch("steps", Step.objects.filter(done_on=None)),
        )
        .order_by("number", "pk")
    )
    names = list(dict.fromkeys(one.target.name for one in measures))
    targets = add_targets(new, dict(enumerate(names, start=1)), by=by)
    made = history.create_many(
        [
            _carried(one, number, new, targets[one.target.name])
            for number, one in enumerate(measures, start=1)
        ],
        "programme.measure_carried",
        by=by,
    )
    pairs = list(zip(measures, made, strict=True))
    steps: dict[int, Step] = {}
    for one, copy in pairs:
        undone = list(one.steps.all())
        fresh = history.create_many(
            [_copy(step, measure=copy) for step in undone], kinds.STEP_ADDED, by=by
        )
        steps |= {step.pk: new_step for step, new_step in zip(undone, fresh, strict=True)}
    history.create_many(list(_periods(pairs)), "programme.period_set", by=by)
    history.create_many(list(_responsibles(pairs, steps)), "programme.responsible_added", by=by)
    history.create_many(list(_references(pairs)), "programme.reference_added", by=by)


def _carried(one: Measure, number: int, new: Programme, target: Target) -> Measure:
    """Return the copy of a measure; a schedule that is over keeps its words, and a doubt asks for
    a new one: otherwise the measure would be late on the first day."""
    copy = Measure(
        programme=new,
        target=target,
        number=number,
        carried_from=one,
        **{name: getattr(one, name) for name in WORDS},
    )
    if _is_over(one.ends_on, new):
        copy.starts_on = copy.ends_on = None
        copy.doubts = [{"field": "schedule", "reason": OLD_SCHEDULE, "values": {}}]
    return copy


def _is_over(ends_on: date | None, new: Programme) -> bool:
    return ends_on is not None and new.starts_on is not None and ends_on < new.starts_on


def _copy(step: Step, *, measure: Measure) -> Step:
    names = ("position", "text", "is_from_schedule", "schedule_text", "starts_on", "ends_on")
    copy = Step(measure=measure, **{name: getattr(step, name) for name in names})
    if _is_over(copy.ends_on, measure.programme):
        copy.starts_on = copy.ends_on = None
    return copy


def _periods(pairs: Iterable[tuple[Measure, Measure]]) -> Iterable[Period]:
    names = ("position", "starts_on", "ends_on", "words_start", "words_end")
    for one, copy in pairs:
        for period in () if copy.doubts else one.periods.all():
            yield Period(measure=copy, **{name: getattr(period, name) for name in names})


def _responsibles(
    pairs: Iterable[tuple[Measure, Measure]], steps: dict[int, Step]
) -> Iterable[Responsible]:
    names = ("position", "phrase", "meaning", "role", "team", "group", "person")
    for one, copy in pairs:
        for row in one.responsibles.all():
            if row.step_id is None or row.step_id in steps:
                step = steps[row.step_id] if row.step_id else None
                kept: dict[str, Any] = {name: getattr(row, name) for name in names}
                yield Responsible(measure=copy, step=step, **kept)


def _references(pairs: Iterable[tuple[Measure, Measure]]) -> Iterable[MeasureReference]:
    """Yield the references whose both ends go on. Of others the measure's own words stay."""
    copies = {one.pk: copy for one, copy in pairs}
    for one, copy in pairs:
        for row in one.references.all():
            if to := copies.get(row.to_id):
                yield MeasureReference(measure=copy, to=to, words=row.words)


def _take_rule(old: Programme, new: Programme, by: Person) -> None:
    """The rounds go on opening by the same rule, from the first day of the new programme."""
    found = RoundRule.objects.filter(programme=old).exclude(kind=kinds.MEETINGS_RULE).first()
    if found is None:
        return
    names = ("kind", "due_days", "opens_days_before", "due_days_before_meeting", "owner")
    rule = RoundRule(programme=new, starts_on=new.starts_on or clock.today())
    for name in names:
        setattr(rule, name, getattr(found, name))
    history.create(rule, "programme.round_rule_set", by=by)


@dataclass(frozen=True)
class Tied:
    """How many measures of a new programme go on from an old one."""

    count: int


@transaction.atomic
def continue_from(*, programme: Programme, previous: Programme, version: int, by: Person) -> Tied:
    """Say that `programme` goes on from `previous`; the measures that are alike are paired.

    Raises NotAllowed, OtherUnit, GoesInACircle, ChangedMeanwhile.
    """
    access.demand(by, RIGHT, programme.unit)
    if previous.unit_id != programme.unit_id:
        raise OtherUnit
    _demand_no_circle(programme, previous)
    history.change(programme, "programme.continues", version=version, by=by, previous=previous)
    measures = {one.pk: one for one in programme.measures.filter(dropped_at=None)}
    found = compare(rows_of(previous), rows_of(programme))
    for pair in found.pairs:
        one = measures[pair.new.key]
        history.change(
            one,
            "programme.measure_continues",
            version=one.version,
            by=by,
            carried_from_id=pair.old.key,
        )
    return Tied(len(found.pairs))


def _demand_no_circle(programme: Programme, previous: Programme) -> None:
    seen: Programme | None = previous
    for _ in range(LONGEST_CHAIN):
        if seen is None:
            return
        if seen.pk == programme.pk:
            raise GoesInACircle
        seen = seen.previous
    raise GoesInACircle


LONGEST_CHAIN = 50


@transaction.atomic
def carry_on(*, measure: Measure, old: Measure | None, version: int, by: Person) -> Measure:
    """Say which measure of the previous programme goes on in `measure`; None: it is a new one.

    Raises NotAllowed, OtherUnit, ChangedMeanwhile.
    """
    access.demand(by, RIGHT, measure.unit)
    if old is not None and old.programme_id != measure.programme.previous_id:
        raise OtherUnit
    return history.change(
        measure, "programme.measure_continues", version=version, by=by, carried_from=old
    )
