"""The steps of a measure written by hand, with their own schedule and responsible."""

from django.db import transaction

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.history.models import Removed
from toimi.programme import kinds
from toimi.programme.actions.order import next_place, swap, wait_for_others
from toimi.programme.actions.refresh import refresh_measure
from toimi.programme.actions.responsibles import take_responsibles
from toimi.programme.actions.schedules import step_days
from toimi.programme.errors import TextEmpty
from toimi.programme.models import Measure, Step

RIGHT = "programme.write"


@transaction.atomic
def add_step(
    *,
    measure: Measure,
    text: str,
    schedule_text: str = "",
    responsible_text: str = "",
    by: Person,
) -> Step:
    """Add a step last. Raises NotAllowed, TextEmpty."""
    access.demand(by, RIGHT, measure.unit)
    if not text.strip():
        raise TextEmpty
    wait_for_others(measure.programme)
    step = Step(
        measure=measure,
        text=text.strip(),
        position=next_place(measure.steps.all(), "position"),
        **step_days(schedule_text, measure),
    )
    history.create(step, kinds.STEP_ADDED, by=by)
    take_responsibles(measure, responsible_text, by=by, step=step)
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
) -> Step:
    """Change a step; a responsible that is None stays. Raises NotAllowed, TextEmpty,
    ChangedMeanwhile."""
    access.demand(by, RIGHT, step.measure.unit)
    if not text.strip():
        raise TextEmpty
    days = step_days(schedule_text, step.measure)
    history.change(
        step, "programme.step_changed", version=version, by=by, text=text.strip(), **days
    )
    if responsible_text is not None:
        take_responsibles(step.measure, responsible_text, by=by, step=step)
    refresh_measure(measure=step.measure, today=clock.today())
    return step


@transaction.atomic
def remove_step(*, step: Step, by: Person) -> Removed | None:
    """Remove a step; it can be put back for 30 days. Raises NotAllowed."""
    access.demand(by, RIGHT, step.measure.unit)
    measure = step.measure
    kept = history.remove(step, "programme.step_removed", by=by, place=measure.programme)
    refresh_measure(measure=measure, today=clock.today())
    return kept


@transaction.atomic
def move_step(*, step: Step, up: bool, by: Person) -> None:
    """Change places with the neighbour. Raises NotAllowed."""
    access.demand(by, RIGHT, step.measure.unit)
    swap(step, step.measure.steps.all(), "position", up=up, by=by)
