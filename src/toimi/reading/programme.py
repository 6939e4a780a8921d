"""From a grid to a reading: each row of the table becomes a measure with its parts and doubts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from toimi.language import done
from toimi.language.periods import Schedule
from toimi.language.responsibles import split_responsibles
from toimi.language.schedule import read_schedule
from toimi.language.seasons import Seasons
from toimi.reading import cells, columns, content, doubts
from toimi.reading.errors import NoTable
from toimi.reading.grid import Grid, GridCell, Place
from toimi.reading.head import Head, read_head
from toimi.reading.model import ColumnRead, Reading, Row, StatedDone, StepRead
from toimi.reading.urgency import Scale

EMPTY = GridCell(())
SAMPLES = 3
Reader = Callable[[str], Schedule]


@dataclass
class _Raw:
    """One measure's cells by kind, before they are understood."""

    cells: dict[str, GridCell]
    target: str = ""
    themes: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)

    def get(self, kind: str) -> GridCell:
        return self.cells.get(kind, EMPTY)


def reading_of(
    grid: Grid,
    seasons: Seasons,
    chosen: Sequence[str] | None = None,
    tell: Callable[[int, int], None] | None = None,
) -> Reading:
    """Return what `grid` says. Raises NoTable when it has no measures.

    `chosen` is what each column is, where a person has said it; `tell` hears of each row.
    """
    labels = [cell.text for cell in grid.header]
    kinds = columns.assign(labels, _samples(grid, len(labels)))
    if chosen and len(chosen) == len(kinds):
        kinds = list(chosen)
    if not columns.is_programme(kinds):
        raise NoTable
    raws = _raw_rows(grid, kinds, labels)
    if not raws:
        raise NoTable
    head = read_head(grid.before, title=grid.properties.get("title", ""))
    scale = Scale.of(
        [raw.get(columns.URGENCY).text for raw in raws], _label(kinds, labels, "urgency")
    )
    rows: list[Row] = []
    near: list[int] = []
    for number, raw in enumerate(raws, start=1):
        if tell:
            tell(number, len(raws))
        rows.append(_row(raw, grid, head, seasons, scale, near))
        near = [p.start.year for p in rows[-1].schedule.periods if p.start][-2:] or near
    named = {kind: " ".join(labels[at].split()) for at, kind in enumerate(kinds)}
    named = {kind: named[kind] for kind in columns.COLUMNS if named.get(kind)}
    return Reading(
        title=head.title,
        body=head.body,
        approved_on=head.approved_on,
        starts_on=head.starts_on,
        ends_on=head.ends_on,
        column_labels=named,
        rows=tuple(rows),
        doubts=tuple(doubts.of(head, rows, [raw.cells for raw in raws], scale)),
        source_text=grid.source_text,
        case_number=head.case_number,
        annex=head.annex,
        language=columns.language_of(labels),
        columns=tuple(_columns(grid, labels, kinds)),
    )


def _columns(grid: Grid, labels: Sequence[str], kinds: Sequence[str]) -> Iterator[ColumnRead]:
    """Give each column with the first cells that say something."""
    for at, (label, kind) in enumerate(zip(labels, kinds, strict=True)):
        said = (row[at].text for row in grid.rows if at < len(row) and row[at].texts)
        yield ColumnRead(label, kind, tuple(islice(said, SAMPLES)))


def _samples(grid: Grid, width: int) -> list[list[str]]:
    rows = grid.rows[:200]
    return [[row[at].text for row in rows if at < len(row)] for at in range(width)]


def _label(kinds: Sequence[str], labels: Sequence[str], kind: str) -> str:
    return labels[kinds.index(kind)] if kind in kinds else ""


def _raw_rows(grid: Grid, kinds: Sequence[str], labels: Sequence[str]) -> list[_Raw]:
    """Return the rows that have a measure; targets are carried down, heading rows set them."""
    found: list[_Raw] = []
    target, themes = "", tuple[str, ...]()
    for row in grid.rows:
        by_kind = {
            kind: cell for kind, cell in zip(kinds, row, strict=False) if kind != columns.EXTRA
        }
        said = {kind for kind, cell in by_kind.items() if cell.texts}
        if heading := _section(row):
            target, themes = heading, ()
            continue
        if not said - {columns.NUMBER}:
            continue
        if columns.TARGET in said:
            target, themes = cells.target_and_themes(by_kind[columns.TARGET])
        if not _says_something(by_kind.get(columns.MEASURE, EMPTY)):
            if found and columns.TARGET not in said:
                _add_to(found[-1], by_kind)
            continue
        raw = _Raw(by_kind, target, themes)
        for at, kind in enumerate(kinds):
            if kind == columns.EXTRA and at < len(row) and row[at].text:
                raw.extra[labels[at] or f"{at + 1}"] = "\n".join(row[at].texts)
        found.append(raw)
    return found


def _section(row: Sequence[GridCell]) -> str:
    """Return the text of a row that is one cell as wide as the table, or nothing."""
    is_wide = len(row) > 2 and row[0].texts and all(cell.merged for cell in row[1:])
    return row[0].text if is_wide and all(cell.text == row[0].text for cell in row) else ""


def _says_something(cell: GridCell) -> bool:
    return any(map(str.isalnum, cell.text))


def _add_to(raw: _Raw, more: dict[str, GridCell]) -> None:
    """Add a row that only carries on the cells of the one before."""
    for kind, cell in more.items():
        if cell.texts:
            held = raw.get(kind)
            raw.cells[kind] = GridCell(
                (*held.paragraphs, *cell.paragraphs), held.place or cell.place
            )


def _row(
    raw: _Raw, grid: Grid, head: Head, seasons: Seasons, scale: Scale, near: Sequence[int]
) -> Row:
    mend = cells.mended if grid.loose else str
    schedule_cell, responsible_cell = raw.get(columns.SCHEDULE), raw.get(columns.RESPONSIBLE)
    times = tuple(map(mend, cells.entries(schedule_cell, loose=grid.loose)))
    people = tuple(map(mend, cells.entries(responsible_cell, loose=grid.loose)))
    measure, parts = cells.measure_and_parts(raw.get(columns.MEASURE), max(len(times), len(people)))
    measure, parts = mend(measure), tuple(map(mend, parts))

    def read(text: str) -> Schedule:
        return read_schedule(
            text,
            seasons=seasons,
            start=head.starts_on,
            end=head.ends_on,
            dated=head.approved_on,
            near=near,
        )

    urgency_text = raw.get(columns.URGENCY).text
    paragraphs = [mend(text) for text in schedule_cell.texts]
    return Row(
        target=mend(raw.target),
        themes=tuple(map(mend, raw.themes)),
        measure=measure,
        sub_measures=parts,
        schedule=read("; ".join(times)),
        urgency=scale.value(urgency_text),
        urgency_text=urgency_text,
        responsible_text="; ".join(people),
        responsible=_responsible(people if not grid.loose else responsible_cell.texts),
        follow_up="\n".join(raw.get(columns.FOLLOW_UP).texts),
        steps=(*steps_of_parts(parts, times, read), *steps_of_schedule(paragraphs, read)),
        stated_done=tuple(done_in(measure, parts, paragraphs, head, seasons)),
        places=_places(raw, has_pages="\f" in grid.source_text),
        extra=raw.extra,
    )


def _responsible(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(phrase.text for phrase in split_responsibles(texts))


def steps_of_parts(parts: Sequence[str], times: Sequence[str], read: Reader) -> list[StepRead]:
    """Return a step of each sub-measure, with its schedule when each has one of its own."""
    own: Sequence[str | None] = [None] * len(parts)
    if parts and len(times) == len(parts) > 1:
        own = times
    elif parts and len(times) == len(parts) + 1:
        own = times[1:]
    found = []
    for part, time in zip(parts, own, strict=True):
        schedule = read(time) if time else read(part) if content.has_time(part) else None
        found.append(StepRead(part, schedule))
    return found


def steps_of_schedule(paragraphs: Sequence[str], read: Reader) -> list[StepRead]:
    """Return a step of each paragraph of a schedule cell that says what is then."""
    found = []
    for text in paragraphs:
        schedule = read(text)
        words = "".join(text[first:last] for first, last in schedule.labels)
        if schedule.periods and sum(map(str.isalpha, words)) >= 3:
            found.append(StepRead(text, schedule, from_schedule=True))
    return found


def done_in(
    measure: str, parts: Sequence[str], paragraphs: Sequence[str], head: Head, seasons: Seasons
) -> list[StatedDone]:
    """Return what the measure, its parts and the paragraphs of its schedule say was done."""
    said = [(columns.MEASURE, text) for text in (measure, *parts)]
    said += [(columns.SCHEDULE, text) for text in paragraphs]
    return [
        StatedDone(item.text, item.day, name)
        for name, text in said
        for item in done.stated_done(
            text,
            start=head.starts_on,
            end=head.ends_on,
            dated=head.approved_on,
            seasons=seasons,
            in_schedule=name == columns.SCHEDULE,
        )
    ]


def _places(raw: _Raw, *, has_pages: bool) -> dict[str, Place]:
    """Return each cell's place; a text that has no page breaks does not tell its pages."""
    return {
        kind: cell.place if has_pages else replace(cell.place, page=None)
        for kind, cell in raw.cells.items()
        if cell.place is not None and kind in columns.COLUMNS
    }
