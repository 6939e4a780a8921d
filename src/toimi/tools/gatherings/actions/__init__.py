"""What people do with gatherings."""

from toimi.tools.gatherings.actions.agree import agree, is_one_of_two, take_away, tick
from toimi.tools.gatherings.actions.change import cancel, change_places, move
from toimi.tools.gatherings.actions.code import attend, show_code
from toimi.tools.gatherings.actions.enrol import (
    approve,
    decline,
    enrol,
    fill_places,
    invite,
    leave,
)
from toimi.tools.gatherings.actions.hold import hold, mark_attendance, reopen
from toimi.tools.gatherings.actions.keep import forget_old
from toimi.tools.gatherings.actions.look import note_look
from toimi.tools.gatherings.actions.plan import (
    Plan,
    add_session,
    answer_need,
    ask,
    drop_need,
    link,
    plan,
    tell,
)
from toimi.tools.gatherings.actions.tell import send_due

__all__ = [
    "Plan",
    "add_session",
    "agree",
    "answer_need",
    "approve",
    "ask",
    "attend",
    "cancel",
    "change_places",
    "decline",
    "drop_need",
    "enrol",
    "fill_places",
    "forget_old",
    "hold",
    "invite",
    "is_one_of_two",
    "leave",
    "link",
    "mark_attendance",
    "move",
    "note_look",
    "plan",
    "reopen",
    "send_due",
    "show_code",
    "take_away",
    "tell",
    "tick",
]
