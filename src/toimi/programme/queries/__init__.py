"""What pages, reports and actions read of programmes, and only what the person may see."""

from toimi.programme.queries.board import Board, Facets, Filters, board
from toimi.programme.queries.facts import facts_of, with_facts
from toimi.programme.queries.mine import demand_carry_out, is_responsible, may_carry_out, mine
from toimi.programme.queries.records import (
    drafts,
    follow_ups,
    intakes,
    measures,
    notes,
    programmes,
    responsibles,
    rounds,
    seasons,
    steps,
    targets,
    unsettled,
)
from toimi.programme.queries.rounds import Progress, in_force, open_round, progress

__all__ = [
    "Board",
    "Facets",
    "Filters",
    "Progress",
    "board",
    "demand_carry_out",
    "drafts",
    "facts_of",
    "follow_ups",
    "in_force",
    "intakes",
    "is_responsible",
    "may_carry_out",
    "measures",
    "mine",
    "notes",
    "open_round",
    "programmes",
    "progress",
    "responsibles",
    "rounds",
    "seasons",
    "steps",
    "targets",
    "unsettled",
    "with_facts",
]
