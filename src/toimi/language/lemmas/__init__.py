"""Words by their base forms, for search: what a text says and what is asked of it meet there.

A word of a text gives its base form, and of a compound also each part ("turvallisuuskävelyllä":
turvallisuuskävely, turvallisuus, kävely). An asked word gives only its base form, so that
"kävely" finds "turvallisuuskävely" and not the other way.
"""

from toimi.language.lemmas.dictionary import warm
from toimi.language.lemmas.slips import allowed, mended, near, tried
from toimi.language.lemmas.terms import analysis, asked_terms, text_terms, word_terms
from toimi.language.lemmas.words import STOP_WORDS, Word, words

__all__ = [
    "STOP_WORDS",
    "Word",
    "allowed",
    "analysis",
    "asked_terms",
    "mended",
    "near",
    "text_terms",
    "tried",
    "warm",
    "word_terms",
    "words",
]
