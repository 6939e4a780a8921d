"""Who may do what: the one place that decides. The table is data; docs/generated/rights.md is
written from it.

A right is held through a role at a unit, on the days on which the role is given. A deputy has
the deputisable roles of the person for the deputy's days: one step, never a deputy's deputy.
"""

from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import TypeVar

from django.conf import settings
from django.db import models

from toimi.organisation import rights
from toimi.organisation.errors import NotAllowed
from toimi.organisation.kinds import DEPUTISABLE
from toimi.organisation.models import Deputy, Person, RoleAssignment, Unit, here, in_force
from toimi.organisation.rights import ADMINISTRATOR, LEADS, Right, Roles
from toimi.platform import clock

__all__ = [
    "ADMINISTRATOR",
    "LEADS",
    "Held",
    "Right",
    "demand",
    "may",
    "paths",
    "roles",
    "visible",
]


def _of_tools() -> tuple[Right, ...]:
    """The tools stand above; their modules `rights` are pure, and the settings name them."""
    return tuple(r for tool in settings.TOOLS for r in import_module(f"{tool}.rights").RIGHTS)


TABLE: tuple[Right, ...] = (*rights.RIGHTS, *_of_tools())
"""Every right, with who holds it and how far."""

BY_CODE = {right.code: right for right in TABLE}
RIGHTS: dict[str, Roles] = {right.code: right.holders for right in TABLE}
"""Right to the roles that hold it somewhere; who holds it on own measures alone is not here."""
RESTRICTED = frozenset(right.code for right in TABLE if right.is_restricted)
RESPONSIBLE_MAY = frozenset(right.code for right in TABLE if right.own)
"""Rights that a measure's responsible has on that measure."""
EVERYWHERE = "/"
"""The path that every unit's path begins with."""


@dataclass(frozen=True)
class Held:
    """A role and where it holds: the path of its unit."""

    role: str
    path: str


Record = TypeVar("Record", bound=models.Model)


def roles(person: Person, on: date | None = None) -> tuple[Held, ...]:
    """Return the roles of `person` on a day, today's if none is given, a deputy's among them.

    Asked once a request, then kept on the person. 1 query.
    """
    day = on or clock.today()
    kept: dict[date, tuple[Held, ...]] | None = getattr(person, "_held_roles", None)
    if kept is None:  # set through the attribute: a request's person is a lazy object
        kept = person._held_roles = {}  # type: ignore[attr-defined]
    if day not in kept:
        kept[day] = _roles(person, day) if person.is_here_on(day) else ()
    return kept[day]


def _roles(person: Person, day: date) -> tuple[Held, ...]:
    acting = Deputy.objects.filter(here(day, "person"), in_force(day), deputy=person)
    handed = models.Q(person__in=acting.values("person"), role__in=DEPUTISABLE)
    rows = RoleAssignment.objects.filter(models.Q(person=person) | handed, in_force(day))
    found = rows.values_list("role", "unit__path").order_by("role", "unit__path").distinct()
    return tuple(Held(role, path) for role, path in found)


def paths(person: Person, right: str) -> tuple[str, ...]:
    """Return the paths of the units in and below which `person` has `right`."""
    row, held = BY_CODE[right], roles(person)
    if any(one.role in row.everywhere for one in held):
        return (EVERYWHERE,)
    return tuple(sorted({one.path for one in held if one.role in row.below}))


def may(
    person: Person | None, right: str, unit: Unit | None = None, *, is_responsible: bool = False
) -> bool:
    """Return whether `person` has `right` at `unit`; without a unit, anywhere at all.

    `is_responsible` says that the record in question is the person's own to carry out.
    """
    if person is None:
        return False
    row, held = BY_CODE[right], paths(person, right)
    if unit is None:
        return bool(held) or any(one.role in row.oneself for one in roles(person))
    if is_responsible:
        held += tuple(one.path for one in roles(person) if one.role in row.own)
    return any(unit.path.startswith(path) for path in held)


def demand(person: Person, right: str, unit: Unit, *, is_responsible: bool = False) -> None:
    """Raise NotAllowed unless `person` has `right` at `unit`."""
    if not may(person, right, unit, is_responsible=is_responsible):
        raise NotAllowed


def visible(
    person: Person, right: str, rows: models.QuerySet[Record], unit: str = "unit"
) -> models.QuerySet[Record]:
    """Return those of `rows` whose unit (through the lookup `unit`) gives `person` the right.

    Rows that are units themselves have the lookup "".
    """
    lookup = f"{unit}__path__startswith" if unit else "path__startswith"
    found = models.Q(pk__in=[])
    for path in paths(person, right):
        found |= models.Q(**{lookup: path})
    return rows.filter(found)
