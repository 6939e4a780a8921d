"""Which kinds a text suggests, best first."""

from collections.abc import Sequence
from dataclasses import dataclass

from toimi.language.suggest.cues import Cue, Cues, index_of
from toimi.language.suggest.finding import Hit, hits

SPECIFIC = 0.1
"""What each further word of a cue adds."""
NEXT = 0.3
"""What a further cue of the same kind counts, and the next after it that much less."""
WEAK, MOST_WEAK = 0.15, 0.3
SHARED = 0.5
"""A cue of k kinds counts k to the power of -this in each."""
LATER = 0.2
"""What a cue at the end of the text has less than one at its beginning."""


@dataclass(frozen=True)
class Suggestion:
    """A kind of a tool, and the cue words that were found (as they stand in its cues)."""

    tool: str
    kind: str
    why: tuple[str, ...]


def suggest(text: str, cues: Sequence[Cues], limit: int | None = None) -> list[Suggestion]:
    """Return the kinds by which a measure of this wording can be carried out, best first."""
    kinds = tuple(cues)
    index = index_of(kinds)
    found: dict[int, list[tuple[float, Cue]]] = {}
    every = hits(text, index)
    last = max((min(hit.at) for hit in every), default=0) + 1
    for hit in every:
        cue = index.cues[hit.cue]
        found.setdefault(cue.owner, []).append((_weight(hit, cue, last), cue))
    ranked = []
    for owner, weighed in found.items():
        if not all(cue.is_weak for _, cue in weighed):
            ranked.append((-_score(weighed), owner, _why(weighed)))
    chosen = sorted(ranked)[:limit]
    return [Suggestion(kinds[o].tool, kinds[o].kind, why) for _, o, why in chosen]


def _weight(hit: Hit, cue: Cue, last: int) -> float:
    weight = hit.share * (1 + SPECIFIC * (len(cue.parts) - 1)) - LATER * min(hit.at) / last
    return round(weight * (WEAK if cue.is_weak else cue.kind_count**-SHARED), 6)


def _score(weighed: list[tuple[float, Cue]]) -> float:
    best: dict[str, float] = {}
    for weight, cue in weighed:
        if not cue.is_weak:
            best[cue.written] = max(weight, best.get(cue.written, 0.0))
    strong = sorted(best.values(), reverse=True)
    weak = sum(weight for weight, cue in weighed if cue.is_weak)
    return sum(w * NEXT**n for n, w in enumerate(strong)) + min(weak, MOST_WEAK)


def _why(weighed: list[tuple[float, Cue]]) -> tuple[str, ...]:
    ordered = sorted(weighed, key=lambda one: (one[1].is_weak, -one[0]))
    return tuple(dict.fromkeys(cue.written for _, cue in ordered))
