"""Drafts and follow-ups: saved as they are typed, confirmed once, corrected by a new one."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from toimi.language.identity import has_identity_code
from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.programme import kinds
from toimi.programme.actions import index
from toimi.programme.actions.refresh import refresh_measure
from toimi.programme.errors import (
    AlreadyConfirmed,
    AlreadyCorrected,
    IdentityCodeInText,
    MeasureDropped,
    ReasonMissing,
    RoundClosed,
    SecondMustConfirm,
    TextMissing,
    TextTooLong,
)
from toimi.programme.models import FollowUp, FollowUpDraft, Measure, Round
from toimi.programme.queries import demand_carry_out, others_who_confirm

TEXT_LIMIT = 2000
"""A follow-up's longest text; the committee's cell shows 300 characters unless asked for more."""


@transaction.atomic
def keep_draft(
    *,
    measure: Measure,
    round: Round,
    state: str,
    text: str,
    evidence: list[Any],
) -> FollowUpDraft:
    """Store what Toimi composed, unless a person has changed the text: that stays.

    Composing again with nothing new writes nothing.
    """
    system = history.System("Toimi")
    found = FollowUpDraft.objects.filter(measure=measure, round=round).first()
    if found is None:
        draft = FollowUpDraft(
            measure=measure, round=round, state=state, text=text, composed=text, evidence=evidence
        )
        try:
            with transaction.atomic():
                return history.create(draft, "programme.draft_composed", by=system)
        except IntegrityError:  # somebody opened it at the same moment: theirs is as good
            return FollowUpDraft.objects.get(measure=measure, round=round)
    if found.edited_by_id or found.text != found.composed:
        return found
    return history.change(
        found,
        "programme.draft_composed",
        version=found.version,
        by=system,
        state=state,
        text=text,
        composed=text,
        evidence=evidence,
    )


@transaction.atomic
def save_draft(
    *, draft: FollowUpDraft, state: str, text: str, reason: str = "", version: int, by: Person
) -> FollowUpDraft:
    """Keep what is being written. Raises NotAllowed, RoundClosed, AlreadyConfirmed, TextTooLong,
    IdentityCodeInText, ChangedMeanwhile."""
    demand_carry_out(by, draft.measure)
    _demand_open(draft)
    _check(text, reason)
    return history.change(
        draft,
        "programme.draft_saved",
        version=version,
        by=by,
        state=state,
        text=text,
        reason=reason,
        edited_by=by,
        edited_at=timezone.now(),
        **_first_writer(draft, by),
        **(_FORGOTTEN if _is_other(draft, state, text, reason) else {}),
    )


@transaction.atomic
def confirm(
    *, draft: FollowUpDraft, state: str, text: str, reason: str = "", version: int, by: Person
) -> FollowUp | FollowUpDraft:
    """Make the draft, as given, the measure's follow-up of its round.

    Where two must confirm, the first confirmation stays on the draft, which is returned; another
    text asks for both again. Where nobody else could, the follow-up says that one did it alone.

    Raises NotAllowed, RoundClosed, AlreadyConfirmed, SecondMustConfirm, TextMissing,
    ReasonMissing, TextTooLong, IdentityCodeInText, ChangedMeanwhile.
    """
    access.demand(by, "programme.confirm", draft.measure.unit)
    _demand_open(draft)
    _check_whole(state, text, reason)
    is_other = _is_other(draft, state, text, reason)
    first = None if is_other else draft.first_confirmed_by
    if first == by:
        raise SecondMustConfirm
    needs_two = two_must_confirm(draft.measure)
    is_first = needs_two and first is None and others_who_confirm(draft.measure, by)
    writer = draft.edited_by
    history.change(
        draft,
        "programme.draft_first_confirmed" if is_first else "programme.draft_saved",
        version=version,
        by=by,
        state=state,
        text=text,
        reason=reason,
        edited_by=by if text != draft.text or writer is None else writer,
        edited_at=timezone.now(),
        first_confirmed_by=by if is_first else first,
        first_confirmed_at=timezone.now() if is_first else draft.first_confirmed_at,
        **_first_writer(draft, by if text != draft.text else None),
    )
    if is_first:
        return draft
    follow_up = _follow_up(draft, state, text, reason, by)
    follow_up.is_confirmed_alone = needs_two and first is None
    try:
        with transaction.atomic():
            history.create(follow_up, "programme.follow_up_confirmed", by=by)
    except IntegrityError as error:
        raise AlreadyConfirmed from error
    _make_last(draft.measure, follow_up, by)
    return follow_up


@transaction.atomic
def correct(*, follow_up: FollowUp, state: str, text: str, reason: str, by: Person) -> FollowUp:
    """Confirm a new follow-up that corrects `follow_up`; the old one stays readable.

    Raises NotAllowed, AlreadyCorrected, TextMissing, ReasonMissing, TextTooLong,
    IdentityCodeInText.
    """
    measure = follow_up.measure
    access.demand(by, "programme.confirm", measure.unit)
    _check_whole(state, text, reason)
    made = FollowUp(
        measure=measure,
        round=follow_up.round,
        state=state,
        reason=reason,
        text=text.strip(),
        evidence=follow_up.evidence,
        written_by=by,
        confirmed_by=by,
        confirmed_on=clock.today(),
        confirmed_at=timezone.now(),
        corrects=follow_up,
        drafted_by=follow_up.drafted_by,
        is_confirmed_alone=two_must_confirm(measure),
    )
    try:
        with transaction.atomic():
            history.create(made, "programme.follow_up_corrected", by=by)
    except IntegrityError as error:
        raise AlreadyCorrected from error
    if measure.last_follow_up_id == follow_up.pk:
        _make_last(measure, made, by)
    index.refresh([measure.pk])
    return made


def _follow_up(draft: FollowUpDraft, state: str, text: str, reason: str, by: Person) -> FollowUp:
    return FollowUp(
        measure=draft.measure,
        round=draft.round,
        state=state,
        reason=reason,
        text=text.strip(),
        evidence=draft.evidence,
        drafted_by=draft.drafted_by,
        written_by=draft.edited_by,
        first_confirmed_by=draft.first_confirmed_by,
        confirmed_by=by,
        confirmed_on=clock.today(),
        confirmed_at=timezone.now(),
    )


def two_must_confirm(measure: Measure) -> bool:
    """Return whether a follow-up of the measure is confirmed by two people."""
    return measure.urgency == 1 and measure.programme.needs_two_at_first_urgency


_FORGOTTEN: dict[str, Any] = {"first_confirmed_by": None, "first_confirmed_at": None}


def _is_other(draft: FollowUpDraft, state: str, text: str, reason: str) -> bool:
    """Return whether this is not what stands in the draft, and was confirmed once."""
    return (state, text, reason) != (draft.state, draft.text, draft.reason)


def _first_writer(draft: FollowUpDraft, by: Person | None) -> dict[str, Any]:
    return {"drafted_by": by} if by and draft.drafted_by_id is None else {}


def _make_last(measure: Measure, follow_up: FollowUp, by: Person) -> None:
    history.change(
        measure,
        "programme.last_follow_up_set",
        version=measure.version,
        by=by,
        last_follow_up=follow_up,
    )
    refresh_measure(measure=measure, today=clock.today())


def _demand_open(draft: FollowUpDraft) -> None:
    if draft.measure.dropped_at:
        raise MeasureDropped
    if draft.round.closed_at:
        raise RoundClosed(name=draft.round.name)
    if FollowUp.objects.filter(measure=draft.measure, round=draft.round).exists():
        raise AlreadyConfirmed


def _check(text: str, reason: str) -> None:
    if len(text) > TEXT_LIMIT:
        raise TextTooLong(length=len(text), limit=TEXT_LIMIT)
    if has_identity_code(text) or has_identity_code(reason):
        raise IdentityCodeInText


def _check_whole(state: str, text: str, reason: str) -> None:
    if not text.strip():
        raise TextMissing
    if state in kinds.STATED_WITH_REASON and not reason.strip():
        raise ReasonMissing
    _check(text, reason)
