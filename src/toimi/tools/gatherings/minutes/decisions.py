"""Decisions of meetings: which are carried out, wherever they are carried out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from toimi.organisation.models import Person
from toimi.programme.tooling import registry
from toimi.tools.gatherings.models import Decision, Minutes


@dataclass(frozen=True)
class Carried:
    """A decision and on which day it was carried out; None: it is not yet."""

    decision: Decision
    done_on: date | None

    def is_late(self, today: date) -> bool:
        due = self.decision.due_on
        return self.done_on is None and due is not None and due < today


def carried(decisions: Iterable[Decision]) -> list[Carried]:
    """Return each decision with the day on which it, its step or its record came to an end.

    The one answer wherever it is told. 1 query a tool that has any; the steps come with the rows.
    """
    rows = list(decisions)
    by_tool: dict[str, list[str]] = {}
    for row in rows:
        if row.tool:
            by_tool.setdefault(row.tool, []).append(row.object_id)
    ended: dict[tuple[str, str], date | None] = {}
    for name, keys in by_tool.items():
        tool = registry.tool(name)
        found = tool.ended(keys) if tool else {}
        ended |= {(name, key): day for key, day in found.items()}
    return [Carried(row, _done_on(row, ended)) for row in rows]


def _done_on(row: Decision, ended: dict[tuple[str, str], date | None]) -> date | None:
    if row.step is not None:
        return row.step.done_on
    if row.tool:
        return ended.get((row.tool, row.object_id))
    return row.done_on


def decisions_of(minutes: Sequence[Minutes]) -> QuerySet[Decision]:
    """Return the decisions of these minutes with their owners and steps, oldest first."""
    rows = Decision.objects.filter(minutes__in=[one.pk for one in minutes])
    return rows.select_related(
        "owner", "step", "measure__programme", "minutes__session__series"
    ).order_by("minutes__session__starts_at", "position", "pk")


def open_decisions(minutes: Sequence[Minutes], today: date) -> list[Decision]:
    """Return those that are not carried out, the late ones first."""
    left = [one for one in carried(decisions_of(minutes)) if one.done_on is None]
    left.sort(key=lambda one: (not one.is_late(today), one.decision.due_on or date.max))
    return [one.decision for one in left]


def own_decisions(person: Person) -> QuerySet[Decision]:
    """Return the decisions that are ticked off themselves and are `person`'s to carry out."""
    rows = Decision.objects.filter(owner=person, done_on=None, step=None, tool="")
    return rows.select_related("minutes__session__series__unit").order_by("due_on", "pk")
