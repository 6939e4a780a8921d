"""Cue words, and the index by which a text's words find them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from toimi.language.lemmas import asked_terms, words


@dataclass(frozen=True)
class Cues:
    """By which words a kind is thought of, in any of the languages; several words are sought near
    one another, in any order.

    `words` suggest the kind, `weak` only support it. `but_not` are longer words and phrases that
    have a cue word in them and mean something else ("koulutustausta").
    """

    tool: str
    kind: str
    words: tuple[str, ...]
    weak: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()


class Cue(NamedTuple):
    """One cue of a kind: the terms of each of its words. `weight` 0: it only hides others."""

    owner: int
    written: str
    parts: tuple[frozenset[str], ...]
    is_weak: bool
    is_hidden: bool


class Index(NamedTuple):
    """All cues, and which of them have a term as which of their words."""

    cues: tuple[Cue, ...]
    by_term: dict[str, list[tuple[int, int]]]


@lru_cache(maxsize=8)
def index_of(kinds: tuple[Cues, ...]) -> Index:
    """Return the cues of the kinds by their terms."""
    found = tuple(cue for owner, kind in enumerate(kinds) for cue in _cues(owner, kind))
    by_term: dict[str, list[tuple[int, int]]] = {}
    for number, cue in enumerate(found):
        for place, terms in enumerate(cue.parts):
            for term in terms:
                by_term.setdefault(term, []).append((number, place))
    return Index(found, by_term)


def _cues(owner: int, kind: Cues) -> Iterator[Cue]:
    listed = ((kind.words, False, False), (kind.weak, True, False), (kind.but_not, False, True))
    for group, is_weak, is_hidden in listed:
        for written in group:
            parts = tuple(_terms(word.pieces[-1]) for word in words(written))
            if parts:
                yield Cue(owner, written, parts, is_weak, is_hidden)


def _terms(word: str) -> frozenset[str]:
    return frozenset((word, *asked_terms(word)))
