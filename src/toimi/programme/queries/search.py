"""What the programmes' measures, notes and follow-ups say, found by words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from toimi.organisation.models import Person
from toimi.platform.search import queries as search
from toimi.platform.search.asking import Answer, answer
from toimi.platform.search.queries import Hit, Scope
from toimi.platform.search.snippets import Piece, marks, snippet
from toimi.programme.models import FollowUp, Measure, Note, Step
from toimi.programme.queries.records import programmes

MEASURE, NOTE, FOLLOW_UP = 0, 1, 2
KINDS = {"measures": MEASURE, "notes": NOTE, "follow-ups": FOLLOW_UP}
"""What stands in the address, to the kind of the index: also the order of the results."""
PAGE_SIZE = 20
WHOLE = 1000
"""A measure's own words are shown whole, up to this."""


@dataclass(frozen=True)
class Result:
    """One thing that was found: its measure, its day, and its words with the asked ones marked.

    `more` are other cells of the measure in which asked words stand that its text has not.
    """

    kind: int
    measure: Measure
    day: date | None
    pieces: Sequence[Piece]
    more: Sequence[Sequence[Piece]] = ()
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
    """Return what `person` may see of what has all the words of `query`. At most 11 queries."""
    seen = programmes(person)
    scope = Scope.of(seen)
    within = Scope(seen.filter(pk=programme), (programme,)) if programme else None
    found = answer(
        query, scope, within=within, kind=kind, first=(page - 1) * PAGE_SIZE, count=PAGE_SIZE
    )
    counts = search.counts(found.groups, within or scope, list(KINDS.values()))
    return Found(found, _results(found), counts)


def _results(found: Answer) -> list[Result]:
    """Return the hits with their words, in order. At most 4 queries."""
    measures = Measure.objects.select_related("programme__unit", "target").in_bulk(
        [hit.owner_id for hit in found.hits]
    )
    records: dict[int, Mapping[int, Any]] = {
        MEASURE: measures,
        NOTE: _by_id(Note.objects.all(), found, NOTE),
        FOLLOW_UP: _by_id(FollowUp.objects.all(), found, FOLLOW_UP),
    }
    steps = _steps([hit.owner_id for hit in found.hits if hit.kind == MEASURE])
    results = []
    for hit in found.hits:
        measure, record = measures.get(hit.owner_id), records[hit.kind].get(hit.object_id)
        if measure and record:
            results.append(_result(hit, measure, record, found, steps.get(measure.pk, [])))
    return results


def _by_id(rows: QuerySet[Any], found: Answer, kind: int) -> Mapping[int, Any]:
    ids = [hit.object_id for hit in found.hits if hit.kind == kind]
    return rows.in_bulk(ids) if ids else {}


def _steps(measures: Sequence[int]) -> dict[int, list[str]]:
    texts: dict[int, list[str]] = {}
    if measures:
        rows = Step.objects.filter(measure__in=measures).order_by("position", "pk")
        for pk, text in rows.values_list("measure_id", "text"):
            texts.setdefault(pk, []).append(text)
    return texts


def _result(hit: Hit, measure: Measure, record: Any, found: Answer, steps: list[str]) -> Result:
    terms, language = found.terms, measure.programme.language
    if hit.kind == NOTE:
        pieces = snippet(record.text, terms, language, has_some=True)
        day = record.happened_on or record.written_on
        return Result(NOTE, measure, day, pieces, anchor=f"#note-{record.pk}")
    if hit.kind == FOLLOW_UP:
        text = " ".join((record.text, record.reason))
        pieces = snippet(text, terms, language, has_some=True)
        return Result(FOLLOW_UP, measure, record.confirmed_on, pieces, anchor="#follow-up")
    pieces = snippet(measure.text, terms, language, length=WHOLE)
    cells = (measure.target.name, *steps, measure.responsible_text, measure.schedule_text)
    more = [snippet(cell, terms, language) for cell in _saying(cells, terms, measure)]
    return Result(MEASURE, measure, None, pieces, more)


def _saying(cells: Iterable[str], terms: frozenset[str], measure: Measure) -> Iterable[str]:
    """Yield the cells that have an asked word which the measure's text has not, three at most."""
    language = measure.programme.language
    told = {measure.text[a:b].casefold() for a, b in marks(measure.text, terms, language)}
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
