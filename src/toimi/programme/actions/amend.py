"""An approved measure is stopped, postponed, changed or taken up again: only with a reason, and
the approved words stay."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.programme import kinds
from toimi.programme.actions.carry_out import check_text
from toimi.programme.actions.refresh import refresh_measure
from toimi.programme.actions.schedules import make_periods, schedule_fields, understand
from toimi.programme.errors import (
    AlreadyStopped,
    AmendReasonMissing,
    DayInFuture,
    MeasureDropped,
    NotStopped,
    ScheduleUnchanged,
)
from toimi.programme.models import Amendment, Measure, Step
from toimi.programme.queries import approved

RIGHT = "programme.stop"
REASON_LIMIT = 1000


@transaction.atomic
def stop(*, measure: Measure, reason: str, decided_on: date, version: int, by: Person) -> Measure:
    """Stop a measure on a day.

    Raises NotAllowed, MeasureDropped, AlreadyStopped, AmendReasonMissing, DayInFuture,
    ChangedMeanwhile.
    """
    _demand(measure, reason, decided_on, by)
    if measure.stopped_on:
        raise AlreadyStopped(day=measure.stopped_on)
    before = {"stopped_on": None}
    history.change(
        measure, "programme.measure_stopped", version=version, by=by, stopped_on=decided_on
    )
    after = {"stopped_on": decided_on.isoformat()}
    _keep(measure, kinds.HALTED, reason, decided_on, before, after, by)
    return _refreshed(measure)


@transaction.atomic
def resume(
    *,
    measure: Measure,
    reason: str,
    decided_on: date,
    version: int,
    by: Person,
    schedule_text: str = "",
) -> Measure:
    """Take a stopped measure up again, with a new schedule if one is given.

    Raises NotAllowed, MeasureDropped, NotStopped, AmendReasonMissing, DayInFuture,
    ChangedMeanwhile.
    """
    _demand(measure, reason, decided_on, by)
    if not measure.stopped_on and measure.state != kinds.STOPPED:
        raise NotStopped
    stopped = measure.stopped_on
    before: dict[str, Any] = {"stopped_on": stopped.isoformat() if stopped else None}
    after: dict[str, Any] = {"stopped_on": None}
    fields: dict[str, Any] = {"stopped_on": None, "resumed_on": decided_on}
    words = schedule_text.strip()
    is_new = bool(words) and words != measure.schedule_text
    schedule = understand(words, measure.programme)
    if is_new:
        before["schedule_text"], after["schedule_text"] = measure.schedule_text, words
        fields |= schedule_fields(measure, schedule)
    history.change(measure, "programme.measure_resumed", version=version, by=by, **fields)
    if is_new:
        make_periods(measure, schedule, by=by)
    _keep(measure, kinds.RESUMED, reason, decided_on, before, after, by)
    return _refreshed(measure)


@transaction.atomic
def postpone(
    *,
    measure: Measure,
    schedule_text: str,
    reason: str,
    decided_on: date,
    version: int,
    by: Person,
) -> Measure:
    """Give a measure a new schedule, understood anew; the approved one stays beside it.

    Raises NotAllowed, MeasureDropped, ScheduleUnchanged, AmendReasonMissing, DayInFuture,
    ChangedMeanwhile.
    """
    _demand(measure, reason, decided_on, by)
    words = schedule_text.strip()
    if not words or words == measure.schedule_text:
        raise ScheduleUnchanged
    schedule = understand(words, measure.programme)
    before, after = {"schedule_text": measure.schedule_text}, {"schedule_text": words}
    fields = schedule_fields(measure, schedule)
    history.change(measure, "programme.measure_postponed", version=version, by=by, **fields)
    make_periods(measure, schedule, by=by)
    _keep(measure, kinds.POSTPONED, reason, decided_on, before, after, by)
    return _refreshed(measure)


def demand_reason(reason: str, decided_on: date) -> None:
    """Raise AmendReasonMissing, TextTooLong, IdentityCodeInText or DayInFuture."""
    if not reason.strip():
        raise AmendReasonMissing
    check_text(reason, REASON_LIMIT)
    if decided_on > clock.today():
        raise DayInFuture


def keep_change(
    measure: Measure, before: dict[str, Any], reason: str, decided_on: date, by: Person
) -> Amendment:
    """Keep the words that a measure had before its cells were changed, and why."""
    after = {name: getattr(measure, name) for name in before}
    return _keep(measure, kinds.AMENDED, reason, decided_on, before, after, by)


def keep_step_change(
    step: Step, before: dict[str, Any], reason: str, decided_on: date, by: Person
) -> Amendment:
    """Keep the words that a step had before they were changed, and why."""
    now = approved.step_words(step, step.responsibles.values_list("phrase", flat=True))
    after, kind = {name: now[name] for name in before}, kinds.STEP_AMENDED
    return _keep(step.measure, kind, reason, decided_on, before, after, by, step)


def keep_step_more(step: Step, reason: str, decided_on: date, by: Person) -> Amendment:
    """Keep why a step was added."""
    now = approved.step_words(step, step.responsibles.values_list("phrase", flat=True))
    return _keep(step.measure, kinds.STEP_MORE, reason, decided_on, {}, now, by, step)


def keep_step_gone(step: Step, reason: str, decided_on: date, by: Person) -> Amendment:
    """Keep the words of a step that is about to be removed, if they were approved, and why."""
    is_later = step.amendments.filter(kind=kinds.STEP_MORE).exists()
    phrases = step.responsibles.values_list("phrase", flat=True)
    was = {} if is_later else approved.step_words(step, phrases)
    return _keep(step.measure, kinds.STEP_GONE, reason, decided_on, was, {}, by, step)


def mark(measure: Measure) -> None:
    """Store when the words that still differ from the approved ones were last changed."""
    own, of_steps = approved.approved_words(measure), approved.approved_words_of_steps(measure)
    differing = [*own, *(row for rows in of_steps.values() for row in rows)]
    still = [row.amendment for row in differing] + approved.steps_more_or_less(measure)
    measure.amended_on = max((row.decided_on for row in still), default=None)
    history.refresh([measure], ["amended_on"])


def _demand(measure: Measure, reason: str, decided_on: date, by: Person) -> None:
    access.demand(by, RIGHT, measure.unit)
    if measure.dropped_at:
        raise MeasureDropped
    demand_reason(reason, decided_on)


def _keep(
    measure: Measure,
    kind: str,
    reason: str,
    decided_on: date,
    before: dict[str, Any],
    after: dict[str, Any],
    by: Person,
    step: Step | None = None,
) -> Amendment:
    made = history.create(
        Amendment(
            measure=measure,
            step=step,
            kind=kind,
            reason=reason.strip(),
            before=before,
            after=after,
            decided_on=decided_on,
            by=by,
            at=timezone.now(),
        ),
        "programme.amended",
        by=by,
    )
    mark(measure)
    return made


def _refreshed(measure: Measure) -> Measure:
    refresh_measure(measure=measure, today=clock.today())
    return measure
