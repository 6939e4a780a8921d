"""The steps of a measure written by hand, with their own schedule and responsible."""

from datetime import date
from typing import Any

from django.db import transaction

from toimi.language.responsibles import split_responsibles
from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.history.models import Removed
from toimi.programme import kinds
from toimi.programme.actions import amend
from toimi.programme.actions.order import next_place, swap, wait_for_others
from toimi.programme.actions.refresh import refresh_measure
from toimi.programme.actions.responsibles import take_responsibles
from toimi.programme.actions.schedules import step_days
from toimi.programme.actions.write import CELLS
from toimi.programme.errors import TextEmpty
from toimi.programme.models import Measure, Step
from toimi.programme.queries import approved

RIGHT = "programme.write"


@transaction.atomic
def add_step(
    *,
    measure: Measure,
    text: str,
    schedule_text: str = "",
    responsible_text: str = "",
    by: Person,
    reason: str = "",
    decided_on: date | None = None,
    is_misread: bool = False,
) -> Step:
    """Add a step last; once the programme is approved with a reason, as `change_step`.

    Raises NotAllowed, TextEmpty, AmendReasonMissing, DayInFuture.
    """
    access.demand(by, RIGHT, measure.unit)
    if not text.strip():
        raise TextEmpty
    day = decided_on or clock.today()
    is_amended = not is_misread and _needs_reason(measure)
    if is_amended:
        amend.demand_reason(reason, day)
    wait_for_others(measure.programme)
    step = Step(
        measure=measure,
        text=text.strip(),
        position=next_place(measure.steps.all(), "position"),
        **step_days(schedule_text, measure),
    )
    history.create(step, kinds.STEP_ADDED, by=by)
    take_responsibles(measure, responsible_text, by=by, step=step)
    if is_amended:
        amend.keep_step_more(step, reason, day, by)
    refresh_measure(measure=measure, today=clock.today())
    return step


@transaction.atomic
def change_step(
    *,
    step: Step,
    text: str,
    schedule_text: str = "",
    responsible_text: str | None = None,
    version: int,
    by: Person,
    reason: str = "",
    decided_on: date | None = None,
    is_misread: bool = False,
) -> Step:
    """Change a step; a responsible that is None stays. Once the programme is approved it needs a
    `reason` as a measure's change does (`change_measure`), and the old words are kept.

    Raises NotAllowed, TextEmpty, AmendReasonMissing, DayInFuture, ChangedMeanwhile.
    """
    access.demand(by, RIGHT, step.measure.unit)
    if not text.strip():
        raise TextEmpty
    fields = {"text": text.strip(), **step_days(schedule_text, step.measure)}
    before = {} if is_misread else _approved_words(step, fields, responsible_text)
    day = decided_on or clock.today()
    if before:
        amend.demand_reason(reason, day)
    history.change(step, "programme.step_changed", version=version, by=by, **fields)
    if responsible_text is not None:
        take_responsibles(step.measure, responsible_text, by=by, step=step)
    if before:
        amend.keep_step_change(step, before, reason, day, by)
    refresh_measure(measure=step.measure, today=clock.today())
    return step


def _approved_words(
    step: Step, fields: dict[str, Any], responsible_text: str | None
) -> dict[str, str]:
    """Return those of the changed words that need a reason to change."""
    phrases = list(step.responsibles.values_list("phrase", flat=True))
    changed = {name for name, value in fields.items() if getattr(step, name) != value}
    if responsible_text is not None:
        wanted = {phrase.text.casefold() for phrase in split_responsibles(responsible_text)}
        if wanted != {phrase.casefold() for phrase in phrases}:
            changed |= {"responsible_text"}
    in_doubt = {doubt["field"] for doubt in step.measure.doubts}
    said = {
        name: words
        for name, words in approved.step_words(step, phrases).items()
        if name in changed and CELLS[name] not in in_doubt
    }
    return said if said and approved.is_approved(step.measure.programme) else {}


def _needs_reason(measure: Measure) -> bool:
    in_doubt = {doubt["field"] for doubt in measure.doubts}
    return CELLS["text"] not in in_doubt and approved.is_approved(measure.programme)


@transaction.atomic
def remove_step(
    *,
    step: Step,
    by: Person,
    reason: str = "",
    decided_on: date | None = None,
    is_misread: bool = False,
) -> Removed | None:
    """Remove a step, once the programme is approved with a reason as `change_step`; it can be put
    back for 30 days.

    Raises NotAllowed, AmendReasonMissing, DayInFuture.
    """
    measure = step.measure
    access.demand(by, RIGHT, measure.unit)
    if not is_misread and _needs_reason(measure):
        day = decided_on or clock.today()
        amend.demand_reason(reason, day)
        amend.keep_step_gone(step, reason, day, by)
    kept = history.remove(step, "programme.step_removed", by=by, place=measure.programme)
    amend.mark(measure)
    refresh_measure(measure=measure, today=clock.today())
    return kept


@transaction.atomic
def move_step(*, step: Step, up: bool, by: Person) -> None:
    """Change places with the neighbour. Raises NotAllowed."""
    access.demand(by, RIGHT, step.measure.unit)
    swap(step, step.measure.steps.all(), "position", up=up, by=by)
