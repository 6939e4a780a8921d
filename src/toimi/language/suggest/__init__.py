"""(merged from the branch that writes the matcher)"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cues:
    tool: str
    kind: str
    words: tuple[str, ...]
    weak: tuple[str, ...] = ()


@dataclass(frozen=True)
class Suggestion:
    tool: str
    kind: str
    why: tuple[str, ...]


def suggest(text, cues, limit=None):
    return []
