"""The rights, as data: who holds each, and how far. `access` alone decides by them.

A tool has a module of the same name with its own `RIGHTS`; `access` puts them all together.
"""

from dataclasses import dataclass

from toimi.organisation.kinds import ROLE_CODES

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
RIGHTS = (
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
    _restricted("organisation.support", EVERYBODY),
    _restricted("organisation.write_support", MANAGERS),
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
"""Every right of what is no tool, with who holds it and how far."""
