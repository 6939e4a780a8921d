"""Who may do what: the one place that decides. The table is data; docs/generated/rights.md is
written from it.

A right is held through a role at a unit, on the days on which the role is given. A deputy has
the deputisable roles of the person for the deputy's days: one step, never a deputy's deputy.
"""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db import models

from toimi.organisation.errors import NotAllowed
from toimi.organisation.kinds import DEPUTISABLE, ROLE_CODES
from toimi.organisation.models import Deputy, Person, RoleAssignment, Unit, here, in_force
from toimi.platform import clock

Roles = frozenset[str]
NOBODY: Roles = frozenset()
ALL: Roles = frozenset(ROLE_CODES)
EVERYBODY: Roles = ALL - {"hr", "committee_reader", "administrator"}
"""Who lives with the programme."""
LEADS: Roles = frozenset({"team_lead", "line_manager"})
"""Who belong to the unit that they lead: what the whole unit does is theirs too."""
MANAGERS: Roles = frozenset({"line_manager", "head_of_service"})
EMPLOYER: Roles = MANAGERS | {"osh_manager"}


@dataclass(frozen=True)
class Right:
    """Which roles hold a right, by scope.

    `below`: at the role's unit and in all units below it; `own`: there too, but only on measures
    that the person is responsible for; `everywhere`: of what belongs to no unit; `oneself`: of
    what is kept of the person. `is_restricted`: what people write and are; an administrator,
    who keeps the machinery, never has it.
    """

    code: str
    below: Roles = NOBODY
    own: Roles = NOBODY
    everywhere: Roles = NOBODY
    oneself: Roles = NOBODY
    is_restricted: bool = False

    def __post_init__(self) -> None:
        if self.is_restricted and "administrator" in self.holders | self.own:
            raise ValueError(f"{self.code} is restricted: an administrator cannot have it.")

    @property
    def holders(self) -> Roles:
        """The roles that have it somewhere without owning a measure."""
        return self.below | self.everywhere | self.oneself


def _restricted(code: str, below: Roles, own: Roles = NOBODY) -> Right:
    return Right(code, below, own, is_restricted=True)


ADMINISTRATOR: Roles = frozenset({"administrator"})
TABLE = (
    _restricted("programme.read", EVERYBODY),
    _restricted("programme.note", EVERYBODY),
    _restricted("programme.follow", EVERYBODY),
    _restricted(
        "programme.carry_out",
        below=LEADS | MANAGERS,
        own=EVERYBODY - LEADS - MANAGERS,
    ),
    _restricted("programme.remark", frozenset({"osh_delegate"})),
    _restricted("programme.confirm", MANAGERS),
    _restricted("programme.rounds", EMPLOYER),
    _restricted("programme.events", EMPLOYER),
    _restricted("programme.stop", MANAGERS),
    _restricted("programme.read_in", MANAGERS),
    _restricted("programme.write", MANAGERS),
    _restricted("programme.settle", MANAGERS),
    _restricted("reports.internal", EVERYBODY | {"hr"}),
    _restricted("reports.public", EVERYBODY | {"hr", "committee_reader"}),
    _restricted("reports.link", EMPLOYER),
    Right("organisation.read", EVERYBODY | {"hr", "administrator"}),
    Right("organisation.deputies", MANAGERS | ADMINISTRATOR),
    Right("organisation.groups", MANAGERS | ADMINISTRATOR),
    Right("organisation.people", frozenset({"hr", "administrator"})),
    Right("organisation.manage", ADMINISTRATOR),
    Right("privacy.read_own", oneself=ALL),
    Right("privacy.manage", ADMINISTRATOR),
    Right("jobs.manage", everywhere=ADMINISTRATOR),
    Right("pages.gallery", everywhere=ADMINISTRATOR),
)
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
