"""Documents on their way to a programme: what waits, what was dropped, what can be taken back."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Func, IntegerField, QuerySet

from toimi.organisation.models import Person
from toimi.programme.models import Intake, IntakeChange
from toimi.programme.queries.records import waiting_intakes
from toimi.reading import undo

DROPPED_KEPT = timedelta(days=30)
"""How long a document that was taken off the list can be put back."""


class DoubtCount(Func):
    """How many doubts a stored reading has, counted where it lies; None before it was read."""

    output_field = IntegerField()
    arity = 1

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "JSON_ARRAY_LENGTH(%(expressions)s, '$.doubts')"
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "JSONB_ARRAY_LENGTH(%(expressions)s -> 'doubts')"
        return self.as_sql(compiler, connection, template=template, **context)


def waiting(person: Person) -> QuerySet[Intake]:
    """Return the documents that wait for adoption, with `doubt_count`, newest first. 1 query."""
    rows = waiting_intakes(person).filter(dropped_at=None)
    return rows.select_related("document__brought_by").annotate(doubt_count=DoubtCount("reading"))


def dropped(person: Person, now: datetime) -> QuerySet[Intake]:
    """Return those that were taken off the list and can be put back, newest first. 1 query."""
    rows = waiting_intakes(person).filter(dropped_at__gt=now - DROPPED_KEPT)
    return rows.order_by("-dropped_at", "-pk")


def last_change(intake: Intake) -> IntakeChange | None:
    """Return the act that can be taken back next; None when the reading is another by now."""
    change = intake.changes.select_related("by").order_by("-number").first()
    return change if change and change.mark == undo.mark(intake.reading) else None
