"""Units, people, teams and groups, each with its days."""

from toimi.organisation.models.dates import Dated, in_force, not_over, overlapping
from toimi.organisation.models.people import Absence, Deputy, Person, RoleAssignment, here
from toimi.organisation.models.people_import import PersonImport
from toimi.organisation.models.support import OnCall, SupportGuide
from toimi.organisation.models.teams import (
    Group,
    GroupMembership,
    Team,
    TeamMembership,
    TeamPlacement,
)
from toimi.organisation.models.units import Unit, UnitChange, UnitPlacement

__all__ = [
    "Absence",
    "Dated",
    "Deputy",
    "Group",
    "GroupMembership",
    "OnCall",
    "Person",
    "PersonImport",
    "RoleAssignment",
    "SupportGuide",
    "Team",
    "TeamMembership",
    "TeamPlacement",
    "Unit",
    "UnitChange",
    "UnitPlacement",
    "here",
    "in_force",
    "not_over",
    "overlapping",
]
