"""What pages, reports and actions read of programmes, and only what the person may see."""

from toimi.programme.queries.board import Board, Facets, Filters, board, with_open_round
from toimi.programme.queries.facts import facts_of, with_facts
from toimi.programme.queries.mine import demand_carry_out, is_responsible, may_carry_out, mine
from toimi.programme.queries.phrases import Phrase, phrases
from toimi.programme.queries.records import (
    drafts,
    follow_ups,
    has_follow_up,
    intake_of,
    intakes,
    measures,
    notes,
    programmes,
    responsibles,
    rounds,
    seasons,
    steps,
    targets,
    targets_with_measures,
    units,
    unsettled,
)
from toimi.programme.queries.rounds import Progress, in_force, open_round, progress

__all__ = [
    "Board",
    "Facets",
    "Filters",
    "Phrase",
    "Progress",
    "board",
    "demand_carry_out",
    "drafts",
    "facts_of",
    "follow_ups",
    "has_follow_up",
    "in_force",
    "intake_of",
    "intakes",
    "is_responsible",
    "may_carry_out",
    "measures",
    "mine",
    "notes",
    "open_round",
    "phrases",
    "programmes",
    "progress",
    "responsibles",
    "rounds",
    "seasons",
    "steps",
    "targets",
    "targets_with_measures",
    "units",
    "unsettled",
    "with_facts",
    "with_open_round",
]
