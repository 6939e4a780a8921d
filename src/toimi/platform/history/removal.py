"""What is removed is kept whole for a time, and can be put back with its keys."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.apps import apps
from django.core import serializers
from django.core.exceptions import FieldDoesNotExist
from django.db import IntegrityError, models, router, transaction
from django.db.models.deletion import Collector
from django.utils import timezone

from toimi.platform.history import day
from toimi.platform.history.errors import PlaceTaken, SurroundingsGone
from toimi.platform.history.models import Removed

KEPT = timedelta(days=30)


def place_of(whole: models.Model) -> str:
    """Return the place in which the removed parts of `whole` are looked for."""
    return f"{whole._meta.label_lower}:{whole.pk}"


def taken_along(obj: models.Model) -> tuple[list[models.Model], list[dict[str, Any]]]:
    """Return all rows that go when `obj` goes, itself first, and the references that are emptied.

    Raises ProtectedError as the deletion would.
    """
    collector = Collector(using=router.db_for_write(type(obj), instance=obj), origin=obj)
    collector.collect([obj])
    rows: dict[models.Model, None] = {obj: None}
    for found in (*collector.data.values(), *collector.fast_deletes):
        rows |= dict.fromkeys(found)
    cut = []
    for (field, _), groups in collector.field_updates.items():
        emptied: list[models.Model] = [row for group in groups for row in group]  # type: ignore[attr-defined]
        by_value: dict[Any, list[Any]] = {}
        for row in emptied:
            by_value.setdefault(getattr(row, field.attname), []).append(row.pk)
        cut += [
            {"model": field.model._meta.label_lower, "field": field.name, "ids": ids, "to": to}
            for to, ids in by_value.items()
        ]
    return list(rows), cut


def keep(
    rows: list[models.Model], cut: list[dict[str, Any]], event: str, place: str, by: Any
) -> Removed:
    """Keep rows that are about to go; the first is what was removed, the rest went with it."""
    obj = rows[0]
    return Removed.objects.create(
        event=event,
        place=place,
        words=str(obj)[:300],
        subject_type=obj._meta.label_lower,
        subject_id=str(obj.pk),
        rows=json.loads(serializers.serialize("json", rows)),
        cut=cut,
        by_id=by.pk,
        by_words=str(by)[:200],
        removed_on=day.today(),
        removed_at=timezone.now(),
    )


def made_again(removed: Removed) -> list[models.Model]:
    """Insert the kept rows with their keys; references that were emptied point again where they
    did. The first is what was removed. Raises PlaceTaken, SurroundingsGone."""
    found = list(serializers.deserialize("json", json.dumps(removed.rows), ignorenonexistent=True))
    _check_surroundings([row.object for row in found])
    try:
        with transaction.atomic():
            for row in found:
                row.save(force_insert=True)
    except IntegrityError as error:
        raise PlaceTaken from error
    for cut in removed.cut:
        _join(cut)
    return [row.object for row in found]


def _check_surroundings(rows: Iterable[models.Model]) -> None:
    """What the rows point at must be there, or among them; what may be empty is emptied."""
    own = {(type(row), row.pk) for row in rows}
    for row in rows:
        for field in row._meta.concrete_fields:
            if not isinstance(field, models.ForeignKey):
                continue
            value = getattr(row, field.attname)
            target = field.related_model
            if value is None or (target, value) in own:
                continue
            if target._default_manager.filter(pk=value).exists():
                continue
            if not field.null:
                raise SurroundingsGone
            setattr(row, field.attname, None)


def _join(cut: dict[str, Any]) -> None:
    try:
        model = apps.get_model(cut["model"])
        model._meta.get_field(cut["field"])
    except (LookupError, FieldDoesNotExist):  # the shape has changed since
        return
    rows = model._default_manager.filter(pk__in=cut["ids"], **{f"{cut['field']}__isnull": True})
    rows.update(**{f"{cut['field']}_id": cut["to"]})


def forget_old(now: datetime) -> int:
    """Forget what was removed over 30 days ago, its files too; returns how many."""
    count = 0
    for removed in Removed.objects.filter(removed_at__lte=now - KEPT).order_by("pk"):
        with transaction.atomic():
            for field, name in list(_files(removed)):
                transaction.on_commit(lambda s=field.storage, n=name: s.delete(n))  # type: ignore[misc]
            removed.delete()
            count += 1
    return count


def _files(removed: Removed) -> Iterable[tuple[models.FileField, str]]:
    for row in removed.rows:
        try:
            model = apps.get_model(row["model"])
        except LookupError:
            continue
        for field in model._meta.concrete_fields:
            name = row["fields"].get(field.name)
            if isinstance(field, models.FileField) and name:
                yield field, name
