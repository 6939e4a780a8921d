"""What a programme itself knows of a measure: steps, notes, what the document says, schedule.

A finding is a marked sentence with its values and a link to what it rests on.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from toimi.errors import sentence
from toimi.programme import kinds, rules
from toimi.programme.models import Measure, Note, Round, Step

DOCUMENT, STEPS, NOTE, LATE, SCHEDULE = "document", "steps", "note", "late", "schedule"


@dataclass(frozen=True)
class Finding:
    """One sentence of evidence. `weight` says what goes first when room is short (1 first)."""

    kind: str
    sentence: str
    values: dict[str, Any] = field(default_factory=dict)
    link: str = ""
    weight: int = 5


def findings(measure: Measure, round: Round, today: date) -> list[Finding]:
    """Return the findings for a round, in the order in which they are told. 2 queries."""
    steps = list(measure.steps.all())
    notes = list(measure.notes.select_related("by").order_by("happened_on", "pk"))
    told = [*_steps(measure, steps), *_notes(measure, notes, round), *_late(measure, steps, today)]
    told += _schedule(measure, steps, notes, today)
    return told


def _steps(measure: Measure, steps: list[Step]) -> list[Finding]:
    done = sorted((s for s in steps if s.done_on), key=lambda step: (step.done_on, step.position))
    if not done:
        return []
    values = {
        "count": len(steps),
        "done": len(done),
        "steps": [{"text": s.text, "day": s.done_on} for s in done],
    }
    text = sentence("{count} osatoimenpiteestä {done} on tehty: {steps}.")
    if len(steps) == len(done):
        text = sentence("Kaikki osatoimenpiteet on tehty: {steps}.")
    return [Finding(STEPS, text, values, f"{measure.get_absolute_url()}#steps", 1)]


def _notes(measure: Measure, notes: list[Note], round: Round) -> list[Finding]:
    """The document's own statements (until a follow-up has told them), then the round's notes,
    newest last; with none in the round, the newest older one."""
    own = [n for n in notes if not n.is_from_document]
    recent = [n for n in own if n.happened_on and n.happened_on >= round.starts_on]
    stated = [n for n in notes if n.is_from_document]
    if measure.last_follow_up_id:
        stated = []
    found = []
    for note in stated:
        text = sentence("Ohjelman oma kirjaus: {text}.")
        values = {"text": _trimmed(note.text), "day": note.happened_on}
        found.append(Finding(DOCUMENT, text, values, _address(note), 3))
    for age, note in enumerate(reversed(recent or own[-1:])):
        values = {"text": _trimmed(note.text), "day": note.happened_on}
        found.insert(len(stated), Finding(NOTE, "{text}.", values, _address(note), 2 + age))
    return found


def _trimmed(text: str) -> str:
    return " ".join(text.split()).rstrip(" .;,")


def _address(note: Note) -> str:
    return f"{note.measure.get_absolute_url()}#note-{note.pk}"


def _late(measure: Measure, steps: list[Step], today: date) -> list[Finding]:
    late = [s for s in steps if not s.done_on and s.ends_on and s.ends_on < today]
    if not late or len(late) == len(steps):
        return []
    values = {"steps": [{"text": s.text, "day": s.ends_on} for s in late]}
    text = sentence("Myöhässä: {steps}.")
    return [Finding(LATE, text, values, f"{measure.get_absolute_url()}#steps", 2)]


def _schedule(measure: Measure, steps: list[Step], notes: list[Note], today: date) -> list[Finding]:
    link = f"{measure.get_absolute_url()}#schedule"
    nothing = not notes and not any(step.done_on for step in steps)
    if nothing:
        text = sentence("Tehdyksi ei ole merkitty mitään.")
        found = [Finding(SCHEDULE, text, {}, link, 1)]
    else:
        found = []
    end = measure.ends_on
    if measure.is_continuous:
        if nothing:
            found.append(Finding(SCHEDULE, sentence("Toimenpide on jatkuva."), {}, link, 4))
    elif end and end < today and measure.state not in {kinds.DONE, kinds.STOPPED}:
        text = sentence("Aikataulu päättyi {day}.")
        found.append(Finding(SCHEDULE, text, {"day": end}, link, 2))
    elif end and end >= today and measure.state != kinds.DONE:
        text = sentence("Aikaa on {day} asti.")
        found.append(Finding(SCHEDULE, text, {"day": end}, link, 4))
    if measure.state == kinds.DONE:
        text = sentence("Vaikutusta ei ole mitattu.")
        found.append(Finding(SCHEDULE, text, {}, link, 6))
    return found


def draft_state(measure: Measure, facts: rules.MeasureFacts) -> str:
    """Return the state that a first draft suggests: what the rules give now."""
    return rules.state(facts) if facts.statement is None else measure.state
