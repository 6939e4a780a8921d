"""The forms of gatherings, made of the kinds' data."""

from toimi.tools.gatherings.forms.plan import AddSessionForm, AskForm, PlanForm
from toimi.tools.gatherings.forms.session import (
    AgreeForm,
    AttendanceForm,
    CancelForm,
    CodeForm,
    DeclineForm,
    HoldForm,
    InviteForm,
    MoveForm,
    PlacesForm,
)

__all__ = [
    "AddSessionForm",
    "AgreeForm",
    "AskForm",
    "AttendanceForm",
    "CancelForm",
    "CodeForm",
    "DeclineForm",
    "HoldForm",
    "InviteForm",
    "MoveForm",
    "PlacesForm",
    "PlanForm",
]
