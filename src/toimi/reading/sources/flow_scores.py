"""How well a text fits a column: the evidence that the search for cells adds up.

The figures are odds in a loose sense: +3 is strong, +8 nearly certain; they were set by
reading printed tables and are held by the tests.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from toimi.reading import columns, content
from toimi.reading.sources.flow_blocks import Segment, plain

SHORTEST_KNOWN = 5
LOOK_BACK = 12
"""In how many blocks before a page break the text that it cut is looked for."""

SKIPPED = {
    columns.TARGET: 0.5,
    columns.MEASURE: 10.0,
    columns.SCHEDULE: 3.0,
    columns.URGENCY: 1.5,
    columns.RESPONSIBLE: 3.0,
    columns.FOLLOW_UP: 0.0,
    columns.NUMBER: 2.0,
    columns.EXTRA: 0.5,
}
"""What it costs that a row has nothing in a column."""


@dataclass(frozen=True)
class Evidence:
    """What the whole text tells of its targets: paragraphs that return, and whether they do."""

    known: frozenset[str]
    repeats: bool

    def skip(self, kind: str) -> float:
        """Return the cost of a row without a cell of `kind`."""
        if kind == columns.TARGET and self.repeats:
            return 4.0
        return SKIPPED[kind]

    @cached_property
    def in_order(self) -> list[str]:
        """The paragraphs that return, sorted, so that beginnings are found fast."""
        return sorted(self.known)

    def starts_known(self, text: str) -> bool:
        """Tell whether `text` is the beginning of a paragraph that returns elsewhere."""
        at = bisect_right(self.in_order, text)
        following = self.in_order[at] if at < len(self.in_order) else ""
        return len(text) >= SHORTEST_KNOWN and following.startswith(text)

    def extends_known(self, text: str) -> bool:
        """Tell whether `text` begins with a whole paragraph that returns elsewhere."""
        return any(text[:end] in self.known for end in range(8, len(text) + 1))


def evidence_of(
    texts: Sequence[str], kinds: Sequence[str], starts_page: Sequence[bool]
) -> Evidence:
    """Find the paragraphs that return and are no time, class, list item or responsible.

    One that stands whole once, and once in two with a page break between, returns too.
    """
    counts = Counter(plain(text) for text in texts)
    after = _after_times(texts) if _people_follow_times(kinds) else Counter[str]()
    has_notes = columns.FOLLOW_UP in kinds
    known = set()
    counts += Counter(_cut_by_page(texts, starts_page))
    for text in texts:
        key = plain(text)
        if counts[key] < 2 or len(key) < SHORTEST_KNOWN or key in known:
            continue
        is_cell_of_its_own = (
            2 * after[key] >= counts[key]
            or content.time_share(text) >= 0.5
            or content.says_a_day(text)
            or content.is_bullet(text)
            or content.urgency_number(text.split()[0]) is not None
            or content.role_share(text) >= 0.6
            or (has_notes and content.is_state(text))
        )
        if not is_cell_of_its_own:
            known.add(key)
    returning = sum(counts[key] for key in known)
    return Evidence(frozenset(known), returning >= 4 and returning >= 0.05 * len(texts))


def _cut_by_page(texts: Sequence[str], starts_page: Sequence[bool]) -> set[str]:
    """Return what stands whole somewhere, and elsewhere on two pages."""
    whole = {plain(text) for text in texts}
    return {
        joint
        for at, starts in enumerate(starts_page)
        if starts
        for before in texts[max(0, at - LOOK_BACK) : at]
        if (joint := plain(before) + plain(texts[at])) in whole
    }


def _people_follow_times(kinds: Sequence[str]) -> bool:
    """Tell whether what follows a time or a class is a responsible, and never the next target."""
    telling = [kind for kind in kinds if kind not in (columns.FOLLOW_UP, columns.EXTRA)]
    if columns.RESPONSIBLE not in telling or telling[-1] in (columns.SCHEDULE, columns.URGENCY):
        return False
    before = telling[telling.index(columns.RESPONSIBLE) - 1]
    return before in (columns.SCHEDULE, columns.URGENCY)


def _after_times(texts: Sequence[str]) -> Counter[str]:
    """Count what stands right after a time or a class, in the same block or the next one."""
    found: Counter[str] = Counter()
    for text in texts:
        words = text.split()
        for at in range(1, min(len(words), 6)):
            before = " ".join(words[:at])
            if (
                content.is_urgency(words[at - 1])
                and (at == 1 or content.time_share(" ".join(words[: at - 1])) >= 0.75)
            ) or content.is_all_time(before):
                found[plain(" ".join(words[at:]))] += 1
    for before, text in pairwise(texts):
        if content.is_urgency(before) or content.is_all_time(before):
            found[plain(text)] += 1
    return found


def fit(segment: Segment, kind: str, evidence: Evidence) -> float:
    """Return how well a segment fits a column of `kind`."""
    text = segment.text
    if not text:
        return -1.0
    return FITS[kind](text, segment.plain, evidence)


def _target(text: str, key: str, evidence: Evidence) -> float:
    if key in evidence.known:
        return 8.0
    score = -3.0 if evidence.repeats else -0.5
    if evidence.starts_known(key):
        score = 3.0
    elif evidence.extends_known(key):
        score = 4.0
    return score - _not_prose(text) - (4.0 if text.endswith(":") else 0.0)


def _measure(text: str, key: str, evidence: Evidence) -> float:
    score = 4.0 if content.is_bullet(text) and len(text) > 3 else 0.0
    score += 3.0 if text.endswith(":") else 0.0
    score -= 6.0 if key in evidence.known else 0.0
    if content.is_bullet(text):
        return score - (2.0 if content.time_share(text) >= 0.8 else 0.0)
    return score - _not_prose(text)


def _not_prose(text: str) -> float:
    """Return how much speaks against words of prose: a time, a class, a responsible, a bullet."""
    if content.is_urgency(text):
        return 8.0
    cost = 6.0 if content.is_bullet(text) else 0.0
    share = content.time_share(text)
    if share >= 0.75:
        cost += 6.0
    elif content.has_full_time(text):
        cost += 1.5
    elif share:
        cost += 0.5
    if content.role_share(text) >= 0.8:
        cost += 3.0
    return cost


def _schedule(text: str, key: str, evidence: Evidence) -> float:
    share = content.time_share(text)
    if content.is_urgency(text):
        return -6.0
    if share >= 0.75:
        return 5.0
    if content.is_bullet(text):
        return -5.0
    score = 3.0 + 2 * share if content.says_a_day(text) else 3 * share - 2.0 if share else -4.0
    score -= 3.0 if content.role_share(text) >= 0.6 else 0.0
    score -= 4.0 if key in evidence.known else 0.0
    return score - min(3.0, max(0, len(text) - 60) / 20)


def _urgency(text: str, _key: str, _evidence: Evidence) -> float:
    if content.is_urgency(text):
        return 5.0
    words = text.split()
    return 1.0 if len(words) < 5 and content.is_urgency(words[0]) else -12.0


def _responsible(text: str, key: str, evidence: Evidence) -> float:
    share = content.role_share(text)
    score = 3.5 if share >= 0.5 else 1.0 + share if share else -1.0
    if key in evidence.known:
        score -= 6.0
    if content.is_urgency(text):
        score -= 6.0
    if content.time_share(text) >= 0.75:
        score -= 5.0
    if content.is_bullet(text):
        score -= 1.5
    return score - min(3.0, max(0, len(text) - 80) / 20)


def _follow_up(text: str, key: str, evidence: Evidence) -> float:
    score = 3.0 if content.is_state(text) else -1.0
    score -= 6.0 if key in evidence.known else 0.0
    score -= 4.0 if content.is_urgency(text) else 0.0
    score -= 2.0 if content.role_share(text) >= 0.5 else 0.0
    return score


def _extra(text: str, key: str, evidence: Evidence) -> float:
    score = -1.0 - (6.0 if key in evidence.known else 0.0)
    if content.time_share(text) >= 0.75 or content.role_share(text) >= 0.6:
        score -= 3.0
    return score


def _number(text: str, _key: str, _evidence: Evidence) -> float:
    return 6.0 if text.strip(" .").isdigit() else -12.0


FITS = {
    columns.TARGET: _target,
    columns.MEASURE: _measure,
    columns.SCHEDULE: _schedule,
    columns.URGENCY: _urgency,
    columns.RESPONSIBLE: _responsible,
    columns.FOLLOW_UP: _follow_up,
    columns.EXTRA: _extra,
    columns.NUMBER: _number,
}
