"""The people of whom one is chosen: all of them when they are few, else those with a name."""

from functools import cached_property

from django.db.models import Q, QuerySet

from toimi.organisation.models import Person
from toimi.organisation.queries.people import names_apart

FEW = 50
"""So many are a list that can be read through."""


class Candidates:
    """People by name, each asked for once. Two of one name are told apart."""

    def __init__(self, rows: QuerySet[Person]) -> None:
        self._rows = rows.select_related(None).prefetch_related(None)
        self._alike: dict[str, list[Person]] = {}

    @cached_property
    def few(self) -> list[tuple[int, str]] | None:
        """All of them as (id, name); None when they are more than FEW. At most 3 queries."""
        found = list(self._rows[: FEW + 1])
        return None if len(found) > FEW else names_apart(found)

    def get(self, pk: int) -> Person | None:
        """Return the one with this id, if it may be chosen. 1 query."""
        return self._rows.filter(pk=pk).first()

    def name_of(self, pk: int) -> str:
        """Return the name by which the one is told from others; "" if there is none. At most 3
        queries."""
        same = self._rows.filter(name__in=self._rows.order_by().filter(pk=pk).values("name"))
        return dict(names_apart(same)).get(pk, "")

    def alike(self, typed: str) -> list[Person]:
        """Return those who have every typed word in their name or address, FEW + 1 at most.
        1 query."""
        if typed not in self._alike:
            rows = self._rows
            for word in typed.replace(",", " ").split():
                rows = rows.filter(_has(word))
            self._alike[typed] = list(rows[: FEW + 1])
        return self._alike[typed]


def _has(word: str) -> Q:
    """SQLite takes only a–z in either case, so the usual spellings are asked for by name."""
    found = Q(email__icontains=word)
    for spelled in {word, word.lower(), word.upper(), word.title()}:
        found |= Q(name__icontains=spelled)
    return found
