"""The kinds that a text suggests, best first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from toimi.language.suggest.cues import Cues
from toimi.language.suggest.matching import Hit, Strength, hits
from toimi.language.suggest.tokens import Part, tokens

POINTS = {Strength.WORD: 3.0, Strength.HINT: 1.2, Strength.WEAK: 0.4}
EACH_MORE_WORD = 0.5
"""A phrase says more than a word."""
OF_PART = {Part.LAST: 1.0, Part.FIRST: 0.8, Part.INNER: 0.5}
"""What is left of the points of a cue by the part of a word that it is."""
COVERED, FURTHER = 0.3, 0.4
"""The same of one within a longer cue of another kind, and of each after the best of its kind."""


@dataclass(frozen=True)
class Suggestion:
    """A kind that a text suggests, and the words of the text that speak for it."""

    tool: str
    kind: str
    why: tuple[str, ...]


def suggest(text: str, kinds: Sequence[Cues], limit: int | None = None) -> list[Suggestion]:
    """Return the kinds whose cue words stand in `text`, best first; none found: empty."""
    found = hits(tokens(text), tuple(kinds))
    by_kind: dict[tuple[str, str], list[Hit]] = defaultdict(list)
    for hit in _standing(found):
        by_kind[hit.cue.tool, hit.cue.kind].append(hit)
    told = {
        kind: same
        for kind, same in by_kind.items()
        if any(hit.cue.strength > Strength.WEAK for hit in same)
    }
    points = {kind: _points(same, found) for kind, same in told.items()}
    first = {kind: min(hit.at[0] for hit in same) for kind, same in told.items()}
    order = sorted(told, key=lambda kind: (-round(points[kind], 6), first[kind], kind))
    return [Suggestion(*kind, _why(told[kind])) for kind in order[:limit]]


def _standing(found: Sequence[Hit]) -> list[Hit]:
    """Return the hits that are no cues set apart, nor lie within one."""
    apart = [hit for hit in found if hit.cue.strength is Strength.APART]
    return [
        hit
        for hit in found
        if hit.cue.strength is not Strength.APART
        and not any(
            hit.cue.kind == other.cue.kind
            and hit.cue.tool == other.cue.tool
            and set(hit.at) & set(other.at)
            for other in apart
        )
    ]


def _points(same: Sequence[Hit], found: Sequence[Hit]) -> float:
    """Return the points of a kind: each word of the text counts for the best cue that has it."""
    worth = sorted(((_worth(hit, found), hit) for hit in same), key=lambda pair: -pair[0])
    total, taken = 0.0, set[int]()
    for points, hit in worth:
        if not taken & set(hit.at):
            total += points * (FURTHER if taken else 1.0)
            taken |= set(hit.at)
    return total


def _worth(hit: Hit, found: Sequence[Hit]) -> float:
    points = POINTS[hit.cue.strength] + EACH_MORE_WORD * (len(hit.at) - 1)
    is_covered = any(_covers(other, hit) for other in found)
    return points * OF_PART[hit.part] * (COVERED if is_covered else 1.0)


def _covers(other: Hit, hit: Hit) -> bool:
    """Return whether a cue of another kind says more of the same words."""
    return (
        (other.cue.tool, other.cue.kind) != (hit.cue.tool, hit.cue.kind)
        and other.part is Part.LAST
        and other.cue.strength >= hit.cue.strength
        and other.by != hit.by
        and set(hit.at) <= set(other.at)
        and all(any(word in longer for longer in other.by) for word in hit.by)
    )


def _why(same: Sequence[Hit]) -> tuple[str, ...]:
    """Return the words that speak for a kind, the strongest first, none within another."""
    order = sorted(same, key=lambda hit: (-hit.cue.strength, -sum(map(len, hit.by)), hit.at))
    told: list[Hit] = []
    for hit in order:
        if not any(set(hit.at) <= set(other.at) for other in told):
            told.append(hit)
    return tuple(dict.fromkeys(hit.shown for hit in told))
