"""Keeps other people's names out of a calendar: its address may be given to any program."""

import re
from collections.abc import Iterable

HIDDEN = "…"
ENDING = 3
SHORTEST = 3
"""Of a word's stem: Finnish endings change the last letters ("Virtanen", "Virtasen")."""


def without_names(text: str, names: Iterable[str]) -> str:
    """Return `text` with the full names in it hidden, also when they are inflected.

    A first name alone is a word like others, and stays.
    """
    for name in names:
        words = name.split()
        if len(words) > 1 and _stem(words[-1]) in text:
            text = _pattern(words).sub(HIDDEN, text)
    return text


def _stem(word: str) -> str:
    return word[: max(SHORTEST, len(word) - ENDING)]


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"\b" + r"\w*[\s-]+".join(re.escape(_stem(word)) for word in words) + r"\w*")
