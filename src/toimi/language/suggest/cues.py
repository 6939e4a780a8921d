"""Cue words, and the index by which a text's words find them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from toimi.language.lemmas import listed_terms, words


@dataclass(frozen=True)
class Cues:
    """By which words a kind is thought of, in any of the languages; several words are sought near
    one another, in any order.

    They stand in their base forms; one that does not is met in that form only. `words` suggest
    the kind, `weak` only support it. `but_not` are words and phrases that would be taken for a
    cue and mean something else ("koulutustausta", "anställda").
    """

    tool: str
    kind: str
    words: tuple[str, ...]
    weak: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()


class Cue(NamedTuple):
    """One cue of a kind: the terms of each of its words. `is_shade`: it only hides others;
    `kind_count`: how many kinds it suggests."""

    owner: int
    written: str
    parts: tuple[frozenset[str], ...]
    is_weak: bool
    is_shade: bool
    kind_count: int


class Index(NamedTuple):
    """All cues, and which of them have a term as which of their words."""

    cues: tuple[Cue, ...]
    by_term: dict[str, list[tuple[int, int]]]


@lru_cache(maxsize=8)
def index_of(kinds: tuple[Cues, ...]) -> Index:
    """Return the cues of the kinds by their terms."""
    counts = Counter(written for kind in kinds for written in set(kind.words))
    found = tuple(cue for owner, kind in enumerate(kinds) for cue in _cues(owner, kind, counts))
    by_term: dict[str, list[tuple[int, int]]] = {}
    for number, cue in enumerate(found):
        for place, terms in enumerate(cue.parts):
            for term in terms:
                by_term.setdefault(term, []).append((number, place))
    return Index(found, by_term)


def _cues(owner: int, kind: Cues, counts: Counter[str]) -> Iterator[Cue]:
    listed = ((kind.words, False, False), (kind.weak, True, False), (kind.but_not, False, True))
    for group, is_weak, is_shade in listed:
        for written in group:
            parts = tuple(_terms(word.pieces[-1]) for word in words(written))
            if parts:
                yield Cue(owner, written, parts, is_weak, is_shade, counts[written] or 1)


def _terms(word: str) -> frozenset[str]:
    """Return what a cue's word is met by: its base forms, or only itself if it is none."""
    bases = listed_terms(word)
    return frozenset(bases) if word in bases else frozenset((word,))
