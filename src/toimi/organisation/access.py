"""Who may do what: the one place that decides. The table is data; docs/generated/rights.md is
written from it.

A right is held through a role at a unit, and the role holds in every unit below. "own" narrows
a right to measures that the person is responsible for (see `programme.queries`).
"""

from dataclasses import dataclass
from typing import TypeVar

from django.db import models

from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person, RoleAssignment, Unit

EVERYBODY = frozenset(
    {"worker", "team_lead", "line_manager", "osh_delegate", "occupational_health"}
)
LEADS = frozenset({"team_lead", "line_manager"})

RIGHTS: dict[str, frozenset[str]] = {
    "programme.read": EVERYBODY,
    "programme.note": EVERYBODY,
    "programme.carry_out": LEADS,
    "programme.confirm": frozenset({"line_manager"}),
    "programme.read_in": frozenset({"line_manager"}),
    "programme.write": frozenset({"line_manager"}),
    "programme.settle": frozenset({"line_manager"}),
    "reports.internal": EVERYBODY,
    "reports.public": EVERYBODY | {"committee_reader"},
    "organisation.read": EVERYBODY | {"administrator"},
    "organisation.manage": frozenset({"administrator"}),
    "pages.gallery": frozenset({"administrator"}),
}
"""Right to the roles that hold it. `programme.carry_out` (tick a step, edit a draft) is also
held by the measure's responsible: `RESPONSIBLE_MAY`."""

RESPONSIBLE_MAY = frozenset({"programme.carry_out"})
"""Rights that a measure's responsible has on that measure, whatever the role."""


@dataclass(frozen=True)
class Held:
    """A role and where it holds: the path of its unit."""

    role: str
    path: str


Record = TypeVar("Record", bound=models.Model)


def roles(person: Person) -> tuple[Held, ...]:
    """Return the roles of `person`; asked once a request, then kept on the person. 1 query."""
    kept: tuple[Held, ...] | None = getattr(person, "_held_roles", None)
    if kept is None:
        rows = RoleAssignment.objects.filter(person=person).values_list("role", "unit__path")
        kept = tuple(Held(role, path) for role, path in rows) if person.is_active else ()
        person._held_roles = kept  # type: ignore[attr-defined]
    return kept


def paths(person: Person, right: str) -> tuple[str, ...]:
    """Return the paths of the units in and below which `person` has `right`."""
    return tuple(sorted({h.path for h in roles(person) if h.role in RIGHTS[right]}))


def may(
    person: Person | None, right: str, unit: Unit | None = None, *, is_responsible: bool = False
) -> bool:
    """Return whether `person` has `right` at `unit`; without a unit, anywhere at all.

    `is_responsible` says that the record in question is the person's own to carry out.
    """
    if person is None:
        return False
    held = paths(person, right)
    if is_responsible and right in RESPONSIBLE_MAY:
        held += paths(person, "programme.read")
    return bool(held) if unit is None else any(unit.path.startswith(path) for path in held)


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
