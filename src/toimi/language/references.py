"""References from one measure to another ("ks. toimenpide 2"), as they are written."""

import re
from dataclasses import dataclass

_SEE = (
    r"\b(?:ks|kts|katso|vrt|vertaa|viitaten|liittyy|liittyen"
    r"|se|jfr|jämför|hänvisar|enligt"
    r"|see|cf|refer\s+to|as\s+in)\b\.?\s*(?:myös|också|även|also|till|to)?\s*"
)
_MEASURE = (
    r"(?:toimenpi(?:de|teen|teeseen|teet|teisiin|teiden|teestä)|tp|kohta|kohtaan|kohdat|kohdan"
    r"|rivi|riviin|rivit|numero|nro"
    r"|åtgärd(?:en|er|erna)?|punkt(?:en|er)?|rad(?:en)?|nr"
    r"|measures?|items?|rows?|actions?|no)\b\.?:?\s*"
)
_NUMBER = r"\d{1,3}(?![\d.,]*\d)(?!\s*[/%§])"
_JOIN = r"\s*(?:,|;|&|ja|sekä|och|samt|and|[–-])\s*"
_FOUND = re.compile(
    rf"{_SEE}{_MEASURE}(?P<numbers>{_NUMBER}(?:{_JOIN}(?:{_MEASURE})?{_NUMBER})*)", re.I
)
_SPAN = re.compile(rf"({_NUMBER})\s*[–-]\s*({_NUMBER})|({_NUMBER})")
_WIDEST = 30


@dataclass(frozen=True)
class Reference:
    """A measure's number that a text names, and the words that do so."""

    number: int
    words: str
    start: int
    end: int


def references(text: str) -> list[Reference]:
    """Return the references in their order, each number once. Offsets are in characters."""
    found: dict[int, Reference] = {}
    for match in _FOUND.finditer(text):
        words = match[0].strip()
        for number in _numbers(match["numbers"]):
            found.setdefault(number, Reference(number, words, match.start(), match.end()))
    return list(found.values())


def _numbers(text: str) -> list[int]:
    numbers: list[int] = []
    for first, last, single in _SPAN.findall(text):
        if single:
            numbers.append(int(single))
        elif 0 <= int(last) - int(first) <= _WIDEST:
            numbers += range(int(first), int(last) + 1)
        else:
            numbers += [int(first), int(last)]
    return numbers
