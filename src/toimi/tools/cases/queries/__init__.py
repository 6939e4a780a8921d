"""What pages, reports and evidence read of cases."""

from toimi.tools.cases.queries.counting import counted, counts_here, elsewhere
from toimi.tools.cases.queries.listing import Narrowing, ages, cases, facets, times
from toimi.tools.cases.queries.money import granted_cents, used_cents
from toimi.tools.cases.queries.seeing import (
    creatable_units,
    handlers,
    is_own,
    may_create,
    may_handle,
    may_move,
    may_see,
    may_see_private,
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
    "is_own",
    "may_create",
    "may_handle",
    "may_move",
    "may_see",
    "may_see_private",
    "tasks",
    "times",
    "used_cents",
    "visible",
]
