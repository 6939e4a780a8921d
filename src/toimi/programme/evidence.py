"""What a programme itself knows of a measure: steps, notes, what the document says, schedule.

A finding is a marked sentence with its values, and what it rests on: another marked sentence
and a link.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from toimi.errors import sentence
from toimi.programme import kinds, rules
from toimi.programme.finding import Finding
from toimi.programme.models import Measure, Note, OutsideEvent, Round, Step

DOCUMENT, STEPS, NOTE, LATE, SCHEDULE = "document", "steps", "note", "late", "schedule"
DECIDED, OUTSIDE = "decided", "outside"
NOTHING_DONE = sentence("Tehdyksi ei ole merkitty mitään.")
WEIGHT_OF_LAST_NOTE = 2


def findings(measure: Measure, round: Round, today: date) -> list[Finding]:
    """Return the findings for a round, in the order in which they are told.

    No query when the measure's steps, notes and amendments (with their writers) were brought
    along.
    """
    steps = list(measure.steps.all())
    notes = sorted(measure.notes.all(), key=lambda n: (n.happened_on or date.min, n.pk))
    return [
        *_stated(measure, notes, steps),
        *_steps(measure, steps),
        *_notes(measure, notes, round),
        *_decided(measure, round),
        *_late(measure, steps, notes, today),
        *_schedule(measure, steps, notes, today),
    ]


def _stated(measure: Measure, notes: list[Note], steps: list[Step]) -> list[Finding]:
    """What the document itself says was done, until a follow-up has told it; a step that was
    ticked tells it by itself."""
    done = [step for step in steps if step.done_on]
    from_document = [note for note in notes if note.is_from_document]
    stated = [note for note in from_document if not any(_names(step, note) for step in done)]
    if not stated or measure.last_follow_up_id:
        return []
    basis = sentence("Ohjelman asiakirja")
    if len({note.place.get("field") for note in stated}) == 1:
        basis = _COLUMNS.get(stated[0].place.get("field", ""), basis)
    return [
        Finding(
            DOCUMENT,
            sentence("Ohjelmaan on kirjattu {items}."),
            basis,
            _address(measure, stated[-1]),
            items=tuple({"text": text, "day": n.happened_on} for text, n in _worded(stated)),
            weight=3,
        )
    ]


def _worded(notes: list[Note]) -> Iterable[tuple[str, Note]]:
    """Return each wording once with its first note: two days in one cell are two notes of it."""
    found: dict[str, Note] = {}
    for note in notes:
        found.setdefault(f"”{_trimmed(note.text)}”", note)
    return found.items()


_COLUMNS = {
    "schedule": sentence("Ohjelman asiakirja, aikataulun sarake"),
    "measure": sentence("Ohjelman asiakirja, toimenpiteen sarake"),
    "follow_up": sentence("Ohjelman asiakirja, seurannan sarake"),
}


def _steps(measure: Measure, steps: list[Step]) -> list[Finding]:
    done = sorted((s for s in steps if s.done_on), key=lambda s: (s.done_on, s.position))
    if not done:
        return []
    return [
        Finding(
            STEPS,
            *_told(len(steps), len(done)),
            link=f"{measure.get_absolute_url()}#steps",
            values={"of": len(steps), "done": len(done)},
            basis_values={"day": done[-1].done_on},
            items=tuple({"text": s.text, "day": s.done_on} for s in done),
            short=_told_short(len(steps), len(done)),
            weight=1,
        )
    ]


def _told(count: int, done: int) -> tuple[str, str]:
    basis = sentence("Osatoimenpiteiden merkinnät, viimeisin {day}")
    if done == 1:
        basis = sentence("Osatoimenpiteen merkintä {day}")
    if count == 1:
        return sentence("Osatoimenpide on tehty: {items}."), basis
    if count == done:
        return sentence("Kaikki osatoimenpiteet on tehty: {items}."), basis
    if done == 1:
        return sentence("{of} osatoimenpiteestä on tehty yksi: {items}."), basis
    return sentence("{of} osatoimenpiteestä on tehty {done}: {items}."), basis


def _told_short(count: int, done: int) -> str:
    if count == 1:
        return sentence("Osatoimenpide on tehty.")
    if count == done:
        return sentence("Kaikki osatoimenpiteet on tehty.")
    if done == 1:
        return sentence("{of} osatoimenpiteestä on tehty yksi.")
    return sentence("{of} osatoimenpiteestä on tehty {done}.")


def _notes(measure: Measure, notes: Sequence[Note], round: Round) -> list[Finding]:
    """The round's notes in their order; with none in the round, the newest older one."""
    own = [note for note in notes if not note.is_from_document]
    recent = [n for n in own if n.happened_on and n.happened_on >= round.starts_on] or own[-1:]
    last = len(recent) - 1
    return [
        Finding(
            NOTE,
            sentence("{items}."),
            sentence("Kirjaus {day}, {name}") if note.by else sentence("Kirjaus {day}"),
            _address(measure, note),
            basis_values={"day": note.happened_on, "name": note.by.name if note.by else ""},
            items=({"text": _trimmed(note.text), "day": note.happened_on},),
            weight=WEIGHT_OF_LAST_NOTE + last - index,
        )
        for index, note in enumerate(recent)
    ]


_DECISIONS = {
    kinds.HALTED: (sentence("Keskeytettiin {day}: {reason}."), sentence("Keskeytettiin {day}.")),
    kinds.POSTPONED: (
        sentence("Aikataulua siirrettiin {day}: {reason}."),
        sentence("Aikataulua siirrettiin {day}."),
    ),
    kinds.AMENDED: (
        sentence("Toimenpidettä muutettiin {day}: {reason}."),
        sentence("Toimenpidettä muutettiin {day}."),
    ),
    kinds.STEP_AMENDED: (
        sentence("Osatoimenpidettä muutettiin {day}: {reason}."),
        sentence("Osatoimenpidettä muutettiin {day}."),
    ),
    kinds.STEP_MORE: (
        sentence("Osatoimenpide lisättiin {day}: {reason}."),
        sentence("Osatoimenpide lisättiin {day}."),
    ),
    kinds.STEP_GONE: (
        sentence("Osatoimenpide poistettiin {day}: {reason}."),
        sentence("Osatoimenpide poistettiin {day}."),
    ),
    kinds.RESUMED: (sentence("Jatkettiin {day}: {reason}."), sentence("Jatkettiin {day}.")),
}
"""What was decided, with its reason and without."""


def _decided(measure: Measure, round: Round) -> list[Finding]:
    """The round's decisions, the last of each kind, and the one by which a measure is stopped."""
    last = {row.kind: row for row in measure.amendments.all() if not row.is_undone}
    found = []
    for row in sorted(last.values(), key=lambda row: (row.at, row.pk)):
        is_in_force = row.kind == kinds.HALTED and measure.stopped_on is not None
        if row.decided_on < round.starts_on and not is_in_force:
            continue
        if row.kind == kinds.HALTED and not is_in_force:
            continue
        told, short = _DECISIONS[row.kind]
        found.append(
            Finding(
                DECIDED,
                told,
                sentence("Päätös {day}, {name}") if row.by else sentence("Päätös {day}"),
                f"{measure.get_absolute_url()}#amended",
                values={"day": row.decided_on, "reason": _trimmed(row.reason)},
                basis_values={"day": row.decided_on, "name": row.by.name if row.by else ""},
                short=short,
                weight=1 if is_in_force else WEIGHT_OF_LAST_NOTE,
            )
        )
    return found


def outside(measure: Measure, events: Sequence[OutsideEvent]) -> list[Finding]:
    """Return which outside events touch just this measure, so that it is not credited with what
    they did; what touches all stands on time lines, not in every cell. No query."""
    own = [e for e in events if any(row.measure_id == measure.pk for row in e.touches.all())]
    if not own:
        return []
    return [
        Finding(
            OUTSIDE,
            sentence("Samaan aikaan: {items}."),
            sentence("Ulkopuoliset tapahtumat"),
            f"{measure.get_absolute_url()}#life",
            items=tuple({"text": _trimmed(event.name), "day": None} for event in own),
            weight=6,
        )
    ]


def _trimmed(text: str) -> str:
    return " ".join(text.split()).rstrip(" .;,")


def _address(measure: Measure, note: Note) -> str:
    return f"{measure.get_absolute_url()}#note-{note.pk}"


def _names(step: Step, note: Note) -> bool:
    """Return whether the document's statement is about the step: one's words hold the other's."""
    said, named = _trimmed(note.text).casefold(), _trimmed(step.text).casefold()
    return said in named or named in said


def _late(measure: Measure, steps: list[Step], notes: list[Note], today: date) -> list[Finding]:
    """The steps whose day has gone, but for those that the document itself says were done."""
    stated = [note for note in notes if note.is_from_document]
    late = [
        step
        for step in steps
        if not step.done_on
        and step.ends_on
        and step.ends_on < today
        and not any(_names(step, note) for note in stated)
    ]
    if not late or measure.state in kinds.STATED_WITH_REASON:
        return []
    return [
        Finding(
            LATE,
            sentence("Määräaika on mennyt: {items}."),
            sentence("Osatoimenpiteiden määräajat"),
            f"{measure.get_absolute_url()}#steps",
            items=tuple({"text": s.text, "day": s.ends_on} for s in late),
            weight=2,
        )
    ]


def _schedule(measure: Measure, steps: list[Step], notes: list[Note], today: date) -> list[Finding]:
    nothing = not notes and not any(step.done_on for step in steps)
    end, is_over = measure.ends_on, measure.state in {kinds.DONE, kinds.STOPPED}
    told: list[tuple[str, dict[str, Any], int]] = []
    if nothing:
        told.append((NOTHING_DONE, {}, 1))
    if measure.is_continuous:
        if nothing:
            told.append((sentence("Toimenpide on jatkuva."), {}, 4))
    elif end and end < today and not is_over:
        told.append((sentence("Aikataulu päättyi {day}."), {"day": end}, 2))
    elif end and not is_over:
        told.append((sentence("Aikaa on {day} asti."), {"day": end}, 4))
    if measure.state == kinds.DONE:
        told.append((sentence("Vaikutusta ei ole mitattu."), {}, 6))
    place = f"{measure.get_absolute_url()}#schedule"
    basis, values = sentence("Osatoimenpiteet ja kirjaukset"), {}
    if measure.schedule_text:
        basis, values = sentence("Aikataulu: {text}"), {"text": measure.schedule_text}
    return [
        Finding(
            SCHEDULE,
            text,
            basis,
            place,
            values=said,
            basis_values=values,
            weight=weight,
            says_nothing=text == NOTHING_DONE,
        )
        for text, said, weight in told
    ]


def draft_state(measure: Measure, facts: rules.MeasureFacts) -> str:
    """Return the state that a first draft suggests: what the rules give now."""
    return rules.state(facts) if facts.statement is None else measure.state
