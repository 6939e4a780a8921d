"""Lines of a printed page that are no rows: headings over the table, page heads, its end."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from toimi.reading import columns
from toimi.reading.finding import sections
from toimi.reading.sources.aligned_rows import Piece, Pieces, begins_row, ends_early
from toimi.reading.sources.flow_blocks import Line

EDGE_LINES = 2
MOST_HEAD_LINES, SHORTEST_HEAD = 4, 6
MOST_ABOVE = 4
ROOM = 2
_GAP = re.compile(r"\S {2,}\S")
_PAGE = re.compile(r"(?:sivu|sida|page|s\.)?\s*\d{1,3}\s*(?:[/(]\s*\d{1,3}\s*\)?|\(\d+\))?", re.I)


@dataclass(frozen=True)
class CutLine:
    """A line and its pieces; `runs_over` says that columns' edges cut its one text."""

    line: Line
    pieces: Pieces
    runs_over: bool

    @property
    def text(self) -> str:
        """The line without the spaces around it."""
        return self.line.text.strip()

    @property
    def is_lone(self) -> bool:
        """Whether it is one text: over the columns, or in one of them."""
        said = [piece for piece in self.pieces if piece.text]
        return self.runs_over or (len(said) == 1 and _GAP.search(self.text) is None)


def is_across(line: Line, edges: Sequence[int]) -> bool:
    """Tell whether a line is one text that runs on from the first column over others."""
    begins = len(line.text) - len(line.text.lstrip())
    return bool(edges) and begins < edges[0] - 1 and runs_over(line, edges)


def runs_over(line: Line, edges: Sequence[int]) -> bool:
    """Tell whether a line is one text, and an edge that it passes is no beginning of a word."""
    text = line.text.rstrip()
    begins = len(text) - len(text.lstrip())
    if not text.strip() or _GAP.search(text.strip()):
        return False
    passed = [edge for edge in edges if begins < edge < len(text) - ROOM]
    return any(text[edge - 1] != " " or text[edge] == " " for edge in passed)


def without_furniture(
    lines: Sequence[Line], above: Sequence[Line] = (), heading: str = ""
) -> list[Line]:
    """Return the lines without page numbers and what returns on the pages' edges.

    `above` stands over the table and `heading` begins it: what returns of the first lines, and
    what returns right over the heading, is a page's head also where nothing tells the pages.
    """
    gone = _on_edges(lines) | _returning(lines, above, heading)
    return [line for at, line in enumerate(lines) if at not in gone]


def _on_edges(lines: Sequence[Line]) -> set[int]:
    pages: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        if line.text.strip():
            pages.setdefault(line.page, []).append(at)
    edges = {at for said in pages.values() for at in (*said[:EDGE_LINES], *said[-EDGE_LINES:])}
    on_pages = {(_key(lines[at].text), lines[at].page) for at in edges}
    counts = Counter(key for key, _page in on_pages)
    often = max(2, len(pages) // 2)
    return {
        at
        for at in edges
        if _PAGE.fullmatch(lines[at].text.strip())
        or (counts[_key(lines[at].text)] >= often and _is_furniture(lines, at))
    }


def _returning(lines: Sequence[Line], above: Sequence[Line], heading: str) -> set[int]:
    """Return the lines of pages' heads that stand over the table too, or over each heading."""
    first = [key for line in above if line.text.strip() and (key := _key(line.text))]
    heads = {key for key in first[:MOST_HEAD_LINES] if len(key) >= SHORTEST_HEAD}
    title = _key(heading)
    said = [at for at, line in enumerate(lines) if line.text.strip()]
    over = Counter(_key(lines[at].text) for at in _over(lines, said, title))
    heads |= {key for key, count in over.items() if count > 1 and len(key) >= SHORTEST_HEAD}
    gone: set[int] = set()
    for number, at in enumerate(said):
        before = said[number - 1] if number else at
        is_after = before in gone or bool(_PAGE.fullmatch(lines[before].text.strip()))
        if (_is_begun(lines, at) or is_after) and _key(lines[at].text) in heads:
            gone.add(at)
    for number, at in enumerate(said[:-1]):
        following = said[number + 1]
        is_foot = following in gone or (title and _key(lines[following].text) == title)
        if is_foot and _is_begun(lines, at) and _PAGE.fullmatch(lines[at].text.strip()):
            gone.add(at)
    return gone


def _over(lines: Sequence[Line], said: Sequence[int], title: str) -> set[int]:
    """Return the lines between the beginning of a page and a repeated heading."""
    found: set[int] = set()
    for number, at in enumerate(said):
        if not title or _key(lines[at].text) != title:
            continue
        for before in reversed(said[max(0, number - MOST_HEAD_LINES) : number]):
            if lines[before].page != lines[at].page:
                break
            found.add(before)
            if _is_begun(lines, before):
                break
    return found


def _is_begun(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line begins a page, or a blank one stands before it."""
    before = lines[at - 1] if at else None
    return before is None or not before.text.strip() or before.page != lines[at].page


def _key(text: str) -> str:
    return "".join(filter(str.isalpha, text)).casefold()


def _is_furniture(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line that returns on pages has a number, and a blank line beside it."""
    near = [lines[n].text.strip() for n in (at - 1, at + 1) if 0 <= n < len(lines)]
    has_number = any(map(str.isdigit, lines[at].text))
    return has_number and bool(_key(lines[at].text)) and not all(near)


def parted_above(lines: Sequence[Line]) -> tuple[Sequence[Line], Line | None]:
    """Return the lines above the heading, and the one right over it that says a target."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - MOST_ABOVE), -1):
        if lines[at].text.strip():
            if sections.target_label(lines[at].text.strip()):
                return [*lines[:at], *lines[at + 1 :]], lines[at]
            return lines, None
    return lines, None


def with_headings(
    body: Iterable[CutLine | None], kinds: Sequence[str], over: Line | None
) -> list[Pieces]:
    """Return the lines as pieces; what stands over a part of the table is a wide piece.

    `None` in `body` stands for a repeated heading.
    """
    lines = list(body)
    width = len(kinds)
    made: list[Pieces] = [_wide(over, width)] if over else []
    for at, cut in enumerate(lines):
        if cut is None:
            continue
        following = lines[at + 1] if at + 1 < len(lines) else None
        is_apart = cut.runs_over or _is_apart(lines, at)
        if is_apart and cut.is_lone and sections.target_label(cut.text):
            made.append(_wide(cut.line, width))
        elif cut.is_lone and cut.text and _heads_next(lines, at):
            if sections.is_heading_like(cut.text):
                made.append(_wide(cut.line, width))
        elif following and _is_alone_in_measure(lines, at, kinds, made):
            made.append(_wide(cut.line, width))
        else:
            made.append(cut.pieces)
    return made


def _wide(line: Line, width: int) -> Pieces:
    text = line.text.strip()
    start = line.start + len(line.text) - len(line.text.lstrip())
    return [Piece(text, start, line.page, is_wide=True)] * width


def _is_apart(lines: Sequence[CutLine | None], at: int) -> bool:
    before = lines[at - 1] if at else None
    return before is None or not before.text


def _heads_next(lines: Sequence[CutLine | None], at: int) -> bool:
    """Tell whether a repeated heading follows a line, and a blank one goes before it."""
    after = at + 1
    while after < len(lines) and (each := lines[after]) is not None and not each.text:
        after += 1
    return after < len(lines) and lines[after] is None and _is_apart(lines, at)


def _is_alone_in_measure(
    lines: Sequence[CutLine | None], at: int, kinds: Sequence[str], made: Sequence[Pieces]
) -> bool:
    """Tell whether a line alone in the measure's column is a heading over the rows below it."""
    cut, following = lines[at], lines[at + 1]
    if columns.TARGET in kinds or columns.MEASURE not in kinds or not cut or not following:
        return False
    place = kinds.index(columns.MEASURE)
    said = [number for number, piece in enumerate(cut.pieces) if piece.text]
    text = cut.pieces[place].text
    if said != [place] or not text[:1].isupper() or not sections.is_heading_like(text):
        return False
    empty: list[Pieces] = [[] for _ in kinds]
    if not begins_row(following.pieces, empty, kinds, after_blank=False):
        return False
    before = made[-1][place].text if made else ""
    width = max((len(row[place].text) for row in made), default=len(text))
    return not before or ends_early(before, text, width)


def without_tail(body: Iterable[CutLine | None]) -> list[CutLine | None]:
    """Return the lines without the closing text that follows the table after a blank line."""
    lines = list(body)
    end = len(lines)
    while end:
        first = end
        while first and not _is_blank(lines[first - 1]):
            first -= 1
        gap = first
        while gap and _is_blank(lines[gap - 1]):
            gap -= 1
        chunk = [line for line in lines[first:end] if line is not None]
        is_text = bool(chunk) and all(line.is_lone for line in chunk)
        is_outside = any(line.runs_over for line in chunk) or first - gap > 1
        if chunk and not (is_text and is_outside and gap):
            break
        end = gap
    return lines[:end]


def _is_blank(line: CutLine | None) -> bool:
    return line is not None and not line.text
