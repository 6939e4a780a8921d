"""A schedule in words becomes a measure's own days and periods, or a step's days."""

from typing import Any

from toimi.language.periods import Schedule
from toimi.language.schedule import read_schedule
from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.programme.actions.adopt import days_of, periods_of, take_schedule
from toimi.programme.models import Measure, Programme
from toimi.programme.queries import seasons


def understand(phrase: str, programme: Programme) -> Schedule:
    """Return what the words mean in the programme's time."""
    return read_schedule(
        phrase.strip(),
        seasons=seasons(),
        start=programme.starts_on,
        end=programme.ends_on,
        dated=programme.approved_on,
    )


def schedule_fields(measure: Measure, schedule: Schedule) -> dict[str, Any]:
    """Return the measure's own fields as the schedule sets them."""
    trial = Measure(pk=measure.pk)
    take_schedule(trial, schedule)
    names = ("schedule_text", "is_continuous", "rule", "starts_on", "ends_on")
    return {name: getattr(trial, name) for name in names}


def step_days(phrase: str, measure: Measure) -> dict[str, Any]:
    """Return a step's schedule fields."""
    schedule = understand(phrase, measure.programme)
    starts_on, ends_on = days_of(schedule)
    return {"schedule_text": schedule.text, "starts_on": starts_on, "ends_on": ends_on}


def make_periods(measure: Measure, schedule: Schedule, *, by: Person) -> None:
    """Make the measure's periods anew."""
    measure.periods.all().delete()
    history.create_many(list(periods_of(measure, schedule)), "programme.period_set", by=by)
