"""What was read, as plain text in Finnish for a terminal."""

import shutil
import textwrap

from toimi.language.periods import Period, Schedule
from toimi.reading.model import Doubt, Reading, Row

INDENT = 16


def of_reading(reading: Reading) -> str:
    """Return the reading's head, its measures in order, and what a person should look at."""
    head = [("Otsikko", reading.title), ("Toimielin", reading.body)]
    if reading.approved_on:
        head.append(("Hyväksytty", _day(reading.approved_on)))
    if reading.starts_on or reading.ends_on:
        head.append(("Kausi", _period(Period(reading.starts_on, reading.ends_on))))
    blocks = [_block(head)]
    target = None
    for number, row in enumerate(reading.rows, start=1):
        if row.target != target:
            target = row.target
            blocks.append(_block([("Kohde", target), ("Teemat", "; ".join(row.themes))]))
        blocks.append(_block(_measure(number, row)))
    doubts = [_doubt(doubt) for doubt in reading.doubts]
    summary = f"{len(reading.rows)} toimenpidettä, {len(doubts)} tarkistettavaa kohtaa"
    return "\n\n".join([*blocks, "\n".join([summary, *doubts])])


def _measure(number: int, row: Row) -> list[tuple[str, str]]:
    steps = [step.text for step in row.steps]
    urgency = row.urgency_text or ("" if row.urgency is None else str(row.urgency))
    return [
        (f"{number}.", row.measure),
        *[("  osa", step) for step in steps],
        ("  aikataulu", f"{row.schedule.text} = {_meaning(row.schedule)}"),
        ("  kiireellisyys", urgency),
        ("  vastuu", row.responsible_text),
        ("  seuranta", row.follow_up),
    ]


def of_schedule(schedule: Schedule) -> str:
    """Return the phrase, each period with the words it came from, and what was not understood."""
    lines = [("Aikataulu", schedule.text)]
    for period, (start, end) in zip(schedule.periods, schedule.spans, strict=False):
        lines.append(("Aika", f"{_period(period)}  ← {schedule.text[start:end]}"))
    if schedule.continuous:
        lines.append(("Jatkuva", "kyllä"))
    if schedule.rule:
        lines.append(("Toistuu", schedule.rule))
    lines += [("Ei ymmärretty", schedule.text[start:end]) for start, end in schedule.unread]
    lines += [("Tarkista", doubt) for doubt in schedule.doubts]
    return _block(lines)


def of_suggestions(found: list[dict[str, str | list[str]]]) -> str:
    """Return a line for each suggested kind, with the cue words that were found."""
    if not found:
        return "Ei ehdotuksia"
    names = [(f"{one['tool']}.{one['kind']}", ", ".join(one["why"])) for one in found]
    width = max(len(name) for name, _ in names)
    return "\n".join(f"{name:{width}}  ← {why}" for name, why in names)


def of_phrase(schedule: Schedule) -> str:
    """Return the phrase and its meaning in one line, with a mark when a person should look."""
    mark = " (tarkista)" if schedule.doubts else ""
    return f"{' '.join(schedule.text.split())} = {_meaning(schedule)}{mark}"


def _meaning(schedule: Schedule) -> str:
    parts = [_period(period) for period in schedule.periods]
    parts += ["jatkuva"] if schedule.continuous else []
    parts += [schedule.rule] if schedule.rule else []
    return ", ".join(parts) or "ei ymmärretty"


def _doubt(doubt: Doubt) -> str:
    place = "alku" if doubt.row is None else f"{doubt.row + 1}."
    return f"  {place} {doubt.reason.format(**doubt.values)}"


def _day(day: object) -> str:
    return f"{day:%-d.%-m.%Y}"


def _period(period: Period) -> str:
    start = _day(period.start) if period.start else ""
    end = _day(period.end) if period.end else ""
    return start if start == end else f"{start}–{end}"


def _block(lines: list[tuple[str, str]]) -> str:
    width = min(100, shutil.get_terminal_size((100, 24)).columns)
    return "\n".join(
        textwrap.fill(
            " ".join(text.split()),
            width=max(width, 40),
            initial_indent=label.ljust(INDENT),
            subsequent_indent=" " * INDENT,
        )
        for label, text in lines
        if text
    )
