"""Finnish forms beyond the dictionary's: endings it has not, and verbs behind nouns."""

from collections.abc import Iterator

from toimi.language.inflection import forms
from toimi.language.lemmas.dictionary import base_of
from toimi.language.word_lists import word_list

CLITICS = word_list("kin kaan kään han hän ko kö pa pä")
POSSESSIVES = word_list("nsa nsä mme nne ni si aan ään een iin oon öön")
BASE_ENDINGS = word_list("nen s us ys a ä i e o ö u y in")
SHORTEST = 4
LONGEST_ENDING = 8


def bases(word: str) -> tuple[str, ...]:
    """Return the base forms of `word`: the dictionary's, else by its endings, and the verb of a
    verbal noun or participle. Empty: not known."""
    return _with_verbs(_known(word) or _without_ending(word))


def known_bases(word: str) -> tuple[str, ...]:
    """Return the base forms of `word` by the dictionary alone: a tenth of the time of `bases`."""
    return _with_verbs(_known(word))


def _with_verbs(found: tuple[str, ...]) -> tuple[str, ...]:
    more = [verb for base in found for verb in _verbs(base)]
    return tuple(dict.fromkeys((*found, *more)))


def is_base(word: str) -> bool:
    """Return whether `word` is the base form of a word ("työ" is, though also a form of "te")."""
    genitives = (word + "n", word[:-1] + "en") if word.endswith("i") else (word + "n",)
    return base_of(word, "fi") == word or any(base_of(form, "fi") == word for form in genitives)


def _known(word: str) -> tuple[str, ...]:
    """The dictionary gives one base form a word: where it is one itself, that is rather meant."""
    base = base_of(word, "fi")
    if base is None:
        return ()
    if not is_base(word):
        return (base,)
    one = word[:-1]
    is_many = word.endswith("t") and len(one) > SHORTEST and base_of(one, "fi") == one
    return (word, one) if is_many else (word,)


def _without_ending(word: str) -> tuple[str, ...]:
    for ending in CLITICS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            found = _known(word[: -len(ending)])
            if found:
                return found
    for ending in POSSESSIVES:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= SHORTEST:
            # The case's own n or t goes before the possessive: "työntekijänsä", "taitomme".
            for whole in (stem, stem + "n"):
                found = _known(whole)
                if found:
                    return found
    # Rather a word that is itself a base form ("sijainen") than a form of another ("sijaisi").
    return min(_inflected(word), key=len, default=())


def _inflected(word: str) -> Iterator[tuple[str, ...]]:
    """Yield the known words that the word is a form of, by the rules of `inflection`."""
    for cut in range(len(word) - 1, max(SHORTEST, len(word) - LONGEST_ENDING) - 1, -1):
        for ending in BASE_ENDINGS:
            base = word[:cut] + ending
            known = base_of(base, "fi") if base != word else None
            if known and any(form == word for form, _ in forms(base)):
                yield (known,) if known == base else (base, known)


def _verbs(base: str) -> Iterator[str]:
    """Yield the verb of "perehdyttäminen" and of "pidetty"."""
    asked = ""
    if base.endswith("minen"):
        asked = f"{base[:-5]}m{'aa' if set(base) & set('aou') else 'ää'}n"
    elif base.endswith(("tu", "ty")) and len(base) > SHORTEST:
        asked = base[:-1] + "iin"
    verb = base_of(asked, "fi") if asked else None
    if verb and verb != base:
        yield verb
