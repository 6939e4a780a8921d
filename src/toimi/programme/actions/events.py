"""What happened to a unit from outside, so that no measure is credited with it."""

from datetime import date

from django.db import transaction

from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.platform.history import actions as history
from toimi.platform.history.models import Removed
from toimi.programme.actions.carry_out import check_text
from toimi.programme.errors import DaysOutOfOrder
from toimi.programme.models import OutsideEvent

RIGHT = "programme.events"
NAME_LIMIT = 200


@transaction.atomic
def add_event(
    *, unit: Unit, kind: str, name: str, starts_on: date, ends_on: date | None, by: Person
) -> OutsideEvent:
    """Say what happened and when; without an end it goes on.

    Raises NotAllowed, TextEmpty, TextTooLong, IdentityCodeInText, DaysOutOfOrder.
    """
    access.demand(by, RIGHT, unit)
    _check(name, starts_on, ends_on)
    made = OutsideEvent(
        unit=unit, kind=kind, name=name.strip(), starts_on=starts_on, ends_on=ends_on
    )
    return history.create(made, "programme.event_added", by=by)


@transaction.atomic
def change_event(
    *,
    event: OutsideEvent,
    kind: str,
    name: str,
    starts_on: date,
    ends_on: date | None,
    version: int,
    by: Person,
) -> OutsideEvent:
    """Raises what `add_event` raises, ChangedMeanwhile."""
    access.demand(by, RIGHT, event.unit)
    _check(name, starts_on, ends_on)
    return history.change(
        event,
        "programme.event_changed",
        version=version,
        by=by,
        kind=kind,
        name=name.strip(),
        starts_on=starts_on,
        ends_on=ends_on,
    )


@transaction.atomic
def remove_event(*, event: OutsideEvent, by: Person) -> Removed | None:
    """Take an event away; it can be put back for 30 days. Raises NotAllowed."""
    access.demand(by, RIGHT, event.unit)
    return history.remove(event, "programme.event_removed", by=by, place=event.unit)


def _check(name: str, starts_on: date, ends_on: date | None) -> None:
    check_text(name, NAME_LIMIT)
    if ends_on and ends_on < starts_on:
        raise DaysOutOfOrder
