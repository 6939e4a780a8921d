"""Typing slips: the known words that are one slip away (two, of a long word)."""

from collections.abc import Collection
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from toimi.language.lemmas.dictionary import LANGUAGES, base_of
from toimi.language.lemmas.terms import asked_terms

SHORTEST, LONG = 4, 8
LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"


def allowed(word: str) -> int:
    """Return how many slips a word may have: none in three letters, two from eight on."""
    return 0 if len(word) < SHORTEST else 1 if len(word) < LONG else 2


def tried(word: str) -> tuple[str, ...]:
    """Return the words that are compared with what is known: the word, and its guessed base form
    where only its end is known ("turvalisuuskävelyllä": turvalisuuskävely)."""
    found = [word]
    for cut in range(3, len(word) - 3):
        base = base_of(word[cut:], "fi") or base_of(word[cut:], "sv")
        if base and len(base) > 3:
            found.append(word[:cut] + base)
            break
    return tuple(dict.fromkeys(found))


def near(word: str, known: Collection[str], *, limit: int) -> list[str]:
    """Return the terms of `known` that may have been meant by `word`: the nearest, by letters."""
    most = allowed(word)
    if not most:
        return []
    found: dict[str, int] = {}
    for form in tried(word):
        rows = process.extract(form, known, scorer=OSA.distance, score_cutoff=most, limit=None)
        for term, slips, _ in rows:
            found[term] = min(int(slips), found.get(term, most))
    least = min(found.values(), default=0)
    return sorted(term for term, slips in found.items() if slips == least)[:limit]


@lru_cache(maxsize=500)
def mended(word: str) -> frozenset[str]:
    """Return the base forms of the words that dictionaries know one slip away from `word`: so an
    inflected word is mended too ("koulutksiin": koulutus). Takes about 20 ms."""
    if not allowed(word):
        return frozenset()
    forms = (form for form in _edits(word) if any(base_of(form, code) for code in LANGUAGES))
    return frozenset(term for form in forms for term in asked_terms(form))


def _edits(word: str) -> set[str]:
    halves = [(word[:n], word[n:]) for n in range(len(word) + 1)]
    made = {a + b[1:] for a, b in halves if b}
    made |= {a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1}
    made |= {a + c + b[1:] for a, b in halves if b for c in LETTERS}
    made |= {a + c + b for a, b in halves for c in LETTERS}
    return made - {word}
