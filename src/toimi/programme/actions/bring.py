"""A document comes in: kept first, read then."""

import hashlib
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.text import slugify

from toimi.errors import sentence
from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.platform.history import actions as history
from toimi.platform.jobs import actions as jobs
from toimi.programme.actions.reading import remember
from toimi.programme.errors import AlreadyAdopted
from toimi.programme.models import Document, Intake
from toimi.programme.queries import seasons
from toimi.reading import store
from toimi.reading.apart import Limits, read_apart
from toimi.reading.errors import Unreadable
from toimi.reading.model import Reading

READER = history.System("Toimi")
READ_AGAIN = sentence("asiakirja luettiin uudelleen")


@transaction.atomic
def bring(*, unit: Unit, name: str, content: bytes, by: Person | history.System) -> Intake:
    """Keep the file; a job reads it (`read_document`). Raises NotAllowed."""
    if isinstance(by, Person):
        access.demand(by, "programme.read_in", unit)
    document = history.create(
        Document(
            unit=unit,
            name=name[:255],
            file=ContentFile(content, name=_stored_name(name)),
            sha256=hashlib.sha256(content).hexdigest(),
            size_bytes=len(content),
            brought_by=by if isinstance(by, Person) else None,
        ),
        "programme.document_brought",
        by=by,
    )
    intake = history.create(Intake(unit=unit, document=document), "programme.document_waits", by=by)
    return _ask(intake, version=intake.version, by=by)


@transaction.atomic
def read_again(
    *, intake: Intake, version: int, by: Person, columns: Sequence[str] | None = None
) -> Intake:
    """Have the kept file read anew; what was mended in the earlier reading gives way then.

    `columns` says what each column of the source is; without it, as it was said before. Raises
    NotAllowed, AlreadyAdopted, ChangedMeanwhile.
    """
    access.demand(by, "programme.read_in", intake.unit)
    if intake.programme_id:
        raise AlreadyAdopted
    said = {} if columns is None else {"columns": list(columns)}
    return _ask(intake, version=version, by=by, **said)


def _ask(intake: Intake, *, version: int, by: Person | history.System, **fields: Any) -> Intake:
    job = jobs.enqueue("programme.read_document", intake_id=intake.pk)
    return history.change(
        intake,
        "programme.reading_asked",
        version=version,
        by=by,
        asked_count=intake.asked_count + 1,
        job_id=job.pk,
        **fields,
    )


def read_document(intake: Intake) -> Intake:
    """Read the kept file of an intake that waits for it; one that was read already stays.

    A file that cannot be read has its problem in words. Inside a job it tells how far it is,
    and raises JobStopped when it was asked to stop.
    """
    if not intake.is_being_read or intake.programme_id:
        return intake
    # Before the write begins: reading takes seconds, and SQLite has one writer at a time.
    reading, problem = _read(intake)
    with transaction.atomic():
        now = Intake.objects.get(pk=intake.pk)
        before, after = now.reading, store.to_json(reading) if reading else {}
        history.change(
            intake,
            "programme.document_read",
            version=now.version,
            by=READER,
            problem=problem,
            read_count=intake.asked_count,
        )
        intake.reading = after
        history.refresh([intake], ["reading"])
        if before and after:
            remember(intake=intake, before=before, by=None, words=READ_AGAIN)
        return intake


@transaction.atomic
def stop_reading(*, intake: Intake, by: Person) -> None:
    """Ask a reading that goes on to stop; the file stays. Raises NotAllowed."""
    access.demand(by, "programme.read_in", intake.unit)
    if intake.job_id and jobs.ask_to_stop(intake.job_id):
        history.record("programme.reading_stopped", intake, by=by)


def _read(intake: Intake) -> tuple[Reading | None, dict[str, Any]]:
    limits = Limits(
        seconds=settings.READING_SECONDS,
        megabytes=settings.READING_MEGABYTES,
        file_bytes=settings.UPLOAD_LIMIT_BYTES,
    )
    kept = intake.document.file
    with kept.storage.open(str(kept.name), "rb") as file:
        content = file.read()
    try:
        reading = read_apart(
            content,
            intake.document.name,
            seasons=seasons(),
            limits=limits,
            kinds=intake.columns or None,
            tell=jobs.progress,
        )
    except Unreadable as error:
        return None, error.stored()
    return reading, {}


def _stored_name(name: str) -> str:
    """Return a name that every storage takes; what people called the file stands beside it."""
    whole = PurePath(name)
    stem, kind = slugify(whole.stem)[:80], slugify(whole.suffix)[:10]
    return f"{stem or 'document'}.{kind or 'file'}"
