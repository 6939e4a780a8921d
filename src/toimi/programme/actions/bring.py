"""A document comes in: kept first, read then."""

import hashlib
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.text import slugify

from toimi.errors import ToimiError
from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.platform.history import actions as history
from toimi.programme.errors import AlreadyAdopted
from toimi.programme.models import Document, Intake
from toimi.programme.queries import seasons
from toimi.reading import store
from toimi.reading.model import Reading
from toimi.reading.read import read


def bring(*, unit: Unit, name: str, content: bytes, by: Person | history.System) -> Intake:
    """Keep the file and read it. A file that cannot be read is kept, with the problem in words.

    Raises NotAllowed.
    """
    if isinstance(by, Person):
        access.demand(by, "programme.read_in", unit)
    reading, problem = _read(content, name)
    with transaction.atomic():
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
        intake = Intake(
            unit=unit,
            document=document,
            reading=store.to_json(reading) if reading else {},
            problem=problem,
        )
        return history.create(intake, "programme.document_read", by=by)


def read_again(*, intake: Intake, version: int, by: Person) -> Intake:
    """Read the kept file anew; what was mended in the earlier reading gives way.

    Raises NotAllowed, AlreadyAdopted, ChangedMeanwhile.
    """
    access.demand(by, "programme.read_in", intake.unit)
    if intake.programme_id:
        raise AlreadyAdopted
    # Before the write begins: reading takes seconds, and SQLite has one writer at a time.
    with intake.document.file.open("rb") as file:
        reading, problem = _read(file.read(), intake.document.name)
    with transaction.atomic():
        return history.change(
            intake,
            "programme.document_read",
            version=version,
            by=by,
            reading=store.to_json(reading) if reading else {},
            problem=problem,
        )


def _stored_name(name: str) -> str:
    """Return a name that every storage takes; what people called the file stands beside it."""
    whole = PurePath(name)
    stem, kind = slugify(whole.stem)[:80], slugify(whole.suffix)[:10]
    return f"{stem or 'document'}.{kind or 'file'}"


def _read(content: bytes, name: str) -> tuple[Reading | None, dict[str, Any]]:
    try:
        limit = settings.UPLOAD_LIMIT_BYTES
        return read(content, name, seasons=seasons(), limit_bytes=limit), {}
    except ToimiError as error:
        return None, error.stored()


@transaction.atomic
def keep_reading(*, intake: Intake, reading: Reading, version: int, by: Person) -> Intake:
    """Store what a person mended. Raises NotAllowed, ChangedMeanwhile."""
    access.demand(by, "programme.read_in", intake.unit)
    return history.change(
        intake,
        "programme.reading_mended",
        version=version,
        by=by,
        reading=store.to_json(reading),
    )
