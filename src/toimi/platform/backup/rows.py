"""Rows as lines of JSON and back, whatever the database."""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import DatabaseError, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import sql
from django.utils.duration import duration_string

from toimi.platform.backup import kinds
from toimi.platform.backup.errors import RowsDoNotFit
from toimi.platform.backup.schema import Table

READ_AT_ONCE = 2000
WRITTEN_AT_ONCE = 500


def fields(model: Table) -> list[Any]:
    """Return the fields of a table's own columns, in order."""
    return [f for f in model._meta.local_concrete_fields if not getattr(f, "generated", False)]


def lines(model: Table) -> Iterator[bytes]:
    """Yield every row, by its key, as a line of JSON. 1 query, few rows in memory."""
    names = [field.attname for field in fields(model)]
    rows = model._base_manager.order_by("pk").values_list(*names)
    for row in rows.iterator(chunk_size=READ_AT_ONCE):
        text = json.dumps(row, default=_plain, ensure_ascii=False, separators=(",", ":"))
        yield text.encode() + b"\n"


def _plain(value: object) -> str:
    """Return what JSON has no word for as the text that the field's `to_python` takes."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return duration_string(value)
    if isinstance(value, bytes | bytearray | memoryview):
        return b64encode(bytes(value)).decode("ascii")
    if isinstance(value, UUID | Decimal):
        return str(value)
    raise TypeError(f"a {type(value).__name__} has no place in a backup")


def load(
    model: Table, names: Iterable[str], kept: Iterable[bytes], connection: BaseDatabaseWrapper
) -> Iterator[int]:
    """Insert rows as they were, automatic days too; yields how many are in. RowsDoNotFit."""
    columns: list[Any] = [model._meta.get_field(name) for name in names]
    size = max(1, min(WRITTEN_AT_ONCE, connection.ops.bulk_batch_size(columns, [None] * 500)))
    source, count = iter(kept), 0
    while some := list(islice(source, size)):
        try:
            query = sql.InsertQuery(model)
            query.insert_values(columns, [_object(model, columns, line) for line in some], raw=True)
            query.get_compiler(using=connection.alias).execute_sql()
        except (DatabaseError, ValidationError, ValueError) as error:
            raise RowsDoNotFit(
                table=model._meta.label_lower,
                first=count + 1,
                last=count + len(some),
                reason=" ".join(str(error).split()),
            ) from error
        count += len(some)
        yield count


def _object(model: Table, columns: list[Any], line: bytes) -> models.Model:
    row = json.loads(line)
    values = {f.attname: f.to_python(v) for f, v in zip(columns, row, strict=True)}
    if model._meta.label_lower == kinds.TASKS and values["status"] == "RUNNING":
        values |= _as_waiting(values)
    return model(**values)


def _as_waiting(values: dict[str, Any]) -> dict[str, Any]:
    """Return a job that ran when the backup was made as one that waits: that try is not counted."""
    return {"status": "READY", "started_at": None, "worker_ids": values["worker_ids"][:-1]}


def empty(model: Table, connection: BaseDatabaseWrapper) -> None:
    """Delete what the migrations themselves put into a table."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {connection.ops.quote_name(model._meta.db_table)}")  # noqa: S608


def last_id(model: Table, connection: BaseDatabaseWrapper) -> int | None:
    """Return the highest id that the database has given in a table; None when it gives none."""
    if not isinstance(model._meta.pk, models.AutoField):
        return None
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [_table(model)])
            found = cursor.fetchone()
            return int(found[0]) if found else 0
        cursor.execute(f"SELECT last_value, is_called FROM {_sequence(model, cursor)}")  # noqa: S608
        last, is_called = cursor.fetchone()
        return int(last) if is_called else 0


def go_on_from(model: Table, last: int | None, connection: BaseDatabaseWrapper) -> None:
    """Let the database give ids after `last`, and after those that are there."""
    if last is None:
        return
    highest = model._base_manager.aggregate(highest=models.Max("pk"))["highest"] or 0
    last = max(last, highest)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [_table(model)])
            cursor.execute("INSERT INTO sqlite_sequence VALUES (%s, %s)", [_table(model), last])
        elif last:
            cursor.execute("SELECT setval(%s, %s)", [_sequence(model, cursor), last])


def _table(model: Table) -> str:
    return model._meta.db_table


def _sequence(model: Table, cursor: Any) -> str:
    pk = model._meta.pk
    cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{_table(model)}"', pk.column])
    return str(cursor.fetchone()[0])
