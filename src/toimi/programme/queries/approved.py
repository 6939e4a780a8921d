"""The words of the approved programme beside those that a measure has now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from toimi.programme.models import Amendment, Intake, Measure, Programme

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
    first: dict[str, Any] = {}
    last: dict[str, Amendment] = {}
    for row in amendments:
        if since and row.at <= since:
            continue
        for field, words in row.before.items():
            if field in WORDS:
                first.setdefault(field, words)
                last[field] = row
    return [
        Amended(field, said(first[field]), said(getattr(measure, field)), last[field])
        for field in WORDS
        if field in first and said(first[field]) != said(getattr(measure, field))
    ]


def said(words: Any) -> str:
    """Return the words of a field as text: of themes, one a line."""
    return "\n".join(words) if isinstance(words, list) else str(words or "")


def words_of(programme: Programme, measures: Sequence[Measure]) -> dict[int, dict[str, str]]:
    """Return measure id → field → approved words, where they differ from the present ones.

    No query without measures, else 2.
    """
    if not measures:
        return {}
    edition = programme.editions.order_by("-number").only("adopted_at").first()
    since = edition.adopted_at if edition else None
    rows: dict[int, list[Amendment]] = {}
    for row in Amendment.objects.filter(measure__in=measures).order_by("at", "pk"):
        rows.setdefault(row.measure_id, []).append(row)
    return {
        measure.pk: {row.field: row.approved for row in amended(measure, found, since)}
        for measure in measures
        if (found := rows.get(measure.pk))
    }


def approved_words(measure: Measure) -> list[Amended]:
    """Return what `amended` does, asking for what it needs. 2 queries."""
    edition = measure.programme.editions.order_by("-number").only("adopted_at").first()
    return amended(measure, measure.amendments.all(), edition.adopted_at if edition else None)
