"""Numbers in front of targets and measures that only number them: "1. ", "2.1 ", "3) "."""

import re
from collections.abc import Sequence
from itertools import pairwise

_NUMBER = re.compile(
    r"\(?(?:[A-ZÅÄÖ]{1,2}\s?)?(\d{1,2}(?:\.\d{1,2}){0,3})(?P<end>[.):]*)\s+(?=[^\W\d_])"
)
_LETTER = re.compile(r"\(?([A-Za-z])[.)]\s+(?=[^\W\d_])")
_ROMAN = re.compile(r"\(?([IVX]{1,4})[.):]?\s+(?=[^\W\d_])")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def without_numbers(texts: Sequence[str]) -> list[str]:
    """Return `texts` without their numbering, where all that say something are numbered.

    One text alone is numbered only when its number is 1.
    """
    said = [text for text in texts if text]
    for pattern in (_NUMBER, _ROMAN, _LETTER):
        matches = [pattern.match(text) for text in said]
        if said and all(matches) and _goes_up([m[1] for m in matches if m], said):
            return [pattern.sub("", text, count=1) if text else text for text in texts]
    return list(texts)


def _goes_up(numbers: Sequence[str], texts: Sequence[str]) -> bool:
    """Tell whether the numbers count something: each is the same thing's, next, or a new 1."""
    keys = [_key(number) for number in numbers]
    if len(set(texts)) == 1:
        return keys[0][-1] in (1, ord("1"), ord("A"), ord("a"), ord("I"))
    steps = [
        after == before or after[-1] in (1, before[-1] + 1) or after > before
        for before, after in pairwise(keys)
    ]
    return sum(steps) >= 0.8 * len(steps) and len(set(keys)) > 1


def _key(number: str) -> tuple[int, ...]:
    if number[0].isdigit():
        return tuple(map(int, number.split(".")))
    return (ROMAN.index(number) + 1,) if number in ROMAN else (ord(number[0]),)
