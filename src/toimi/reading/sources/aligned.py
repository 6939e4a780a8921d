"""Text whose columns are held apart by spaces: aligned tables, and a page's printed layout."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from toimi.language.hyphens import join_lines
from toimi.reading import columns, content
from toimi.reading.grid import Grid, GridCell, Place
from toimi.reading.sources.flow_blocks import Line, lines_of, manner_of, plain
from toimi.reading.sources.flow_search import is_open

MOST_HEADING_LINES = 5
DRIFT_COST = 0.15
"""What it costs, in words that begin there, to look for a column one character further away."""

SHORT = 0.7
"""A line shorter than this share of its column had room for more."""

_PIECE = re.compile(r"\S+(?: \S+)*")


@dataclass(frozen=True)
class Piece:
    """Text of one line in one column."""

    text: str
    start: int
    page: int


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
        labels = [join_lines(span.texts) for span in spans]
        if columns.looks_like_header(labels):
            return _grid(text, lines, at, after, spans, labels)
    return None


def _heading(lines: Sequence[Line], at: int) -> tuple[list[Span], int]:
    """Return the headings that begin on a line, with the words under them."""
    spans = [
        Span(found.start(), found.end(), [found[0]]) for found in _PIECE.finditer(lines[at].text)
    ]
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


def _grid(
    text: str, lines: Sequence[Line], at: int, after: int, spans: Sequence[Span], labels: list[str]
) -> Grid:
    kinds = columns.assign(labels)
    edges = [span.first for span in spans[1:]]
    body: list[list[Piece]] = []
    heading = plain("".join(labels))
    for page in _pages(lines[after:]):
        if len(page) > 2:
            edges = _edges(page, edges)
        body += [_pieces(line, edges) for line in page]
    body = list(_without_heading(body, heading))
    rows = list(_rows(body, kinds))
    manner = manner_of(lines)
    widths = [max((len(row[k].text) for row in body), default=0) for k in range(len(kinds))]
    cells = tuple(
        tuple(_cell(p, manner.known, w) for p, w in zip(row, widths, strict=True)) for row in rows
    )
    header = tuple(GridCell((label,)) for label in labels)
    before = tuple(_paragraphs(lines[:at]))
    is_broken = any(sum(bool(piece.text) for piece in cell) > 1 for row in rows for cell in row)
    return Grid(text, header, cells, before, loose=is_broken)


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
    width = max([*map(len, texts), *(x + 1 for x in expected)], default=1) + len(expected)
    starts, across = [0] * (width + 1), [0] * (width + 1)
    for text in texts:
        for x in range(1, len(text)):
            if text[x] != " " and text[x - 1] == " ":
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
    bounds = [0, *edges, max(len(line.text), edges[-1] if edges else 0)]
    found = []
    for first, last in pairwise(bounds):
        raw = line.text[first:last]
        said = raw.strip()
        start = line.start + first + len(raw) - len(raw.lstrip())
        found.append(Piece(said, start, line.page))
    return found


def _without_heading(body: Sequence[list[Piece]], heading: str) -> Iterator[list[Piece]]:
    """Give the lines without those that repeat the heading on a later page, and page numbers."""
    at = 0
    while at < len(body):
        said, count = "", 0
        by_column = [""] * len(body[at])
        for row in body[at : at + MOST_HEADING_LINES]:
            by_column = [a + b.text for a, b in zip(by_column, row, strict=False)]
            count += 1
            said = plain("".join(by_column))
            if said == heading:
                break
        if said == heading and heading:
            at += count
            continue
        yield body[at]
        at += 1


def _rows(body: Sequence[list[Piece]], kinds: Sequence[str]) -> Iterator[list[list[Piece]]]:
    """Give the rows: the pieces of each column, top to bottom, empty ones between paragraphs."""
    current: list[list[Piece]] | None = None
    blank = True
    for pieces in body:
        if not any(piece.text for piece in pieces):
            blank = True
            continue
        if current is None or _begins_row(pieces, current, kinds, after_blank=blank):
            if current is not None:
                yield current
            current = [[] for _ in kinds]
        elif blank:
            for column in current:
                column.append(Piece("", 0, 0))
        for column, piece in zip(current, pieces, strict=False):
            column.append(piece)
        blank = False
    if current is not None:
        yield current


def _begins_row(
    pieces: Sequence[Piece],
    current: Sequence[Sequence[Piece]],
    kinds: Sequence[str],
    *,
    after_blank: bool,
) -> bool:
    said = {kind: piece.text for kind, piece in zip(kinds, pieces, strict=True)}
    held = {
        kind: next((p.text for p in reversed(column) if p.text), "")
        for kind, column in zip(kinds, current, strict=True)
    }
    measure = said.get(columns.MEASURE, "")
    if not measure or measure[:1].islower() or content.is_bullet(measure):
        return False
    if is_open(held.get(columns.MEASURE, "")) and not after_blank:
        return False
    if content.is_urgency(said.get(columns.URGENCY, "")):
        return True
    target = said.get(columns.TARGET, "")
    others = [said.get(kind, "") for kind in (columns.SCHEDULE, columns.RESPONSIBLE)]
    starts = sum(bool(text) for text in others) + (bool(target) and target[:1].isupper())
    time = content.has_time(others[0])
    return (time and starts >= 2) or (after_blank and starts >= 2) or (time and after_blank)


def _cell(pieces: Sequence[Piece], known: frozenset[str], width: int) -> GridCell:
    """Return the cell of some lines; `width` is how long the longest line of its column is."""
    paragraphs: list[list[str]] = [[]]
    for piece in pieces:
        last = paragraphs[-1]
        if not piece.text:
            if last and not is_open(last[-1]):
                paragraphs.append([])
            continue
        if last and (content.is_bullet(piece.text) or _ends_early(last[-1], piece.text, width)):
            paragraphs.append([])
        paragraphs[-1].append(piece.text)
    texts = tuple(join_lines(lines, known=known) for lines in paragraphs if lines)
    said = [piece for piece in pieces if piece.text]
    if not said:
        return GridCell(())
    place = Place(said[0].start, said[0].start + len(said[0].text), said[0].page)
    return GridCell(texts, place, cut=said[0].page != said[-1].page)


def _ends_early(before: str, text: str, width: int) -> bool:
    """Tell whether a line ended a paragraph: a capital follows, and there was room on it."""
    had_room = len(before) + 1 + len(text.split()[0]) <= width or len(before) < SHORT * width
    return had_room and text[0].isupper() and not is_open(before)


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """Give what stands above the table, paragraph by paragraph."""
    current: list[str] = []
    for line in (*lines, Line("", 0, 0)):
        if line.text.strip():
            current.append(line.text)
        elif current:
            yield join_lines(current)
            current = []
