"""The words of a text as cues meet them: base forms, last parts and beginnings, by language."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from toimi.language.lemmas import Word, analysis, words
from toimi.language.suggest.cues import LANGUAGES, Atom, Reach

_HYPHEN = "-‐–"
_SENTENCE_END = re.compile(r"[.;!?•\n\r](?!\d)")
LONG, LEAST = 8, 3
"""How many letters the first or last parts must have that the dictionary does not tell, and what
is left of the word."""
ENDING = 6
"""How many letters an ending may have, of a word that the dictionary does not know."""


class Part(IntEnum):
    """Which part of a word of the text a cue is, the one that tells least first."""

    INNER, FIRST, LAST = range(3)


Found = dict[Atom, tuple[str, Part]]
"""The atoms that meet a word, each with the word's base form and the part that it is.

"koulutuspäivä" is met by "koulutus*" as its first part, by "koulutus" as an inner one.
"""


@dataclass(frozen=True)
class Token:
    """A word of a text: in which sentence, and by which atoms it is met in each language.

    `is_joined` tells of a word with hyphens: in "near-miss" two words of a cue may be met.
    `name` is the word as written, if it is a name by its capitals ("Wpro", "HaiPro").
    """

    sentence: int
    is_joined: bool
    name: str
    met: dict[str, Found]


def tokens(text: str) -> list[Token]:
    """Return the words of a text in order, without stop words."""
    found = list(words(text))
    ends = [end.start() for end in _SENTENCE_END.finditer(text)]
    sentences = [bisect_left(ends, word.start) for word in found]
    pieces = [_completed(text, *pair) for pair in pairwise(found)] + [w.pieces for w in found[-1:]]
    return [
        Token(
            sentence,
            is_joined=len(word.pieces) > 1,
            name=_name(
                text[word.start : word.end], is_first=sentence not in sentences[max(at - 1, 0) : at]
            ),
            met={code: _met(pieces[at], code) for code in LANGUAGES},
        )
        for at, (word, sentence) in enumerate(zip(found, sentences, strict=True))
    ]


def _name(written: str, *, is_first: bool) -> str:
    """Return a word with a capital where no sentence begins, else nothing."""
    return written if any(c.isupper() for c in written[is_first:]) else ""


def _completed(text: str, word: Word, following: Word) -> tuple[str, ...]:
    """Return "tauko-" before "ja sosiaalitilat" as tauko, taukotila."""
    is_cut = text[word.end : word.end + 1] in _HYPHEN and text[word.end :][1:2] in " ,/"
    if not is_cut or not text[word.end : word.end + 1]:
        return word.pieces
    first = word.pieces[-1]
    lasts = (p for code in ("fi", "sv") for p in _last_parts(following.pieces[-1], code))
    return (*word.pieces, *(first + last for last in dict.fromkeys(lasts)))


def _last_parts(word: str, language: str) -> Iterator[str]:
    bases, parts = analysis(word, language)
    yield from (part for part in parts if any(b.endswith(part) and b != part for b in bases))


@lru_cache(maxsize=20_000)
def _met(pieces: tuple[str, ...], language: str) -> Found:
    found: Found = {}
    for place, piece in enumerate(pieces):
        most = Part.LAST if place >= len(pieces) - 2 else Part.FIRST
        for atom, base, part in _of_piece(piece, language):
            here = min(part, most)
            if atom not in found or here > found[atom][1]:
                found[atom] = (base, here)
    return found


def _of_piece(word: str, language: str) -> Iterator[tuple[Atom, str, Part]]:
    bases, parts = analysis(word, language)
    for base in dict.fromkeys((*bases, word)):
        shown = bases[0] if base == word and bases else base
        for reach in (Reach.END, Reach.WHOLE):
            yield Atom(base, reach), shown, Part.LAST
        for end in _lasts(base, parts):
            yield Atom(end, Reach.END), shown, Part.LAST
            yield Atom(end, Reach.LAST), shown, Part.LAST
        guessed = () if parts else range(LONG, len(base) - LEAST)
        for inner in (*parts, *(base[:cut] for cut in guessed)):
            yield Atom(inner, Reach.END), shown, Part.INNER
        last = _shortest_last(base, parts)
        ending = last if last < len(base) else ENDING
        for length in range(2, len(base) + 1):
            is_first = length <= len(base) - ending
            yield Atom(base[:length], Reach.START), shown, Part.FIRST if is_first else Part.LAST


def _lasts(base: str, parts: tuple[str, ...]) -> Iterator[str]:
    """Yield what a compound ends with: its last parts, and any longer end of several parts."""
    shortest = _shortest_last(base, parts)
    if shortest < len(base):
        yield from {part for part in parts if part != base and base.endswith(part)}
        yield from (base[cut:] for cut in range(1, len(base) - max(shortest, LONG)))


def _shortest_last(base: str, parts: tuple[str, ...]) -> int:
    """Return the length of a compound's last part; of another word, its own."""
    lasts = (len(part) for part in parts if part != base and base.endswith(part))
    return min(lasts, default=len(base))
