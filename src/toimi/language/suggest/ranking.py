"""The kinds that a text suggests, best first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
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
ByWord = dict[int, list[Hit]]
"""The hits at each word of a text: what concerns a hit is found among those of its words."""


@dataclass(frozen=True)
class Suggestion:
    """A kind that a text suggests, and the words of the text that speak for it."""

    tool: str
    kind: str
    why: tuple[str, ...]


def as_json(found: Iterable[Suggestion]) -> list[dict[str, str | list[str]]]:
    """Return suggestions as plain values: tool, kind and why."""
    return [{"tool": each.tool, "kind": each.kind, "why": list(each.why)} for each in found]


def suggest(text: str, kinds: Sequence[Cues], limit: int | None = None) -> list[Suggestion]:
    """Return the kinds whose cue words stand in `text`, best first; none found: empty."""
    found = hits(tokens(text), tuple(kinds))
    near = _by_word(found)
    by_kind: dict[tuple[str, str], list[Hit]] = defaultdict(list)
    for hit in found:
        if not _is_apart(hit, near):
            by_kind[hit.cue.tool, hit.cue.kind].append(hit)
    told = {
        kind: same
        for kind, same in by_kind.items()
        if any(hit.cue.strength > Strength.WEAK for hit in same)
    }
    points = {kind: _points(same, near) for kind, same in told.items()}
    first = {kind: min(hit.at[0] for hit in same) for kind, same in told.items()}
    order = sorted(told, key=lambda kind: (-round(points[kind], 6), first[kind], kind))
    return [Suggestion(*kind, _why(told[kind])) for kind in order[:limit]]


def _by_word(found: Iterable[Hit]) -> ByWord:
    near: ByWord = defaultdict(list)
    for hit in found:
        for place in hit.at:
            near[place].append(hit)
    return near


def _is_apart(hit: Hit, near: ByWord) -> bool:
    """Return whether a hit is a cue set apart, or shares a word with one of its kind."""
    if hit.cue.strength is Strength.APART:
        return True
    others = (other for place in hit.at for other in near[place])
    return any(
        other.cue.strength is Strength.APART and _is_same_kind(other, hit) for other in others
    )


def _points(same: Sequence[Hit], near: ByWord) -> float:
    """Return the points of a kind: each word of the text counts for the best cue that has it."""
    worth = sorted(((_worth(hit, near), hit) for hit in same), key=lambda pair: -pair[0])
    total, taken = 0.0, set[int]()
    for points, hit in worth:
        if taken.isdisjoint(hit.at):
            total += points * (FURTHER if taken else 1.0)
            taken |= set(hit.at)
    return total


def _worth(hit: Hit, near: ByWord) -> float:
    points = POINTS[hit.cue.strength] + EACH_MORE_WORD * (len(hit.at) - 1)
    is_covered = any(_covers(other, hit) for other in near[hit.at[0]])
    return points * OF_PART[hit.part] * (COVERED if is_covered else 1.0)


def _covers(other: Hit, hit: Hit) -> bool:
    """Return whether a cue of another kind has the words of this one, and more."""
    return (
        not _is_same_kind(other, hit)
        and other.part is Part.LAST
        and other.cue.strength >= hit.cue.strength
        and other.by != hit.by
        and set(hit.at) <= set(other.at)
        and all(any(word in longer for longer in other.by) for word in hit.by)
    )


def _is_same_kind(one: Hit, other: Hit) -> bool:
    return (one.cue.tool, one.cue.kind) == (other.cue.tool, other.cue.kind)


def _why(same: Sequence[Hit]) -> tuple[str, ...]:
    """Return the words that speak for a kind, the strongest first, none within another."""
    order = sorted(same, key=lambda hit: (-hit.cue.strength, -sum(map(len, hit.by)), hit.at))
    told: ByWord = defaultdict(list)
    shown: dict[str, None] = {}
    for hit in order:
        if not any(set(hit.at) <= set(other.at) for other in told[hit.at[0]]):
            shown[hit.shown] = None
            for place in hit.at:
                told[place].append(hit)
    return tuple(shown)
