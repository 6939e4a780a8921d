"""From what a person typed to hits: base forms first, then what may have been meant by a slip."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toimi.language import lemmas
from toimi.platform.search import queries
from toimi.platform.search.matching import Group
from toimi.platform.search.queries import Hit, Scope
from toimi.platform.search.rules import MOST_WORDS, plain

SHORTEST_BEGINNING = 3
BEGINNINGS, SLIPS = 40, 8
"""How many terms may stand for a word that is only a beginning, or that has a slip."""


@dataclass(frozen=True)
class AskedWord:
    """A word as typed, the terms that it is looked for by, and those that it may have meant."""

    text: str
    group: Group
    near: tuple[str, ...] = ()
    is_found: bool = True

    @property
    def terms(self) -> Group:
        return (*self.group, *self.near)


@dataclass(frozen=True)
class Answer:
    """What was asked and what was found. `left_out` are words beyond the most that are asked."""

    words: tuple[AskedWord, ...]
    hits: tuple[Hit, ...]
    left_out: tuple[str, ...] = ()

    @property
    def groups(self) -> list[Group]:
        return [word.terms for word in self.words]

    @property
    def terms(self) -> frozenset[str]:
        return frozenset(term for word in self.words for term in word.terms)

    def meant(self) -> list[str]:
        """Return the words that were looked for besides, and stand in a hit of this page."""
        said = {term for hit in self.hits for term in hit.terms.split()}
        near = (term for word in self.words for term in word.near)
        return [term for term in dict.fromkeys(near) if term in said]

    def unknown(self) -> list[str]:
        """Return the words that are found nowhere that the person may see."""
        return [word.text for word in self.words if not word.is_found]


def asked(query: str) -> tuple[list[AskedWord], list[str]]:
    """Return the words of a query, each once, at most MOST_WORDS; and those that are left out."""
    found: dict[Group, AskedWord] = {}
    for word in _words(plain(query)):
        found.setdefault(word.group, word)
    words = list(found.values())
    return words[:MOST_WORDS], [word.text for word in words[MOST_WORDS:]]


def _words(query: str) -> Iterator[AskedWord]:
    """Yield each part of "tyhy-toiminta"; a text may also have it as one word."""
    for word in lemmas.words(query):
        *parts, joined = word.pieces
        if not parts:
            yield AskedWord(joined, lemmas.asked_terms(joined))
        for part in parts:
            terms = (*lemmas.asked_terms(part), *lemmas.asked_terms(joined))
            yield AskedWord(part, tuple(dict.fromkeys(terms)))


def answer(
    query: str,
    scope: Scope,
    *,
    within: Scope | None = None,
    kind: int | None = None,
    first: int = 0,
    count: int,
) -> Answer:
    """Look for all words of `query` in `within` (without it, in all of `scope`).

    A word that is found nowhere in `scope` is looked for by what may have been meant by it.
    At most 5 queries.
    """
    words, left_out = asked(query)
    narrow = within or scope

    def find(words: Sequence[AskedWord]) -> Answer:
        groups = [word.terms for word in words]
        hits = queries.find(groups, narrow, kind=kind, first=first, count=count)
        return Answer(tuple(words), tuple(hits), tuple(left_out))

    found = find(words)
    if found.hits or not words:
        return found
    having = queries.having_hits([word.group for word in words], scope)
    missing = [replace(word, is_found=has) for word, has in zip(words, having, strict=True)]
    if all(having):
        return found
    return find(_mended(missing))


def _mended(words: Sequence[AskedWord]) -> list[AskedWord]:
    """Give the lost words what may have been meant: first by letters, then by the dictionaries."""
    lost = [word.text for word in words if not word.is_found]
    forms = [(len(form), lemmas.allowed(word)) for word in lost for form in lemmas.tried(word)]
    known = queries.known_terms(
        lengths=[(length - most, length + most) for length, most in forms if most],
        beginnings=[word for word in lost if len(word) >= SHORTEST_BEGINNING],
    )
    near = {word: _near(word, known) for word in lost}
    asked = {word: lemmas.mended(word) for word in lost if not near[word]}
    if any(asked.values()):
        said = queries.known_terms(texts=sorted({t for terms in asked.values() for t in terms}))
        near |= {word: tuple(sorted(terms & said)[:SLIPS]) for word, terms in asked.items()}
    return [replace(word, near=near.get(word.text, ())) for word in words]


def _near(word: str, known: set[str]) -> tuple[str, ...]:
    """Return what the word is the beginning of; where it is of nothing, what is a slip away."""
    if len(word) >= SHORTEST_BEGINNING:
        begun = sorted(term for term in known if term.startswith(word))
        if begun:
            return tuple(begun[:BEGINNINGS])
    return tuple(lemmas.near(word, known, limit=SLIPS))
