"""Words that a narrow cell cut between two lines without a hyphen: one word or two."""

import re
from collections.abc import Collection

from toimi.language import roles
from toimi.reading import content

VOWELS = frozenset("aeiouyäöåé")
FEW_LETTERS = 3
LONG = 13
_LETTERS = re.compile(r"[^\W\d_]+")
_DIPHTHONG_END = re.compile(r"[aeouyäö]i$")
_ENDING = re.compile(
    r"(?:t?t?[eio]?id?en|t?eid?en|i?[nmk]?[nlk]?j?en|m?i?[ns]en|misen|mise[ks]?[stkn]?[aäi]?|mist[aä]"
    r"|t?u?kse[nt]|[sk]sen|[nt]?telun?|nnan|nnin|[kt]?s[iu]a?|[iu]?st[aä]|[iu]?ss[aä]|[eiou]?ll[aeä]"
    r"|ing|ingen|ningar|arna|erna|ande|het|heten|tion|tionen|ment|ments|ness|tions)"
)
_WHOLE = re.compile(r"[aeiouyäö][nt]$")
"""Ends of whole words: genitives, plurals, "-minen"."""

_DOUBLE = re.compile(
    r"(?:([bdfghklmnprstv])\1|n[tkdg]|l[tksp]|r[tkvj]|m[pm]|h[tdk]|ks|ts|j[aeouäö]?$)"
)


def is_one_word(head: str, tail: str, known: Collection[str], leaning: int = 0) -> bool:
    """Tell whether what ends a full line and what begins the next are likelier one word.

    `known` has words that the document writes whole; `leaning` is 1 where the document
    shows elsewhere that its long words are cut.
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
    return _is_spelled(first, rest, leaning)


def _is_spelled(head: str, tail: str, leaning: int) -> bool:
    """Tell whether the dictionaries have the whole and not both parts; else by the letters."""
    from toimi.language import spelling  # slow import

    has_head = spelling.is_word(head)
    has_tail = tail == "i" or (len(tail) > 1 and spelling.is_word(tail))
    if has_head and has_tail:
        return False
    if spelling.is_word(head + tail):
        return True
    if has_head != has_tail and len(tail) > FEW_LETTERS:
        return False
    return _signs(head, tail) + leaning >= 2


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
    if head[-1] == tail[0]:
        score += 1
    if _ENDING.fullmatch(tail):
        score += 2
    if len(head) >= LONG:
        score += 1
    if _WHOLE.search(head) and len(tail) > FEW_LETTERS:
        score -= 1
    return score
