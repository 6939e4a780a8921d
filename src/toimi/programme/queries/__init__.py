"""What pages, reports and actions read of programmes, and only what the person may see."""

from toimi.programme.queries.board import (
    Board,
    BoardRow,
    Facets,
    Filters,
    Part,
    board,
    with_open_round,
)
from toimi.programme.queries.facts import facts_of, with_facts
from toimi.programme.queries.mine import demand_carry_out, is_responsible, may_carry_out, mine
from toimi.programme.queries.phrases import Phrase, phrases
from toimi.programme.queries.records import (
    follow_ups,
    has_follow_up,
    intake_of,
    intakes,
    measures,
    notes,
    programmes,
    responsibles,
    rounds,
    same_document,
    seasons,
    steps,
    targets,
    targets_with_measures,
    units,
    waiting_intakes,
)
from toimi.programme.queries.rounds import in_force
from toimi.programme.queries.table import Table, TableRow, frozen, table

__all__ = [
    "Board",
    "BoardRow",
    "Facets",
    "Filters",
    "Part",
    "Phrase",
    "Table",
    "TableRow",
    "board",
    "demand_carry_out",
    "facts_of",
    "follow_ups",
    "frozen",
    "has_follow_up",
    "in_force",
    "intake_of",
    "intakes",
    "is_responsible",
    "may_carry_out",
    "measures",
    "mine",
    "notes",
    "phrases",
    "programmes",
    "responsibles",
    "rounds",
    "same_document",
    "seasons",
    "steps",
    "table",
    "targets",
    "targets_with_measures",
    "units",
    "waiting_intakes",
    "with_facts",
    "with_open_round",
]
