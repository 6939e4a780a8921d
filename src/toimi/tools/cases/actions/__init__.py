"""What people do with cases."""

from toimi.tools.cases.actions.bulk import assign_many, move_many
from toimi.tools.cases.actions.handling import answer, assign, comment, take
from toimi.tools.cases.actions.money import add_money, remove_money
from toimi.tools.cases.actions.move import move, reopen
from toimi.tools.cases.actions.parts import add_task, attach, do_task, link_measures, support
from toimi.tools.cases.actions.report import Reported, begin, bring, report
from toimi.tools.cases.actions.retention import forget_old
from toimi.tools.cases.actions.rotation import agree_rotation, demand_pair
from toimi.tools.cases.actions.telling import tell_serious

__all__ = [
    "Reported",
    "add_money",
    "add_task",
    "agree_rotation",
    "answer",
    "assign",
    "assign_many",
    "attach",
    "begin",
    "bring",
    "comment",
    "demand_pair",
    "do_task",
    "forget_old",
    "link_measures",
    "move",
    "move_many",
    "remove_money",
    "reopen",
    "report",
    "support",
    "take",
    "tell_serious",
]
