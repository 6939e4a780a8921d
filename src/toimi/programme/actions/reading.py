"""What people do with a document that was read: mend it, take it back, drop the document."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from toimi.errors import sentence
from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.programme.errors import AlreadyAdopted
from toimi.programme.models import Intake, IntakeChange
from toimi.programme.queries import reading as queries
from toimi.reading import store, undo
from toimi.reading.model import Reading

RIGHT = "programme.read_in"
MENDED = sentence("lukemaa korjattiin")
KEPT_CHANGES = 200


@transaction.atomic
def keep_reading(
    *,
    intake: Intake,
    reading: Reading,
    version: int,
    by: Person,
    words: str = MENDED,
    values: Mapping[str, Any] | None = None,
) -> Intake:
    """Store what a person mended, and how to take it back; `words` and `values` say what it was.

    Raises NotAllowed, AlreadyAdopted, ChangedMeanwhile.
    """
    access.demand(by, RIGHT, intake.unit)
    if intake.programme_id:
        raise AlreadyAdopted
    before, after = intake.reading, store.to_json(reading)
    if before == after:
        return intake
    _store(intake, after, "programme.reading_mended", version=version, by=by)
    remember(intake=intake, before=before, by=by, words=words, values=values)
    return intake


def remember(
    *,
    intake: Intake,
    before: Mapping[str, Any],
    by: Person | None,
    words: str,
    values: Mapping[str, Any] | None = None,
) -> IntakeChange:
    """Keep how to come from the intake's reading back to `before`; the oldest give way.

    For the caller's transaction, after its own right and write.
    """
    last = intake.changes.order_by("-number").values_list("number", flat=True).first() or 0
    for old in intake.changes.filter(number__lte=last + 1 - KEPT_CHANGES):
        history.remove(old, "programme.reading_change_forgotten", by=_who(by))
    change = IntakeChange(
        intake=intake,
        number=last + 1,
        words={"sentence": words, "values": dict(values or {})},
        difference=undo.difference(before, intake.reading),
        mark=undo.mark(intake.reading),
        by=by,
    )
    return history.create(change, "programme.reading_change_kept", by=_who(by))


@transaction.atomic
def take_back(*, intake: Intake, number: int, version: int, by: Person) -> Intake:
    """Take the last act on a reading back, whoever did it; `number` is the one that was shown.

    Raises NotAllowed, AlreadyAdopted, ChangedMeanwhile.
    """
    access.demand(by, RIGHT, intake.unit)
    if intake.programme_id:
        raise AlreadyAdopted
    change = queries.last_change(intake)
    if not change or change.number != number:
        raise ChangedMeanwhile
    before = undo.undone(intake.reading, change.difference)
    _store(intake, before, "programme.reading_taken_back", version=version, by=by)
    history.remove(change, "programme.reading_change_taken_back", by=by)
    return intake


@transaction.atomic
def drop(*, intake: Intake, version: int, by: Person) -> Intake:
    """Take a document off the list of those that wait; it can be put back for 30 days.

    Raises NotAllowed, AlreadyAdopted, ChangedMeanwhile.
    """
    access.demand(by, RIGHT, intake.unit)
    if intake.programme_id:
        raise AlreadyAdopted
    now = timezone.now()
    return history.change(
        intake, "programme.document_dropped", version=version, by=by, dropped_at=now
    )


@transaction.atomic
def put_back(*, intake: Intake, version: int, by: Person) -> Intake:
    """Put a dropped document back to those that wait. Raises NotAllowed, ChangedMeanwhile."""
    access.demand(by, RIGHT, intake.unit)
    return history.change(
        intake, "programme.document_put_back", version=version, by=by, dropped_at=None
    )


def remove_dropped(*, now: datetime) -> int:
    """Remove the documents that were dropped over 30 days ago, their files too; returns how many.

    The audit row keeps that they were, not what they said.
    """
    rows = Intake.objects.filter(
        programme=None, dropped_at__lte=now - queries.DROPPED_KEPT
    ).select_related("document")
    found = list(rows.defer("reading"))
    for intake in found:
        _remove(intake)
    return len(found)


@transaction.atomic
def _remove(intake: Intake) -> None:
    document, system = intake.document, history.System("Toimi")
    intake.reading = {}
    history.remove(intake, "programme.document_removed", by=system)
    if document.intakes.exists():
        return
    storage, name = document.file.storage, str(document.file.name)
    history.remove(document, "programme.document_removed", by=system)
    transaction.on_commit(lambda: storage.delete(name))


def _store(
    intake: Intake, reading: dict[str, Any], event: str, *, version: int, by: Person
) -> None:
    """Write a reading under its version. The audit row tells who and when; what is in the change:
    both whole readings in the audit of each act would be a megabyte of a long programme.
    """
    now = timezone.now()
    history.change(intake, event, version=version, by=by, mended_at=now, mended_by=by)
    intake.reading = reading
    history.refresh([intake], ["reading"])


def _who(by: Person | None) -> Person | history.System:
    return by or history.System("Toimi")
