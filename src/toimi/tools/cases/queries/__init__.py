"""What pages, reports and evidence read of cases."""

from toimi.tools.cases.queries.counting import counted, counts_here, elsewhere, on_agenda
from toimi.tools.cases.queries.listing import Narrowing, ages, cases, facets, times
from toimi.tools.cases.queries.money import granted_cents, used_cents
from toimi.tools.cases.queries.seeing import (
    creatable_units,
    handlers,
    handlers_of_kind,
    has_handle,
    is_own,
    may_create,
    may_handle,
    may_move,
    may_see,
    may_see_private,
    sees_some,
    task_owners,
    tasks,
    visible,
)

__all__ = [
    "Narrowing",
    "ages",
    "cases",
    "counted",
    "counts_here",
    "creatable_units",
    "elsewhere",
    "facets",
    "granted_cents",
    "handlers",
    "handlers_of_kind",
    "has_handle",
    "is_own",
    "may_create",
    "may_handle",
    "may_move",
    "may_see",
    "may_see_private",
    "on_agenda",
    "sees_some",
    "task_owners",
    "tasks",
    "times",
    "used_cents",
    "visible",
]
