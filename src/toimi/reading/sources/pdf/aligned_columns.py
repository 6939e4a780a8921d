"""Tables without lines: the heading's words, and the white that runs down between columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from toimi.language.hyphens import join_lines
from toimi.reading import columns
from toimi.reading.sources.flow_search import is_open
from toimi.reading.sources.pdf.lines import Line, pieces_of
from toimi.reading.sources.pdf.sheet import Rule, Word

HEADING_GAP = 0.5
"""What parts two headings on a line, in letter sizes."""

MOST_HEADING_LINES = 6
DRIFT_COST = 0.02
"""What a column's edge costs for each point away from its heading, in words cut."""

CLOSE, TIGHT = 1.9, 1.45
"""How far under each other, in letter sizes, the lines of one heading are at most, and a line
that is no part of the labels but may still belong to them."""


@dataclass
class Heading:
    """The heading row of a table without lines: its lines, and the words of each column."""

    lines: list[Line]
    spans: list[tuple[float, float]]
    labels: list[str]

    @property
    def bottom(self) -> float:
        """Where the table's first row may begin."""
        return max(line.bottom for line in self.lines)


def heading_of(lines: Sequence[Line], flat: Sequence[Rule]) -> Heading | None:
    """Return the first heading of a page's lines, or None; `flat` are its level rules."""
    is_parted = [len(pieces_of(line, HEADING_GAP)) > 1 for line in lines]
    for at in range(len(lines)):
        if not any(is_parted[at : at + MOST_HEADING_LINES]):
            continue
        for count in range(1, MOST_HEADING_LINES + 1):
            group = lines[at : at + count]
            if len(group) < count or not _is_close(group):
                break
            made = _heading(group)
            if len(made.spans) >= 3 and columns.looks_like_header(made.labels):
                while count > 1 and len(_heading(group[1:]).spans) >= len(made.spans):
                    at, count, group = at + 1, count - 1, group[1:]
                return _whole(lines, at, count, flat)
    return None


def repeated_heading(lines: Sequence[Line], heading: Heading) -> Heading | None:
    """Return the heading as it stands again on another page, or None."""
    labels = [columns.plain(label) for label in heading.labels]
    for at in range(len(lines)):
        for count in range(1, len(heading.lines) + 2):
            made = _heading(lines[at : at + count])
            if [columns.plain(label) for label in made.labels] == labels:
                return made
    return None


def _is_close(group: Sequence[Line], most: float = CLOSE) -> bool:
    return all(b.base - a.base <= most * max(a.size, b.size) for a, b in pairwise(group))


def _whole(lines: Sequence[Line], at: int, count: int, flat: Sequence[Rule]) -> Heading:
    """Return the heading with the lines that still belong to it: to the rule, bold, or open."""
    made = _heading(lines[at : at + count])
    width = made.spans[-1][1] - made.spans[0][0]
    under = [
        rule.at
        for rule in flat
        if rule.at > made.bottom - 3 and rule.last - rule.first > 0.6 * width
    ]
    ruled = min(under, default=0.0)
    while count < MOST_HEADING_LINES and at + count < len(lines):
        line = lines[at + count]
        more = _heading(lines[at : at + count + 1])
        if not _is_close(lines[at + count - 1 : at + count + 1], TIGHT):
            break
        fits = len(more.spans) == len(made.spans)
        is_bold = all(each.bold for each in made.lines)
        is_all_bold = is_bold and line.bold
        is_under_open = not is_bold and any(is_open(label) for label in made.labels)
        is_lower = not is_bold and all(
            piece.text[:1].islower() for piece in pieces_of(line, HEADING_GAP)
        )
        above_rule = line.bottom < ruled + 3 and ruled - made.bottom < 4 * line.size
        if not fits or not (above_rule or is_all_bold or is_under_open or is_lower):
            break
        count, made = count + 1, more
    return made


def _heading(group: Sequence[Line]) -> Heading:
    """Return the heading that some lines make: pieces over each other are one column's."""
    spans: list[tuple[float, float, list[str]]] = []
    for line in group:
        for piece in pieces_of(line, HEADING_GAP):
            over = [s for s in spans if s[0] < piece.x1 and piece.x0 < s[1]]
            texts = [text for span in over for text in span[2]]
            spans = [span for span in spans if span not in over]
            first = min([piece.x0, *(span[0] for span in over)])
            last = max([piece.x1, *(span[1] for span in over)])
            spans.append((first, last, [*texts, piece.text]))
        spans.sort(key=lambda span: span[0])
    labels = [join_lines(texts) for _, _, texts in spans]
    return Heading(list(group), [(first, last) for first, last, _ in spans], labels)


def edges_of(heading: Heading, words: Iterable[Word]) -> list[float]:
    """Return where the columns part: where the fewest words are cut, near the headings."""
    body = list(words)
    left = min([heading.spans[0][0], *(word.x0 for word in body)])
    right = max([heading.spans[-1][1], *(word.x1 for word in body)])
    cut = _cuts(body, right)
    edges = [left - 1]
    for before, span in pairwise(heading.spans):
        low = max(edges[-1] + 4, min(before[1], span[0]) - 40, before[0] + 4)
        edges.append(_best(cut, int(low), int(max(low + 1, span[0])), span[0]))
    return [*edges, right + 1]


def _cuts(words: Sequence[Word], right: float) -> list[int]:
    """Return for each point across how many words stand over it."""
    steps = [0] * (int(right) + 4)
    for word in words:
        first, last = int(max(word.x0 + 1, 0)), int(max(word.x1 - 0.5, 0))
        steps[min(first, len(steps) - 1)] += 1
        steps[min(last + 1, len(steps) - 1)] -= 1
    found, held = [], 0
    for step in steps:
        held += step
        found.append(held)
    return found


def _best(cut: Sequence[int], low: int, high: int, place: float) -> float:
    """Return the best edge in a range: in the widest white among the least cut places."""
    runs = list(_runs(cut, low, high))
    if not runs:
        return place - 1
    first, last = max(
        runs,
        key=lambda run: (
            -cut[run[0]] - DRIFT_COST * abs(run[1] - place) + 0.1 * min(run[1] - run[0], 12)
        ),
    )
    return max(first + 0.5, last - 1.0) if last - first > 1 else float(first)


def _runs(cut: Sequence[int], low: int, high: int) -> Iterator[tuple[int, int]]:
    """Give the ranges of equally cut points."""
    at = low
    while at <= min(high, len(cut) - 1):
        end = at
        while end + 1 <= min(high, len(cut) - 1) and cut[end + 1] == cut[at]:
            end += 1
        yield at, end
        at = end + 1
