"""The piece of a text in which the asked words stand."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from toimi.language import lemmas

LENGTH = 220
BEFORE = 60
ALIKE = 2
"""How many letters forms of a word have alike at its beginning, nearly always: käsi, käden."""


class Piece(NamedTuple):
    """Words of a text, and whether they are what was asked."""

    text: str
    is_marked: bool = False


def marks(
    text: str, terms: Collection[str], language: str, *, has_some: bool = False
) -> list[tuple[int, int]]:
    """Return where in `text` the asked words stand, in any of their forms.

    Only words that look like an asked one are taken apart, since taking apart a word that is
    seen for the first time can take milliseconds; all of them where the text `has_some`.
    """
    beginnings = {term[:ALIKE] for term in terms}
    words = list(lemmas.words(text))
    alike = [w for w in words if any(b in p for p in w.pieces for b in beginnings)]
    return _said(alike, terms, language) or (_said(words, terms, language) if has_some else [])


def _said(
    words: Iterable[lemmas.Word], terms: Collection[str], language: str
) -> list[tuple[int, int]]:
    return [
        (word.start, word.end)
        for word in words
        if any(not lemmas.word_terms(p, language).isdisjoint(terms) for p in word.pieces)
    ]


def snippet(
    text: str,
    terms: Collection[str],
    language: str,
    *,
    length: int = LENGTH,
    has_some: bool = False,
) -> list[Piece]:
    """Return the first piece of `text` with most asked words, at most about `length` characters.

    The pieces are plain text: who shows them escapes them.
    """
    line = " ".join(text.split())
    found = marks(line, terms, language, has_some=has_some)
    first, last = _window(line, found, length)
    pieces, at = [], first
    for start, end in found:
        if start >= first and end <= last:
            pieces += [Piece(line[at:start]), Piece(line[start:end], is_marked=True)]
            at = end
    pieces.append(Piece(line[at:last]))
    before, after = ("… " if first else ""), (" …" if last < len(line) else "")
    whole = [Piece(before), *pieces, Piece(after)]
    return [piece for piece in whole if piece.text]


def _window(line: str, found: list[tuple[int, int]], length: int) -> tuple[int, int]:
    """Return where the piece begins and ends, between words."""
    if len(line) <= length:
        return 0, len(line)
    starts = [max(0, start - BEFORE) for start, _ in found] or [0]

    def count(begin: int) -> int:
        return sum(begin <= start and end <= begin + length for start, end in found)

    begin = min(max(starts, key=count), len(line) - length)
    end = begin + length
    first = line.rfind(" ", 0, begin) + 1 if begin else 0
    last = line.rfind(" ", first + 1, end) if end < len(line) else len(line)
    return first, last if last > first else end
