"""Finds entries: all groups of terms, any term of each, in the order of their keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Q, QuerySet

from toimi.platform.search import matching
from toimi.platform.search.matching import Group, Part
from toimi.platform.search.models import Entry, Term
from toimi.platform.search.rules import place_term, span_of

FEW_PLACES = 50
COUNTED = 300


class Hit(NamedTuple):
    """An entry that was found."""

    kind: int
    object_id: int
    owner_id: int
    terms: str


@dataclass(frozen=True)
class Scope:
    """Where it is looked: in the places of the query `places`, which rights have narrowed.

    `few` are their ids when they are few (at most FEW_PLACES): finding is quicker then.
    """

    places: QuerySet[Any]
    few: tuple[int, ...] | None = None

    @classmethod
    def of(cls, places: QuerySet[Any]) -> "Scope":
        """Look whether the places are few. 1 query."""
        ids = tuple(places.order_by("pk").values_list("pk", flat=True)[: FEW_PLACES + 1])
        return cls(places, ids if len(ids) <= FEW_PLACES else None)


def find(
    groups: Sequence[Group], scope: Scope, *, kind: int | None = None, first: int = 0, count: int
) -> list[Hit]:
    """Return the hits from `first` on, at most `count`. 1 query, 2 on PostgreSQL."""
    try:
        sql, values = _matching(groups, scope, kind, in_order=True)
    except EmptyResultSet:
        return []
    asked = ("SELECT e.kind, e.object_id, e.owner_id, e.terms", sql, "ORDER BY", matching.key())
    whole = " ".join((*asked, "LIMIT %s OFFSET %s"))
    return [Hit(*row) for row in matching.rows((whole, [*values, count, first]))]


def counts(groups: Sequence[Group], scope: Scope, kinds: Sequence[int]) -> dict[int, int]:
    """Return how many hits each kind has, counted up to COUNTED. 1 query."""
    return _counted([(kind, groups, kind) for kind in kinds], scope, COUNTED)


def having_hits(groups: Sequence[Group], scope: Scope) -> list[bool]:
    """Return which of the groups is found, each by itself. 1 query."""
    found = _counted([(n, [group], None) for n, group in enumerate(groups)], scope, 1)
    return [bool(found.get(n)) for n in range(len(groups))]


def known_terms(
    *,
    lengths: Sequence[tuple[int, int]] = (),
    beginnings: Sequence[str] = (),
    texts: Sequence[str] = (),
) -> set[str]:
    """Return the terms of these lengths (least, most), beginnings or texts. 1 query."""
    asked = Q(text__in=texts)
    for least, most in lengths:
        asked |= Q(length__range=(least, most))
    for beginning in beginnings:
        asked |= Q(text__startswith=beginning)
    return set(Term.objects.filter(asked).values_list("text", flat=True))


def is_empty() -> bool:
    """Return whether nothing has been indexed yet. 1 query."""
    return not Entry.objects.exists()


def _counted(
    asked: Sequence[tuple[int, Sequence[Group], int | None]], scope: Scope, most: int
) -> dict[int, int]:
    parts, values = [], list[Any]()
    try:
        for name, groups, kind in asked:
            sql, own = _matching(groups, scope, kind)
            inner = ("(SELECT 1 AS one", sql, "LIMIT", str(most), ") AS part")
            parts.append(" ".join(("SELECT", str(name), "AS name, COUNT(*) FROM", *inner)))
            values += own
    except EmptyResultSet:
        return {}
    return dict(matching.rows((" UNION ALL ".join(parts), values))) if parts else {}


def _matching(
    groups: Sequence[Group], scope: Scope, kind: int | None, *, in_order: bool = False
) -> Part:
    """Return the FROM and WHERE of a search. Raises EmptyResultSet when there is no place."""
    if not groups or scope.few == ():
        raise EmptyResultSet
    if scope.few is not None:
        groups = [*groups, tuple(place_term(place) for place in scope.few)]
    compiler = scope.places.order_by().values("pk").query.get_compiler(connection=connection)
    places, of_places = compiler.as_sql()
    span = None if kind is None else span_of(kind)
    sql, values = matching.matching(groups, span, in_order=in_order)
    return f"{sql} AND e.place_id IN ({places})", [*values, *of_places]
