"""What reading a document gives: `Reading`, its rows, their doubts and dated notes."""

import dataclasses
from dataclasses import dataclass
from datetime import date

from toimi.language.periods import Schedule
from toimi.reading.grid import Place

FIELDS = ("target", "measure", "schedule", "urgency", "responsible", "follow_up")
"""The columns of a programme's table, by the names that `Row.places` and `Doubt.field` use."""


@dataclass(frozen=True)
class Doubt:
    """A cell that a person should look at: which row (from 0; None: the head), which field, why.

    `reason` is a Finnish source sentence with `{named}` places for `values`.
    """

    row: int | None
    field: str
    reason: str
    values: dict[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True)
class StatedDone:
    """What the document itself says was done (or begun, or applied for): a note on day one.

    `happened_on` is None when the document gives no day ("haettu").
    """

    text: str
    happened_on: date | None
    field: str


@dataclass(frozen=True)
class StepRead:
    """A part of a measure: a sub-measure, or a dated paragraph of its schedule cell."""

    text: str
    schedule: Schedule | None = None
    from_schedule: bool = False
    responsible: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One measure as read. Texts are as written, with line-end hyphens taken away."""

    target: str
    themes: tuple[str, ...]
    measure: str
    sub_measures: tuple[str, ...]
    schedule: Schedule
    urgency: int | None
    urgency_text: str
    responsible_text: str
    responsible: tuple[str, ...]
    follow_up: str
    steps: tuple[StepRead, ...] = ()
    stated_done: tuple[StatedDone, ...] = ()
    places: dict[str, Place] = dataclasses.field(default_factory=dict)
    extra: dict[str, str] = dataclasses.field(default_factory=dict)
    confidence: dict[str, float] = dataclasses.field(default_factory=dict)
    """How sure the reading of each cell is (0-1), by the names of `FIELDS`."""


@dataclass(frozen=True)
class ColumnRead:
    """A column of the source's table: its heading, what it was taken for, a few of its cells.

    `kind` is one of `columns.COLUMNS`, `columns.NUMBER`, or `columns.EXTRA`.
    """

    label: str
    kind: str
    samples: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """A programme document as read: its head, its rows in order, its doubts."""

    title: str
    body: str
    approved_on: date | None
    starts_on: date | None
    ends_on: date | None
    column_labels: dict[str, str]
    rows: tuple[Row, ...]
    doubts: tuple[Doubt, ...]
    source_text: str
    case_number: str = ""
    annex: str = ""
    language: str = "fi"
    columns: tuple[ColumnRead, ...] = ()
