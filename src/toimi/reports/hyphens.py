"""Where a long heading word may be broken, so that it fits a narrow column."""

import re

LONG = 14
"""Letters of a word that needs to be broken."""

_BEFORE_SYLLABLE = re.compile(r"(?<=[^\W\d_]{3})(?=[bcdfghjklmnpqrstvwxz][aeiouyäöå][^\W\d_]{2})")


def parts(text: str) -> list[str]:
    """Return `text` cut where a hyphen may come: before a consonant and vowel in long words."""
    found = [""]
    for word in re.split(r"(\s+)", text):
        pieces = _BEFORE_SYLLABLE.split(word) if len(word) > LONG else [word]
        found[-1] += pieces[0]
        found.extend(pieces[1:])
    return found
