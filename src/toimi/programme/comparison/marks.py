"""Which words of two texts differ."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True)
class Piece:
    """Words that follow each other, all of them in the other text too or none."""

    text: str
    is_changed: bool


def marked(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return both texts in pieces, whole: joined they are the texts again."""
    before, after = re.findall(r"\S+\s*|\s+", old), re.findall(r"\S+\s*|\s+", new)
    same = SequenceMatcher(
        None, [word.strip() for word in before], [word.strip() for word in after], autojunk=False
    )
    steps = same.get_opcodes()
    return (
        _pieces(before, ((a, b, kind != "equal") for kind, a, b, _, _ in steps)),
        _pieces(after, ((a, b, kind != "equal") for kind, _, _, a, b in steps)),
    )


def _pieces(words: Sequence[str], spans: Iterable[tuple[int, int, bool]]) -> tuple[Piece, ...]:
    return tuple(Piece("".join(words[a:b]), changed) for a, b, changed in spans if a < b)
