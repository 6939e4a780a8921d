"""How alike two texts are, by their words: inflected ones count as one, rare ones count more."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

SHORT = 60
"""In a text of at most so many characters one slip of the pen changes much of the words."""
SLIP = 0.85
OF_WORDS, OF_ORDER = 0.7, 0.3


@lru_cache(maxsize=20_000)
def stems(text: str) -> tuple[str, ...]:
    """Return the beginnings of the words in order: Finnish inflects at the end."""
    words = re.findall(r"\w+", text.casefold())
    return tuple(word[: max(4, min(6, len(word) - 1))] for word in words)


class Likeness:
    """Likeness among `texts`: a word that stands in many of them tells little."""

    def __init__(self, texts: Iterable[str]) -> None:
        held = [set(stems(text)) for text in texts]
        count = Counter(stem for stems_of in held for stem in stems_of)
        self._weight = {stem: math.log(1 + len(held) / n) for stem, n in count.items()}
        self._usual = math.log(2)

    def weight(self, stem: str) -> float:
        return self._weight.get(stem, self._usual)

    def of(self, one: str, other: str) -> float:
        """Return 0 (no word in common) to 1 (the same words in the same order); symmetric."""
        one, other = sorted((" ".join(one.split()), " ".join(other.split())))
        if one == other:
            return 1.0
        first, second = stems(one), stems(other)
        if not first or not second:
            return 0.0
        order = SequenceMatcher(None, first, second, autojunk=False).ratio()
        found = OF_WORDS * self._common(first, second) + OF_ORDER * order
        if len(other) <= SHORT and len(one) <= SHORT:
            letters = SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False)
            if letters.quick_ratio() >= SLIP and (ratio := letters.ratio()) >= SLIP:
                found = max(found, ratio)
        return found

    def held(self, part: str, whole: str) -> float:
        """Return how much of what `part` says is said in `whole` (0-1)."""
        words, others = Counter(stems(part)), Counter(stems(whole))
        return self._sum(words & others) / (self._sum(words) or 1)

    def _common(self, first: tuple[str, ...], second: tuple[str, ...]) -> float:
        a, b = Counter(first), Counter(second)
        return 2 * self._sum(a & b) / ((self._sum(a) + self._sum(b)) or 1)

    def _sum(self, words: Counter[str]) -> float:
        return math.fsum(self.weight(word) * count for word, count in words.items())
