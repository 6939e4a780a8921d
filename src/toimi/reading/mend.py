"""What a person mends in a reading: a cell, the head, a doubt, a row. Pure: a new reading back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from toimi.errors import sentence
from toimi.language.periods import Reason, Schedule
from toimi.language.responsibles import split_responsibles
from toimi.language.schedule import read_schedule
from toimi.language.seasons import DEFAULT_SEASONS, Seasons
from toimi.reading import programme
from toimi.reading.doubts import URGENCY_OUTSIDE
from toimi.reading.head import Head
from toimi.reading.model import Doubt, Reading, Row
from toimi.reading.urgency import Scale

CELLS = ("target", "themes", "measure", "schedule", "urgency", "responsible", "follow_up")
"""What `mend_cell` can mend: the columns of a row, and its themes."""
NO_WORDS = sentence("Solu on tyhjä. Kirjoita sen teksti tai poista rivi.")
DAYS = ("approved_on", "starts_on", "ends_on")
APART = "; "
"""Parts the times of a schedule and the people of a responsible cell, as the reader does."""


def cell_text(row: Row, field: str) -> str:
    """Return a cell as a person edits it: a sub-measure or a theme a line."""
    return {
        "target": row.target,
        "themes": "\n".join(row.themes),
        "measure": "\n".join([row.measure, *row.sub_measures]),
        "schedule": row.schedule.text,
        "urgency": row.urgency_text,
        "responsible": row.responsible_text,
        "follow_up": row.follow_up,
    }[field]


def mend_cell(
    reading: Reading, row: int, field: str, text: str, seasons: Seasons = DEFAULT_SEASONS
) -> Reading:
    """Return the reading with a cell's words changed and understood anew.

    `row` counts from 0. The doubts of the cell are those that the new words give. Raises
    LookupError for a row or field that is not there.
    """
    if field not in CELLS or not 0 <= row < len(reading.rows):
        raise LookupError(field)
    new, reasons = _mended(reading, row, field, _lines(text), seasons)
    rows = (*reading.rows[:row], new, *reading.rows[row + 1 :])
    doubts = [doubt for doubt in reading.doubts if (doubt.row, doubt.field) != (row, field)]
    doubts += [_doubt(row, field, reason) for reason in reasons]
    return replace(reading, rows=rows, doubts=_in_order(doubts))


def mend_head(reading: Reading, seasons: Seasons = DEFAULT_SEASONS, **fields: Any) -> Reading:
    """Return the reading with fields of its head changed.

    New days may give another year to schedules without one: those are understood anew.
    """
    changed = {name for name, value in fields.items() if getattr(reading, name) != value}
    doubts = [d for d in reading.doubts if d.row is not None or d.field not in changed]
    new = replace(reading, **fields, doubts=tuple(doubts))
    if not changed & set(DAYS):
        return new
    for number, row in enumerate(new.rows):
        if _understood(new, number, row.schedule.text, seasons) != row.schedule:
            new = mend_cell(new, number, "schedule", row.schedule.text, seasons)
    return new


def accept(reading: Reading, index: int) -> Reading:
    """Return the reading without a doubt: a person looked, and it is right as it is."""
    if not 0 <= index < len(reading.doubts):
        raise LookupError(index)
    return replace(reading, doubts=(*reading.doubts[:index], *reading.doubts[index + 1 :]))


def accept_kind(reading: Reading, index: int) -> Reading:
    """Return the reading without the doubts that ask the same of the same cell as this one."""
    if not 0 <= index < len(reading.doubts):
        raise LookupError(index)
    asked = reading.doubts[index]
    return replace(reading, doubts=tuple(d for d in reading.doubts if not is_same(d, asked)))


def accept_all(reading: Reading) -> Reading:
    """Return the reading without doubts: all of it is right as it is."""
    return replace(reading, doubts=())


def is_same(one: Doubt, other: Doubt) -> bool:
    """Tell whether two doubts ask the same, whatever the words they ask about."""
    return (one.field, one.reason) == (other.field, other.reason)


def remove_row(reading: Reading, row: int) -> Reading:
    """Return the reading without a row (from 0) and its doubts."""
    if not 0 <= row < len(reading.rows):
        raise LookupError(row)
    doubts = tuple(
        replace(d, row=d.row - 1) if d.row is not None and d.row > row else d
        for d in reading.doubts
        if d.row != row
    )
    rows = (*reading.rows[:row], *reading.rows[row + 1 :])
    return replace(reading, rows=rows, doubts=doubts)


def _mended(
    reading: Reading, number: int, field: str, lines: tuple[str, ...], seasons: Seasons
) -> tuple[Row, Iterable[str]]:
    """Return the row with its new cell, and why a person should look at it."""
    row = reading.rows[number]
    if field == "measure":
        first = lines[0] if lines else ""
        new = replace(row, measure=first, sub_measures=lines[1:])
        # What the schedule's paragraphs were is known only of the document: they stay.
        new = _with_parts(reading, number, new, seasons)
        tied = [s for s in row.steps if (s.schedule or s.responsible) and not s.from_schedule]
        known = {step.text: step for step in tied}
        steps = [known.get(s.text, s) for s in new.steps if not s.from_schedule]
        steps += [step for step in row.steps if step.from_schedule]
        done = [item for item in new.stated_done if item.field == field]
        done += [item for item in row.stated_done if item.field != field]
        new = replace(new, steps=tuple(steps), stated_done=tuple(done))
        return new, () if first else (NO_WORDS,)
    if field == "schedule":
        schedule = _understood(reading, number, APART.join(lines), seasons)
        if schedule == row.schedule:
            return row, schedule.doubts
        new = replace(row, schedule=schedule)
        return _with_parts(reading, number, new, seasons), schedule.doubts
    if field == "urgency":
        return _with_urgency(reading, row, " ".join(lines))
    if field == "responsible":
        phrases = tuple(phrase.text for phrase in split_responsibles(lines))
        new = replace(row, responsible_text=APART.join(lines), responsible=phrases)
        people = [step.responsible for step in _with_parts(reading, number, new, seasons).steps]
        if len(people) != len(row.steps):
            return new, ()
        steps = [replace(s, responsible=p) for s, p in zip(row.steps, people, strict=True)]
        return replace(new, steps=tuple(steps)), ()
    if field == "themes":
        return replace(row, themes=lines), ()
    if field == "target":
        return replace(row, target=" ".join(lines)), () if lines else (NO_WORDS,)
    return replace(row, follow_up="\n".join(lines)), ()


def _with_urgency(reading: Reading, row: Row, text: str) -> tuple[Row, Iterable[str]]:
    label = reading.column_labels.get("urgency", "")
    scale = Scale.of([other.urgency_text for other in reading.rows], label)
    urgency = scale.value(text) if text else None
    new = replace(row, urgency=urgency, urgency_text=text)
    if not text or (urgency is not None and urgency <= scale.last):
        return new, ()
    return new, (Reason(URGENCY_OUTSIDE, text=text, last=scale.last),)


def _with_parts(reading: Reading, number: int, row: Row, seasons: Seasons) -> Row:
    """Return the row with the steps and deeds that its measure and schedule now speak of."""

    def read(text: str) -> Schedule:
        return _understood(reading, number, text, seasons)

    times = _lines(row.schedule.text.replace(";", "\n"))
    head = Head(
        approved_on=reading.approved_on, starts_on=reading.starts_on, ends_on=reading.ends_on
    )
    people = [
        tuple(phrase.text for phrase in split_responsibles(entry))
        for entry in row.responsible_text.split(APART)
    ]
    steps = programme.steps_of_parts(row.sub_measures, times, read, people)
    steps += programme.steps_of_schedule(times, read)
    done = programme.done_in(row.measure, row.sub_measures, times, head, seasons, row.follow_up)
    return replace(row, steps=tuple(steps), stated_done=tuple(done))


def _understood(reading: Reading, number: int, text: str, seasons: Seasons) -> Schedule:
    return read_schedule(
        text,
        seasons=seasons,
        start=reading.starts_on,
        end=reading.ends_on,
        dated=reading.approved_on,
        near=_years_near(reading, number),
    )


def _years_near(reading: Reading, number: int) -> list[int]:
    """Return the last years that the rows above speak of, as the reader does."""
    for row in reversed(reading.rows[:number]):
        days: list[date | None] = [period.start for period in row.schedule.periods]
        if years := [day.year for day in days if day]:
            return years[-2:]
    return []


def _doubt(row: int, field: str, reason: str) -> Doubt:
    sentence_id = getattr(reason, "sentence_id", reason)
    return Doubt(row, field, sentence_id, dict(getattr(reason, "values", {})))


def _lines(text: str) -> tuple[str, ...]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(line for line in lines if line)


def _in_order(doubts: list[Doubt]) -> tuple[Doubt, ...]:
    return tuple(sorted(doubts, key=lambda d: -1 if d.row is None else d.row))
