"""What stands in the wrong cell: times among the people, people among the times, classes."""

import re
from collections.abc import Iterator
from dataclasses import replace

from toimi.errors import sentence
from toimi.reading import columns, content
from toimi.reading.grid import GridCell
from toimi.reading.rows import Raw

SWAPPED = sentence(
    "Aikataulu ja vastuuhenkilö olivat toistensa paikoilla ja vaihdettiin. Tarkista molemmat."
)
TIME_MOVED = sentence("Aika ”{text}” oli vastuuhenkilön solussa ja siirrettiin aikatauluun.")
PEOPLE_MOVED = sentence("”{text}” oli aikataulun solussa ja siirrettiin vastuuhenkilöksi.")
URGENCY_MOVED = sentence("”{text}” oli aikataulun solussa ja siirrettiin kiireellisyydeksi.")
URGENCY_SWAPPED = sentence(
    "Aikataulu ja kiireellisyys olivat toistensa paikoilla ja vaihdettiin. Tarkista molemmat."
)
TIME_OF_URGENCY_MOVED = sentence(
    "Aika ”{text}” oli kiireellisyyden solussa ja siirrettiin aikatauluun."
)
WHOLLY = 0.95
_APART = re.compile(r"\s*[;\n]\s*|,\s+")
_CLASS_FIRST = re.compile(r"\(?([1-9IVX]{1,3}|[A-D])\)?\s*[.,;:/–-]?\s+(?=\S)")


def put_right(raw: Raw) -> Iterator[tuple[str, str, str]]:
    """Move what stands in the wrong cell; give each move's kind, sentence and words."""
    yield from _swap(raw)
    yield from _move(raw, columns.RESPONSIBLE, columns.SCHEDULE)
    yield from _move(raw, columns.SCHEDULE, columns.RESPONSIBLE)
    yield from _urgency(raw)


def is_time(text: str) -> bool:
    """Tell whether `text` says a time and nothing else."""
    return content.time_share(text) >= WHOLLY


def is_people(text: str) -> bool:
    """Tell whether `text` names roles or people and nothing else."""
    return content.role_share(text) >= WHOLLY and not content.has_time(text)


def _swap(raw: Raw) -> Iterator[tuple[str, str, str]]:
    schedule, people = raw.get(columns.SCHEDULE), raw.get(columns.RESPONSIBLE)
    urgency = raw.get(columns.URGENCY)
    if schedule.texts and people.texts and is_people(schedule.text) and is_time(people.text):
        raw.cells[columns.SCHEDULE], raw.cells[columns.RESPONSIBLE] = people, schedule
        yield columns.SCHEDULE, SWAPPED, ""
        yield columns.RESPONSIBLE, SWAPPED, ""
    elif (
        urgency.texts
        and schedule.texts
        and content.is_urgency(schedule.text)
        and is_time(urgency.text)
        and not content.is_urgency(urgency.text)
    ):
        raw.cells[columns.SCHEDULE], raw.cells[columns.URGENCY] = urgency, schedule
        yield columns.SCHEDULE, URGENCY_SWAPPED, ""


def _move(raw: Raw, source: str, target: str) -> Iterator[tuple[str, str, str]]:
    """Move the entries of `source` that are wholly of `target`'s kind, when it has none."""
    cell, is_theirs = raw.get(source), is_time if target == columns.SCHEDULE else is_people
    if not cell.texts or raw.get(target).texts:
        return
    kept: list[str] = []
    moved: list[str] = []
    for text in cell.texts:
        whole = [text] if is_theirs(text) else _APART.split(text)
        theirs = [entry for entry in whole if entry and is_theirs(entry)]
        rest = text
        for entry in theirs:
            rest = re.sub(rf"\s*[;,]?\s*{re.escape(entry)}\s*", " ", rest, count=1)
        moved += theirs
        if rest.strip(" ;,"):
            kept.append(rest.strip(" ;,") if theirs else text)
    if not moved:
        return
    raw.cells[source] = replace(cell, paragraphs=tuple(kept))
    raw.cells[target] = GridCell(tuple(moved), cell.place)
    reason = TIME_MOVED if target == columns.SCHEDULE else PEOPLE_MOVED
    yield target, reason, "; ".join(moved)


def _urgency(raw: Raw) -> Iterator[tuple[str, str, str]]:
    """Take apart a class and a time that stand in one cell, where the other cell is empty."""
    schedule, urgency = raw.get(columns.SCHEDULE), raw.get(columns.URGENCY)
    if columns.URGENCY not in raw.cells:
        return
    if schedule.texts and not urgency.texts and (parts := _class_and_time(schedule.texts)):
        raw.cells[columns.URGENCY] = GridCell((parts[0],), schedule.place)
        raw.cells[columns.SCHEDULE] = replace(schedule, paragraphs=parts[1])
        yield columns.URGENCY, URGENCY_MOVED, parts[0]
    elif urgency.texts and not schedule.texts and (parts := _class_and_time(urgency.texts)):
        raw.cells[columns.URGENCY] = replace(urgency, paragraphs=(parts[0],))
        raw.cells[columns.SCHEDULE] = GridCell(parts[1], urgency.place)
        yield columns.SCHEDULE, TIME_OF_URGENCY_MOVED, "; ".join(parts[1])


def _class_and_time(texts: tuple[str, ...]) -> tuple[str, tuple[str, ...]] | None:
    if len(texts) > 1 and content.is_urgency(texts[0]) and is_time(" ".join(texts[1:])):
        return texts[0], texts[1:]
    found = _CLASS_FIRST.match(texts[0])
    rest = texts[0][found.end() :] if found else ""
    if found is None or not content.says_a_day(rest) or not is_time(rest):
        return None
    return (found[1], (rest, *texts[1:])) if not is_time(texts[0][: found.end()]) else None
