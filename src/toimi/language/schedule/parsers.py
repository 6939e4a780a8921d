"""Parsers over tokens, put together as in parsy but without its error reports.

parsy gathers what it expected at the furthest place at every step; a phrase never fails, so
nobody reads that, and it was nine tenths of the time.
"""

from collections.abc import Callable, Sequence
from typing import Any

from toimi.language.schedule.tokens import Token, Tokens

Found = tuple[int, Any] | None
"""The index of the next token and the value, or None when the parser does not match."""
Run = Callable[[Sequence[Token], int], Found]


class Parser:
    """Takes tokens from an index on and gives a value."""

    __slots__ = ("run",)

    def __init__(self, run: Run) -> None:
        self.run = run

    def parse(self, tokens: Sequence[Token]) -> Any:
        """Return the value of a parser that matches whatever the tokens."""
        found = self.run(tokens, 0)
        return found[1] if found else None

    def bind(self, following: Callable[[Any], "Parser"]) -> "Parser":
        """Go on with the parser that `following` makes of the value."""
        own = self.run

        def run(tokens: Sequence[Token], at: int) -> Found:
            found = own(tokens, at)
            return following(found[1]).run(tokens, found[0]) if found else None

        return Parser(run)

    def map(self, change: Callable[[Any], Any]) -> "Parser":
        """Give what `change` makes of the value."""
        own = self.run

        def run(tokens: Sequence[Token], at: int) -> Found:
            found = own(tokens, at)
            return (found[0], change(found[1])) if found else None

        return Parser(run)

    def combine(self, change: Callable[..., Any]) -> "Parser":
        """Give what `change` makes of the values of a sequence."""
        return self.map(lambda values: change(*values))

    def filter(self, test: Callable[[Any], bool]) -> "Parser":
        """Match only when the value passes `test`."""
        own = self.run

        def run(tokens: Sequence[Token], at: int) -> Found:
            found = own(tokens, at)
            return found if found and test(found[1]) else None

        return Parser(run)

    def result(self, value: Any) -> "Parser":
        """Give always `value`."""
        own = self.run

        def run(tokens: Sequence[Token], at: int) -> Found:
            found = own(tokens, at)
            return (found[0], value) if found else None

        return Parser(run)

    def times(self, least: int, most: int) -> "Parser":
        """Give the list of the values of `least` to `most` matches."""
        own = self.run

        def run(tokens: Sequence[Token], at: int) -> Found:
            values: list[Any] = []
            while len(values) < most and (found := own(tokens, at)):
                at = found[0]
                values.append(found[1])
            return (at, values) if len(values) >= least else None

        return Parser(run)

    def many(self) -> "Parser":
        """Give the list of the values of all the matches in a row."""
        return self.times(0, 10**9)

    def at_least(self, least: int) -> "Parser":
        """Give the list of the values of all the matches, of which there are so many."""
        return self.times(least, 10**9)

    def optional(self, default: Any = None) -> "Parser":
        """Match nothing too, and give `default` then."""
        own = self.run

        def run(tokens: Sequence[Token], at: int) -> Found:
            return own(tokens, at) or (at, default)

        return Parser(run)

    def sep_by(self, between: "Parser") -> "Parser":
        """Give the list of the values of one or more matches with `between` between them."""
        return seq(self, (between >> self).many()).combine(lambda first, rest: [first, *rest])

    def should_fail(self, _name: str) -> "Parser":
        """Match, taking nothing, only where this parser does not."""
        own = self.run

        def run(tokens: Sequence[Token], at: int) -> Found:
            return None if own(tokens, at) else (at, None)

        return Parser(run)

    def __or__(self, other: "Parser") -> "Parser":
        return alt(self, other)

    def __rshift__(self, other: "Parser") -> "Parser":
        own, after = self.run, other.run

        def run(tokens: Sequence[Token], at: int) -> Found:
            found = own(tokens, at)
            return after(tokens, found[0]) if found else None

        return Parser(run)

    def __lshift__(self, other: "Parser") -> "Parser":
        own, after = self.run, other.run

        def run(tokens: Sequence[Token], at: int) -> Found:
            found = own(tokens, at)
            then = after(tokens, found[0]) if found else None
            return (then[0], found[1]) if found and then else None

        return Parser(run)


def alt(*parsers: Parser) -> Parser:
    """Give the value of the first parser that matches."""
    runs = tuple(parser.run for parser in parsers)

    def run(tokens: Sequence[Token], at: int) -> Found:
        for own in runs:
            found = own(tokens, at)
            if found:
                return found
        return None

    return Parser(run)


def seq(*parsers: Parser) -> Parser:
    """Give the list of the values of parsers that match in a row."""
    runs = tuple(parser.run for parser in parsers)

    def run(tokens: Sequence[Token], at: int) -> Found:
        values = []
        for own in runs:
            found = own(tokens, at)
            if found is None:
                return None
            at = found[0]
            values.append(found[1])
        return at, values

    return Parser(run)


def peek(parser: Parser) -> Parser:
    """Give the value without taking its tokens."""
    own = parser.run

    def run(tokens: Sequence[Token], at: int) -> Found:
        found = own(tokens, at)
        return (at, found[1]) if found else None

    return Parser(run)


def success(value: Any) -> Parser:
    """Give `value` and take nothing."""
    return Parser(lambda _tokens, at: (at, value))


def one(test: Callable[[Token], bool], _name: str = "") -> Parser:
    """Take one token that passes `test`."""

    def run(tokens: Sequence[Token], at: int) -> Found:
        return (at + 1, tokens[at]) if at < len(tokens) and test(tokens[at]) else None

    return Parser(run)


def remembered(parser: Parser) -> Parser:
    """Match once at each place of a phrase, however often it is asked there."""
    own = parser.run

    def run(tokens: Sequence[Token], at: int) -> Found:
        if not isinstance(tokens, Tokens):
            return own(tokens, at)
        if (at, own) not in tokens.known:
            tokens.known[at, own] = own(tokens, at)
        found: Found = tokens.known[at, own]
        return found

    return Parser(run)


FAILURE = Parser(lambda _tokens, _at: None)
INDEX = Parser(lambda _tokens, at: (at, at))
END = Parser(lambda tokens, at: (at, None) if at >= len(tokens) else None)
ANY = one(lambda _token: True)
