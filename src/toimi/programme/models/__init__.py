from toimi.programme.models.document import Document, Intake
from toimi.programme.models.edition import Edition, EditionDraft
from toimi.programme.models.follow_up import FollowUp, FollowUpDraft, Round
from toimi.programme.models.intake_change import IntakeChange
from toimi.programme.models.programme import (
    Measure,
    Note,
    Period,
    Programme,
    Responsible,
    Step,
    Target,
)

__all__ = [
    "Document",
    "Edition",
    "EditionDraft",
    "FollowUp",
    "FollowUpDraft",
    "Intake",
    "IntakeChange",
    "Measure",
    "Note",
    "Period",
    "Programme",
    "Responsible",
    "Round",
    "Step",
    "Target",
]
