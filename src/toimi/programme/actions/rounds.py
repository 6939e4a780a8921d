"""Rounds of follow-ups: opened by a person or by the programme's rule, closed by their owner."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max, Q
from django.utils import timezone, translation

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.pages.saying import day, say
from toimi.programme import kinds, round_dates
from toimi.programme.errors import (
    DaysOutOfOrder,
    DueDaysWrong,
    NoMeetings,
    RoundClosed,
    RoundOpen,
    RoundOverlaps,
    TextEmpty,
)
from toimi.programme.models import Programme, Round, RoundRule
from toimi.programme.queries import frozen, missing, when_of

RIGHT = "programme.rounds"
SYSTEM = history.System("Toimi")


@transaction.atomic
def open_round(
    *,
    programme: Programme,
    name: str,
    starts_on: date,
    due_on: date,
    by: history.Actor,
    rule: RoundRule | None = None,
) -> Round:
    """Begin a round; it gets the programme's next number. One is open at a time.

    Raises NotAllowed, TextEmpty, DaysOutOfOrder, RoundOpen, RoundOverlaps.
    """
    if isinstance(by, Person):
        access.demand(by, RIGHT, programme.unit)
    if not name.strip():
        raise TextEmpty
    if due_on < starts_on:
        raise DaysOutOfOrder
    # One query: another may begin between two.
    overlaps = Q(starts_on__lte=due_on, due_on__gte=starts_on)
    in_the_way = list(programme.rounds.filter(Q(closed_at=None) | overlaps))
    open_now = next((row for row in in_the_way if row.closed_at is None), None)
    if open_now:
        raise RoundOpen(name=open_now.name)
    if in_the_way:
        over = in_the_way[0]
        raise RoundOverlaps(name=over.name, first=day(over.starts_on), last=day(over.due_on))
    last = programme.rounds.aggregate(last=Max("number"))["last"] or 0
    made = Round(
        programme=programme,
        number=last + 1,
        name=name.strip(),
        starts_on=starts_on,
        due_on=due_on,
        rule=rule,
        owner=rule.owner if rule else None,
    )
    try:
        with transaction.atomic():
            return history.create(made, "programme.round_opened", by=by)
    except IntegrityError as error:
        raise RoundOpen(name=name) from error


@transaction.atomic
def open_by_rule(*, rule: RoundRule, today: date) -> Round | None:
    """Begin the round that the rule says should be open on `today`; None: none should, or one is
    open already. Running it twice makes one."""
    programme = rule.programme
    if programme.rounds.filter(closed_at=None).exists():
        return None
    last = programme.rounds.aggregate(last=Max("due_on"))["last"]
    when = when_of(rule)
    found = round_dates.to_open(when, today=today, last_due_on=last, ends_on=programme.ends_on)
    if found is None:
        return None
    first = round_dates.starts_on(
        found,
        last_due_on=last,
        programme_starts_on=programme.starts_on,
        since=rule.starts_on,
    )
    with translation.override(programme.language):
        name = say(found.name, found.values)
    return open_round(
        programme=programme, name=name, starts_on=first, due_on=found.due_on, by=SYSTEM, rule=rule
    )


@transaction.atomic
def set_rule(
    *, programme: Programme, kind: str, version: int | None, by: Person, **fields: Any
) -> RoundRule:
    """Say when the rounds open by themselves. `version` is of the rule that was read; None: none.

    Raises NotAllowed, DueDaysWrong, NoMeetings, ChangedMeanwhile.
    """
    access.demand(by, RIGHT, programme.unit)
    days = fields.get("due_days", kinds.season_due_days())
    if kind == kinds.SEASONS_RULE and not round_dates.in_order(days):
        raise DueDaysWrong
    if kind == kinds.MEETINGS_RULE and not fields.get("meetings"):
        raise NoMeetings
    found = RoundRule.objects.filter(programme=programme).first()
    if found is None:
        made = RoundRule(programme=programme, kind=kind, starts_on=clock.today(), **fields)
        return history.create(made, "programme.round_rule_set", by=by)
    return history.change(
        found,
        "programme.round_rule_set",
        version=-1 if version is None else version,
        by=by,
        kind=kind,
        **fields,
    )


@transaction.atomic
def drop_rule(*, rule: RoundRule, by: Person) -> None:
    """Let rounds be opened by hand again; those that were opened stay. Raises NotAllowed."""
    access.demand(by, RIGHT, rule.programme.unit)
    history.remove(rule, "programme.round_rule_removed", by=by)


@transaction.atomic
def close_round(*, round: Round, version: int, by: Person) -> Round:
    """End a round: its report stays as it is now, and what is missing is kept with the names of
    those who answer for it. Raises NotAllowed, RoundClosed, ChangedMeanwhile."""
    access.demand(by, RIGHT, round.unit)
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
        missing=[row.stored() for row in missing(round)],
    )
