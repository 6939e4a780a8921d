"""What an administrator does to units, teams, people and roles."""

from toimi.organisation.actions.begin import begin
from toimi.organisation.actions.people import (
    activate,
    add_person,
    change_person,
    deactivate,
    invite,
    invite_again,
    send_invitation,
)
from toimi.organisation.actions.roles import give_role, take_role
from toimi.organisation.actions.teams import add_member, add_team, remove_member, rename_team
from toimi.organisation.actions.units import add_unit, rename_unit

__all__ = [
    "activate",
    "add_member",
    "add_person",
    "add_team",
    "add_unit",
    "begin",
    "change_person",
    "deactivate",
    "give_role",
    "invite",
    "invite_again",
    "remove_member",
    "rename_team",
    "rename_unit",
    "send_invitation",
    "take_role",
]
