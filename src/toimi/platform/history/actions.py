"""The only place that writes records, so that no change goes without its audit row."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, Protocol, TypeVar
from uuid import UUID

from django.core.files import File
from django.db import models, transaction
from django.utils import timezone

from toimi.platform.history import day, removal
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.history.models import AuditEvent, Removed, Versioned

SECRET_FIELDS = frozenset({"password", "secret", "content", "body_text", "body_html"})
"""What the audit log says only the setting of: secrets, and what a mail said to its reader."""


class Actor(Protocol):
    """Who does it: a person, or a named system person."""

    @property
    def pk(self) -> Any: ...


class System:
    """Toimi itself, by the name of what acts (a job, a command)."""

    pk = None

    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return self.name


Record = TypeVar("Record", bound=models.Model)
VersionedRecord = TypeVar("VersionedRecord", bound=Versioned)


def _json(value: Any) -> Any:
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, (datetime.date, datetime.datetime, datetime.time)):
        return value.isoformat()
    if isinstance(value, File):
        return value.name
    if isinstance(value, UUID):
        return str(value)
    return value


def _told(name: str, value: Any) -> Any:
    """Return what the audit row says of a field: that a secret was set, never what it is."""
    return "***" if name in SECRET_FIELDS and value else _json(value)


def record(
    event: str, subject: models.Model, *, by: Actor, changes: dict[str, list[Any]] | None = None
) -> AuditEvent:
    """Write one audit row in the surrounding transaction, at the real time and on the domain's
    day."""
    return AuditEvent.objects.create(**_row(event, subject, by, changes or {}))


def _row(
    event: str, subject: models.Model, by: Actor, changes: dict[str, list[Any]]
) -> dict[str, Any]:
    within_type, within_id = _whole_of(subject)
    return {
        "event": event,
        "at": timezone.now(),
        "on": day.today(),
        "by_id": by.pk,
        "by_words": str(by)[:200],
        "subject_type": subject._meta.label_lower,
        "subject_id": str(subject.pk),
        "subject_words": str(subject)[:300],
        "within_type": within_type,
        "within_id": within_id,
        "changes": changes,
    }


def _whole_of(subject: models.Model) -> tuple[str, str]:
    """Return the type and the id of what `subject` is a part of; empty: of nothing."""
    name = getattr(subject, "PART_OF", "")
    if not name:
        return "", ""
    field = subject._meta.get_field(name)
    pk = getattr(subject, field.attname)  # type: ignore[union-attr]
    return (field.related_model._meta.label_lower, str(pk)) if pk else ("", "")  # type: ignore[union-attr]


def create(obj: Record, event: str, *, by: Actor) -> Record:
    """Insert `obj` with its audit row. IntegrityError is the caller's to name."""
    obj.save(force_insert=True)
    record(event, obj, by=by, changes=_whole(obj))
    return obj


def create_many(objs: Sequence[Record], event: str, *, by: Actor) -> list[Record]:
    """Insert all in few statements, one audit row each."""
    if not objs:
        return []
    made = type(objs[0])._default_manager.bulk_create(objs, batch_size=500)
    AuditEvent.objects.bulk_create(
        [AuditEvent(**_row(event, obj, by, _whole(obj))) for obj in made], batch_size=500
    )
    return made


def _whole(obj: models.Model) -> dict[str, list[Any]]:
    names = [field.attname for field in obj._meta.concrete_fields]
    values = {name: _told(name, getattr(obj, name)) for name in names}
    return {name: [None, value] for name, value in values.items() if value not in (None, "", [])}


def change(
    obj: VersionedRecord, event: str, *, version: int, by: Actor, **fields: Any
) -> VersionedRecord:
    """Set `fields` if the record still has `version`, else raise ChangedMeanwhile.

    The object in hand gets the new values and the next version. Nothing is written when every
    field has its value already.
    """
    changes = {
        name: [_told(name, getattr(obj, name)), _told(name, value)]
        for name, value in fields.items()
        if getattr(obj, name) != value
    }
    manager = type(obj)._default_manager
    if not changes:
        if not manager.filter(pk=obj.pk, version=version).exists():
            raise ChangedMeanwhile
        return obj
    new = {name: fields[name] for name in changes}
    if not manager.filter(pk=obj.pk, version=version).update(**new, version=version + 1):
        raise ChangedMeanwhile
    for name, value in new.items():
        setattr(obj, name, value)
    obj.version = version + 1
    record(event, obj, by=by, changes=changes)
    return obj


def remove(
    obj: models.Model, event: str, *, by: Actor, place: models.Model | None = None
) -> Removed | None:
    """Delete `obj` and what hangs on it; what they were stays in their audit rows.

    With a `place` (what it was a part of) it is also kept whole, to be put back for 30 days.
    """
    rows, cut = removal.taken_along(obj)
    told = [row for row in rows if row is obj or isinstance(row, Versioned)]
    AuditEvent.objects.bulk_create(
        [AuditEvent(**_row(event, row, by, _gone(row))) for row in told], batch_size=500
    )
    kept = removal.keep(rows, cut, event, removal.place_of(place), by) if place else None
    obj.delete()
    return kept


def _gone(obj: models.Model) -> dict[str, list[Any]]:
    return {name: [value, None] for name, (_, value) in _whole(obj).items()}


@transaction.atomic
def put_back(removed: Removed, event: str, *, by: Actor) -> models.Model:
    """Make again what was removed, with its keys and all that went with it.

    Raises PlaceTaken, SurroundingsGone: nothing is changed then.
    """
    rows = removal.made_again(removed)
    told = [row for place, row in enumerate(rows) if not place or isinstance(row, Versioned)]
    AuditEvent.objects.bulk_create(
        [AuditEvent(**_row(event, row, by, _whole(row))) for row in told], batch_size=500
    )
    removed.delete()
    return rows[0]


def refresh(objs: Iterable[models.Model], fields: Sequence[str]) -> None:
    """Store values that are worked out of other records (a state, a due day): no audit row."""
    rows = list(objs)
    if rows:
        type(rows[0])._default_manager.bulk_update(rows, fields, batch_size=500)
