"""Keeps the index as the caller says, in the caller's transaction."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db.models import QuerySet

from toimi.platform.search.models import Entry, Term
from toimi.platform.search.rules import place_in_order, place_term

AT_ONCE = 500
Value = TypeVar("Value")


@dataclass(frozen=True)
class Item:
    """One object to be found. `terms` are of `language.lemmas.text_terms`."""

    kind: int
    object_id: int
    owner_id: int
    place_id: int
    day: date | None
    terms: frozenset[str]


def renew(owners: Collection[int], items: Iterable[Item]) -> int:
    """Make the entries of `owners` those of `items`; return how many had to be written or removed.

    Two who renew the same owner at once must wait for each other: the caller locks it.
    """
    wanted = {entry.pk: entry for entry in map(_entry, items)}
    kept, gone = set[int](), list[int]()
    for chunk in _chunks(sorted(owners)):
        for old in Entry.objects.filter(owner_id__in=chunk):
            new = wanted.get(old.pk)
            is_same = new is not None and _facts(old) == _facts(new)
            kept |= {old.pk} if is_same else set()
            gone += [] if is_same else [old.pk]
    for chunk in _chunks(gone):
        Entry.objects.filter(pk__in=chunk).delete()
    made = [entry for pk, entry in sorted(wanted.items()) if pk not in kept]
    Entry.objects.bulk_create(made, batch_size=AT_ONCE)
    _learn({term for entry in made for term in entry.terms.split()})
    return len(made) + len(gone)


def keep_only(owners: QuerySet[Any]) -> int:
    """Remove what belongs to no owner of the query `owners`; return how many entries went."""
    rows = Entry.objects.exclude(owner_id__in=owners.order_by().values("pk"))
    return rows.delete()[0]


def _entry(item: Item) -> Entry:
    terms = {*item.terms, place_term(item.place_id)}
    return Entry(
        id=place_in_order(item.kind, item.day, item.object_id),
        kind=item.kind,
        object_id=item.object_id,
        owner_id=item.owner_id,
        place_id=item.place_id,
        terms=" ".join(sorted(terms)),
    )


def _facts(entry: Entry) -> tuple[Any, ...]:
    return (entry.owner_id, entry.place_id, entry.terms)


def _learn(terms: set[str]) -> None:
    said = {term for term in terms if term.isalpha()}
    known = set[str]()
    for chunk in _chunks(sorted(said)):
        known |= set(Term.objects.filter(text__in=chunk).values_list("text", flat=True))
    new = [Term(text=term, length=len(term)) for term in sorted(said - known)]
    Term.objects.bulk_create(new, batch_size=AT_ONCE)


def _chunks(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    for first in range(0, len(values), AT_ONCE):
        yield values[first : first + AT_ONCE]
