"""The terms that a word is kept and asked by."""

from functools import lru_cache

from toimi.language.lemmas import compounds, finnish
from toimi.language.lemmas.dictionary import LANGUAGES, base_of
from toimi.language.lemmas.words import words


def text_terms(text: str, language: str = "fi") -> set[str]:
    """Return what a text is found by. `language` is what it is mostly in: "fi", "sv" or "en"."""
    return {term for word in words(text) for p in word.pieces for term in word_terms(p, language)}


@lru_cache(maxsize=50_000)
def word_terms(word: str, language: str = "fi") -> frozenset[str]:
    """Return what a word of a text is found by: its base forms and those of its parts."""
    bases, parts = analysis(word, language)
    return frozenset((*bases, *parts))


@lru_cache(maxsize=5_000)
def asked_terms(word: str) -> tuple[str, ...]:
    """Return the base forms of an asked word, in whichever language it is; any of them will do."""
    found = (base for language in LANGUAGES for base in analysis(word, language)[0])
    return tuple(dict.fromkeys(found))


def analysis(word: str, language: str = "fi") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the base forms and the parts; a word that no language knows is its own base form."""
    if not word.isalpha():
        return (word,), ()
    order = sorted(LANGUAGES, key=lambda code: code != language)
    for code in order:
        bases = _bases(word, code)
        if bases:
            inner = (part for base in bases for part in compounds.inside(base, code))
            return bases, tuple(inner)
    for taken_apart in (compounds.whole, compounds.guess):
        for code in order:
            found = taken_apart(word, code)
            if found:
                return found.bases, found.parts
    return (word,), ()


def _bases(word: str, language: str) -> tuple[str, ...]:
    if language == "fi":
        return finnish.bases(word)
    base = base_of(word, language)
    if not base:
        return ()
    # "training" is also a form of "train"; its own form with s tells that it stands alone too.
    return (word,) if base_of(word + "s", language) == word else (base,)
