"""Which column of a table is which: by its heading in three languages, or by what it holds."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from toimi.reading import content
from toimi.reading.column_words import (
    EXTRA,
    FOLLOW_UP,
    MEASURE,
    NUMBER,
    RESPONSIBLE,
    SCHEDULE,
    TARGET,
    URGENCY,
)
from toimi.reading.labels import bare, is_extra, kind_of, named_in, plain

__all__ = ["EXTRA", "FOLLOW_UP", "MEASURE", "NUMBER", "RESPONSIBLE", "SCHEDULE"]
__all__ += ["COLUMNS", "TARGET", "URGENCY", "assign", "is_programme", "kind_of", "plain"]
__all__ += ["language_of", "looks_like_header"]

COLUMNS = (TARGET, MEASURE, SCHEDULE, URGENCY, RESPONSIBLE, FOLLOW_UP)
TOLD = (SCHEDULE, URGENCY, RESPONSIBLE)
"""The kinds that cells tell by what they say."""

LONGEST_LABEL, MOST_LABEL_WORDS = 80, 8
FEWEST_TELLING = 3
"""How many cells must speak before they overrule a heading."""

_VALUE = re.compile(r"^[^()]*:\s*[^\s(]")
"""A label with its value ("Vastuu: rehtori"), which is no heading."""

ALMOST_NONE, MOST, NEARLY_ALL = 0.1, 0.6, 0.75


def assign(labels: Sequence[str], samples: Sequence[Sequence[str]] = ()) -> list[str]:
    """Return the kind of each column; a column of no kind, or a second one of a kind, is extra.

    `samples` holds some cells of each column; they settle what the heading leaves open, and
    overrule one that is clearly wrong.
    """
    return _Columns(labels, samples).kinds


class _Columns:
    """The columns of one table while their kinds are settled."""

    def __init__(self, labels: Sequence[str], samples: Sequence[Sequence[str]]) -> None:
        self.labels = labels
        self.samples = [[cell for cell in cells if cell.strip()] for cells in samples]
        self._shares: dict[tuple[str, int], float] = {}
        found = [kind_of(label) for label in labels]
        self.ranks = [item[1] if item else 0 for item in found]
        self.kinds = [item[0] if item else EXTRA for item in found]
        if self.samples:
            self._number()
        for kind in (NUMBER, *COLUMNS):
            self._keep_best(kind)
        if self.samples:
            self._overrule()
            self._fill()
        if MEASURE not in self.kinds:
            self._find_measure()
        if self.samples and TARGET not in self.kinds:
            self._find_target()

    @cached_property
    def extras(self) -> list[bool]:
        """Whether each heading names a thing that is kept and never read."""
        return [is_extra(label) for label in self.labels]

    def share(self, kind: str, at: int) -> float:
        """Return how many of a column's filled cells are of a kind (0–1)."""
        key = (kind, at)
        if key not in self._shares:
            cells = self.samples[at] if at < len(self.samples) else []
            self._shares[key] = content.share_of(kind, cells)
        return self._shares[key]

    def _of(self, kind: str) -> list[int]:
        return [at for at, each in enumerate(self.kinds) if each == kind]

    def _number(self) -> None:
        """Find the columns that only count the rows, whatever their heading."""
        for at, kind in enumerate(self.kinds):
            counts = content.is_numbering(self.samples[at])
            if counts and kind in (TARGET, MEASURE, EXTRA) and not self.extras[at]:
                self.kinds[at] = NUMBER

    def _keep_best(self, kind: str) -> None:
        same = self._of(kind)
        if len(same) < 2:
            return
        best = min(same, key=lambda at: (self.ranks[at], at))
        if self.samples and kind in TOLD and self.share(kind, best) <= ALMOST_NONE:
            best = max(same, key=lambda at: (self.share(kind, at) >= MOST, at == best))
        for at in same:
            if at != best:
                self.kinds[at] = EXTRA

    def _overrule(self) -> None:
        """Give a column the kind of its cells, where its heading says clearly something else."""
        for at, kind in enumerate(self.kinds):
            if kind not in TOLD or len(self.samples[at]) < FEWEST_TELLING:
                continue
            if self.share(kind, at) > ALMOST_NONE:
                continue
            for other in TOLD:
                holder = next(iter(self._of(other)), None)
                is_taken = holder is not None and self.share(other, holder) >= MOST
                if other == kind or is_taken or self.share(other, at) < NEARLY_ALL:
                    continue
                if holder is not None:
                    self.kinds[holder] = kind if self.share(kind, holder) >= MOST else EXTRA
                self.kinds[at] = other
                break

    def _fill(self) -> None:
        """Give the kinds that no heading has to columns that hold such cells."""
        for kind in TOLD:
            if kind in self.kinds:
                continue
            free = [*self._free(), *(self._of(FOLLOW_UP) if kind == SCHEDULE else [])]
            shares = [(self.share(kind, at), -at) for at in free if self._may(kind, at)]
            if shares and max(shares)[0] >= MOST:
                self.kinds[-max(shares)[1]] = kind
        is_open = bool(self.kinds) and self.kinds[-1] == EXTRA and not self.labels[-1].strip()
        if FOLLOW_UP not in self.kinds and is_open:
            self.kinds[-1] = FOLLOW_UP

    def _free(self) -> list[int]:
        return [at for at in self._of(EXTRA) if not self.extras[at]]

    def _may(self, kind: str, at: int) -> bool:
        """Tell whether a column may be of a kind that its heading does not say."""
        if not self.labels[at].strip():
            return True
        named = kind_of(self.labels[at])
        if kind == SCHEDULE and named and named[0] == FOLLOW_UP:
            return self.share(kind, at) >= NEARLY_ALL
        return kind != URGENCY and named is None

    def _find_measure(self) -> None:
        """Without a heading that says so, the measure is the first (or second) column of words."""
        free = [
            at
            for at in self._free()
            if not self.samples or (at < len(self.samples) and content.is_prose(self.samples[at]))
        ]
        if TARGET in self.kinds:
            free = [at for at in free if at > self.kinds.index(TARGET)] or free
        if TARGET not in self.kinds and len(free) > 1:
            self.kinds[free[0]], self.kinds[free[1]] = TARGET, MEASURE
        elif free:
            self.kinds[free[0]] = MEASURE
        elif TARGET in self.kinds:
            self.kinds[self.kinds.index(TARGET)] = MEASURE

    def _find_target(self) -> None:
        """A column of words before the measure, named by no word of ours, has the targets."""
        if MEASURE not in self.kinds:
            return
        for at in self._free():
            is_before = at < self.kinds.index(MEASURE) and kind_of(self.labels[at]) is None
            if is_before and content.is_prose(self.samples[at]):
                self.kinds[at] = TARGET
                return


def is_programme(kinds: Sequence[str]) -> bool:
    """Tell whether these columns make a programme's table: a measure and two of the others."""
    others = {TARGET, SCHEDULE, URGENCY, RESPONSIBLE, FOLLOW_UP} & set(kinds)
    return MEASURE in kinds and len(others) >= 2


def looks_like_header(cells: Sequence[str]) -> bool:
    """Tell whether a row of a table is its heading: short cells, three kinds among them."""
    if any(_VALUE.search(cell) for cell in cells):
        return False
    kinds = heading_kinds(cells)
    return len(kinds - {NUMBER}) >= 3


def heading_kinds(cells: Sequence[str]) -> set[str]:
    """Return the kinds that the cells of a row name, if they may be headings; else none."""
    bares = [bare(cell) for cell in cells]
    if any(len(text) > LONGEST_LABEL for text in bares):
        return set()
    short = [text for text in bares if len(text.split()) <= MOST_LABEL_WORDS]
    return {named.kind for text in short for named in named_in(text) if named.kind != EXTRA}


def language_of(labels: Sequence[str]) -> str:
    """Return the language of the headings: fi, sv or en."""
    hits = Counter(named.language for label in labels for named in named_in(label))
    best = max(("fi", "sv", "en"), key=lambda code: hits[code])
    return best if hits[best] >= 2 else "fi"
