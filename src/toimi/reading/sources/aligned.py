"""Text whose columns are held apart by spaces: aligned tables, and a page's printed layout."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from toimi.language.hyphens import join_lines
from toimi.reading import columns
from toimi.reading.grid import Grid, GridCell
from toimi.reading.head import paragraphs_of
from toimi.reading.sources.aligned_lines import (
    CutLine,
    is_across,
    parted_above,
    runs_over,
    with_headings,
    without_furniture,
    without_tail,
)
from toimi.reading.sources.aligned_rows import (
    Piece,
    cell_of,
    put_right,
    rows_of,
    whole_words,
)
from toimi.reading.sources.flow_blocks import Line, lines_of, manner_of, plain
from toimi.reading.sources.flow_search import is_open

MOST_HEADING_LINES = 5
MOST_DRIFT = 6
"""How many characters before its column's edge a cell's text may begin."""

DRIFT_COST = 0.15
"""What it costs, in words that begin there, to look for a column one character further away."""

_NEXT_LABEL = re.compile(r" (?=[A-ZÅÄÖ])")
_PIECE = re.compile(r"\S+(?: \S+)*")


@dataclass
class Span:
    """Where a heading stands across the line, and its words line by line."""

    first: int
    last: int
    texts: list[str]


def read_aligned(text: str) -> Grid | None:
    """Return the grid of a table whose columns spaces hold apart, or None."""
    lines = lines_of(text.expandtabs(8)) if "\t" in text else lines_of(text)
    for at in range(len(lines)):
        if len(_PIECE.findall(lines[at].text)) < 3:
            continue
        spans, after = _heading(lines, at)
        labels = [join_lines(_whole(span.texts)) for span in spans]
        if columns.looks_like_header(labels):
            return _grid(text, lines, at, after, spans, labels)
    return None


def _heading(lines: Sequence[Line], at: int) -> tuple[list[Span], int]:
    """Return the headings that begin on a line, with the words under them."""
    spans = list(_labels(lines[at].text))
    after = at + 1
    while after < min(at + MOST_HEADING_LINES, len(lines)):
        pieces = list(_PIECE.finditer(lines[after].text))
        open_words = any(is_open(span.texts[-1]) for span in spans)
        lower = pieces and all(piece[0][:1].islower() for piece in pieces)
        if not pieces or not (lower or open_words):
            break
        for piece in pieces:
            under = [s for s in spans if s.first < piece.end() + 1 and piece.start() < s.last + 1]
            if under:
                under[0].texts.append(piece[0])
                under[0].last = max(under[0].last, piece.end())
            else:
                spans.append(Span(piece.start(), piece.end(), [piece[0]]))
        spans.sort(key=lambda span: span.first)
        after += 1
    return spans, after


def _labels(text: str) -> Iterator[Span]:
    """Give the headings of a line; two that one space holds apart are told by what they name."""
    for found in _PIECE.finditer(text):
        first = 0
        for gap in _NEXT_LABEL.finditer(found[0]) if found[0].count(" ") else ():
            head, tail = found[0][first : gap.start()], found[0][gap.end() :]
            mine, next_ = columns.kind_of(head), columns.kind_of(tail.split()[0])
            if mine and next_ and mine[0] != next_[0]:
                yield Span(found.start() + first, found.start() + gap.start(), [head])
                first = gap.end()
        yield Span(found.start() + first, found.end(), [found[0][first:]])


def _whole(texts: Sequence[str]) -> list[str]:
    return whole_words(texts, frozenset(), max(map(len, texts)))


def _grid(
    text: str, lines: Sequence[Line], at: int, after: int, spans: Sequence[Span], labels: list[str]
) -> Grid:
    kinds = columns.assign(labels)
    edges = [span.first for span in spans[1:]]
    manner = manner_of(lines)
    above, over = parted_above(lines[:at])
    inner = without_furniture(lines[after:], lines[:at], lines[at].text)
    rows = list(_cut(inner, lines[at], edges, plain("".join(labels))))
    rows = [replace(cut, pieces=put_right(cut.pieces, kinds)) if cut else None for cut in rows]
    body = with_headings(without_tail(rows), kinds, over)
    found = rows_of(body, kinds)
    widths = [
        max((len(row[k].text) for row in body if not row[k].is_wide), default=0)
        for k in range(len(kinds))
    ]
    cells = tuple(
        tuple(cell_of(p, manner.known, w) for p, w in zip(row, widths, strict=True))
        for row in found
    )
    header = tuple(GridCell((label,)) for label in labels)
    before = tuple(_paragraphs(above))
    is_broken = any(sum(bool(piece.text) for piece in cell) > 1 for row in found for cell in row)
    return Grid(text, header, cells, before, loose=is_broken)


def _cut(
    lines: Sequence[Line], first: Line, edges: list[int], heading: str
) -> Iterator[CutLine | None]:
    """Give the lines cut at their columns, which each heading and each page may set anew.

    Nothing stands in the place of a repeated heading.
    """
    key = plain(first.text)
    starts = [at for at, line in enumerate(lines) if key and plain(line.text) == key]
    for begin, end in pairwise([0, *(at for at in starts if at), len(lines)]):
        part = lines[begin:end]
        if begin in starts:
            spans, after = _heading(part, 0)
            edges = [span.first for span in spans[1:]] if len(spans) == len(edges) + 1 else edges
            part = part[after:] if len(spans) == len(edges) + 1 else part[1:]
            yield None
        cut: list[CutLine] = []
        for page in _pages(part):
            inside = [line for line in page if not is_across(line, edges)]
            if len(inside) > 2:
                edges = _edges(inside, edges)
            cut += [CutLine(line, _pieces(line, edges), runs_over(line, edges)) for line in page]
        yield from _without_heading(cut, heading)


def _pages(lines: Sequence[Line]) -> Iterator[list[Line]]:
    page: list[Line] = []
    for line in lines:
        if page and line.page != page[-1].page:
            yield page
            page = []
        page.append(line)
    yield page


def _edges(lines: Sequence[Line], expected: Sequence[int]) -> list[int]:
    """Return where each column but the first begins, near where it is expected.

    Such a place has words that begin after two spaces, and no word across it. The places rise:
    the best ones together are found column by column.
    """
    texts = [line.text for line in lines if line.text.strip()]
    indent = min((len(text) - len(text.lstrip()) for text in texts), default=0)
    width = max([*map(len, texts), *(x + 1 for x in expected)], default=1) + len(expected)
    starts, across = [0] * (width + 1), [0] * (width + 1)
    for text in texts:
        for x in range(1, len(text)):
            if text[x] != " " and text[x - 1] == " " and x > indent + 2:
                starts[x] += text[max(0, x - 2)] == " "
            across[x] += text[x] != " " and text[x - 1] != " "
    best = [0.0] * (width + 1)
    choices: list[list[int]] = []
    for place in expected:
        chosen, following = [0] * (width + 1), [-1e9] * (width + 1)
        for x in range(1, width + 1):
            score = starts[x] - 4 * across[x] - abs(x - place) * DRIFT_COST + best[x - 1]
            is_better = score > following[x - 1]
            following[x] = score if is_better else following[x - 1]
            chosen[x] = x if is_better else chosen[x - 1]
        choices.append(chosen)
        best = following
    found: list[int] = []
    x = width
    for chosen in reversed(choices):
        found.insert(0, chosen[x])
        x = max(chosen[x] - 1, 0)
    return found


def _pieces(line: Line, edges: Sequence[int]) -> list[Piece]:
    text = line.text
    inner = [_at_word(text, edge) for edge in edges]
    bounds = [0, *inner, max(len(text), inner[-1] if inner else 0)]
    found = []
    for first, last in pairwise(bounds):
        raw = text[first:last]
        said = raw.strip()
        start = line.start + first + len(raw) - len(raw.lstrip())
        found.append(Piece(said, start, line.page))
    return found


def _at_word(text: str, edge: int) -> int:
    """Return where the word begins that a column's edge cuts, when only one space is before it."""
    first = edge
    while 0 < first < len(text) and text[first - 1] != " ":
        first -= 1
    is_cut = first != edge and edge < len(text) and text[edge] != " "
    return first if is_cut and edge - first <= MOST_DRIFT else edge


def _without_heading(body: Sequence[CutLine], heading: str) -> Iterator[CutLine | None]:
    """Give the lines, and nothing in the place of those that repeat the heading."""
    at = 0
    while at < len(body):
        count = 0
        by_column = [""] * len(body[at].pieces)
        for number, row in enumerate(body[at : at + MOST_HEADING_LINES], start=1):
            by_column = [a + b.text for a, b in zip(by_column, row.pieces, strict=False)]
            if heading and plain("".join(by_column)) == heading:
                count = number
                break
        if count:
            yield None
            at += count
            continue
        yield body[at]
        at += 1


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """Give what stands above the table, paragraph by paragraph."""
    current: list[str] = []
    for line in (*lines, Line("", 0, 0)):
        if line.text.strip():
            current.append(line.text)
        elif current:
            yield from paragraphs_of(current)
            current = []
