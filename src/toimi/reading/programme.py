"""From a grid to a reading: each row of the table becomes a measure with its parts and doubts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from toimi.language import done, tongue
from toimi.language.periods import Schedule
from toimi.language.responsibles import split_responsibles
from toimi.language.schedule import read_schedule
from toimi.language.seasons import Seasons
from toimi.reading import begin_end, cells, columns, confidence, content, doubts, misplaced
from toimi.reading.errors import NoTable
from toimi.reading.grid import Grid, Place
from toimi.reading.head import Head, read_head
from toimi.reading.model import ColumnRead, Doubt, Reading, Row, StatedDone, StepRead
from toimi.reading.rows import Raw, raw_rows
from toimi.reading.urgency import Scale

SAMPLES = 3
Reader = Callable[[str], Schedule]
Entry = TypeVar("Entry", str, tuple[str, ...])


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
    is_chosen = bool(chosen) and len(chosen or ()) == len(kinds)
    grid, kinds = begin_end.joined(
        grid, chosen if chosen and is_chosen else kinds, labels, is_chosen=is_chosen
    )
    if not columns.is_programme(kinds):
        raise NoTable
    raws = raw_rows(grid, kinds, labels)
    if not raws:
        raise NoTable
    moves = [list(misplaced.put_right(raw)) for raw in raws]
    head = read_head(grid.before, properties=grid.properties)
    scale = Scale.of(
        [raw.get(columns.URGENCY).text for raw in raws], _label(kinds, labels, "urgency")
    )
    rows = list(_rows(raws, _Meanings(head, seasons, scale), grid, tell))
    said = list(doubts.of(head, rows, raws, moves, scale))
    rows = _with_confidence(rows, raws, said, is_loose=grid.loose)
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
        doubts=tuple(said),
        source_text=grid.source_text,
        case_number=head.case_number,
        annex=head.annex,
        language=_language(head, rows, labels),
        columns=tuple(_columns(grid, labels, kinds)),
    )


def _language(head: Head, rows: Sequence[Row], labels: Sequence[str]) -> str:
    texts = [head.title, *labels]
    texts += [text for row in rows for text in (row.target, row.measure, *row.sub_measures)]
    return tongue.language_of(texts, otherwise=columns.language_of(labels))


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


class _Meanings:
    """What a document's phrases mean; a phrase that stands in many rows is read once."""

    def __init__(self, head: Head, seasons: Seasons, scale: Scale) -> None:
        self.head, self.seasons, self.scale = head, seasons, scale
        self._schedules: dict[tuple[str, tuple[int, ...]], Schedule] = {}
        self._people: dict[tuple[str, ...], tuple[str, ...]] = {}

    def schedule(self, text: str, near: Sequence[int]) -> Schedule:
        """Return what a time phrase means beside the years of the rows above it."""
        key = (text, tuple(near))
        if key not in self._schedules:
            schedule = read_schedule(
                cells.without_counts(text),
                seasons=self.seasons,
                start=self.head.starts_on,
                end=self.head.ends_on,
                dated=self.head.approved_on,
                near=near,
            )
            self._schedules[key] = replace(schedule, text=text)
        return self._schedules[key]

    def people(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Return whom the paragraphs of a responsible cell name."""
        key = tuple(texts)
        if key not in self._people:
            self._people[key] = tuple(phrase.text for phrase in split_responsibles(key))
        return self._people[key]


def _rows(
    raws: Sequence[Raw], means: _Meanings, grid: Grid, tell: Callable[[int, int], None] | None
) -> Iterator[Row]:
    near: list[int] = []
    for number, raw in enumerate(raws, start=1):
        if tell:
            tell(number, len(raws))
        row = _row(raw, grid, means, near)
        near = [p.start.year for p in row.schedule.periods if p.start][-2:] or near
        yield row


def _row(raw: Raw, grid: Grid, means: _Meanings, near: Sequence[int]) -> Row:
    mend = cells.mended if grid.loose else str
    schedule_cell, responsible_cell = raw.get(columns.SCHEDULE), raw.get(columns.RESPONSIBLE)
    times = tuple(map(mend, cells.entries(schedule_cell, loose=grid.loose)))
    people = tuple(map(mend, cells.entries(responsible_cell, loose=grid.loose)))
    measure, parts = cells.measure_and_parts(
        raw.get(columns.MEASURE), max(len(times), len(people)), loose=grid.loose
    )
    measure, parts = mend(measure), tuple(map(mend, parts))

    def read(text: str) -> Schedule:
        return means.schedule(text, near)

    whole_times = _with_new(times, [time for part in raw.parts for time in part.times])
    whole_people = _with_new(people, [who for part in raw.parts for who in part.people])
    paragraphs = [mend(text) for text in (schedule_cell.texts if grid.loose else times)]
    each_time = [item for text in times for item in cells.counted(text)]
    each_people = [means.people([item]) for text in people for item in cells.counted(text)]
    steps = steps_of_parts(parts, each_time, read, each_people)
    steps += steps_of_rows(raw, read, means.people)
    parts += tuple(part.text for part in raw.parts)
    urgency_text = raw.get(columns.URGENCY).text
    follow_up = "\n".join(raw.get(columns.FOLLOW_UP).texts)
    said = done_in(measure, parts, paragraphs, means.head, means.seasons, follow_up)
    return Row(
        target=mend(raw.target),
        themes=tuple(map(mend, raw.themes)),
        measure=measure,
        sub_measures=parts,
        schedule=read("; ".join(whole_times)),
        urgency=means.scale.value(urgency_text),
        urgency_text=urgency_text,
        responsible_text="; ".join(whole_people),
        responsible=means.people(responsible_cell.texts if grid.loose else whole_people),
        follow_up=follow_up,
        steps=(*steps, *steps_of_schedule(paragraphs, read)),
        stated_done=tuple(said),
        places=_places(raw, has_pages="\f" in grid.source_text),
        extra=raw.extra,
    )


def _with_new(texts: Sequence[str], more: Sequence[str]) -> list[str]:
    return [*texts, *dict.fromkeys(text for text in more if text not in texts)]


def _with_confidence(
    rows: Sequence[Row], raws: Sequence[Raw], said: Sequence[Doubt], *, is_loose: bool
) -> list[Row]:
    doubted: dict[int | None, set[str]] = {}
    for doubt in said:
        doubted.setdefault(doubt.row, set()).add(doubt.field)
    return [
        replace(row, confidence=confidence.of(raw, row, doubted.get(at, ()), is_loose=is_loose))
        for at, (row, raw) in enumerate(zip(rows, raws, strict=True))
    ]


def steps_of_parts(
    parts: Sequence[str],
    times: Sequence[str],
    read: Reader,
    people: Sequence[tuple[str, ...]] = (),
) -> list[StepRead]:
    """Return a step of each sub-measure, with its own time and people when each has them."""
    found = []
    if len(times) > 1 and len(times) != len(people):
        people = ()
    own = zip(parts, _tied(times, len(parts)), _tied(people, len(parts)), strict=True)
    for part, time, who in own:
        in_brackets, named = cells.own_matters(part)
        time = time or in_brackets
        schedule = read(time) if time else read(part) if content.has_time(part) else None
        named_people = tuple(phrase.text for phrase in split_responsibles(named)) if named else ()
        found.append(StepRead(part, schedule, responsible=who or named_people))
    return found


def _tied(entries: Sequence[Entry], count: int) -> Sequence[Entry | None]:
    """Return the entry of each of `count` parts: one a part, or one more for the measure."""
    if len(entries) == count > 1:
        return entries
    if count and len(entries) == count + 1:
        return entries[1:]
    return [None] * count


def steps_of_rows(
    raw: Raw, read: Reader, people: Callable[[Sequence[str]], tuple[str, ...]]
) -> list[StepRead]:
    """Return a step of each sub-measure that has a row or a column of its own."""
    found = []
    for part in raw.parts:
        own = "; ".join(part.times)
        schedule = read(own) if own else read(part.text) if content.has_time(part.text) else None
        found.append(StepRead(part.text, schedule, responsible=people(part.people)))
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
    measure: str,
    parts: Sequence[str],
    paragraphs: Sequence[str],
    head: Head,
    seasons: Seasons,
    follow_up: str = "",
) -> list[StatedDone]:
    """Return what the measure, its parts, its schedule and its follow-up say was done.

    Of a follow-up only what has a day counts: the rest is a statement on how far it has come.
    """
    said = [(columns.MEASURE, text) for text in (measure, *parts)]
    said += [(columns.SCHEDULE, text) for text in paragraphs]
    said += [(columns.FOLLOW_UP, text) for text in follow_up.splitlines()]
    return [
        StatedDone(item.text, item.day, name)
        for name, text in said
        for item in done.stated_done(
            text,
            start=head.starts_on,
            end=head.ends_on,
            dated=head.approved_on,
            seasons=seasons,
            in_schedule=name != columns.MEASURE,
        )
        if item.day or name != columns.FOLLOW_UP
    ]


def _places(raw: Raw, *, has_pages: bool) -> dict[str, Place]:
    """Return each cell's place; a text that has no page breaks does not tell its pages."""
    return {
        kind: cell.place if has_pages else replace(cell.place, page=None)
        for kind, cell in raw.cells.items()
        if cell.place is not None and kind in columns.COLUMNS
    }
