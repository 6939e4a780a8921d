"""What differs between a programme and a new edition of it: pure, rows in, pairs out."""

from toimi.programme.comparison.compare import compare, most_like
from toimi.programme.comparison.guess import Head, likely
from toimi.programme.comparison.marks import Piece, marked
from toimi.programme.comparison.pairing import best_pairs
from toimi.programme.comparison.rows import (
    Added,
    Comparison,
    Difference,
    Dropped,
    Pair,
    WrittenRow,
    differences,
    is_same_text,
)
from toimi.programme.comparison.words import Likeness

__all__ = [
    "Added",
    "Comparison",
    "Difference",
    "Dropped",
    "Head",
    "Likeness",
    "Pair",
    "Piece",
    "WrittenRow",
    "best_pairs",
    "compare",
    "differences",
    "is_same_text",
    "likely",
    "marked",
    "most_like",
]
