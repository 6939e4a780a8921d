"""Words of a text, with their places."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from toimi.language.word_lists import word_set

LONGEST = 60
STOP_WORDS = word_set(
    "ja sekä tai eli että kuin on ovat oli ei myös jotta kun niin se ne tämä joka jotka"
    " och eller samt att som är var med för av till en ett den det de på om i"
    " and or the of to is are was in with for an by at as this that"
)
"""Words that say nothing of what is looked for: neither kept nor asked."""
_LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"
"""Letters and digits, with accents that stand apart."""
_WORD = re.compile(rf"{_LETTERS}(?:['’:\u00ad\u2010-]{_LETTERS})*")
_CASE_ENDING = re.compile(r":\w{1,5}$")


class Word(NamedTuple):
    """A word at `start`–`end` of its text; `pieces` are what its hyphens part, and it joined."""

    start: int
    end: int
    pieces: tuple[str, ...]


def words(text: str) -> Iterator[Word]:
    """Yield the words of `text` in order, without stop words; pieces are in small letters."""
    for found in _WORD.finditer(text):
        pieces = _pieces(found.group())
        if pieces:
            yield Word(found.start(), found.end(), pieces)


@lru_cache(maxsize=50_000)
def _pieces(written: str) -> tuple[str, ...]:
    """Return "TYHY-toiminta" as tyhy, toiminta, tyhytoiminta; "EU:n" as eu."""
    plain = unicodedata.normalize("NFKC", written).casefold()
    plain = re.sub("['’\u00ad]", "", _CASE_ENDING.sub("", plain)).replace("\u2010", "-")
    parts = [part for part in re.split("[-:]", plain) if part]
    if len(parts) > 1:
        parts.append("".join(parts))
    kept = (_letters(part)[:LONGEST] for part in parts)
    return tuple(p for p in kept if p not in STOP_WORDS and (len(p) > 1 or p.isdigit()))


def _letters(part: str) -> str:
    """Leave out what is neither a letter nor a digit, as a loose accent."""
    return part if part.isalnum() else "".join(c for c in part if c.isalnum())
