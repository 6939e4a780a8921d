"""Which cues a text has, where, and in which part of its words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from toimi.language.lemmas import asked_terms, word_terms, words
from toimi.language.lemmas.dictionary import LANGUAGES, base_of
from toimi.language.suggest.cues import Index
from toimi.language.word_lists import word_set

WHOLE, LAST, FIRST = 1.0, 0.9, 0.5
"""How much a cue counts as a whole word, as the last part of a compound, which tells what it is
("turvallisuuskoulutus"), and as another part, which tells what it is about ("koulutuspäällikkö").
"""
SHORTEST_PART = 6
"""How long a cue must be to be sought in words that no dictionary takes apart."""
SHORTEST_STEM = 4
ENDINGS = word_set(
    "n a ä t s in ia iä ien en et er ar or na erna arna orna ssa ssä sta stä lla llä lle lta ltä"
    " ksi iin issa ista illa eja ejä eissa"
)
"""Of words that no dictionary knows, as "debriefingiä" and "systemiska"."""
MOST_WORDS = 1_000
MOST_BETWEEN = 3
BETWEEN = 0.15
"""How many other words may stand among those of one cue, and how much less each makes it count."""


Best = tuple[float, int, str]
"""By which term a word is met best: share, length, term."""
Found = dict[tuple[int, int], dict[int, Best]]
"""A cue's word: at which words of the text it is."""


class Hit(NamedTuple):
    """A cue at words `at` of the text; `terms` are what was found of it, `share` how well."""

    cue: int
    at: tuple[int, ...]
    terms: tuple[str, ...]
    share: float


def hits(text: str, index: Index) -> list[Hit]:
    """Return the cues of a text that no longer cue hides, in the order of the text."""
    found: Found = {}
    for at, word in enumerate(words(text)):
        if at >= MOST_WORDS:
            break
        for term, share in _shares(word.pieces).items():
            for place in index.by_term.get(term, ()):
                here = found.setdefault(place, {})
                here[at] = max(here.get(at, (0.0, 0, "")), (share, len(term), term))
    met = {cue for cue, _ in found}
    every = [hit for cue in sorted(met) for hit in _of_cue(cue, index, found)]
    shades = _by_word(hit for hit in every if index.cues[hit.cue].is_shade)
    seen = [
        hit
        for hit in every
        if not index.cues[hit.cue].is_shade
        and not any(_shades(shade, hit, index) for at in set(hit.at) for shade in shades[at])
    ]
    beside = _by_word(seen)
    kept = (
        hit for hit in seen if not any(_hides(o, hit) for at in set(hit.at) for o in beside[at])
    )
    return sorted(kept, key=lambda hit: (hit.at, -hit.share, hit.cue))


def _by_word(found: Iterable[Hit]) -> defaultdict[int, list[Hit]]:
    by_word = defaultdict[int, list[Hit]](list)
    for hit in found:
        for at in set(hit.at):
            by_word[at].append(hit)
    return by_word


def _of_cue(cue: int, index: Index, found: Found) -> Iterator[Hit]:
    """Yield where the cue stands; of several words, the nearest to each of its first."""
    places = [found.get((cue, place), {}) for place in range(len(index.cues[cue].parts))]
    for first in places[0]:
        chosen = [first]
        for others in places[1:]:
            free = [at for at in others if _is_free(at, others[at], chosen, places)]
            if not free:
                break
            chosen.append(min(free, key=lambda at: (abs(at - first), at)))
        between = sum(max(b - a - 1, 0) for a, b in pairwise(sorted(chosen)))
        if len(chosen) == len(places) and between <= MOST_BETWEEN:
            best = [place[at] for place, at in zip(places, chosen, strict=True)]
            terms = tuple(term for _, _, term in best)
            share = best[-1][0] if len(set(chosen)) == 1 else min(one[0] for one in best)
            yield Hit(cue, tuple(chosen), terms, share - between * BETWEEN)


def _is_free(at: int, best: Best, chosen: list[int], places: list[dict[int, Best]]) -> bool:
    """A word is taken once, but for a compound that has both: "arvopohdinta" as "arvo pohdinta"."""
    taken = [place[at][2] for place, there in zip(places, chosen, strict=False) if there == at]
    return all(not _is_inside(term, best[2]) and best[2] not in term for term in taken)


def _hides(longer: Hit, hit: Hit) -> bool:
    """A compound hides a cue that ends in a part of it ("työnohjaus" hides "ohjaus"), and a
    phrase its own words ("first aid" hides "aid")."""
    theirs = dict(zip(longer.at, longer.terms, strict=True))
    ours = dict(zip(hit.at, hit.terms, strict=True))
    if _is_inside(hit.terms[-1], theirs.get(hit.at[-1], "")):
        return True
    return ours.keys() < theirs.keys() and all(ours[at] in theirs[at] for at in ours)


def _shades(shade: Hit, hit: Hit, index: Index) -> bool:
    """What means something else hides its own kind's cues that have a word in it."""
    if index.cues[shade.cue].owner != index.cues[hit.cue].owner:
        return False
    theirs = dict(zip(shade.at, shade.terms, strict=True))
    ours = dict(zip(hit.at, hit.terms, strict=True))
    return any(ours[at] in theirs.get(at, "") for at in ours)


def _is_inside(part: str, word: str) -> bool:
    return part != word and part in word


@lru_cache(maxsize=20_000)
def _shares(pieces: tuple[str, ...]) -> dict[str, float]:
    """Return the terms of a word and which part of it each is."""
    bases = {base for piece in pieces for base in (piece, *asked_terms(piece))}
    parts = {term for piece in pieces for code in LANGUAGES for term in word_terms(piece, code)}
    shares = {term: _share(term, bases) for term in parts}
    for base in bases:
        if any(base_of(base, code) for code in LANGUAGES):
            continue
        for cut in range(SHORTEST_STEM, len(base)):
            if base[cut:] in ENDINGS:
                shares[base[:cut]] = WHOLE
            elif cut >= SHORTEST_PART and len(base) - cut > 2:
                shares.setdefault(base[:cut], FIRST)
        for cut in range(3, len(base) - SHORTEST_PART + 1):
            shares[base[cut:]] = max(shares.get(base[cut:], 0.0), LAST)
    return {**shares, **dict.fromkeys(bases, WHOLE)}


def _share(term: str, bases: Iterable[str]) -> float:
    return LAST if any(base.endswith(term) for base in bases) else FIRST
