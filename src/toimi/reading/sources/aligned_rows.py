"""Lines cut at their columns put together to rows and cells."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from toimi.language import roles
from toimi.language.hyphens import join_lines
from toimi.reading import columns, content
from toimi.reading.broken_words import is_one_word
from toimi.reading.grid import GridCell, Place
from toimi.reading.sources.flow_search import is_open

SHORT = 0.7
"""A line shorter than this share of its column had room for more."""

WHOLLY = 0.95
FULL = 0.7
"""A line that ends in the middle of a word fills more than this share of its column."""


@dataclass(frozen=True)
class Piece:
    """Text of one line in one column; a wide one is a heading over all columns."""

    text: str
    start: int
    page: int
    is_wide: bool = False


Pieces = list[Piece]
Columns = list[Pieces]


def rows_of(body: Sequence[Pieces], kinds: Sequence[str]) -> list[Columns]:
    """Return the rows: the pieces of each column, top to bottom, empty ones between paragraphs."""
    found: list[Columns] = []
    owner: Columns | None = None
    blank = True
    for pieces in body:
        if not any(piece.text for piece in pieces):
            blank = True
            continue
        if pieces[0].is_wide:
            found.append([[piece] for piece in pieces])
            owner, blank = None, True
            continue
        current = found[-1] if found and not is_wide(found[-1]) else None
        if current is None or begins_row(pieces, current, kinds, after_blank=blank):
            current = [[] for _ in kinds]
            found.append(current)
        elif blank:
            for column in current:
                column.append(Piece("", 0, 0))
        owner = _owner_of_target(pieces, current, owner, kinds, after_blank=blank)
        for at, (column, piece) in enumerate(zip(current, pieces, strict=False)):
            is_over = kinds[at] == columns.TARGET and owner is not None and owner is not current
            (owner[at] if is_over and owner and piece.text else column).append(piece)
        blank = False
    return found


def put_right(pieces: Pieces, kinds: Sequence[str]) -> Pieces:
    """Return the pieces of a line with a word given to the next column, where it is clearly its.

    A long text before it pushes the columns of its line together.
    """
    made = list(pieces)
    for at in range(len(made) - 1):
        left, right, kind = made[at], made[at + 1], kinds[at + 1]
        head, _space, word = left.text.rpartition(" ")
        if not head or head.endswith(" "):
            continue
        joint = f"{word} {right.text}".strip()
        is_class = kind == columns.URGENCY and not right.text and content.is_urgency(word)
        is_class = is_class and kinds[at] == columns.RESPONSIBLE
        is_near = right.start == left.start + len(left.text) + 1
        is_time = kind == columns.SCHEDULE and bool(right.text) and is_near
        if is_class or (is_time and word.isalpha() and content.time_share(joint) >= WHOLLY):
            made[at] = replace(left, text=head)
            made[at + 1] = replace(right, text=joint, start=left.start + len(head) + 1)
    return made


def is_wide(row: Columns) -> bool:
    """Tell whether a row is a heading over all columns."""
    return any(column[0].is_wide for column in row if column)


def _owner_of_target(
    pieces: Pieces,
    current: Columns,
    owner: Columns | None,
    kinds: Sequence[str],
    *,
    after_blank: bool,
) -> Columns | None:
    """Return the row whose target a line's text belongs to: one merged over rows goes on below."""
    if columns.TARGET not in kinds:
        return None
    at = kinds.index(columns.TARGET)
    text = pieces[at].text
    if not text or owner is None:
        return current if text else owner
    said = next((piece.text for piece in reversed(owner[at]) if piece.text), "")
    goes_on = (text[:1].islower() and not after_blank) or is_open(said)
    if goes_on or (owner is current and not _is_first(current)):
        return owner
    return current


def _is_first(row: Columns) -> bool:
    """Tell whether nothing stands in a row yet."""
    return not any(row)


def begins_row(
    pieces: Sequence[Piece], current: Columns, kinds: Sequence[str], *, after_blank: bool
) -> bool:
    """Tell whether a line is the first one of a row, by what stands in its telling columns."""
    said = {kind: piece.text for kind, piece in zip(kinds, pieces, strict=True)}
    held = {kind: _last(column) for kind, column in zip(kinds, current, strict=True)}
    measure = said.get(columns.MEASURE, "")
    if not measure or measure[:1].islower() or content.is_bullet(measure):
        return False
    if is_open(held.get(columns.MEASURE, "")) and not after_blank:
        return False
    if content.is_urgency(said.get(columns.URGENCY, "")):
        return True
    if columns.NUMBER in kinds and any(map(str.isdigit, said[columns.NUMBER])):
        return True
    target = said.get(columns.TARGET, "")
    when, who = said.get(columns.SCHEDULE, ""), said.get(columns.RESPONSIBLE, "")
    starts = bool(when) + bool(who) + (bool(target) and target[:1].isupper())
    time = content.has_time(when)
    if (time and starts >= 2) or (after_blank and starts >= 2) or (time and after_blank):
        return True
    is_closed = not any(is_open(text) for text in held.values())
    are_begun = when[:1].isupper() and who[:1].isupper()
    return are_begun and is_closed


def _last(column: Pieces) -> str:
    return next((piece.text for piece in reversed(column) if piece.text), "")


def cell_of(pieces: Sequence[Piece], known: frozenset[str], width: int) -> GridCell:
    """Return the cell of some lines; `width` is how long the longest line of its column is."""
    paragraphs: list[list[str]] = [[]]
    for piece in pieces:
        last = paragraphs[-1]
        if not piece.text:
            if last and not is_open(last[-1]):
                paragraphs.append([])
            continue
        if last and (content.is_bullet(piece.text) or ends_early(last[-1], piece.text, width)):
            paragraphs.append([])
        paragraphs[-1].append(piece.text)
    texts = tuple(
        join_lines(whole_words(lines, known, width), known=known) for lines in paragraphs if lines
    )
    said = [piece for piece in pieces if piece.text]
    if not said:
        return GridCell(())
    place = Place(said[0].start, said[0].start + len(said[0].text), said[0].page)
    is_wide = said[0].is_wide
    return GridCell(texts, place, merged=is_wide, cut=said[0].page != said[-1].page)


def ends_early(before: str, text: str, width: int) -> bool:
    """Tell whether a line ended a paragraph: a capital follows, and there was room on it."""
    had_room = len(before) + 1 + len(text.split()[0]) <= width or len(before) < SHORT * width
    return had_room and text[0].isupper() and not is_open(before)


def whole_words(lines: Sequence[str], known: frozenset[str], width: int) -> list[str]:
    """Return the lines of a paragraph with words put together that were cut without a hyphen.

    Only a word too long for its column is cut so: it fills a line alone.
    """
    found: list[str] = []
    was_alone = False
    for line in lines:
        words = line.split()
        head = found[-1].split()[-1] if found else ""
        after = words[0].strip(".,;:()/") if words else ""
        is_full = was_alone and len(head) >= FULL * width and head[-1].isalpha()
        may_be = is_full and after[:1].islower() and not roles.is_listed(after)
        if may_be and is_one_word(head, words[0], known):
            found[-1] += line
        else:
            found.append(line)
        bare = words[1:] if words and content.is_bullet(line) and len(words[0]) == 1 else words
        was_alone = len(bare) == 1
    return found
