"""What the pages of a measure and of a round show."""

from toimi.evaluation.queries.answers import Answers, Remarked, answers, remarks
from toimi.evaluation.queries.draft import (
    Draft,
    draft,
    draft_of,
    events_of,
    evidence_shown,
    with_evidence,
)
from toimi.evaluation.queries.measure import MeasurePage, Statement, measure_page
from toimi.evaluation.queries.rounds import (
    RoundPage,
    RoundRow,
    next_number,
    round_page,
    rounds_of,
)

__all__ = [
    "Answers",
    "Draft",
    "MeasurePage",
    "Remarked",
    "RoundPage",
    "RoundRow",
    "Statement",
    "answers",
    "draft",
    "draft_of",
    "events_of",
    "evidence_shown",
    "measure_page",
    "next_number",
    "remarks",
    "round_page",
    "rounds_of",
    "with_evidence",
]
