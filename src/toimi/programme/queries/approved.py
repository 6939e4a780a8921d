"""The words of the approved programme beside those that a measure and its steps have now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from toimi.programme import kinds
from toimi.programme.models import Amendment, Intake, Measure, Programme, Step

WORDS = ("text", "themes", "schedule_text", "urgency_text", "responsible_text")
"""The fields of a measure that the approved programme says."""


@dataclass(frozen=True)
class Amended:
    """A field whose words are no longer those that were approved, and its last amendment."""

    field: str
    approved: str
    present: str
    amendment: Amendment


def is_approved(programme: Programme) -> bool:
    """Return whether a body has approved the programme, so that a change needs a reason: it says
    when it was approved, or it came from a document. At most 1 query."""
    return bool(programme.approved_on) or is_from_document(programme)


def is_from_document(programme: Programme) -> bool:
    """Return whether the programme was read from a document. 1 query."""
    return Intake.objects.filter(programme=programme).exists()


def amended(
    measure: Measure, amendments: Iterable[Amendment], since: datetime | None = None
) -> list[Amended]:
    """Return the fields that were amended after `since` (the last edition) and still differ.

    `amendments` are the measure's, oldest first. No query.
    """
    rows = [row for row in _after(since, amendments) if row.kind not in kinds.OF_STEPS]
    return _differing({field: getattr(measure, field) for field in WORDS}, rows)


def steps_added_or_gone(
    amendments: Iterable[Amendment], since: datetime | None = None
) -> list[Amendment]:
    """Return which steps were added or removed since the programme (or its last edition, adopted
    at `since`) was approved, oldest first. No query."""
    rows = [row for row in _after(since, amendments) if row.kind in kinds.OF_STEPS]
    return [row for row in rows if row.kind != kinds.STEP_AMENDED and not row.is_undone]


def step_words(step: Step, phrases: Iterable[str]) -> dict[str, str]:
    """Return what the programme says of a step; `phrases` are its own responsibles'."""
    words = {"text": step.text, "schedule_text": step.schedule_text}
    return words | {"responsible_text": ", ".join(phrases)}


def amended_steps(
    steps: Mapping[int, Mapping[str, str]],
    amendments: Iterable[Amendment],
    since: datetime | None = None,
) -> dict[int, list[Amended]]:
    """Return what `amended` does of each step (id to its `step_words`) that differs; a step that
    was added later has no approved words. No query."""
    rows: dict[int, list[Amendment]] = {}
    for row in _after(since, amendments):
        if row.step_id:
            rows.setdefault(row.step_id, []).append(row)
    rows = {pk: of for pk, of in rows.items() if all(row.kind != kinds.STEP_MORE for row in of)}
    found = {pk: _differing(words, rows.get(pk, ())) for pk, words in steps.items()}
    return {pk: differing for pk, differing in found.items() if differing}


def _after(since: datetime | None, amendments: Iterable[Amendment]) -> list[Amendment]:
    return [row for row in amendments if since is None or row.at > since]


def _differing(present: Mapping[str, Any], amendments: Iterable[Amendment]) -> list[Amended]:
    """Return those of the present words, by field, that are no longer the approved ones."""
    first: dict[str, Any] = {}
    last: dict[str, Amendment] = {}
    for row in amendments:
        for field, words in row.before.items():
            first.setdefault(field, words)
            last[field] = row
    return [
        Amended(field, said(first[field]), said(words), last[field])
        for field, words in present.items()
        if field in first and said(first[field]) != said(words)
    ]


def said(words: Any) -> str:
    """Return the words of a field as text: of themes, one a line."""
    return "\n".join(words) if isinstance(words, list) else str(words or "")


def words_of(programme: Programme, measures: Sequence[Measure]) -> dict[int, dict[str, str]]:
    """Return measure id → field → approved words, where they differ from the present ones; those
    of the steps that were brought along stand with the measure's text.

    No query without measures, else 2.
    """
    if not measures:
        return {}
    edition = programme.editions.order_by("-number").only("adopted_at").first()
    since = edition.adopted_at if edition else None
    rows: dict[int, list[Amendment]] = {}
    for row in Amendment.objects.filter(measure__in=measures).order_by("at", "pk"):
        rows.setdefault(row.measure_id, []).append(row)
    found = {one.pk: _said_of(one, rows.get(one.pk, ()), since) for one in measures}
    return {pk: words for pk, words in found.items() if words}


def _said_of(
    measure: Measure, amendments: Sequence[Amendment], since: datetime | None
) -> dict[str, str]:
    words = {row.field: row.approved for row in amended(measure, amendments, since)}
    steps = {step.pk: {"text": step.text} for step in measure.steps.all()}
    of_steps = amended_steps(steps, amendments, since).values()
    gone = steps_added_or_gone(amendments, since)
    texts = [
        words.get("text", ""),
        *(row.approved for rows in of_steps for row in rows),
        *(row.before["text"] for row in gone if row.before),
    ]
    return words | {"text": "; ".join(filter(None, texts))} if any(texts) else words


def approved_words(measure: Measure) -> list[Amended]:
    """Return what `amended` does, asking for what it needs. 2 queries."""
    return amended(measure, measure.amendments.all(), _edition_at(measure))


def approved_words_of_steps(measure: Measure) -> dict[int, list[Amended]]:
    """Return what `amended_steps` does, asking for what it needs. 4 queries."""
    steps = {
        step.pk: step_words(step, [row.phrase for row in step.responsibles.all()])
        for step in measure.steps.prefetch_related("responsibles")
    }
    return amended_steps(steps, measure.amendments.all(), _edition_at(measure))


def steps_more_or_less(measure: Measure) -> list[Amendment]:
    """Return what `steps_added_or_gone` does, asking for what it needs. 2 queries."""
    return steps_added_or_gone(measure.amendments.all(), _edition_at(measure))


def _edition_at(measure: Measure) -> datetime | None:
    edition = measure.programme.editions.order_by("-number").only("adopted_at").first()
    return edition.adopted_at if edition else None
