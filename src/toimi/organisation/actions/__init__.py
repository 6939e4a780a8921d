"""What is done to units, teams, groups, people and roles."""

from toimi.organisation.actions.begin import begin
from toimi.organisation.actions.changes import (
    cancel_change,
    carry_out,
    carry_out_due,
    close_unit,
    merge_unit,
    move_teams,
    move_unit,
    split_unit,
)
from toimi.organisation.actions.deputies import (
    end_absence,
    end_deputy,
    name_deputy,
    report_absence,
)
from toimi.organisation.actions.groups import (
    add_group,
    add_group_member,
    change_group,
    change_group_member,
    remove_group_member,
)
from toimi.organisation.actions.people import (
    activate,
    add_person,
    change_person,
    deactivate,
    invite,
    invite_again,
    remove_second_steps,
    send_invitation,
    set_days,
)
from toimi.organisation.actions.roles import change_role_days, give_role, take_role
from toimi.organisation.actions.support import (
    add_on_call,
    change_own_phone,
    remove_on_call,
    write_support,
)
from toimi.organisation.actions.teams import (
    add_member,
    add_team,
    change_member,
    end_team,
    remove_member,
    rename_team,
)
from toimi.organisation.actions.units import add_unit, rename_unit

__all__ = [
    "activate",
    "add_group",
    "add_group_member",
    "add_member",
    "add_on_call",
    "add_person",
    "add_team",
    "add_unit",
    "begin",
    "cancel_change",
    "carry_out",
    "carry_out_due",
    "change_group",
    "change_group_member",
    "change_member",
    "change_own_phone",
    "change_person",
    "change_role_days",
    "close_unit",
    "deactivate",
    "end_absence",
    "end_deputy",
    "end_team",
    "give_role",
    "invite",
    "invite_again",
    "merge_unit",
    "move_teams",
    "move_unit",
    "name_deputy",
    "remove_group_member",
    "remove_member",
    "remove_on_call",
    "remove_second_steps",
    "rename_team",
    "rename_unit",
    "report_absence",
    "send_invitation",
    "set_days",
    "split_unit",
    "take_role",
    "write_support",
]
