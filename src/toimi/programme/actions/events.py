"""What happened to a unit from outside, so that no measure is credited with it."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.platform.history import actions as history
from toimi.platform.history.models import Removed
from toimi.programme.actions.carry_out import check_text
from toimi.programme.errors import DaysOutOfOrder
from toimi.programme.models import EventTouch, Measure, OutsideEvent

RIGHT = "programme.events"
NAME_LIMIT = 200


@transaction.atomic
def add_event(
    *,
    unit: Unit,
    kind: str,
    name: str,
    starts_on: date,
    ends_on: date | None,
    touches: Iterable[Measure] = (),
    by: Person,
) -> OutsideEvent:
    """Say what happened and when; without an end it goes on. It touches the measures of `touches`,
    or all when there are none.

    Raises NotAllowed, TextEmpty, TextTooLong, IdentityCodeInText, DaysOutOfOrder.
    """
    access.demand(by, RIGHT, unit)
    _check(name, starts_on, ends_on)
    made = OutsideEvent(
        unit=unit, kind=kind, name=name.strip(), starts_on=starts_on, ends_on=ends_on
    )
    history.create(made, "programme.event_added", by=by)
    _touch(made, touches, by)
    return made


@transaction.atomic
def change_event(
    *,
    event: OutsideEvent,
    kind: str,
    name: str,
    starts_on: date,
    ends_on: date | None,
    touches: Iterable[Measure] = (),
    version: int,
    by: Person,
) -> OutsideEvent:
    """Raises what `add_event` raises, ChangedMeanwhile."""
    access.demand(by, RIGHT, event.unit)
    _check(name, starts_on, ends_on)
    _touch(event, touches, by)
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


def _touch(event: OutsideEvent, measures: Iterable[Measure], by: Person) -> None:
    wanted = {measure.pk: measure for measure in measures}
    for row in event.touches.order_by("pk"):
        if wanted.pop(row.measure_id, None) is None:
            history.remove(row, "programme.event_touches_no_more", by=by)
    rows = [EventTouch(event=event, measure=measure) for measure in wanted.values()]
    history.create_many(rows, "programme.event_touches", by=by)


def _check(name: str, starts_on: date, ends_on: date | None) -> None:
    check_text(name, NAME_LIMIT)
    if ends_on and ends_on < starts_on:
        raise DaysOutOfOrder
