from toimi.programme.models.document import Document, Intake
from toimi.programme.models.edition import Edition, EditionDraft
from toimi.programme.models.follow_up import FollowUp, FollowUpDraft, Round
from toimi.programme.models.intake_change import IntakeChange
from toimi.programme.models.life import (
    Amendment,
    Following,
    MeasureReference,
    NoteFile,
    OutsideEvent,
)
from toimi.programme.models.programme import (
    Measure,
    Note,
    Period,
    Programme,
    Responsible,
    Step,
    Target,
)
from toimi.programme.models.round_life import Remark, Reply, RoundRule
from toimi.programme.models.tooling import KindChoice, Link, MeasureKind

__all__ = [
    "Amendment",
    "Document",
    "Edition",
    "EditionDraft",
    "FollowUp",
    "FollowUpDraft",
    "Following",
    "Intake",
    "IntakeChange",
    "KindChoice",
    "Link",
    "Measure",
    "MeasureKind",
    "MeasureReference",
    "Note",
    "NoteFile",
    "OutsideEvent",
    "Period",
    "Programme",
    "Remark",
    "Reply",
    "Responsible",
    "Round",
    "RoundRule",
    "Step",
    "Target",
]
