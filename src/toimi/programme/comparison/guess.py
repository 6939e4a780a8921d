"""Whether a document looks like a new edition of a programme."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from toimi.programme.comparison.words import Likeness, stems

ALIKE, ALIKE_WITH_NAME = 0.5, 0.35
NAME_ENOUGH = 0.7


@dataclass(frozen=True)
class Head:
    """What a programme is called, when it goes on, and the words of its measures."""

    title: str
    starts_on: date | None
    ends_on: date | None
    measures: tuple[str, ...]


def likely(new: Head, programmes: Iterable[Head]) -> int | None:
    """Return which of `programmes` (from 0) the document is most likely an edition of, or None.

    The measures must share words; less is enough when the names are alike and the periods meet.
    """
    best: tuple[float, int] | None = None
    words = _words(new)
    for place, old in enumerate(programmes):
        shared = _shared(words, _words(old))
        named = Likeness([new.title, old.title]).of(new.title, old.title) >= NAME_ENOUGH
        is_enough = shared >= (ALIKE_WITH_NAME if named and _meet(new, old) else ALIKE)
        if is_enough and (best is None or shared > best[0]):
            best = (shared, place)
    return best[1] if best else None


def _words(head: Head) -> Counter[str]:
    return Counter(stem for text in head.measures for stem in stems(text))


def _shared(one: Counter[str], other: Counter[str]) -> float:
    both, whole = (one & other).total(), one.total() + other.total()
    return 2 * both / whole if whole else 0.0


def _meet(new: Head, old: Head) -> bool:
    """Return whether the periods overlap or follow each other; what is not known does not tell
    against it."""
    if not (new.starts_on and old.ends_on and new.ends_on and old.starts_on):
        return True
    return new.starts_on.year <= old.ends_on.year + 1 and old.starts_on <= new.ends_on
