"""Whether letters are a word: by the dictionaries, and as a compound of words that they have.

The dictionaries take a second to open, so this is for what letters alone do not settle.
"""

from functools import lru_cache

from toimi.language.lemmas import compounds, finnish
from toimi.language.lemmas.dictionary import base_of


@lru_cache(maxsize=10_000)
def is_word(letters: str) -> bool:
    """Tell whether `letters` (small ones) are a form of a Finnish, Swedish or English word."""
    if any(base_of(letters, language) for language in ("fi", "sv", "en")):
        return True
    if finnish.bases(letters):
        return True
    return any(compounds.whole(letters, language) for language in ("fi", "sv"))
