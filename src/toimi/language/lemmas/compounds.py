"""Compounds taken apart by the words that the dictionary knows, in Finnish and Swedish."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from toimi.language.lemmas import finnish
from toimi.language.lemmas.dictionary import base_of
from toimi.language.word_lists import word_set

SHORT = {
    "fi": word_set("yö työ apu osa etu syy maa pää tie koe ilo koe vuo"),
    "sv": word_set("dag råd hot mål tid tal bok rum lag vård idé"),
}
"""Parts of a compound that are shorter than four letters."""
BOUND = word_set(
    "etä lähi esi sosiaali tyhy tyky ali yli ylä sisä ulko taka jälki väli moni kolmi jatko avo"
    " elin tele video netti some itse ennakko pika vara pää perus suur puoli täys seka keski"
    " nyky uus vaara edus hoiva mobiili digi palo asiakas"
)
"""First parts that stand nowhere alone, or not in this sense."""
WHOLE = word_set("palaveri")
"""Words that only look like compounds."""
CASE_ENDINGS = ("ssa", "ssä", "sta", "stä", "lla", "llä", "lle", "ksi", "iin", "oon", "een")
LEAST = 4
LEAST_UNKNOWN, LEAST_KNOWN = 3, 6
"""Of a word whose first part is not known: how long it and the known last part must be."""
LONGEST = 40
Tails = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True)
class Compound:
    """A compound's base forms, and those of its parts (also of several together)."""

    bases: tuple[str, ...]
    parts: tuple[str, ...]


def whole(word: str, language: str) -> Compound | None:
    """Return a word that the dictionary has not, as a compound of words that it has."""
    if language not in TAILS or len(word) > LONGEST:
        return None
    cuts = range(_shortest(language), len(word) - 2)
    firsts = {cut: _first(word[:cut], language, CASE_ENDINGS) for cut in cuts}
    for tails_of in TAILS[language]:
        for cut, parts in firsts.items():
            tails = _tails(word[cut:], language, tails_of) if parts else ()
            if parts and tails:
                return _compound(word[:cut], parts, tails, language)
    return None


def guess(word: str, language: str) -> Compound | None:
    """Return a word as a compound of which only the last part is known: "haiproilmoitus"."""
    if language in TAILS and len(word) <= LONGEST:
        for cut in range(LEAST_UNKNOWN, len(word) - LEAST_KNOWN + 1):
            tails = _tails(word[cut:], language, TAILS[language][0])
            if tails:
                return _compound(word[:cut], (), tails, language)
    return None


def _tails(last: str, language: str, tails_of: Tails) -> tuple[str, ...]:
    if not _is_part(last, language):
        return ()
    return tuple(tail for tail in tails_of(last) if _is_part(tail, language))


def _compound(
    first: str, parts: tuple[str, ...], tails: tuple[str, ...], language: str
) -> Compound:
    inner = (part for tail in tails for part in inside(tail, language))
    bases = [first + tail for tail in tails if tails[0].startswith(tail)]
    return Compound(tuple(bases), tuple(dict.fromkeys((*parts, *tails, *inner))))


def inside(base: str, language: str) -> tuple[str, ...]:
    """Return the parts of a known base form, if it is a compound."""
    is_taken_apart = language in TAILS and len(base) <= LONGEST and base not in WHOLE
    return _inside(base, language) if is_taken_apart else ()


@lru_cache(maxsize=20_000)
def _inside(base: str, language: str) -> tuple[str, ...]:
    found: list[str] = []
    for cut in range(_shortest(language), len(base) - 2):
        first, last = base[:cut], base[cut:]
        if not _is_part(last, language) or not _is_base(last, language):
            continue
        parts = _first(first, language)
        if parts:
            found += [*parts, last]
    return tuple(dict.fromkeys(found))


def _shortest(language: str) -> int:
    return min(len(part) for part in SHORT[language])


def _is_part(word: str, language: str) -> bool:
    return len(word) >= LEAST or word in SHORT[language]


def _is_base(word: str, language: str) -> bool:
    return finnish.is_base(word) if language == "fi" else base_of(word, language) == word


@lru_cache(maxsize=50_000)
def _first(part: str, language: str, cases: tuple[str, ...] = ()) -> tuple[str, ...] | None:
    """Return the base forms of a compound's first part, and of parts of its own; None: it is none.

    `cases` are the endings that it may have besides the usual ("työssäjaksaminen").
    """
    if language == "fi" and part in BOUND:
        return (part,)
    if not _is_part(part, language):
        return None
    for base in FIRSTS[language](part, cases):
        return (base, *inside(base, language))
    return _nested(part, language)


def _nested(part: str, language: str) -> tuple[str, ...] | None:
    for cut in range(_shortest(language), len(part) - 2):
        first, last = part[:cut], part[cut:]
        if not _is_part(last, language):
            continue
        lasts = next(iter(FIRSTS[language](last, ())), None)
        firsts = _first(first, language) if lasts else None
        if lasts and firsts:
            return (*firsts, lasts)
    return None


def _finnish_first(part: str, cases: tuple[str, ...]) -> Iterator[str]:
    """Yield the base of "työ", "riskien", "ihmis", and of "työssä" where that is let."""
    if finnish.is_base(part):
        yield part
    if part.endswith("s"):
        of_nen = part[:-1] + "nen"
        if base_of(of_nen, "fi"):
            yield of_nen
    base = base_of(part, "fi")
    if not base:
        return
    if len(part) >= LEAST and part.endswith("n"):
        yield base
    if len(part) > LEAST and part.endswith(cases):
        yield base


def _swedish_first(part: str, _: tuple[str, ...]) -> Iterator[str]:
    """Yield the base of "skydd", "arbets", "säkerhets"."""
    base = base_of(part, "sv")
    if base:
        yield base
    elif part.endswith("s") and base_of(part[:-1], "sv"):
        yield part[:-1]
    else:
        yield from (part + e for e in ("a", "e") if base_of(part + e, "sv") == part + e)


def _swedish_tails(word: str) -> tuple[str, ...]:
    base = base_of(word, "sv")
    return (base,) if base else ()


FIRSTS: dict[str, Callable[[str, tuple[str, ...]], Iterator[str]]] = {
    "fi": _finnish_first,
    "sv": _swedish_first,
}
TAILS: dict[str, tuple[Tails, ...]] = {
    "fi": (finnish.known_bases, finnish.bases),
    "sv": (_swedish_tails,),
}
"""What finds the base forms of a last part, the quick way first."""
