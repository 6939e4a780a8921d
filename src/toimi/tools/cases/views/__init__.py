from toimi.tools.cases.views.acting import (
    add_money,
    add_task,
    answer,
    assign,
    attach,
    comment,
    move,
    remove_money,
    reopen,
    support,
    take,
)
from toimi.tools.cases.views.board import board
from toimi.tools.cases.views.case import case, file
from toimi.tools.cases.views.codes import by_code
from toimi.tools.cases.views.exporting import export
from toimi.tools.cases.views.lists import everything, of_kind
from toimi.tools.cases.views.many import many
from toimi.tools.cases.views.report import new
from toimi.tools.cases.views.rotation import rotation_agree, rotation_fits
from toimi.tools.cases.views.tasks import task

__all__ = [
    "add_money",
    "add_task",
    "answer",
    "assign",
    "attach",
    "board",
    "by_code",
    "case",
    "comment",
    "everything",
    "export",
    "file",
    "many",
    "move",
    "new",
    "of_kind",
    "remove_money",
    "reopen",
    "rotation_agree",
    "rotation_fits",
    "support",
    "take",
    "task",
]
