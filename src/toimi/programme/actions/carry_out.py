"""What people do to a measure day by day: tick a step off, note what was done."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import transaction

from toimi.language.identity import has_identity_code
from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.history.models import Removed
from toimi.programme import attachments
from toimi.programme.actions.refresh import refresh_measure
from toimi.programme.attachments import Attachment
from toimi.programme.errors import (
    DayInFuture,
    IdentityCodeInText,
    MeasureDropped,
    TextEmpty,
    TextTooLong,
    TooManyFiles,
)
from toimi.programme.models import Measure, Note, NoteFile, Step
from toimi.programme.queries import demand_tick

NOTE_LIMIT = 2000


@transaction.atomic
def tick(*, step: Step, done_on: date, version: int, by: Person) -> Step:
    """Mark a step done on a day. Raises NotAllowed, DayInFuture, ChangedMeanwhile."""
    demand_tick(by, step)
    if done_on > clock.today():
        raise DayInFuture
    history.change(step, "programme.step_done", version=version, by=by, done_on=done_on, done_by=by)
    refresh_measure(measure=step.measure, today=clock.today())
    return step


@transaction.atomic
def untick(*, step: Step, version: int, by: Person) -> Step:
    """Take the mark back. Raises NotAllowed, ChangedMeanwhile."""
    demand_tick(by, step)
    history.change(
        step, "programme.step_reopened", version=version, by=by, done_on=None, done_by=None
    )
    refresh_measure(measure=step.measure, today=clock.today())
    return step


@transaction.atomic
def note(
    *,
    measure: Measure,
    text: str,
    happened_on: date,
    by: Person,
    link: str = "",
    files: Sequence[Attachment] = (),
) -> Note:
    """Write what was done, with a link and files (`attachments.checked`).

    Raises NotAllowed, TextEmpty, TextTooLong, IdentityCodeInText, DayInFuture, MeasureDropped,
    TooManyFiles.
    """
    access.demand(by, "programme.note", measure.unit)
    if measure.dropped_at:
        raise MeasureDropped
    check_text(text, NOTE_LIMIT)
    if happened_on > clock.today():
        raise DayInFuture
    if len(files) > attachments.LIMIT_COUNT:
        raise TooManyFiles(limit=attachments.LIMIT_COUNT)
    made = history.create(
        Note(
            measure=measure,
            text=text.strip(),
            happened_on=happened_on,
            by=by,
            written_on=clock.today(),
            link=link,
        ),
        "programme.noted",
        by=by,
    )
    for file in files:
        history.create(_kept(made, file), "programme.note_file_added", by=by)
    refresh_measure(measure=measure, today=clock.today())
    return made


def _kept(note: Note, file: Attachment) -> NoteFile:
    """Return the unsaved file; where it is kept nothing of its name stands."""
    ending = attachments.KINDS[file.content_type]
    return NoteFile(
        note=note,
        name=file.name,
        file=ContentFile(file.content, name=f"{uuid4().hex}{ending}"),
        content_type=file.content_type,
        sha256=sha256(file.content).hexdigest(),
        size_bytes=len(file.content),
    )


@transaction.atomic
def remove_note(*, note: Note, by: Person) -> Removed | None:
    """Take away a note that one wrote oneself (a line manager: any); it can be put back for 30
    days. Raises NotAllowed."""
    right = "programme.note" if note.by_id == by.pk else "programme.write"
    access.demand(by, right, note.measure.unit)
    measure = note.measure
    kept = history.remove(note, "programme.note_removed", by=by, place=measure.programme)
    refresh_measure(measure=measure, today=clock.today())
    return kept


def check_text(text: str, limit: int) -> None:
    """Raise TextEmpty, TextTooLong or IdentityCodeInText."""
    if not text.strip():
        raise TextEmpty
    if len(text) > limit:
        raise TextTooLong(length=len(text), limit=limit)
    if has_identity_code(text):
        raise IdentityCodeInText
