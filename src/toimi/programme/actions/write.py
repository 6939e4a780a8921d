"""Programmes, targets, measures and steps written by hand."""

from typing import Any

from django.db import models, transaction

from toimi.language.periods import Schedule
from toimi.language.responsibles import split_responsibles
from toimi.language.schedule import read_schedule
from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.programme import kinds
from toimi.programme.actions.adopt import (
    create_programme,
    days_of,
    periods_of,
    responsibles_of,
    take_schedule,
)
from toimi.programme.actions.refresh import refresh_measure
from toimi.programme.errors import (
    DaysOutOfOrder,
    MeasureInUse,
    TargetInUse,
    TextEmpty,
    UrgencyOutsideScale,
)
from toimi.programme.models import Measure, Programme, Step, Target
from toimi.programme.queries import seasons

RIGHT = "programme.write"
HEAD = ("title", "starts_on", "ends_on")


@transaction.atomic
def add_programme(*, unit: Unit, title: str, by: Person, **fields: Any) -> Programme:
    """Begin an empty programme. Raises NotAllowed, TextEmpty, DaysOutOfOrder."""
    access.demand(by, RIGHT, unit)
    programme = Programme(unit=unit, title=title.strip(), **fields)
    _check_programme(programme.title, programme.starts_on, programme.ends_on)
    return create_programme(programme, "programme.begun", by=by)


@transaction.atomic
def change_programme(*, programme: Programme, version: int, by: Person, **fields: Any) -> Programme:
    """Change the head. Raises NotAllowed, TextEmpty, DaysOutOfOrder, ChangedMeanwhile."""
    access.demand(by, RIGHT, programme.unit)
    new: dict[str, Any] = {
        "title": programme.title,
        "starts_on": programme.starts_on,
        "ends_on": programme.ends_on,
    }
    new |= fields
    _check_programme(new["title"], new["starts_on"], new["ends_on"])
    return history.change(programme, "programme.changed", version=version, by=by, **fields)


def _check_programme(title: str, starts_on: Any, ends_on: Any) -> None:
    if not title.strip():
        raise TextEmpty
    if starts_on and ends_on and ends_on < starts_on:
        raise DaysOutOfOrder


@transaction.atomic
def add_target(*, programme: Programme, name: str, by: Person) -> Target:
    """Add a target last. Raises NotAllowed, TextEmpty."""
    access.demand(by, RIGHT, programme.unit)
    if not name.strip():
        raise TextEmpty
    _wait_for_others(programme)
    target = Target(
        programme=programme, name=name.strip(), position=_next(programme.targets.all(), "position")
    )
    return history.create(target, "programme.target_added", by=by)


@transaction.atomic
def change_target(*, target: Target, name: str, version: int, by: Person) -> Target:
    """Raises NotAllowed, TextEmpty, ChangedMeanwhile."""
    access.demand(by, RIGHT, target.programme.unit)
    if not name.strip():
        raise TextEmpty
    return history.change(
        target, "programme.target_changed", version=version, by=by, name=name.strip()
    )


@transaction.atomic
def remove_target(*, target: Target, by: Person) -> None:
    """Remove an empty target. Raises NotAllowed, TargetInUse."""
    access.demand(by, RIGHT, target.programme.unit)
    if target.measures.exists():
        raise TargetInUse
    history.remove(target, "programme.target_removed", by=by)


@transaction.atomic
def move_target(*, target: Target, up: bool, by: Person) -> None:
    """Change places with the neighbour. Raises NotAllowed."""
    access.demand(by, RIGHT, target.programme.unit)
    _swap(target, target.programme.targets.all(), "position", up=up, by=by)


@transaction.atomic
def add_measure(
    *,
    target: Target,
    text: str,
    schedule_text: str = "",
    urgency: int | None = None,
    responsible_text: str = "",
    themes: list[str] | None = None,
    by: Person,
) -> Measure:
    """Add a measure last. Raises NotAllowed, TextEmpty, UrgencyOutsideScale."""
    programme = target.programme
    access.demand(by, RIGHT, programme.unit)
    _wait_for_others(programme)
    measure = Measure(
        programme=programme,
        target=target,
        number=_next(programme.measures.filter(dropped_at=None), "number"),
        text=text.strip(),
        themes=themes or [],
        urgency=urgency,
        urgency_count=programme.urgency_count,
        urgency_text=str(urgency or ""),
        responsible_text=responsible_text.strip(),
    )
    _check_measure(measure.text, urgency, programme)
    schedule = _understand(schedule_text, programme)
    take_schedule(measure, schedule)
    history.create(measure, "programme.measure_added", by=by)
    _take_parts(measure, schedule, responsible_text, by)
    return measure


@transaction.atomic
def change_measure(*, measure: Measure, version: int, by: Person, **fields: Any) -> Measure:
    """Change a measure's cells; a changed schedule or responsible is understood anew, and the
    doubts of a changed cell are settled.

    Raises NotAllowed, TextEmpty, UrgencyOutsideScale, ChangedMeanwhile.
    """
    access.demand(by, RIGHT, measure.unit)
    _check_measure(
        fields.get("text", measure.text), fields.get("urgency", measure.urgency), measure.programme
    )
    column = {"schedule_text": "schedule", "responsible_text": "responsible", "text": "measure"}
    changed = {name for name, value in fields.items() if getattr(measure, name) != value}
    cells = {column.get(name, name) for name in changed}
    schedule = None
    if "schedule_text" in changed:
        schedule = _understand(fields["schedule_text"], measure.programme)
        fields |= _schedule_fields(measure, schedule)
    if "urgency" in changed:
        fields["urgency_text"] = str(fields["urgency"] or "")
    fields["doubts"] = [doubt for doubt in measure.doubts if doubt["field"] not in cells]
    history.change(measure, "programme.measure_changed", version=version, by=by, **fields)
    words = fields["responsible_text"] if "responsible_text" in changed else None
    _take_parts(measure, schedule, words, by)
    return measure


@transaction.atomic
def remove_measure(*, measure: Measure, by: Person) -> None:
    """Remove a measure that has no follow-up. Raises NotAllowed, MeasureInUse."""
    access.demand(by, RIGHT, measure.unit)
    if measure.follow_ups.exists():
        raise MeasureInUse
    history.remove(measure, "programme.measure_removed", by=by)


@transaction.atomic
def move_measure(*, measure: Measure, up: bool, by: Person) -> None:
    """Change numbers with the neighbour. Raises NotAllowed."""
    access.demand(by, RIGHT, measure.unit)
    _swap(measure, measure.programme.measures.filter(dropped_at=None), "number", up=up, by=by)


@transaction.atomic
def add_step(*, measure: Measure, text: str, schedule_text: str = "", by: Person) -> Step:
    """Add a step last. Raises NotAllowed, TextEmpty."""
    access.demand(by, RIGHT, measure.unit)
    if not text.strip():
        raise TextEmpty
    _wait_for_others(measure.programme)
    step = Step(
        measure=measure,
        text=text.strip(),
        position=_next(measure.steps.all(), "position"),
        **_step_days(schedule_text, measure),
    )
    history.create(step, kinds.STEP_ADDED, by=by)
    refresh_measure(measure=measure, today=clock.today())
    return step


@transaction.atomic
def change_step(
    *, step: Step, text: str, schedule_text: str = "", version: int, by: Person
) -> Step:
    """Raises NotAllowed, TextEmpty, ChangedMeanwhile."""
    access.demand(by, RIGHT, step.measure.unit)
    if not text.strip():
        raise TextEmpty
    days = _step_days(schedule_text, step.measure)
    history.change(
        step, "programme.step_changed", version=version, by=by, text=text.strip(), **days
    )
    refresh_measure(measure=step.measure, today=clock.today())
    return step


@transaction.atomic
def remove_step(*, step: Step, by: Person) -> None:
    """Raises NotAllowed."""
    access.demand(by, RIGHT, step.measure.unit)
    measure = step.measure
    history.remove(step, "programme.step_removed", by=by)
    refresh_measure(measure=measure, today=clock.today())


@transaction.atomic
def move_step(*, step: Step, up: bool, by: Person) -> None:
    """Raises NotAllowed."""
    access.demand(by, RIGHT, step.measure.unit)
    _swap(step, step.measure.steps.all(), "position", up=up, by=by)


def _check_measure(text: str, urgency: int | None, programme: Programme) -> None:
    if not text.strip():
        raise TextEmpty
    if urgency is not None and not 1 <= urgency <= programme.urgency_count:
        raise UrgencyOutsideScale(count=programme.urgency_count)


def _understand(phrase: str, programme: Programme) -> Schedule:
    return read_schedule(
        phrase.strip(),
        seasons=seasons(),
        start=programme.starts_on,
        end=programme.ends_on,
        dated=programme.approved_on,
    )


def _schedule_fields(measure: Measure, schedule: Schedule) -> dict[str, Any]:
    trial = Measure(pk=measure.pk)
    take_schedule(trial, schedule)
    names = ("schedule_text", "is_continuous", "rule", "starts_on", "ends_on")
    return {name: getattr(trial, name) for name in names}


def _step_days(phrase: str, measure: Measure) -> dict[str, Any]:
    schedule = _understand(phrase, measure.programme)
    starts_on, ends_on = days_of(schedule)
    return {"schedule_text": schedule.text, "starts_on": starts_on, "ends_on": ends_on}


def _take_parts(
    measure: Measure, schedule: Schedule | None, responsible_text: str | None, by: Person
) -> None:
    """Make the periods and responsibles anew where their words changed."""
    if schedule is not None:
        measure.periods.all().delete()
        history.create_many(list(periods_of(measure, schedule)), "programme.period_set", by=by)
    if responsible_text is not None:
        kept = {row.phrase.casefold(): row for row in measure.responsibles.all()}
        phrases = [phrase.text for phrase in split_responsibles(responsible_text)]
        wanted = {phrase.casefold() for phrase in phrases}
        for phrase, row in kept.items():
            if phrase not in wanted:
                history.remove(row, "programme.responsible_removed", by=by)
        new = [p for p in phrases if p.casefold() not in kept]
        history.create_many(
            list(responsibles_of(measure, new)), "programme.responsible_added", by=by
        )
    refresh_measure(measure=measure, today=clock.today())


def _wait_for_others(programme: Programme) -> None:
    """Let only one at a time add to a programme: two who took the last number at once would get
    the same (on PostgreSQL; SQLite has one writer anyway)."""
    Programme.objects.select_for_update(no_key=True).only("pk").get(pk=programme.pk)


def _next(rows: models.QuerySet[Any], field: str) -> int:
    last: int | None = rows.aggregate(last=models.Max(field))["last"]
    return (last or 0) + 1


def _swap(row: Any, rows: models.QuerySet[Any], field: str, *, up: bool, by: Person) -> None:
    place = getattr(row, field)
    near = (
        rows.filter(**{f"{field}__lt": place}).order_by(f"-{field}", "-pk").first()
        if up
        else rows.filter(**{f"{field}__gt": place}).order_by(field, "pk").first()
    )
    if near is None:
        return
    other = getattr(near, field)
    event = "programme.moved"
    history.change(near, event, version=near.version, by=by, **{field: place})
    history.change(row, event, version=row.version, by=by, **{field: other})
