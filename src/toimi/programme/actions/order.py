"""Places in an order: the next one, and changing them with a neighbour."""

from typing import Any

from django.db import models

from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.programme.models import Programme


def wait_for_others(programme: Programme) -> None:
    """Let only one at a time add to a programme: two who took the last number at once would get
    the same (on PostgreSQL; SQLite has one writer anyway)."""
    Programme.objects.select_for_update(no_key=True).only("pk").get(pk=programme.pk)


def next_place(rows: models.QuerySet[Any], field: str) -> int:
    """Return the first free number after the rows'."""
    last: int | None = rows.aggregate(last=models.Max(field))["last"]
    return (last or 0) + 1


def swap(row: Any, rows: models.QuerySet[Any], field: str, *, up: bool, by: Person) -> None:
    """Change `field` with the row before (`up`) or after; the first and the last stay."""
    place = getattr(row, field)
    near = (
        rows.filter(**{f"{field}__lt": place}).order_by(f"-{field}", "-pk").first()
        if up
        else rows.filter(**{f"{field}__gt": place}).order_by(field, "pk").first()
    )
    if near is None:
        return
    other = getattr(near, field)
    event = "programme.moved"
    history.change(near, event, version=near.version, by=by, **{field: place})
    history.change(row, event, version=row.version, by=by, **{field: other})
