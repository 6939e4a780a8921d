"""The smallest parsers of the grammar: one token each."""

from collections.abc import Callable
from typing import Any

import parsy  # type: ignore[import-untyped]

from toimi.language.schedule.tokens import Token

Parser = Any
"""A parsy parser over tokens (parsy has no type hints)."""

FIRST_YEAR, LAST_YEAR = 1950, 2149


def one(test: Callable[[Token], bool], name: str) -> Parser:
    """Take one token that passes `test`."""
    return parsy.test_item(test, name)


def tag(name: str) -> Parser:
    """Take one word that has a sense with the tag `name`; gives the sense."""
    return one(lambda token: name in token.senses, name).map(lambda token: token.senses[name])


def kind(name: str) -> Parser:
    """Take one token of a kind ("dash", "dot", ...)."""
    return one(lambda token: token.kind == name, name)


def glued(name: str) -> Parser:
    """Take one token of a kind that has no white space before it."""
    return one(lambda token: token.kind == name and not token.gap, name)


def text(*choices: str) -> Parser:
    """Take one word that is one of `choices`."""
    return one(lambda token: token.text in choices, choices[0])


def phrase(words: str) -> Parser:
    """Take these words in a row."""
    return parsy.seq(*(text(word) for word in words.split()))


def number(lowest: int, highest: int, *, digits: tuple[int, ...] = (1, 2)) -> Parser:
    """Take a number between two limits, written with so many digits; gives the integer."""
    return one(
        lambda token: (
            token.kind == "number"
            and len(token.text) in digits
            and lowest <= token.number <= highest
        ),
        "number",
    ).map(lambda token: token.number)


def glued_number(lowest: int, highest: int, *, digits: tuple[int, ...] = (1, 2)) -> Parser:
    """Take a number that has no white space before it."""
    return parsy.peek(glued("number")) >> number(lowest, highest, digits=digits)


def century(two_digits: int) -> int:
    """Return the year that two digits mean: 1980 to 2079."""
    return 2000 + two_digits if two_digits < 80 else 1900 + two_digits


YEAR = number(FIRST_YEAR, LAST_YEAR, digits=(4,))
ANY_YEAR = number(1000, 9999, digits=(4,))
SHORT_YEAR = number(0, 99, digits=(2,)).map(century)
DASH = kind("dash")
DOT = kind("dot")
SLASH = kind("slash")
AND = tag("and") | kind("comma") | kind("slash") | kind("plus")
END = parsy.eof
