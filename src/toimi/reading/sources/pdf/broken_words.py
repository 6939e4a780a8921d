"""Words that a narrow cell cut between two lines without a hyphen: one word or two."""

import re
from collections.abc import Collection

from toimi.language import roles
from toimi.reading import content

VOWELS = frozenset("aeiouyäöåé")
FEW_LETTERS = 3
_LETTERS = re.compile(r"[^\W\d_]+")
_DIPHTHONG_END = re.compile(r"[aeouyäö]i$")
_DOUBLE = re.compile(
    r"(?:([bdfghklmnprstv])\1|n[tkdg]|l[tksp]|r[tkvj]|m[pm]|h[tdk]|ks|ts|j[aeouäö]?$)"
)


def is_one_word(head: str, tail: str, known: Collection[str]) -> bool:
    """Tell whether what ends a full line and what begins the next are likelier one word.

    `known` has words that the document writes whole.
    """
    found = _LETTERS.match(tail)
    first, rest = head.casefold(), found[0].casefold() if found else ""
    if not rest or rest in content.CONJUNCTIONS:
        return False
    words = {word.casefold() for word in known}
    if first + rest in words or roles.is_listed(first + rest):
        return True
    if first in words or rest in words:
        return False
    begun = rest[:5] if len(rest) > FEW_LETTERS else ""
    if begun and any(word.startswith(begun) for word in words):
        return False
    return _signs(first, rest) >= 2


def _signs(head: str, tail: str) -> int:
    """Return how strongly the letters at the break say that it is within a word."""
    score = 0
    if head[-1] not in VOWELS and head[-1] not in "nst":
        score += 2
    if head[-1] not in VOWELS and len(head) > 1 and head[-2] not in VOWELS:
        score += 2
    if _DIPHTHONG_END.search(head):
        score += 2
    if not set(tail) & VOWELS or len(tail) <= FEW_LETTERS:
        score += 2
    elif len(tail) == FEW_LETTERS + 1:
        score += 1
    if _DOUBLE.match(tail):
        score += 2
    if head[-1] in VOWELS and head[-1] == tail[0]:
        score += 1
    return score
