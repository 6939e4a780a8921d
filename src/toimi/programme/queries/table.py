"""The programme's table as plain values: as it is now, or as it was when a round was closed."""

from copy import copy
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from django.db.models import Prefetch

from toimi.programme.models import Measure, Note, Programme, Round, Step
from toimi.programme.queries import approved

HEAD = (
    "title",
    "body",
    "case_number",
    "section",
    "annex",
    "language",
    "column_labels",
    "cooperation_body",
    "draft_decision",
)
HEAD_DAYS = ("approved_on", "starts_on", "ends_on", "cooperation_on")


@dataclass(frozen=True)
class TableRow:
    """One measure in its own words, its state, and what the document's last column said."""

    measure_id: int
    target: str
    themes: list[str]
    text: str
    sub_measures: list[str]
    schedule_text: str
    urgency_text: str
    responsible_text: str
    extra: dict[str, Any]
    state: str
    own_follow_up: str
    approved: dict[str, str] = field(default_factory=dict)
    """Column to its approved words, where others have taken their place."""


@dataclass(frozen=True)
class Table:
    """The head (a programme that is only read) and the rows in order."""

    head: Programme
    rows: tuple[TableRow, ...]


def table(programme: Programme, round: Round | None = None) -> Table:
    """Return the table now, or of a closed round as it was closed. 3 queries (5 where words were
    amended), or none."""
    if round is not None and round.frozen:
        return _thawed(programme, round.frozen)
    measures = (
        Measure.objects.filter(programme=programme, dropped_at=None)
        .select_related("target")
        .prefetch_related(
            Prefetch("steps", Step.objects.filter(is_from_schedule=False)),
            Prefetch("notes", Note.objects.filter(is_earlier_follow_up=True)),
        )
        .order_by("number", "pk")
    )
    found = list(measures)
    was = approved.words_of(programme, [row for row in found if row.amended_on])
    return Table(programme, tuple(_row(row, was.get(row.pk, {})) for row in found))


COLUMNS = {
    "text": "measure",
    "themes": "target",
    "schedule_text": "schedule",
    "urgency_text": "urgency",
    "responsible_text": "responsible",
}
"""A measure's field to the column in which it is printed."""


def _row(measure: Measure, was: dict[str, str]) -> TableRow:
    return TableRow(
        measure_id=measure.pk,
        target=measure.target.name,
        themes=list(measure.themes),
        text=measure.text,
        sub_measures=[step.text for step in measure.steps.all()],
        schedule_text=measure.schedule_text,
        urgency_text=measure.urgency_text or str(measure.urgency or ""),
        responsible_text=measure.responsible_text,
        extra=measure.extra,
        state=measure.state,
        own_follow_up="\n".join(note.text for note in measure.notes.all()),
        approved={COLUMNS[name]: words for name, words in was.items()},
    )


def frozen(programme: Programme) -> dict[str, Any]:
    """Return the table of now as JSON can hold it."""
    days = {name: getattr(programme, name) for name in HEAD_DAYS}
    head: dict[str, Any] = {name: getattr(programme, name) for name in HEAD}
    head |= {name: day.isoformat() if day else None for name, day in days.items()}
    return {"head": head, "rows": [asdict(row) for row in table(programme).rows]}


def _thawed(programme: Programme, stored: dict[str, Any]) -> Table:
    head = copy(programme)
    for name in HEAD:
        setattr(head, name, stored["head"].get(name, ""))
    for name in HEAD_DAYS:
        day = stored["head"].get(name)
        setattr(head, name, date.fromisoformat(day) if day else None)
    return Table(head, tuple(TableRow(**row) for row in stored["rows"]))
