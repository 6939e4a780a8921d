"""Puts a row into every table, whatever the tables are: also those that models once were."""

import datetime
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import count
from typing import Any, TypeAlias
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.db.models import sql

Model: TypeAlias = type[models.Model]
Filled: TypeAlias = dict[tuple[str, Any], dict[str, Any]]
"""(label, key) to the values of the row's columns, as they are read back."""

DAY = datetime.date(2021, 3, 1)
MOMENT = datetime.datetime(2021, 3, 1, 12, 30, 15, 123456, tzinfo=datetime.UTC)
NUMBERS = count(1)


def fill(tables: Iterable[Model]) -> Filled:
    """Insert two rows into each table, or as many as it takes; what others point to first.

    AssertionError when a table stays empty.
    """
    ordered = _ordered(list(tables))
    made = [(model, row) for model in ordered * 2 if (row := _row(model))]
    empty = [model._meta.label_lower for model in ordered if not model._base_manager.exists()]
    assert empty == []
    return {(model._meta.label_lower, row.pk): _values(model, row.pk) for model, row in made}


def _values(model: Model, pk: Any) -> dict[str, Any]:
    return dict(model._base_manager.filter(pk=pk).values()[0])


def _ordered(tables: list[Model]) -> list[Model]:
    """Return the tables so that what a row points to is there before it, where it can be."""
    left, ordered = {m._meta.label_lower: m for m in tables}, list[Model]()
    while left:
        free = [m for m in left.values() if not _points_to(m) & left.keys()]
        free = free or [m for m in left.values() if not _points_to(m, is_needed=True) & left.keys()]
        for model in free[:1]:
            ordered.append(left.pop(model._meta.label_lower))
    return ordered


def _points_to(model: Model, *, is_needed: bool = False) -> set[str]:
    relations: list[Any] = [f for f in model._meta.concrete_fields if f.is_relation]
    relations = [f for f in relations if not (is_needed and f.null)]
    return {f.related_model._meta.label_lower for f in relations} - {model._meta.label_lower}


def _row(model: Model) -> models.Model | None:
    for values in _choices(model):
        row = model(**values)
        columns = [f for f in model._meta.concrete_fields if f.attname in values]
        try:
            with transaction.atomic():
                _insert(model, columns, row)
        except IntegrityError:
            continue
        return row
    return None


def _insert(model: Model, columns: list[Any], row: models.Model) -> None:
    query = sql.InsertQuery(model)
    query.insert_values(columns, [row], raw=True)
    wanted = [model._meta.pk] if row.pk is None else []
    came = query.get_compiler(using="default").execute_sql(wanted)
    if wanted:
        row.pk = came[0][0]


def _choices(model: Model) -> Iterator[dict[str, Any]]:
    """Yield rows to try: all columns, only those that are needed, and those with one more."""
    full = {f.attname: _value(f) for f in model._meta.concrete_fields if not _is_given(f)}
    least = {f.attname: None for f in model._meta.concrete_fields if f.null}
    yield full
    yield full | least
    for name in least:
        yield full | least | {name: full[name]}
    for name in least:
        yield full | {name: None}


def _is_given(field: Any) -> bool:
    return isinstance(field, models.AutoField)


def _value(field: Any) -> Any:
    if field.is_relation:
        return _of_another(field)
    if field.choices:
        return next(iter(field.flatchoices))[0]
    if field.has_default():
        return field.get_default()
    return _by_kind(field)


def _of_another(field: Any) -> Any:
    target = field.related_model
    if target is field.model and field.null:
        return None
    same = [f for f in field.model._meta.concrete_fields if f.related_model is target]
    rows = target._base_manager.order_by("-pk").values_list(field.target_field.attname, flat=True)
    newest = list(rows[: len(same)])  # two fields that point to one table get two of its rows
    return newest[same.index(field) % len(newest)] if newest else None


def _by_kind(field: Any) -> Any:
    number = next(NUMBERS)
    values: list[tuple[type[models.Field[Any, Any]], Any]] = [
        (models.EmailField, f"nimi{number}@example.org"),
        (models.URLField, f"https://example.org/{number}"),
        (models.SlugField, f"nimi-{number}"),
        (models.FileField, f"documents/2021/{number}.pdf"),
        (models.UUIDField, UUID(int=number)),
        (
            models.DateTimeField,
            MOMENT + datetime.timedelta(hours=1) * field.name.startswith("ends_"),
        ),
        (models.DateField, DAY),
        (models.TimeField, datetime.time(8)),
        (models.DurationField, datetime.timedelta(days=1)),
        (models.BooleanField, False),
        (models.DecimalField, Decimal(1)),
        (models.FloatField, 0.5),
        (models.IntegerField, 1),
        (models.JSONField, {"avain": ["ä", 1]}),
        (models.BinaryField, b"\x00\xff"),
        (models.GenericIPAddressField, "127.0.0.1"),
        (models.CharField, f"{number} sana"[: getattr(field, "max_length", None) or 20]),
        (models.TextField, f"{number} sanaa ja “ä”\n"),
    ]
    for kind, value in values:
        if isinstance(field, kind):
            return value
    raise AssertionError(f"what is a {type(field).__name__}? Add it to {__name__}")
