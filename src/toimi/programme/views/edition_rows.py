"""A comparison as its page shows it: what was added, changed, dropped; a page of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from toimi.platform.pages.saying import day
from toimi.programme.comparison import Added, Dropped, Pair, Piece, marked
from toimi.programme.queries.edition import Beside, written_days
from toimi.programme.views.days import span
from toimi.programme.views.reading_rows import Part, cell_labels

ROWS = 30
"""How many of each kind are on a page."""
ADDED, CHANGED, DROPPED = "added", "changed", "dropped"


@dataclass(frozen=True)
class FieldView:
    """One cell before and after, in pieces; what differs is marked. An empty side has none."""

    label: str
    old: Sequence[Piece]
    new: Sequence[Piece]


@dataclass(frozen=True)
class PairView:
    pair: Pair
    fields: list[FieldView]

    @property
    def has_new_number(self) -> bool:
        return self.pair.old.number != self.pair.new.number


@dataclass(frozen=True)
class Listed:
    """A page of one kind of rows, and how many there are in all."""

    name: str
    rows: Sequence[Any]
    count: int
    part: Part


class Shown:
    """What the page of a comparison shows; `pages` is kind to the page that was asked for."""

    def __init__(self, beside: Beside, pages: dict[str, int]) -> None:
        found = beside.comparison
        self.labels = cell_labels(beside.reading) | {
            "steps": gettext("Osatoimenpiteet"),
            "days": gettext("Aikataulun päivät"),
        }
        self.added: Listed = _listed(ADDED, found.added, pages)
        changed = _listed(CHANGED, found.changed, pages)
        self.changed = Listed(
            CHANGED, [self.pair(pair) for pair in changed.rows], changed.count, changed.part
        )
        self.dropped: Listed = _listed(DROPPED, found.dropped, pages)
        self.unchanged = found.unchanged
        self.renamed = [(marked(old, new)) for old, new in found.renamed]
        self.head = [
            FieldView(_head_labels()[name], *marked(_written(old), _written(new)))
            for name, old, new in beside.head
        ]

    def pair(self, pair: Pair) -> PairView:
        """Return a pair with its differences in pieces."""
        return PairView(
            pair,
            [
                FieldView(
                    found.field if found.is_own else self.labels[found.field],
                    *(
                        marked(_days(found.old), _days(found.new))
                        if found.field == "days"
                        else marked(found.old, found.new)
                    ),
                )
                for found in pair.differences
            ],
        )


def _listed(name: str, rows: Sequence[Added | Pair | Dropped], pages: dict[str, int]) -> Listed:
    part = Part.of(len(rows), ROWS, pages.get(name, 1))
    return Listed(name, rows[part.first : part.last], len(rows), part)


def _head_labels() -> dict[str, str]:
    return {
        "title": gettext("Ohjelman nimi"),
        "body": gettext("Hyväksyjä"),
        "approved_on": gettext("Hyväksytty"),
        "case_number": gettext("Asianumero"),
        "annex": gettext("Liite"),
        "starts_on": gettext("Ensimmäinen päivä"),
        "ends_on": gettext("Viimeinen päivä"),
    }


def _written(value: Any) -> str:
    return day(value) if hasattr(value, "isoformat") else str(value or "")


def _days(text: str) -> str:
    return "\n".join(span(first, last) for first, last in written_days(text))
