"""Where a long heading word may be broken, so that it fits a narrow column."""

import re

LONG = 14
"""Letters of a word that needs to be broken."""

_BEFORE_SYLLABLE = re.compile(r"(?<=[^\W\d_]{3})(?=[bcdfghjklmnpqrstvwxz][aeiouyäöå][^\W\d_]{2})")


_COMPOUND = re.compile(r"[ns]$")
"""Most Finnish first parts end so: kiireellisyys|luokitus."""


def parts(text: str) -> list[str]:
    """Return `text` cut where a hyphen may come in its long words."""
    found = [""]
    for word in re.split(r"(\s+)", text):
        pieces = _pieces(word) if len(word) > LONG else [word]
        found[-1] += pieces[0]
        found.extend(pieces[1:])
    return found


def _pieces(word: str) -> list[str]:
    """Cut where a compound seems to be joined; where none does, before each syllable."""
    syllables = _BEFORE_SYLLABLE.split(word)
    joined = [syllables[0]]
    for syllable in syllables[1:]:
        if _COMPOUND.search(joined[-1]):
            joined.append(syllable)
        else:
            joined[-1] += syllable
    return joined if len(joined) > 1 else syllables


def softened(text: str) -> str:
    """Return `text` with soft hyphens in its long words, for a narrow column on a page."""
    return "\u00ad".join(parts(text))
