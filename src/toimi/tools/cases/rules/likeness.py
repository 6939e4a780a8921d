"""Which notices tell of the same thing again, by their words, their kind and their place."""

from collections.abc import Sequence
from dataclasses import dataclass

from toimi.language.lemmas import STOP_WORDS, text_terms

LIKE = 0.6
WORDS, WHAT, WHERE = 0.5, 0.3, 0.2
"""What the words, the same kind of happening and the same kind of place weigh: together 1."""


@dataclass(frozen=True)
class Likes:
    """One notice as it is compared: `what` and `where` are codes, `terms` base forms."""

    id: int
    what: str
    where: str
    terms: frozenset[str]


def likes(id: int, what: str, where: str, text: str) -> Likes:
    """Return a notice as it is compared; base forms of all words that mean something."""
    terms = frozenset(term for term in text_terms(text) if term not in STOP_WORDS)
    return Likes(id, what, where, terms)


def likeness(one: Likes, other: Likes) -> float:
    """Return from 0 to 1 how alike two notices are: the share of base forms that both have of all
    that either has (Jaccard 1901), with the same kind and place added. Without words in either,
    the kind and the place alone never make them alike."""
    either = one.terms | other.terms
    both = one.terms & other.terms
    words = len(both) / len(either) if either else 0.0
    same_what = WHAT * (one.what == other.what)
    same_where = WHERE * (one.where == other.where)
    return WORDS * words + same_what + same_where


def repeats(found: Sequence[Likes]) -> list[tuple[int, int]]:
    """Return (id of a notice, id of the earlier one that it repeats most), in the given order."""
    pairs = []
    for place, one in enumerate(found):
        near = [(likeness(one, other), other.id) for other in found[:place]]
        best = max(near, default=(0.0, 0), key=lambda pair: pair[0])
        if best[0] >= LIKE:
            pairs.append((one.id, best[1]))
    return pairs
