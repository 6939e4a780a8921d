"""Where the cues of the kinds stand in a text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from itertools import product

from toimi.language.suggest.cues import BESIDE, Atom, Cues, Phrase, phrase
from toimi.language.suggest.tokens import Part, Token

SLACK = 3
"""How many other words may stand among the words of a phrase."""


class Strength(IntEnum):
    """What a cue says of its kind."""

    APART, WEAK, HINT, WORD = range(4)


@dataclass(frozen=True)
class Cue:
    """A cue as it is compared, and what it says of which kind."""

    tool: str
    kind: str
    language: str
    strength: Strength
    written: str
    phrase: Phrase = field(compare=False)


@dataclass(frozen=True)
class Hit:
    """A cue in a text: at which words of it, by which of its own words, and their base forms.

    `part` is the part of its word that the cue is, of several the one that tells least.
    """

    cue: Cue
    at: tuple[int, ...]
    by: tuple[str, ...]
    shown: str
    part: Part


Index = dict[tuple[str, Atom], tuple[Cue, ...]]
"""The cues by language and each atom of their first word."""


@lru_cache(maxsize=8)
def index(kinds: tuple[Cues, ...]) -> Index:
    """Return the cues as a text is searched for them."""
    found: dict[tuple[str, Atom], list[Cue]] = defaultdict(list)
    for cue in (cue for kind in kinds for cue in _cues(kind)):
        for atom in cue.phrase[0]:
            found[cue.language, atom].append(cue)
    return {key: tuple(same) for key, same in found.items()}


def _cues(kind: Cues) -> Iterator[Cue]:
    rows = {
        Strength.WORD: kind.words,
        Strength.HINT: kind.hints,
        Strength.WEAK: kind.weak,
        Strength.APART: kind.apart,
    }
    for strength, row in rows.items():
        for written in row:
            yield Cue(kind.tool, kind.kind, kind.language, strength, written, phrase(written))


def hits(tokens: Sequence[Token], kinds: tuple[Cues, ...]) -> list[Hit]:
    """Return every place of every cue, also of those that another one covers."""
    known = index(kinds)
    cues = {
        (at, cue): None
        for at, token in enumerate(tokens)
        for language, met in token.met.items()
        for atom in met
        for cue in known.get((language, atom), ())
    }
    found = (_hit(cue, at, tokens) for at, cue in cues)
    return [hit for hit in found if hit]


def _hit(cue: Cue, first: int, tokens: Sequence[Token]) -> Hit | None:
    """Return the narrowest place of a cue whose first word is at `first`."""
    reach = len(cue.phrase) - 1 + (0 if BESIDE in cue.written else SLACK)
    near = [
        at
        for at in range(max(0, first - reach), min(len(tokens), first + reach + 1))
        if tokens[at].sentence == tokens[first].sentence
    ]
    rest = [[at for at in near if _met(cue, n, tokens[at])] for n in range(1, len(cue.phrase))]
    ways = (
        at
        for at in product([first], *rest)
        if max(at) - min(at) <= reach and _are_apart(at, tokens)
    )
    at = min(ways, key=lambda way: (max(way) - min(way), way), default=None)
    if at is None:
        return None
    met = [each for n, place in enumerate(at) if (each := _met(cue, n, tokens[place]))]
    return Hit(
        cue,
        at,
        by=tuple(atom.text for atom, _, _ in met),
        shown=" ".join(
            _shown(base, tokens[place]) for place, (_, base, _) in zip(at, met, strict=True)
        ),
        part=min(part for _, _, part in met),
    )


def _shown(base: str, token: Token) -> str:
    return token.name if token.name.casefold() == base else base


def _are_apart(at: Sequence[int], tokens: Sequence[Token]) -> bool:
    """Return whether no word of the text stands for two of a cue, unless it has hyphens."""
    return all(tokens[place].is_joined for place in at if at.count(place) > 1)


def _met(cue: Cue, n: int, token: Token) -> tuple[Atom, str, Part] | None:
    """Return by which atom the word `n` of a cue meets a word, and what the word tells of it."""
    found = token.met[cue.language]
    for atom in cue.phrase[n]:
        if atom in found:
            return (atom, *found[atom])
    return None
