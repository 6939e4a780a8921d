"""What the audit log says of a record and of its parts."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from toimi.platform.history.models import AuditEvent


def events_of(whole: models.Model) -> QuerySet[AuditEvent]:
    """Return what happened to a record and to its parts, newest first."""
    kind, pk = whole._meta.label_lower, str(whole.pk)
    own = Q(subject_type=kind, subject_id=pk) | Q(within_type=kind, within_id=pk)
    return AuditEvent.objects.filter(own).order_by("-pk")


def as_it_was(
    whole: models.Model, day: date, kinds: Iterable[type[models.Model]]
) -> dict[type[models.Model], list[models.Model]]:
    """Return the record and its parts of `kinds` as they were at the end of a domain's day,
    unsaved, by their keys. What is worked out and not audited is as it was first made. 1 query.
    """
    models_by_name = {kind._meta.label_lower: kind for kind in kinds}
    rows = events_of(whole).filter(on__lte=day, subject_type__in=models_by_name).order_by("pk")
    columns = {name: _columns(kind) for name, kind in models_by_name.items()}
    known: dict[tuple[str, str], dict[str, Any] | None] = {}
    for name, pk, changes in rows.values_list("subject_type", "subject_id", "changes"):
        if changes.get("id", [None, 0])[1] is None:  # removed: its key was taken from it
            known[name, pk] = None
            continue
        new = {columns[name].get(field, field): after for field, (_, after) in changes.items()}
        known[name, pk] = (known.get((name, pk)) or {}) | new
    found: dict[type[models.Model], list[models.Model]] = {kind: [] for kind in kinds}
    for (name, pk), values in known.items():
        if values is not None:
            found[models_by_name[name]].append(_record(models_by_name[name], pk, values))
    return found


def _columns(kind: type[models.Model]) -> dict[str, str]:
    """Return relation to column: a change names the one, a creation the other."""
    return {field.name: field.attname for field in kind._meta.concrete_fields}


def _record(kind: type[models.Model], pk: str, values: dict[str, Any]) -> models.Model:
    """Return the record; a field that no event named was empty."""
    made: dict[str, Any] = {}
    for field in kind._meta.concrete_fields:
        if field.attname in values:
            value = values[field.attname]
        else:
            value = None if field.null else _empty(field)
        if isinstance(value, (list, dict)) or isinstance(field, models.JSONField):
            made[field.attname] = value
        else:
            made[field.attname] = field.to_python(value)
    return kind(**{**made, kind._meta.pk.attname: kind._meta.pk.to_python(pk)})


def _empty(field: models.Field[Any, Any]) -> Any:
    return "" if isinstance(field, (models.CharField, models.TextField)) else field.get_default()
