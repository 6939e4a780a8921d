"""Rounds of follow-ups: opened and closed by their owner."""

from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.programme.errors import DaysOutOfOrder, RoundClosed, RoundOpen, TextEmpty
from toimi.programme.models import Programme, Round
from toimi.programme.queries import frozen


@transaction.atomic
def open_round(
    *, programme: Programme, name: str, starts_on: date, due_on: date, by: Person
) -> Round:
    """Begin a round; it gets the programme's next number. One is open at a time.

    Raises NotAllowed, TextEmpty, DaysOutOfOrder, RoundOpen.
    """
    access.demand(by, "programme.confirm", programme.unit)
    if not name.strip():
        raise TextEmpty
    if due_on < starts_on:
        raise DaysOutOfOrder
    open_now = programme.rounds.filter(closed_at=None).first()
    if open_now:
        raise RoundOpen(name=open_now.name)
    last = programme.rounds.aggregate(last=Max("number"))["last"] or 0
    made = Round(
        programme=programme, number=last + 1, name=name.strip(), starts_on=starts_on, due_on=due_on
    )
    try:
        with transaction.atomic():
            return history.create(made, "programme.round_opened", by=by)
    except IntegrityError as error:
        raise RoundOpen(name=name) from error


@transaction.atomic
def close_round(*, round: Round, version: int, by: Person) -> Round:
    """End a round: its report stays as it is now. Raises NotAllowed, RoundClosed,
    ChangedMeanwhile."""
    access.demand(by, "programme.confirm", round.unit)
    if round.closed_at:
        raise RoundClosed(name=round.name)
    return history.change(
        round,
        "programme.round_closed",
        version=version,
        by=by,
        closed_on=clock.today(),
        closed_at=timezone.now(),
        closed_by=by,
        frozen=frozen(round.programme),
    )
