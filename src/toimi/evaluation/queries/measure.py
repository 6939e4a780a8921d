"""A measure's page: the row, what was agreed, what has happened, what has been said of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import FilteredRelation, OuterRef, Q, QuerySet, Subquery

from toimi.evaluation import rules
from toimi.evaluation.queries.answers import Answers, Remarked, answers
from toimi.evaluation.queries.doing import Doing, doing_of
from toimi.evaluation.queries.draft import Draft, draft_of, evidence_shown, with_evidence
from toimi.evaluation.queries.life import Life, life_of, with_life
from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.programme import kinds
from toimi.programme.models import FollowUp, FollowUpDraft, Measure, Note, Round, Step
from toimi.programme.queries import facts_of, measures
from toimi.programme.rules import Explanation, explain


@dataclass(frozen=True)
class Statement:
    """A confirmed follow-up with what it corrects, the newest text first."""

    follow_up: FollowUp
    corrected: tuple[FollowUp, ...]
    remarks: tuple[Remarked, ...] = ()
    """The delegate's, on this text and on those that it corrects."""

    @property
    def evidence(self) -> list[dict[str, Any]]:
        """What the text stood on; all that was known when nothing of it can be told apart."""
        rows: list[dict[str, Any]] = self.follow_up.evidence
        _, used, _ = evidence_shown(self.follow_up.text, rows)
        return used or rows


@dataclass(frozen=True)
class MeasurePage:
    """All that the page shows. `draft` is None without an open round, or after confirmation."""

    measure: Measure
    today: date
    explanation: Explanation
    round: Round | None
    stored: FollowUpDraft | None
    draft: Draft | None
    statement: Statement | None
    """What is confirmed in the open round."""
    earlier: Sequence[Statement]
    may_carry_out: bool
    may_note: bool
    may_confirm: bool
    may_write: bool
    may_remark: bool
    answers: Answers
    life: Life
    doing: Doing
    passages: tuple[rules.Passage, ...] = ()
    evidence: Sequence[dict[str, Any]] = ()
    known_too: Sequence[dict[str, Any]] = ()
    later: Sequence[dict[str, Any]] = field(default=())
    """What has happened since a person wrote the draft."""

    @property
    def steps(self) -> list[Step]:
        return list(self.measure.steps.all())

    @property
    def sub_measures(self) -> list[Step]:
        """The steps that are the document's own sub-measures, not dates of its schedule."""
        return [step for step in self.steps if not step.is_from_schedule]

    @property
    def notes(self) -> list[Note]:
        """Newest first; what has no day comes last."""
        rows = self.measure.notes.all()
        return sorted(rows, key=lambda n: (n.happened_on or date.min, n.pk), reverse=True)

    def may_tick(self, step: Step) -> bool:
        """A step's own responsible ticks that step."""
        is_open = not self.measure.dropped_at
        return self.may_carry_out or (is_open and step.pk in self.life.own_steps)

    @property
    def version(self) -> int | None:
        """Of the stored draft; None: nothing is stored yet."""
        return self.stored.version if self.stored else None

    @property
    def reason(self) -> str:
        """The reason that stands in the draft: its own, else the last one given for its state."""
        last = self.measure.last_follow_up
        halted = self.life.halted
        if self.stored and (self.stored.reason or self.stored.edited_by_id):
            return self.stored.reason
        if halted and self.measure.stopped_on and self.draft and self.draft.state == kinds.STOPPED:
            return halted.reason[:500]
        is_same = last is not None and self.draft is not None and last.state == self.draft.state
        return last.reason if last and is_same and last.state in kinds.STATED_WITH_REASON else ""


def measure_page(person: Person, pk: int, today: date) -> MeasurePage | None:
    """Return the page of a measure; None when `person` may not see it.

    At most 14 queries, however many steps, notes and follow-ups there are.
    """
    rows = with_life(with_evidence(_with_neighbours(measures(person))), person)
    measure = rows.filter(pk=pk).first()
    if measure is None:
        return None
    unit = measure.programme.unit
    round = None if measure.dropped_at else _open_round(measure)
    stored = _stored(round)
    said, life = answers(measure), life_of(measure, person)
    statements = _statements(measure, said)
    now = next((s for s in statements if round and s.follow_up.round_id == round.pk), None)
    draft = _draft(measure, round, stored, today) if round and not now else None
    shown: dict[str, Any] = {}
    if draft:
        shown = _shown(draft, measure, round, stored, today)
    return MeasurePage(
        measure=measure,
        today=today,
        explanation=explain(facts_of(measure, today), _words(measure)),
        round=round,
        stored=stored,
        draft=draft,
        statement=now,
        earlier=[statement for statement in statements if statement is not now],
        may_carry_out=_may_carry_out(person, measure, is_own=life.is_own),
        may_note=not measure.dropped_at and access.may(person, "programme.note", unit),
        may_confirm=access.may(person, "programme.confirm", unit),
        may_write=access.may(person, "programme.write", unit),
        may_remark=access.may(person, "programme.remark", unit),
        answers=said,
        life=life,
        doing=doing_of(measure, person, round, today),
        **shown,
    )


def _words(measure: Measure) -> dict[date, str]:
    """Return what the schedule calls the times that end on a day."""
    said = measure.schedule_text
    return {
        period.ends_on: said[period.words_start : period.words_end]
        for period in measure.periods.all()
        if period.ends_on
    }


def _may_carry_out(person: Person, measure: Measure, *, is_own: bool) -> bool:
    if measure.dropped_at:
        return False
    right, unit = "programme.carry_out", measure.programme.unit
    if access.may(person, right, unit):
        return True
    return is_own and access.may(person, right, unit, is_responsible=True)


def _with_neighbours(rows: QuerySet[Measure]) -> QuerySet[Measure]:
    """Bring along the numbers' end (`last_number`) and the neighbours' ids."""
    same = Measure.objects.filter(programme=OuterRef("programme"), dropped_at=None)
    after = same.filter(number__gt=OuterRef("number")).order_by("number", "pk")
    before = same.filter(number__lt=OuterRef("number")).order_by("-number", "-pk")
    return rows.annotate(
        next_pk=Subquery(after.values("pk")[:1]),
        previous_pk=Subquery(before.values("pk")[:1]),
        last_number=Subquery(same.order_by("-number").values("number")[:1]),
    ).prefetch_related("periods")


def _open_round(measure: Measure) -> Round | None:
    """Return the open round with the measure's draft of it. 1 query."""
    rows = Round.objects.filter(programme=measure.programme_id, closed_at=None)
    own = FilteredRelation("drafts", condition=Q(drafts__measure=measure.pk))
    brought = ("own_draft__edited_by", "own_draft__first_confirmed_by")
    return rows.annotate(own_draft=own).select_related(*brought).first()


def _stored(round: Round | None) -> FollowUpDraft | None:
    found: FollowUpDraft | None = getattr(round, "own_draft", None)
    return found


def _draft(measure: Measure, round: Round, stored: FollowUpDraft | None, today: date) -> Draft:
    if stored is None:
        return draft_of(measure, round, today)
    return Draft(stored.state, stored.text, stored.evidence)


def _shown(
    draft: Draft, measure: Measure, round: Round | None, stored: FollowUpDraft | None, today: date
) -> dict[str, Any]:
    passages, used, rest = evidence_shown(draft.text, draft.evidence)
    later: list[dict[str, Any]] = []
    if stored and stored.edited_by_id and round:
        known = {row.get("link") for row in draft.evidence}
        now = draft_of(measure, round, today).evidence
        later = [row for row in now if row["link"] not in known]
    return {"passages": passages, "evidence": used, "known_too": rest, "later": later}


def _statements(measure: Measure, said: Answers) -> list[Statement]:
    """Return what has been confirmed, the newest round first, corrections with theirs. 1 query."""
    rows = list(
        FollowUp.objects.filter(measure=measure.pk)
        .select_related("round", "confirmed_by", "written_by", "first_confirmed_by")
        .order_by("-round__number", "-confirmed_at", "-pk")
    )
    by_pk = {row.pk: row for row in rows}
    corrected = {row.corrects_id for row in rows}
    found = []
    for row in rows:
        row.measure = measure
        if row.pk not in corrected:
            chain = tuple(_chain(row, by_pk))
            pks = [row.pk, *(old.pk for old in chain)]
            remarks = [one for pk in pks for one in said.remarks.get(pk, ())]
            found.append(Statement(row, chain, tuple(remarks)))
    return found


def _chain(row: FollowUp, by_pk: dict[int, FollowUp]) -> list[FollowUp]:
    chain = []
    while row.corrects_id:
        row = by_pk[row.corrects_id]
        chain.append(row)
    return chain
