"""Programmes, targets and measures written by hand."""

from datetime import date
from typing import Any

from django.db import transaction

from toimi.language.periods import Schedule
from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.history.models import Removed
from toimi.programme.actions import amend, index
from toimi.programme.actions.adopt import create_programme, take_schedule
from toimi.programme.actions.order import next_place, swap, wait_for_others
from toimi.programme.actions.refresh import refresh_measure
from toimi.programme.actions.responsibles import take_responsibles
from toimi.programme.actions.schedules import (
    make_periods,
    schedule_fields,
    understand,
)
from toimi.programme.errors import (
    DaysOutOfOrder,
    MeasureInUse,
    TargetInUse,
    TextEmpty,
    UrgencyOutsideScale,
)
from toimi.programme.models import Measure, Programme, Target
from toimi.programme.queries import approved

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
    history.change(programme, "programme.changed", version=version, by=by, **fields)
    index.refresh_programme(programme)
    return programme


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
    wait_for_others(programme)
    target = Target(
        programme=programme,
        name=name.strip(),
        position=next_place(programme.targets.all(), "position"),
    )
    return history.create(target, "programme.target_added", by=by)


@transaction.atomic
def change_target(*, target: Target, name: str, version: int, by: Person) -> Target:
    """Raises NotAllowed, TextEmpty, ChangedMeanwhile."""
    access.demand(by, RIGHT, target.programme.unit)
    if not name.strip():
        raise TextEmpty
    history.change(target, "programme.target_changed", version=version, by=by, name=name.strip())
    index.refresh(list(target.measures.values_list("pk", flat=True)))
    return target


@transaction.atomic
def remove_target(*, target: Target, by: Person) -> Removed | None:
    """Remove an empty target; it can be put back for 30 days. Raises NotAllowed, TargetInUse."""
    access.demand(by, RIGHT, target.programme.unit)
    if target.measures.exists():
        raise TargetInUse
    return history.remove(target, "programme.target_removed", by=by, place=target.programme)


@transaction.atomic
def move_target(*, target: Target, up: bool, by: Person) -> None:
    """Change places with the neighbour. Raises NotAllowed."""
    access.demand(by, RIGHT, target.programme.unit)
    swap(target, target.programme.targets.all(), "position", up=up, by=by)


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
    wait_for_others(programme)
    measure = Measure(
        programme=programme,
        target=target,
        number=next_place(programme.measures.filter(dropped_at=None), "number"),
        text=text.strip(),
        themes=themes or [],
        urgency=urgency,
        urgency_count=programme.urgency_count,
        urgency_text=str(urgency or ""),
        responsible_text=responsible_text.strip(),
    )
    _check_measure(measure.text, urgency, programme)
    schedule = understand(schedule_text, programme)
    take_schedule(measure, schedule)
    history.create(measure, "programme.measure_added", by=by)
    _take_parts(measure, schedule, responsible_text, by)
    return measure


@transaction.atomic
def change_measure(
    *,
    measure: Measure,
    version: int,
    by: Person,
    reason: str = "",
    decided_on: date | None = None,
    is_misread: bool = False,
    **fields: Any,
) -> Measure:
    """Change a measure's cells; a changed schedule or responsible is understood anew, and the
    doubts of a changed cell are settled.

    Once the programme is approved a change needs a `reason` and the old words are kept, unless
    the document says so and it was only misread (`is_misread`, or the cell was in doubt).

    Raises NotAllowed, TextEmpty, UrgencyOutsideScale, AmendReasonMissing, DayInFuture,
    ChangedMeanwhile.
    """
    access.demand(by, RIGHT, measure.unit)
    _check_measure(
        fields.get("text", measure.text), fields.get("urgency", measure.urgency), measure.programme
    )
    changed = {name for name, value in fields.items() if getattr(measure, name) != value}
    day = decided_on or clock.today()
    before = {} if is_misread else _approved_words(measure, changed)
    if before:
        amend.demand_reason(reason, day)
    schedule = None
    if "schedule_text" in changed:
        schedule = understand(fields["schedule_text"], measure.programme)
        fields |= schedule_fields(measure, schedule)
    if "urgency" in changed:
        fields["urgency_text"] = str(fields["urgency"] or "")
    cells = {CELLS.get(name, name) for name in changed}
    fields["doubts"] = [doubt for doubt in measure.doubts if doubt["field"] not in cells]
    history.change(measure, "programme.measure_changed", version=version, by=by, **fields)
    if before:
        amend.keep_change(measure, before, reason, day, by)
    words = fields["responsible_text"] if "responsible_text" in changed else None
    _take_parts(measure, schedule, words, by)
    return measure


CELLS = {"schedule_text": "schedule", "responsible_text": "responsible", "text": "measure"}
"""A measure's field to the name that doubts and places know it by."""


def _approved_words(measure: Measure, changed: set[str]) -> dict[str, Any]:
    """Return those of the changed words that need a reason to change."""
    in_doubt = {doubt["field"] for doubt in measure.doubts}
    names = {"urgency_text" if name == "urgency" else name for name in changed}
    said = {
        name: getattr(measure, name)
        for name in approved.WORDS
        if name in names and CELLS.get(name, name.removesuffix("_text")) not in in_doubt
    }
    return said if said and approved.is_approved(measure.programme) else {}


@transaction.atomic
def remove_measure(*, measure: Measure, by: Person) -> Removed | None:
    """Remove a measure that has no follow-up; it can be put back for 30 days.

    Raises NotAllowed, MeasureInUse."""
    access.demand(by, RIGHT, measure.unit)
    if measure.follow_ups.exists():
        raise MeasureInUse
    index.forget([measure.pk])
    return history.remove(measure, "programme.measure_removed", by=by, place=measure.programme)


@transaction.atomic
def move_measure(*, measure: Measure, up: bool, by: Person) -> None:
    """Change numbers with the neighbour. Raises NotAllowed."""
    access.demand(by, RIGHT, measure.unit)
    swap(measure, measure.programme.measures.filter(dropped_at=None), "number", up=up, by=by)


def _check_measure(text: str, urgency: int | None, programme: Programme) -> None:
    if not text.strip():
        raise TextEmpty
    if urgency is not None and not 1 <= urgency <= programme.urgency_count:
        raise UrgencyOutsideScale(count=programme.urgency_count)


def _take_parts(
    measure: Measure, schedule: Schedule | None, responsible_text: str | None, by: Person
) -> None:
    """Make the periods and responsibles anew where their words changed."""
    if schedule is not None:
        make_periods(measure, schedule, by=by)
    if responsible_text is not None:
        take_responsibles(measure, responsible_text, by=by)
    refresh_measure(measure=measure, today=clock.today())
