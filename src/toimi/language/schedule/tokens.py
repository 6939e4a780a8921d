"""A phrase cut into tokens: words, numbers and marks, each with its place and its senses."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from toimi.language.periods import Span
from toimi.language.schedule import words
from toimi.language.schedule.lexicon import Sense

MARKS = {
    **dict.fromkeys("-‐‑‒–—―−→", "dash"),
    **dict.fromkeys(";\n\r\u2028\u2029•|", "stop"),
    **dict.fromkeys("([", "open"),
    **dict.fromkeys(")]", "close"),
    **dict.fromkeys("+&", "plus"),
    **dict.fromkeys("'’´`", "apostrophe"),
    ".": "dot",
    "/": "slash",
    ",": "comma",
    ":": "colon",
    ">": "arrow",
}
LONGEST_NUMBER = 6


@dataclass(frozen=True)
class Token:
    """`gap` says that white space stands before it; `number` is -1 for what is none."""

    kind: str
    text: str
    span: Span
    gap: bool
    number: int = -1
    senses: Mapping[str, Sense] = field(default_factory=dict)


class Tokens(list[Token]):
    """The tokens of a phrase; `known` is what a parser found at a place of them."""

    def __init__(self) -> None:
        super().__init__()
        self.known: dict[tuple[int, object], Any] = {}


def tokenise(phrase: str) -> Tokens:
    """Cut `phrase` into tokens, in one pass over its characters."""
    tokens = Tokens()
    at, gap = 0, False
    while at < len(phrase):
        character = phrase[at]
        if character.isspace() and character not in MARKS:
            at, gap = at + 1, True
            continue
        token = _token(phrase, at, gap or at == 0)
        tokens.append(token)
        at, gap = token.span[1], False
    return tokens


def _token(phrase: str, at: int, gap: bool) -> Token:
    character = phrase[at]
    if _is_digit(character):
        end = _run(phrase, at, _is_digit)
        digits = phrase[at:end]
        number = int(digits) if len(digits) <= LONGEST_NUMBER else -1
        return Token("number", digits, (at, _past_suffix(phrase, end)), gap, number)
    if _is_letter(character):
        end = _run(phrase, at, _is_letter)
        text = unicodedata.normalize("NFC", phrase[at:end]).casefold()
        span = (at, _past_suffix(phrase, end))
        return Token("word", text, span, gap, senses=words.senses(text))
    return Token(MARKS.get(character, "other"), character, (at, at + 1), gap)


def _is_digit(character: str) -> bool:
    return character in "0123456789"


def _is_letter(character: str) -> bool:
    return character.isalpha() or unicodedata.combining(character) > 0


def _run(phrase: str, at: int, belongs: Callable[[str], bool]) -> int:
    end = at
    while end < len(phrase) and belongs(phrase[end]):
        end += 1
    return end


def _past_suffix(phrase: str, end: int) -> int:
    """Return the end of a case ending after a colon ("vko:lla", "2021:n"), or `end`."""
    if end + 1 < len(phrase) and phrase[end] == ":":
        last = end + 1
        while last < len(phrase) and last - end <= 5 and _is_letter(phrase[last]):
            last += 1
        if phrase[end + 1 : last].casefold() in words.CASE_ENDINGS:
            return last
    return end
