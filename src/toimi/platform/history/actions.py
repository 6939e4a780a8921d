"""The only place that writes records, so that no change goes without its audit row."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, Protocol, TypeVar
from uuid import UUID

from django.core.files import File
from django.db import models
from django.utils import timezone

from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.history.models import AuditEvent, Versioned

SECRET_FIELDS = frozenset({"password"})


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
    if isinstance(value, (datetime.date, datetime.datetime)):
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
    """Write one audit row in the surrounding transaction, at the real time."""
    return AuditEvent.objects.create(**_row(event, subject, by, changes or {}))


def _row(
    event: str, subject: models.Model, by: Actor, changes: dict[str, list[Any]]
) -> dict[str, Any]:
    return {
        "event": event,
        "at": timezone.now(),
        "by_id": by.pk,
        "by_words": str(by)[:200],
        "subject_type": subject._meta.label_lower,
        "subject_id": str(subject.pk),
        "subject_words": str(subject)[:300],
        "changes": changes,
    }


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


def remove(obj: models.Model, event: str, *, by: Actor) -> None:
    """Delete `obj`; what it was stays in its audit row."""
    record(event, obj, by=by, changes={k: [v[1], None] for k, v in _whole(obj).items()})
    obj.delete()


def refresh(objs: Iterable[models.Model], fields: Sequence[str]) -> None:
    """Store values that are worked out of other records (a state, a due day): no audit row."""
    rows = list(objs)
    if rows:
        type(rows[0])._default_manager.bulk_update(rows, fields, batch_size=500)
