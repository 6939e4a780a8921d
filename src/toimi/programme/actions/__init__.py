"""What people can do to a programme: one function an action, one transaction, audited."""

from toimi.programme.actions.adopt import adopt, undo_adoption
from toimi.programme.actions.amend import postpone, resume, stop
from toimi.programme.actions.bring import (
    bring,
    read_again,
    read_document,
    stop_reading,
)
from toimi.programme.actions.carry_out import note, remove_note, tick, untick
from toimi.programme.actions.describe import describe
from toimi.programme.actions.edition import adopt_edition, compare_with, pair, stop_comparing
from toimi.programme.actions.events import add_event, change_event, remove_event
from toimi.programme.actions.follow import follow, unfollow
from toimi.programme.actions.follow_up import confirm, correct, keep_draft, save_draft
from toimi.programme.actions.next_programme import begin_next, carry_on, continue_from
from toimi.programme.actions.reading import (
    drop,
    keep_reading,
    put_back,
    remember,
    remove_dropped,
    take_back,
)
from toimi.programme.actions.refresh import refresh, refresh_all
from toimi.programme.actions.remarks import answer_note, answer_remark, remark, withdraw
from toimi.programme.actions.restore import restore
from toimi.programme.actions.rounds import (
    close_round,
    drop_rule,
    open_by_rule,
    open_round,
    set_rule,
)
from toimi.programme.actions.settle import settle
from toimi.programme.actions.steps import add_step, change_step, move_step, remove_step
from toimi.programme.actions.tooling import (
    choose_kind,
    decline_kind,
    set_links,
    suggest_kinds,
    tell_drafts_of,
    tie_kind,
    tie_suggested,
)
from toimi.programme.actions.write import (
    add_measure,
    add_programme,
    add_target,
    change_measure,
    change_programme,
    change_target,
    move_measure,
    move_target,
    remove_measure,
    remove_target,
)

__all__ = [
    "add_event",
    "add_measure",
    "add_programme",
    "add_step",
    "add_target",
    "adopt",
    "adopt_edition",
    "answer_note",
    "answer_remark",
    "begin_next",
    "bring",
    "carry_on",
    "change_event",
    "change_measure",
    "change_programme",
    "change_step",
    "change_target",
    "choose_kind",
    "close_round",
    "compare_with",
    "confirm",
    "continue_from",
    "correct",
    "decline_kind",
    "describe",
    "drop",
    "drop_rule",
    "follow",
    "keep_draft",
    "keep_reading",
    "move_measure",
    "move_step",
    "move_target",
    "note",
    "open_by_rule",
    "open_round",
    "pair",
    "postpone",
    "put_back",
    "read_again",
    "read_document",
    "refresh",
    "refresh_all",
    "remark",
    "remember",
    "remove_dropped",
    "remove_event",
    "remove_measure",
    "remove_note",
    "remove_step",
    "remove_target",
    "restore",
    "resume",
    "save_draft",
    "set_links",
    "set_rule",
    "settle",
    "stop",
    "stop_comparing",
    "stop_reading",
    "suggest_kinds",
    "take_back",
    "tell_drafts_of",
    "tick",
    "tie_kind",
    "tie_suggested",
    "undo_adoption",
    "unfollow",
    "untick",
    "withdraw",
]
