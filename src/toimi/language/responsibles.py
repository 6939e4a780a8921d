"""Whom a responsible cell names: its phrases, one for each role, team or person."""

from collections.abc import Sequence
from dataclasses import dataclass

from toimi.language.periods import Schedule, Span


@dataclass(frozen=True)
class Phrase:
    """One responsible: its canonical words, the role code that it means (None: not settled).

    `span` is its place in the text, or in the paragraphs joined by line feeds.
    `is_known` says that the role lexicon has it; `is_name` that it looks like a person's name.
    """

    text: str
    role: str | None
    span: Span
    is_known: bool = False
    is_name: bool = False


def split_responsibles(text_or_paragraphs: str | Sequence[str]) -> tuple[Phrase, ...]:
    """Split a responsible cell into its phrases, in order, each once."""
    return ()


def misplaced_schedule(text: str) -> Schedule | None:
    """Return the schedule that stands among the responsibles, or None when there is none."""
    return None
