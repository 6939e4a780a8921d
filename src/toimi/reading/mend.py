"""What a person mends in a reading: a cell, the head, a doubt, a row. Pure: a new reading back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from toimi.errors import sentence
from toimi.language.done import stated_done
from toimi.language.periods import Reason, Schedule
from toimi.language.responsibles import split_responsibles
from toimi.language.schedule import read_schedule
from toimi.language.seasons import DEFAULT_SEASONS, Seasons
from toimi.reading.model import Doubt, Reading, Row, StatedDone, StepRead

CELLS = ("target", "themes", "measure", "schedule", "urgency", "responsible", "follow_up")
"""What `mend_cell` can mend: the columns of a row, and its themes."""
NOT_A_CLASS = sentence("Kiireellisyyden luokka ei ole numero: {text}.")
NO_WORDS = sentence("Solu on tyhjä. Kirjoita sen teksti tai poista rivi.")
DAYS = ("approved_on", "starts_on", "ends_on")
LARGEST_CLASS = 9


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
    old = reading.rows[row]
    new, reasons = _mended(reading, row, field, _clean(text), seasons)
    if field in {"measure", "schedule"}:
        kept = tuple(item for item in old.stated_done if item.field != field)
        new = replace(new, stated_done=kept + _stated(reading, new, field, seasons))
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
    reading: Reading, number: int, field: str, text: str, seasons: Seasons
) -> tuple[Row, Iterable[str]]:
    """Return the row with its new cell, and why a person should look at it."""
    row = reading.rows[number]
    lines = tuple(text.splitlines())
    if field == "measure":
        steps = tuple(StepRead(line) for line in lines[1:])
        steps += tuple(step for step in row.steps if step.from_schedule)
        first = lines[0] if lines else ""
        new = replace(row, measure=first, sub_measures=lines[1:], steps=steps)
        return new, () if first else (NO_WORDS,)
    if field == "schedule":
        schedule = _understood(reading, number, text, seasons)
        steps = tuple(step for step in row.steps if not step.from_schedule)
        steps += tuple(_steps_of(reading, number, lines, seasons))
        return replace(row, schedule=schedule, steps=steps), schedule.doubts
    if field == "urgency":
        return _with_urgency(row, text)
    if field == "responsible":
        phrases = tuple(phrase.text for phrase in split_responsibles(text))
        return replace(row, responsible_text=text, responsible=phrases), ()
    if field == "themes":
        return replace(row, themes=lines), ()
    if field == "target":
        return replace(row, target=" ".join(lines)), () if lines else (NO_WORDS,)
    return replace(row, follow_up=text), ()


def _with_urgency(row: Row, text: str) -> tuple[Row, Iterable[str]]:
    is_class = text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= LARGEST_CLASS
    new = replace(row, urgency=int(text) if is_class else None, urgency_text=text)
    return new, () if is_class or not text else (Reason(NOT_A_CLASS, text=text),)


def _steps_of(
    reading: Reading, number: int, lines: tuple[str, ...], seasons: Seasons
) -> Iterable[StepRead]:
    """Give a step for each line of a schedule that has words of its own beside its time."""
    for line in lines:
        schedule = _understood(reading, number, line, seasons)
        if schedule.labels and schedule.periods:
            yield StepRead(line, schedule, from_schedule=True)


def _stated(reading: Reading, row: Row, field: str, seasons: Seasons) -> tuple[StatedDone, ...]:
    found = stated_done(
        cell_text(row, field),
        start=reading.starts_on,
        end=reading.ends_on,
        dated=reading.approved_on,
        seasons=seasons,
        in_schedule=field == "schedule",
    )
    return tuple(StatedDone(done.text, done.day, field) for done in found)


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
    """Return the years that the schedules of the rows around speak of."""
    rows = reading.rows[max(0, number - 1) : number] + reading.rows[number + 1 : number + 2]
    days: list[date | None] = [
        day for row in rows for period in row.schedule.periods for day in (period.start, period.end)
    ]
    return sorted({day.year for day in days if day})


def _doubt(row: int, field: str, reason: str) -> Doubt:
    sentence_id = getattr(reason, "sentence_id", reason)
    return Doubt(row, field, sentence_id, dict(getattr(reason, "values", {})))


def _clean(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _in_order(doubts: list[Doubt]) -> tuple[Doubt, ...]:
    return tuple(sorted(doubts, key=lambda d: -1 if d.row is None else d.row))
