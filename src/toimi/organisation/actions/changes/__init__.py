"""A unit moves, is merged, split or closed: planned for a day, carried out on it."""

from toimi.organisation.actions.changes.carrying import cancel_change, carry_out, carry_out_due
from toimi.organisation.actions.changes.planning import (
    close_unit,
    merge_unit,
    move_teams,
    move_unit,
    split_unit,
)

__all__ = [
    "cancel_change",
    "carry_out",
    "carry_out_due",
    "close_unit",
    "merge_unit",
    "move_teams",
    "move_unit",
    "split_unit",
]
