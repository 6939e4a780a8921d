"""What a new edition does to the measures of a programme: those that stay, those that do not."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Prefetch

from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.programme import comparison, kinds
from toimi.programme.actions.adopt import Parts, add_parts, measure_of
from toimi.programme.models import (
    FollowUp,
    Measure,
    Note,
    Period,
    Programme,
    Responsible,
    Step,
    Target,
)
from toimi.programme.queries import edition as queries

OWN_FIELDS = (
    "target",
    "number",
    "text",
    "themes",
    "schedule_text",
    "urgency",
    "urgency_count",
    "urgency_text",
    "responsible_text",
    "extra",
    "doubts",
    "is_continuous",
    "rule",
    "starts_on",
    "ends_on",
)
STEP_FIELDS = (
    "position",
    "text",
    "is_from_schedule",
    "schedule_text",
    "starts_on",
    "ends_on",
)
STEP_ENOUGH = 0.5
Meaning = tuple[str, str, int | None, int | None]


@dataclass
class Keeper:
    """The measures of a programme with all that hangs on them, and what a new edition does to
    them. What is new is gathered, so that it is written in few statements."""

    programme: Programme
    measures: list[Measure]
    by: Person
    by_hand: set[int]
    meanings: dict[str, Meaning | None]
    """Phrase to the one meaning that the programme gives it; None: it has several."""
    told: dict[int, list[str]]
    """Measure id to the texts of its follow-ups."""
    parts: list[Parts] = field(default_factory=list)

    @classmethod
    def of(cls, programme: Programme, by: Person) -> "Keeper":
        """Bring the measures along, for update. 9 queries."""
        rows = queries.measures_to_compare(programme).prefetch_related(
            "periods", "notes", Prefetch("steps", Step.objects.select_related("done_by"))
        )
        measures = list(rows.prefetch_related("responsibles"))
        steps = [step.pk for measure in measures for step in measure.steps.all()]
        told: dict[int, list[str]] = {}
        texts = FollowUp.objects.filter(measure__programme=programme)
        for pk, text in texts.values_list("measure_id", "text"):
            told.setdefault(pk, []).append(text)
        by_hand = queries.steps_by_hand(steps)
        return cls(programme, measures, by, by_hand, _meanings(measures), told)

    def keep(self, beside: queries.Beside, targets: dict[str, Target]) -> None:
        """Give the measures that stay their new words; what they have gathered stays."""
        by_pk = {measure.pk: measure for measure in self.measures}
        kept = []
        for found in beside.comparison.pairs:
            measure = by_pk[found.old.key]
            trial = measure_of(
                beside.reading, found.new.number, self.programme, targets[found.new.target]
            )
            fields = {name: getattr(trial, name) for name in OWN_FIELDS} | {"amended_on": None}
            event, version = kinds.MEASURE_IN_EDITION, measure.version
            history.change(measure, event, version=version, by=self.by, **fields)
            measure.places = trial.places
            kept.append(measure)
            self._keep_parts(measure, Parts.of(beside.reading, measure))
        history.refresh(kept, ["places"])
        add_parts(self.parts, by=self.by)

    def drop(self, beside: queries.Beside, now: datetime) -> None:
        """Leave out the measures that the edition does not have; they stay in the history."""
        gone = {found.row.key for found in beside.comparison.dropped}
        for measure in self.measures:
            if measure.pk in gone:
                history.change(
                    measure,
                    "programme.measure_dropped",
                    version=measure.version,
                    by=self.by,
                    dropped_at=now,
                    due_on=None,
                )

    def settle(self, rows: Iterable[Responsible]) -> None:
        """Let phrases mean what they mean in the rest of the programme."""
        for row in rows:
            known = self.meanings.get(row.phrase.casefold())
            if row.meaning == kinds.UNSETTLED and known:
                row.meaning, row.role, row.team_id, row.person_id = known

    def _keep_parts(self, measure: Measure, parts: Parts) -> None:
        self._keep_periods(measure, parts)
        self._keep_notes(measure, parts)
        self._keep_steps(measure, parts)
        self._keep_responsibles(measure, parts)
        self.parts.append(parts)

    def _keep_periods(self, measure: Measure, parts: Parts) -> None:
        names = ("starts_on", "ends_on", "words_start", "words_end")

        def said(rows: Iterable[Period]) -> list[tuple[Any, ...]]:
            return [tuple(getattr(row, name) for name in names) for row in rows]

        if said(measure.periods.all()) == said(parts.periods):
            parts.periods = []
        else:
            measure.periods.all().delete()

    def _keep_steps(self, measure: Measure, parts: Parts) -> None:
        """Pair the steps by their words: a tick stays; what is left out and was done is a note."""
        own = [step for step in measure.steps.all() if step.pk in self.by_hand]
        old = [step for step in measure.steps.all() if step.pk not in self.by_hand]
        pairs = _step_pairs(old, parts.steps)
        for place, step in pairs.items():
            new = parts.steps[place]
            fields = {name: getattr(new, name) for name in STEP_FIELDS}
            if new.done_on and not step.done_on:
                fields["done_on"] = new.done_on
            event, version = "programme.step_in_edition", step.version
            history.change(step, event, version=version, by=self.by, **fields)
        for position, step in enumerate(own, start=len(parts.steps) + 1):
            event, version = "programme.step_in_edition", step.version
            history.change(step, event, version=version, by=self.by, position=position)
        parts.steps = [step for place, step in enumerate(parts.steps) if place not in pairs]
        stay = {step.pk for step in pairs.values()}
        for step in old:
            if step.pk in stay:
                continue
            if step.done_on:
                parts.notes.append(_told_by(step, measure))
            history.remove(step, "programme.step_removed", by=self.by)

    def _keep_responsibles(self, measure: Measure, parts: Parts) -> None:
        whole = [row for row in measure.responsibles.all() if row.step_id is None]
        waiting = {row.phrase.casefold(): row for row in whole}
        new = []
        for row in parts.responsibles:
            kept = waiting.pop(row.phrase.casefold(), None)
            if kept is None:
                new.append(row)
                continue
            event, version = "programme.responsible_in_edition", kept.version
            fields = {"position": row.position, "phrase": row.phrase}
            history.change(kept, event, version=version, by=self.by, **fields)
        for row in waiting.values():
            history.remove(row, "programme.responsible_removed", by=self.by)
        self.settle(new)
        parts.responsibles = new

    def _keep_notes(self, measure: Measure, parts: Parts) -> None:
        """Take what the document says was done, unless it was known already; its last column
        takes the place of the earlier one's."""
        old = list(measure.notes.all())
        known = [" ".join(note.text.split()) for note in old]
        told = [" ".join(text.split()) for text in self.told.get(measure.pk, ())]
        parts.notes = [
            note
            for note in parts.notes
            if " ".join(note.text.split()) not in known
            and not (note.is_earlier_follow_up and _says(note.text, told))
        ]
        if any(note.is_earlier_follow_up for note in parts.notes):
            for note in old:
                if note.is_earlier_follow_up:
                    event, version = "programme.note_in_edition", note.version
                    fields = {"is_earlier_follow_up": False}
                    history.change(note, event, version=version, by=self.by, **fields)


def _says(text: str, told: Iterable[str]) -> bool:
    """Return whether the document's last column says a follow-up that Toimi has."""
    words = " ".join(text.split())
    return any(follow_up and follow_up in words for follow_up in told)


def _told_by(step: Step, measure: Measure) -> Note:
    """Return the note that keeps a step which was done and is left out."""
    return Note(
        measure=measure,
        text=step.text,
        happened_on=step.done_on,
        by=step.done_by,
        written_on=clock.today(),
    )


def _step_pairs(old: list[Step], new: list[Step]) -> dict[int, Step]:
    """Return which of the new steps (from 0) goes on from which old one."""
    like = comparison.Likeness([step.text for step in (*old, *new)])
    weights: list[dict[int, int]] = [{} for _ in new]
    for a, step in enumerate(new):
        for b, other in enumerate(old):
            alike = like.of(step.text, other.text)
            if alike >= STEP_ENOUGH:
                same = step.schedule_text.split() == other.schedule_text.split()
                weights[a][b] = round(1000 * alike) + 100 * same + 10 * (a == b)
    found = enumerate(comparison.best_pairs(weights))
    return {a: old[b] for a, b in found if b is not None}


def _meanings(measures: Iterable[Measure]) -> dict[str, Meaning | None]:
    found: dict[str, set[Meaning]] = {}
    for measure in measures:
        for row in measure.responsibles.all():
            if row.meaning != kinds.UNSETTLED:
                meaning = (row.meaning, row.role, row.team_id, row.person_id)
                found.setdefault(row.phrase.casefold(), set()).add(meaning)
    return {phrase: next(iter(said)) if len(said) == 1 else None for phrase, said in found.items()}
