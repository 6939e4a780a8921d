"""How each database finds the entries of terms: FTS5 on SQLite, a GIN index on PostgreSQL.

FTS5 gives its rows in the order of their keys. PostgreSQL has two ways, and its planner, which
knows no frequencies of rare terms, takes the slow one of them (measured: seconds at 500,000
entries): so the way is chosen here.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connection

Group = tuple[str, ...]
"""Terms of which any one will do."""
Part = tuple[str, list[Any]]
"""SQL with its parameters."""
FREQUENT = 5000
"""From so many entries on, those in order are walked until enough are found."""
KEYS = {"sqlite": "search_words.rowid", "postgresql": "e.id"}
_COLUMNS = "e.id, e.kind, e.object_id, e.owner_id, e.place_id, e.terms"


def key() -> str:
    """Return what holds the place in the order."""
    return KEYS[connection.vendor]


def matching(
    groups: Sequence[Group], span: tuple[int, int] | None = None, *, in_order: bool = False
) -> Part:
    """Return FROM and WHERE of the entries `e` that have a term of each group.

    `span` are the first key and the last. `in_order` says that the first
    entries will be taken whole, in the order of their keys; else `e` has only id and place_id.
    At most 1 query of its own, on PostgreSQL.
    """
    between = f" AND {key()} >= %s AND {key()} <= %s" if span else ""
    if connection.vendor == "sqlite":
        asked = (" OR ".join(f'"{term}"' for term in group) for group in groups)
        tables = "FROM search_words JOIN search_entry e ON e.id = search_words.rowid"
        said: Any = " AND ".join(f"({group})" for group in asked)
        return f"{tables} WHERE search_words MATCH %s{between}", [said, *(span or ())]
    where = " AND ".join(["string_to_array(e.terms, ' ') && %s::text[]"] * len(groups))
    where, values = where + between, [*map(list, groups), *(span or ())]
    if in_order and _are_frequent(where, values):
        return f"FROM search_entry e WHERE {where}", values
    columns = _COLUMNS if in_order else "e.id, e.place_id"
    return f"FROM ({_by_index(columns, where)}) AS e WHERE TRUE", values


def rows(part: Part) -> list[Any]:
    """Return what the database answers. 1 query."""
    with connection.cursor() as cursor:
        cursor.execute(*part)
        return list(cursor.fetchall())


def _by_index(columns: str, where: str) -> str:
    """Return a query that is planned for all its rows, so by the index, and gives what is taken."""
    inner = ("SELECT", columns, "FROM search_entry e WHERE", where)
    return " ".join(("WITH found AS MATERIALIZED (", *inner, ") SELECT * FROM found"))


def _are_frequent(where: str, values: list[Any]) -> bool:
    found = (_by_index("1 AS one", where), "LIMIT", str(FREQUENT), ") AS part")
    counted = rows((" ".join(("SELECT COUNT(*) FROM (", *found)), values))
    return bool(counted[0][0] >= FREQUENT)
