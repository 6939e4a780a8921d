"""What is said in the programmes' measures and beside them, found by words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter

from django.db.models import TextField, Value
from django.db.models.functions import Coalesce, Concat

from toimi.organisation.models import Person
from toimi.platform.search import queries as search
from toimi.platform.search.asking import Answer, answer
from toimi.platform.search.queries import Hit, Scope
from toimi.platform.search.snippets import Piece, marks, snippet
from toimi.programme.models import FollowUp, Measure, Note, Remark, Reply, Step
from toimi.programme.queries.records import programmes

MEASURE, NOTE, FOLLOW_UP, REMARK = range(4)
KINDS = {"measures": MEASURE, "notes": NOTE, "follow-ups": FOLLOW_UP, "remarks": REMARK}
"""What stands in the address, to the kind of the index: also the order of the results."""
ANCHORS = {NOTE: "#note-{}", FOLLOW_UP: "#follow-up", REMARK: "#remark-{}"}
OWN = -1
"""The place of a record's own words, before all that hangs on it."""
PAGE_SIZE = 20
WHOLE = 1000
"""A measure's own words are shown whole, up to this."""


@dataclass(frozen=True)
class Result:
    """One thing that was found: its measure, its day, and its words with the asked ones marked.

    `more` are other cells of the measure in which asked words stand that its text has not,
    `answers` such answers to a note or a remark.
    """

    kind: int
    measure: Measure
    day: date | None
    pieces: Sequence[Piece]
    more: Sequence[Sequence[Piece]] = ()
    answers: Sequence[Sequence[Piece]] = ()
    anchor: str = ""

    @property
    def url(self) -> str:
        return f"{self.measure.get_absolute_url()}{self.anchor}"


@dataclass(frozen=True)
class Found:
    """A page of results. `counts` are of each kind, up to `search.COUNTED` each."""

    answer: Answer
    results: Sequence[Result]
    counts: dict[int, int]


def search_for(
    person: Person, query: str, *, kind: int | None = None, programme: int | None = None, page: int
) -> Found:
    """Return what `person` may see of what has all the words of `query`. At most 9 queries."""
    seen = programmes(person)
    scope = Scope.of(seen)
    within = Scope(seen.filter(pk=programme), (programme,)) if programme else None
    found = answer(
        query, scope, within=within, kind=kind, first=(page - 1) * PAGE_SIZE, count=PAGE_SIZE
    )
    counts = search.counts(found.groups, within or scope, list(KINDS.values()))
    return Found(found, _results(found), counts)


def _results(found: Answer) -> list[Result]:
    """Return the hits with their words, in order. 2 queries."""
    measures = Measure.objects.select_related("programme__unit", "target").in_bulk(
        [hit.owner_id for hit in found.hits]
    )
    records = _records(found.hits)
    results = []
    for hit in found.hits:
        measure, record = measures.get(hit.owner_id), records[hit.kind, hit.object_id]
        if measure and hit.kind == MEASURE:
            results.append(_measure(measure, record.cells, found))
        elif measure and record.text:
            results.append(_record(hit, measure, record, found))
    return results


@dataclass
class Record:
    """What a hit says: its own words, and others that it is found by (steps, replies)."""

    day: date | None = None
    text: str = ""
    cells: list[str] = field(default_factory=list)


def _records(hits: Iterable[Hit]) -> Mapping[tuple[int, int], Record]:
    """Return the records by kind and id; of a measure only its steps. 1 query."""
    ids: dict[int, list[int]] = {kind: [] for kind in KINDS.values()}
    for hit in hits:
        ids[hit.kind].append(hit.object_id)
    notes = Note.objects.filter(pk__in=ids[NOTE])
    follow_ups = FollowUp.objects.filter(pk__in=ids[FOLLOW_UP])
    remarks = Remark.objects.filter(pk__in=ids[REMARK], withdrawn_at=None)
    steps = Step.objects.filter(measure__in=ids[MEASURE])
    to_notes = Reply.objects.filter(note__in=ids[NOTE])
    to_remarks = Reply.objects.filter(remark__in=ids[REMARK])
    noted_on, own = Coalesce("happened_on", "written_on"), Value(OWN)
    whole = Concat("text", Value(" "), "reason", output_field=TextField())
    parts = [
        notes.values_list(Value(NOTE), "pk", own, noted_on, "text"),
        follow_ups.values_list(Value(FOLLOW_UP), "pk", own, "confirmed_on", whole),
        remarks.values_list(Value(REMARK), "pk", own, "written_on", "text"),
        steps.values_list(Value(MEASURE), "measure", "position", "ends_on", "text"),
        to_notes.values_list(Value(NOTE), "note", "pk", "written_on", "text"),
        to_remarks.values_list(Value(REMARK), "remark", "pk", "written_on", "text"),
    ]
    records = defaultdict[tuple[int, int], Record](Record)
    first, *others = (part.order_by() for part in parts)
    for kind, pk, place, day, text in sorted(
        first.union(*others, all=True), key=itemgetter(0, 1, 2, 4)
    ):
        record = records[kind, pk]
        if place == OWN:
            record.day, record.text = day, text
        else:
            record.cells.append(text)
    return records


def _record(hit: Hit, measure: Measure, record: Record, found: Answer) -> Result:
    terms, language = found.terms, measure.programme.language
    pieces = snippet(record.text, terms, language, has_some=not record.cells)
    answers = [
        snippet(cell, terms, language)
        for cell in _saying(record.cells, record.text, terms, language)
    ]
    anchor = ANCHORS[hit.kind].format(hit.object_id)
    return Result(hit.kind, measure, record.day, pieces, answers=answers, anchor=anchor)


def _measure(measure: Measure, steps: list[str], found: Answer) -> Result:
    terms, language = found.terms, measure.programme.language
    pieces = snippet(measure.text, terms, language, length=WHOLE)
    cells = (measure.target.name, *steps, measure.responsible_text, measure.schedule_text)
    said = _saying(cells, measure.text, terms, language)
    return Result(MEASURE, measure, None, pieces, [snippet(cell, terms, language) for cell in said])


def _saying(cells: Iterable[str], text: str, terms: frozenset[str], language: str) -> Iterable[str]:
    """Yield the cells that have an asked word which `text` has not, three at most."""
    told = {text[a:b].casefold() for a, b in marks(text, terms, language)}
    count = 0
    for cell in cells:
        words = {cell[a:b].casefold() for a, b in marks(cell, terms, language)}
        if words - told and count < 3:
            told |= words
            count += 1
            yield cell


def is_made() -> bool:
    """Return whether there is an index, or nothing to index. 2 queries."""
    return not search.is_empty() or not Measure.objects.filter(dropped_at=None).exists()


def choices(person: Person, most: int = 50) -> list[tuple[int, str, date | None]]:
    """Return id, title and first day of the programmes that a search can be narrowed to, the
    newest. 1 query."""
    return list(programmes(person).values_list("pk", "title", "starts_on")[:most])
