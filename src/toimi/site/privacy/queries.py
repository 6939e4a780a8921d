"""What is kept about a person: counted for the page, whole for the copy."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.serializers.python import Serializer
from django.db.models import Count, Model, Q, QuerySet

from toimi.organisation.models import Person
from toimi.platform.history.models import AuditEvent
from toimi.site.privacy import kinds
from toimi.site.privacy.kinds import Kept

HIDDEN = "***"


@dataclass(frozen=True)
class Counted:
    kept: Kept
    count: int


def counted(person: Person) -> list[Counted]:
    """Return what there is of each kind that has any, in the table's order. 1 query a kind."""
    rows = ((kept, rows_of(kept, person)) for kept in kinds.KINDS)
    found = ((kept, some.aggregate(n=Count("pk", distinct=True))["n"]) for kept, some in rows)
    return [Counted(kept, count) for kept, count in found if count]


def rows_of(kept: Kept, person: Person) -> QuerySet[Model]:
    """Return the records of a kind that name `person`."""
    model = apps.get_model(kept.model)
    owner = person.user_id if kept.model in kinds.OF_USER else person.pk
    found = Q(pk__in=[])
    if owner is not None:
        for field in kept.fields:
            found |= Q(**{field: owner})
    rows: QuerySet[Model] = model._default_manager.filter(found)
    return rows.order_by("pk")


def audit(person: Person) -> QuerySet[AuditEvent]:
    """Return the audit rows of what `person` did, newest first."""
    return AuditEvent.objects.filter(by_id=person.pk, by_words=person.name).order_by("-pk")


def copy(person: Person) -> dict[str, Any]:
    """Return everything about `person` as JSON can hold it; secrets are told, not shown."""
    found: dict[str, Any] = {"organisation.Person": _whole([person])}
    if person.user is not None:
        found["accounts.User"] = _whole([person.user])
    for kept in kinds.KINDS:
        rows = _whole(rows_of(kept, person).iterator(chunk_size=500))
        if rows:
            found[kept.model] = rows
    found["history.AuditEvent"] = list(audit(person).values())
    return found


def _whole(rows: Iterable[Model]) -> list[dict[str, Any]]:
    """Return the records with all their fields."""
    written: Any = Serializer().serialize(rows)
    return [
        {"id": row["pk"]}
        | {
            name: HIDDEN if name in kinds.SECRETS and value else value
            for name, value in row["fields"].items()
        }
        for row in written
    ]
