"""How a dated record comes to its end, or gets other days."""

from datetime import date, timedelta

from toimi.organisation.errors import DaysWrongWay, UnitEnded
from toimi.organisation.models import Dated, Unit
from toimi.organisation.rules import is_right_way
from toimi.platform import clock
from toimi.platform.history import actions as history

A_DAY = timedelta(days=1)


def end(record: Dated, event: str, *, first_day_without: date, by: history.Actor) -> None:
    """Let `record` hold no longer from a day on; one that begins then or later is removed."""
    if record.is_over_on(first_day_without):
        return
    if record.starts_on is not None and record.starts_on >= first_day_without:
        history.remove(record, event, by=by)
        return
    history.change(record, event, version=record.version, by=by, ends_on=first_day_without - A_DAY)


def demand_order(starts_on: date | None, ends_on: date | None) -> None:
    """Raise DaysWrongWay when the last day is before the first."""
    if not is_right_way((starts_on, ends_on)):
        raise DaysWrongWay


def demand_open(unit: Unit, starts_on: date | None) -> None:
    """Raise UnitEnded when `unit` has ended before a day (None: today)."""
    if unit.ends_on is not None and unit.is_over_on(starts_on or clock.today()):
        raise UnitEnded(unit=unit.name, day=unit.ends_on)
