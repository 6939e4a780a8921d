"""Drafts are composed and rounds begun here, above what is stored."""

from datetime import date

from django.db import transaction

from toimi.evaluation import queries
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.programme import actions as programme_actions
from toimi.programme.models import FollowUp, FollowUpDraft, Measure, Programme, Round


def compose_draft(*, measure: Measure, round: Round) -> FollowUpDraft:
    """Compose the measure's draft for a round and keep it, unless a person has changed it."""
    composed = queries.draft(measure, round, clock.today())
    return programme_actions.keep_draft(
        measure=measure,
        round=round,
        state=composed.state,
        text=composed.text,
        evidence=composed.evidence,
    )


@transaction.atomic
def begin_round(
    *, programme: Programme, name: str, starts_on: date, due_on: date, by: Person
) -> Round:
    """Open a round with a first draft for every measure. Raises what `open_round` raises."""
    made = programme_actions.open_round(
        programme=programme, name=name, starts_on=starts_on, due_on=due_on, by=by
    )
    compose_drafts(round=made)
    return made


def compose_drafts(*, round: Round) -> int:
    """Compose anew the drafts that nobody has written to; return how many were looked at."""
    confirmed = FollowUp.objects.filter(round=round).values("measure")
    waiting = Measure.objects.filter(programme=round.programme_id).exclude(pk__in=confirmed)
    count = 0
    for measure in waiting.order_by("number"):
        compose_draft(measure=measure, round=round)
        count += 1
    return count
