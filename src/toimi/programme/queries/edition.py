"""A new edition beside its programme: the rows of both, what was said of them, what was before."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform.history.models import AuditEvent
from toimi.programme import comparison, kinds
from toimi.programme.comparison import Comparison, WrittenRow
from toimi.programme.models import Edition, EditionDraft, Intake, Measure, Programme
from toimi.programme.queries.records import intakes
from toimi.programme.queries.table import TableRow
from toimi.reading import store
from toimi.reading.model import Reading

READ_IN = "programme.read_in"
GUESSED = 5
"""How many of a unit's programmes, the newest first, are looked at for a guess."""
HEAD = ("title", "body", "approved_on", "case_number", "annex", "starts_on", "ends_on")


@dataclass(frozen=True)
class Offer:
    """The programmes of which a document may be a new edition, and the likeliest (or None)."""

    programmes: QuerySet[Programme]
    guess: Programme | None


@dataclass(frozen=True)
class Beside:
    """A document beside the programme: what differs. `mark` changes with all that was compared."""

    draft: EditionDraft
    reading: Reading
    comparison: Comparison
    keys: Sequence[str]
    """Of each row of the reading, how `draft.choices` calls it."""
    mark: str

    @property
    def head(self) -> list[tuple[str, Any, Any]]:
        """What changes in the programme's head: (field, old, new). What was not read stays."""
        old, new = self.draft.programme, self.reading
        pairs = [(name, getattr(old, name), getattr(new, name)) for name in HEAD]
        return [(name, one, other) for name, one, other in pairs if other and one != other]


@dataclass(frozen=True)
class EarlierWords:
    """A measure as it was until an edition changed it."""

    edition: Edition
    number: int | None
    row: TableRow


def offer(person: Person, intake: Intake, reading: Reading) -> Offer | None:
    """Return what a document may be a new edition of; None when its unit has no programme.

    2 queries; 1 when there is no programme.
    """
    if not access.may(person, READ_IN, intake.unit):
        return None
    programmes = programmes_of(intake)
    looked_at = list(programmes[:GUESSED])
    if not looked_at:
        return None
    texts: dict[int, list[str]] = {}
    rows = Measure.objects.filter(programme__in=looked_at, dropped_at=None)
    for programme_id, text in rows.values_list("programme_id", "text"):
        texts.setdefault(programme_id, []).append(text)
    guess = comparison.likely(
        comparison.Head(
            reading.title,
            reading.starts_on,
            reading.ends_on,
            tuple(row.measure for row in reading.rows),
        ),
        [
            comparison.Head(p.title, p.starts_on, p.ends_on, tuple(texts.get(p.pk, ())))
            for p in looked_at
        ],
    )
    return Offer(programmes, None if guess is None else looked_at[guess])


def programmes_of(intake: Intake) -> QuerySet[Programme]:
    """Return the programmes of the document's unit, the newest first."""
    return Programme.objects.filter(unit=intake.unit).order_by("-starts_on", "-pk")


def open_intakes(person: Person) -> QuerySet[Intake]:
    """Return the documents that can still become an edition: read, on the list, not adopted."""
    return intakes(person).filter(programme=None, dropped_at=None).exclude(reading={})


def edition_draft(intake: Intake) -> EditionDraft | None:
    """Return the comparison that was begun of a document, with its programme. 1 query."""
    rows = EditionDraft.objects.filter(intake=intake).select_related("programme__unit")
    found = rows.first()
    if found:
        found.intake = intake
    return found


def beside(draft: EditionDraft) -> Beside:
    """Compare a document with its programme as both are now. At most 6 queries."""
    measures = measures_to_compare(draft.programme)
    return beside_of(draft, list(measures.prefetch_related("steps", "periods")))


def measures_to_compare(programme: Programme) -> QuerySet[Measure]:
    rows = Measure.objects.filter(programme=programme, dropped_at=None)
    return rows.select_related("target").order_by("number", "pk")


def beside_of(draft: EditionDraft, measures: Sequence[Measure]) -> Beside:
    """Compare with `measures`, whose steps and periods were brought along. 2 queries."""
    reading = store.from_json(draft.intake.reading)
    keys = row_keys(reading)
    by_key = {key: place for place, key in enumerate(keys)}
    chosen = {by_key[key]: pk for key, pk in draft.choices.items() if key in by_key}
    old, new = old_rows(measures), new_rows(reading)
    seen = repr((draft.programme_id, draft.programme.version, old, new, sorted(chosen.items())))
    mark = hashlib.sha256(seen.encode()).hexdigest()[:16]
    return Beside(draft, reading, comparison.compare(old, new, chosen), keys, mark)


def row_keys(reading: Reading) -> list[str]:
    """Return a name for each row that stays when others are mended: its words, and which of the
    same words it is."""
    seen: Counter[str] = Counter()
    keys = []
    for row in reading.rows:
        words = " ".join(row.measure.split())[:300]
        seen[words] += 1
        keys.append(f"{seen[words]} {words}")
    return keys


def new_rows(reading: Reading) -> list[WrittenRow]:
    """Return the rows of a reading; their keys are their places from 0."""
    return [
        WrittenRow(
            key=place,
            number=place + 1,
            target=row.target,
            measure=row.measure,
            steps=tuple(step.text for step in row.steps if not step.from_schedule),
            themes=tuple(row.themes),
            schedule=row.schedule.text,
            days=tuple((period.start, period.end) for period in row.schedule.periods),
            urgency=row.urgency,
            urgency_text=row.urgency_text,
            responsible=row.responsible_text,
            extra=row.extra,
        )
        for place, row in enumerate(reading.rows)
    ]


def old_rows(measures: Sequence[Measure]) -> list[WrittenRow]:
    """Return the rows of a programme as they are now; their keys are the measures' ids. 2 queries.

    Steps that somebody added by hand are no words of the document.
    """
    own = steps_by_hand(step.pk for measure in measures for step in measure.steps.all())
    approved = approved_words(measures)
    return [
        WrittenRow(
            key=measure.pk,
            number=measure.number,
            target=measure.target.name,
            measure=measure.text,
            steps=tuple(
                step.text
                for step in measure.steps.all()
                if not step.is_from_schedule and step.pk not in own
            ),
            themes=tuple(measure.themes),
            schedule=measure.schedule_text,
            days=tuple((period.starts_on, period.ends_on) for period in measure.periods.all()),
            urgency=measure.urgency,
            urgency_text=measure.urgency_text,
            responsible=measure.responsible_text,
            extra=measure.extra,
            approved=approved.get(measure.pk, ""),
        )
        for measure in measures
    ]


def approved_words(measures: Iterable[Measure]) -> dict[int, str]:
    """Return measure id → the words that its document had, where they were changed since."""
    now = {str(measure.pk): measure.text for measure in measures}
    events = (kinds.MEASURE_ADOPTED, kinds.MEASURE_IN_EDITION)
    said: dict[str, str] = {}
    for pk, changes in _events("programme.measure", now, events):
        if "text" in changes:
            said[pk] = changes["text"][1]
    return {
        int(pk): text for pk, text in said.items() if not comparison.is_same_text(text, now[pk])
    }


def steps_by_hand(steps: Iterable[int]) -> set[int]:
    """Return those of the ids whose step a person added. 1 query."""
    found = _events("programme.step", [str(pk) for pk in steps], (kinds.STEP_ADDED,))
    return {int(pk) for pk, _ in found}


def _events(
    kind: str, ids: Iterable[str], events: Sequence[str]
) -> Iterable[tuple[str, Mapping[str, Any]]]:
    rows = AuditEvent.objects.filter(subject_type=kind, subject_id__in=list(ids), event__in=events)
    return rows.order_by("at", "pk").values_list("subject_id", "changes")


def editions(programme: Programme) -> QuerySet[Edition]:
    """Return the later editions that the programme has taken, the newest first. 1 query."""
    rows = Edition.objects.filter(programme=programme).select_related(
        "adopted_by", "intake__document"
    )
    return rows.defer("before", "intake__reading").order_by("-number")


def dropped(programme: Programme) -> QuerySet[Measure]:
    """Return the measures that editions have left out, the newest first. 1 query."""
    rows = Measure.objects.filter(programme=programme).exclude(dropped_at=None)
    return rows.select_related("target").order_by("-dropped_at", "number", "pk")


def dropped_by(measure: Measure) -> Edition | None:
    """Return the edition that left the measure out. 1 query; none of a measure that stays."""
    if measure.dropped_at is None:
        return None
    return editions(measure.programme).filter(adopted_at=measure.dropped_at).first()


def earlier_words(measure: Measure) -> list[EarlierWords]:
    """Return the measure's row before each edition that has changed it, the newest first.
    1 query."""
    rows = Edition.objects.filter(programme=measure.programme_id).order_by("-number")
    found = []
    for edition in rows:
        table = [TableRow(**row) for row in edition.before.get("rows", ())]
        own = next((row for row in table if row.measure_id == measure.pk), None)
        if own:
            number = edition.numbers.get(str(measure.pk))
            found.append(EarlierWords(edition, number, own))
    return found


def written_days(text: str) -> list[tuple[date | None, date | None]]:
    """Return the periods of a difference in days (`comparison.Difference`)."""
    found = []
    for line in text.splitlines():
        first, _, last = line.partition("/")
        found.append((_day(first), _day(last)))
    return found


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
