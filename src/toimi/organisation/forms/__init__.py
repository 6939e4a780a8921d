"""The forms of people and units."""

from toimi.organisation.forms.base import ActionForm, DayField, role_choices
from toimi.organisation.forms.choosing import PersonField, offer_people
from toimi.organisation.forms.joining import BeginForm, PasswordForm
from toimi.organisation.forms.people import (
    AwayForm,
    ChangePersonForm,
    InviteForm,
    PersonForm,
    RoleForm,
)
from toimi.organisation.forms.teams import (
    ChangeGroupForm,
    ChangeMemberForm,
    DaysForm,
    EndTeamForm,
    GroupForm,
    GroupMemberForm,
    MemberForm,
    RenameTeamForm,
    TeamForm,
)
from toimi.organisation.forms.units import (
    ChangeForm,
    CloseForm,
    MergeForm,
    MoveForm,
    NewUnitForm,
    RenameUnitForm,
    SplitForm,
    TeamsForm,
)

__all__ = [
    "ActionForm",
    "AwayForm",
    "BeginForm",
    "ChangeForm",
    "ChangeGroupForm",
    "ChangeMemberForm",
    "ChangePersonForm",
    "CloseForm",
    "DayField",
    "DaysForm",
    "EndTeamForm",
    "GroupForm",
    "GroupMemberForm",
    "InviteForm",
    "MemberForm",
    "MergeForm",
    "MoveForm",
    "NewUnitForm",
    "PasswordForm",
    "PersonField",
    "PersonForm",
    "RenameTeamForm",
    "RenameUnitForm",
    "RoleForm",
    "SplitForm",
    "TeamForm",
    "TeamsForm",
    "offer_people",
    "role_choices",
]
