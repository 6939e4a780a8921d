"""The smallest parsers of the grammar: one token each."""

from collections.abc import Sequence

from toimi.language.schedule.parsers import END, Found, Parser, one, peek, seq
from toimi.language.schedule.tokens import Token

__all__ = ["AND", "ANY_YEAR", "DASH", "DOT", "END", "Parser", "one"]

LITERALS: list[str] = []
"""The words that the rules name themselves, gathered as the grammar is put together."""

FIRST_YEAR, LAST_YEAR = 1950, 2149


def tag(name: str) -> Parser:
    """Take one word that has a sense with the tag `name`; gives the sense."""

    def run(tokens: Sequence[Token], at: int) -> Found:
        if at < len(tokens) and (sense := tokens[at].senses.get(name)):
            return at + 1, sense
        return None

    return Parser(run)


def kind(name: str) -> Parser:
    """Take one token of a kind ("dash", "dot", ...)."""
    return one(lambda token: token.kind == name)


def glued(name: str) -> Parser:
    """Take one token of a kind that has no white space before it."""
    return one(lambda token: token.kind == name and not token.gap)


def text(*choices: str) -> Parser:
    """Take one word that is one of `choices`."""
    LITERALS.extend(choices)
    return one(lambda token: token.text in choices)


def phrase(words: str) -> Parser:
    """Take these words in a row."""
    return seq(*(text(word) for word in words.split()))


def number(lowest: int, highest: int, *, digits: tuple[int, ...] = (1, 2)) -> Parser:
    """Take a number between two limits, written with so many digits; gives the integer."""
    return one(
        lambda token: (
            token.kind == "number"
            and len(token.text) in digits
            and lowest <= token.number <= highest
        )
    ).map(lambda token: token.number)


def glued_number(lowest: int, highest: int, *, digits: tuple[int, ...] = (1, 2)) -> Parser:
    """Take a number that has no white space before it."""
    return peek(glued("number")) >> number(lowest, highest, digits=digits)


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
