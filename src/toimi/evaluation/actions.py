"""Drafts are composed, saved and confirmed and rounds begun here, above what is stored."""

from datetime import date
from typing import Any

from django.db import transaction

from toimi.evaluation import queries
from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.history.models import Removed
from toimi.programme import actions as programme_actions
from toimi.programme.models import (
    FollowUp,
    FollowUpDraft,
    Measure,
    Note,
    Programme,
    Round,
    RoundRule,
    Step,
)
from toimi.programme.queries import demand_carry_out


def compose_draft(*, measure: Measure, round: Round) -> FollowUpDraft:
    """Compose the measure's draft for a round and keep it, unless a person has changed it."""
    return _keep(measure, round, queries.draft(measure, round, clock.today()))


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


def begin_due_rounds(*, today: date) -> int:
    """Open the rounds whose day has come by the programmes' rules; return how many opened."""
    rules = RoundRule.objects.select_related("programme__unit", "owner")
    return sum(_begin_by_rule(rule, today) for rule in rules.order_by("pk"))


@transaction.atomic
def _begin_by_rule(rule: RoundRule, today: date) -> bool:
    made = programme_actions.open_by_rule(rule=rule, today=today)
    if made is not None:
        compose_drafts(round=made)
    return made is not None


@transaction.atomic
def compose_drafts(*, round: Round) -> int:
    """Compose anew the drafts that nobody has written to; return how many were looked at."""
    confirmed = FollowUp.objects.filter(round=round).values("measure")
    waiting = Measure.objects.filter(programme=round.programme_id, dropped_at=None).exclude(
        pk__in=confirmed
    )
    # Who writes a note meanwhile waits, and composes the draft anew after this.
    list(waiting.select_for_update(no_key=True).order_by("pk").values_list("pk"))
    measures = list(queries.with_evidence(waiting).order_by("number"))
    for measure in measures:
        _keep(measure, round, queries.draft_of(measure, round, clock.today()))
    return len(measures)


@transaction.atomic
def save_draft(
    *,
    measure: Measure,
    round: Round,
    state: str,
    text: str,
    reason: str,
    version: int | None,
    by: Person,
) -> FollowUpDraft:
    """Keep what a person writes. `version` is of the draft that was read; None: none was stored.

    Raises what `programme.actions.save_draft` raises.
    """
    demand_carry_out(by, measure)
    draft = _draft_to_write(measure, round, version)
    return programme_actions.save_draft(
        draft=draft, state=state, text=text, reason=reason, version=draft.version, by=by
    )


@transaction.atomic
def confirm(
    *,
    measure: Measure,
    round: Round,
    state: str,
    text: str,
    reason: str,
    version: int | None,
    by: Person,
) -> FollowUp | FollowUpDraft:
    """Confirm the measure's follow-up, or be the first of two who do.

    Raises what `programme.actions.confirm` raises.
    """
    access.demand(by, "programme.confirm", measure.unit)
    draft = _draft_to_write(measure, round, version)
    return programme_actions.confirm(
        draft=draft, state=state, text=text, reason=reason, version=draft.version, by=by
    )


@transaction.atomic
def tick(*, step: Step, done_on: date, version: int, by: Person) -> Step:
    """Mark a step done, and let the draft know. Raises what `programme.actions.tick` raises."""
    done = programme_actions.tick(step=step, done_on=done_on, version=version, by=by)
    tell_draft(measure=step.measure)
    return done


@transaction.atomic
def untick(*, step: Step, version: int, by: Person) -> Step:
    """Take the mark back. Raises what `programme.actions.untick` raises."""
    reopened = programme_actions.untick(step=step, version=version, by=by)
    tell_draft(measure=step.measure)
    return reopened


@transaction.atomic
def note(*, measure: Measure, text: str, happened_on: date, by: Person, **beside: Any) -> Note:
    """Write what was done, with what stands beside it. Raises what `programme.actions.note`
    raises."""
    made = programme_actions.note(
        measure=measure, text=text, happened_on=happened_on, by=by, **beside
    )
    tell_draft(measure=measure)
    return made


@transaction.atomic
def remove_note(*, note: Note, by: Person) -> Removed | None:
    """Take a note away; it can be put back for 30 days.

    Raises what `programme.actions.remove_note` raises.
    """
    measure = note.measure
    kept = programme_actions.remove_note(note=note, by=by)
    tell_draft(measure=measure)
    return kept


def tell_draft(*, measure: Measure) -> None:
    """Compose the draft of the open round anew, if it is stored and nobody has written to it."""
    draft = FollowUpDraft.objects.filter(measure=measure, round__closed_at=None)
    found = draft.select_related("round").first()
    if found and not found.edited_by_id:
        compose_draft(measure=measure, round=found.round)


def _keep(measure: Measure, round: Round, composed: queries.Draft) -> FollowUpDraft:
    return programme_actions.keep_draft(
        measure=measure,
        round=round,
        state=composed.state,
        text=composed.text,
        evidence=composed.evidence,
    )


def _draft_to_write(measure: Measure, round: Round, version: int | None) -> FollowUpDraft:
    """Return the stored draft, composing it when there is none yet.

    What Toimi alone has changed since `version` gives way to a person's text; what another
    person has changed raises ChangedMeanwhile.
    """
    whole = FollowUpDraft.objects.select_related(
        "measure__programme__unit", "round__programme", "edited_by"
    )
    found = whole.filter(measure=measure, round=round).first()
    if found is None:
        return whole.get(pk=compose_draft(measure=measure, round=round).pk)
    if found.edited_by_id and found.version != version:
        raise ChangedMeanwhile
    return found
