import logging
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from toimi.errors import ToimiError
from toimi.organisation import access
from toimi.organisation.actions.changes.effects import EFFECTS
from toimi.organisation.errors import ChangeOver
from toimi.organisation.models import Person, UnitChange
from toimi.platform.history import actions as history
from toimi.platform.history.errors import ChangedMeanwhile

logger = logging.getLogger("toimi.units")


@transaction.atomic
def carry_out(change: UnitChange, *, at: datetime, by: history.Actor) -> UnitChange:
    """Do what was planned, all of it or nothing. Raises what the change itself refuses, and
    ChangedMeanwhile when another did it or cancelled it."""
    history.change(
        change,
        "organisation.change_carried_out",
        version=change.version,
        by=by,
        carried_out_at=at,
        problem={},
    )
    made = EFFECTS[change.kind](change, by)
    if made is not None:
        history.change(change, "organisation.unit_made", version=change.version, by=by, to=made)
    return change


def carry_out_due(*, today: date, by: history.Actor) -> int:
    """Carry out what takes effect by today; returns how many were. Safe to run twice.

    A change that is refused stays waiting with the reason, and is tried again the next day.
    """
    waiting = UnitChange.objects.filter(
        takes_effect_on__lte=today, carried_out_at=None, cancelled_at=None
    )
    done = 0
    for pk in waiting.order_by("takes_effect_on", "pk").values_list("pk", flat=True):
        change = UnitChange.objects.select_related("unit__parent", "to").get(pk=pk)
        if not change.waits:
            continue
        try:
            carry_out(change, at=timezone.now(), by=by)
        except ChangedMeanwhile:
            logger.info("change %s was done or cancelled meanwhile", pk)
        except ToimiError as error:
            _keep_problem(pk, error, by)
        else:
            done += 1
    return done


@transaction.atomic
def _keep_problem(pk: int, error: ToimiError, by: history.Actor) -> None:
    change = UnitChange.objects.get(pk=pk)
    history.change(
        change,
        "organisation.change_refused",
        version=change.version,
        by=by,
        problem=error.stored(),
    )


@transaction.atomic
def cancel_change(*, change: UnitChange, version: int, by: Person) -> UnitChange:
    """Take a planned change back before it is carried out.

    Raises NotAllowed, ChangeOver, ChangedMeanwhile.
    """
    access.demand(by, "organisation.manage", change.unit)
    if not change.waits:
        raise ChangeOver
    return history.change(
        change,
        "organisation.change_cancelled",
        version=version,
        by=by,
        cancelled_at=timezone.now(),
    )
