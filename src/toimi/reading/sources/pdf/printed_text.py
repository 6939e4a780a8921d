"""Pages as text with their columns kept apart by spaces, for the layouts of plain text."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from toimi.reading import errors
from toimi.reading.grid import Grid, GridCell
from toimi.reading.sources.pdf.lines import Line, text_of
from toimi.reading.sources.pdf.sheet import Sheet, Word, around
from toimi.reading.sources.text import read_text

LINE_STEP = 1.25
APART = 0.45
MOST_LINES = 8000


@dataclass(frozen=True)
class Printed:
    """The text, and where in it each word begins."""

    text: str
    starts: list[int]
    words: list[tuple[int, Word]]


def printed(pages: Sequence[tuple[int, Sequence[Line]]], *, aligned: bool = True) -> Printed:
    """Return pages' lines as text: set to their places across, or one after another."""
    letters = [
        (word.x1 - word.x0) / len(word.text)
        for _, lines in pages
        for line in lines
        for word in line.words
    ]
    width = max(median(letters), 1.0) if letters else 5.0
    parts: list[str] = []
    at = 0
    starts: list[int] = []
    words: list[tuple[int, Word]] = []
    for number, lines in pages:
        before: Line | None = None
        for line in lines:
            if before is not None and line.base - before.base > 1.6 * LINE_STEP * line.size:
                parts.append("\n")
                at += 1
            made, places = _set(line, width if aligned else 0.0)
            starts += [at + place for place in places]
            words += [(number, word) for word in line.words]
            parts.append(made + "\n")
            at += len(made) + 1
            before = line
        parts.append("\f")
        at += 1
    return Printed("".join(parts), starts, words)


def _set(line: Line, width: float) -> tuple[str, list[int]]:
    """Return a line's text and where each of its words begins; no width sets no columns."""
    text, places = "", []
    last: Word | None = None
    for word in line.words:
        if last is not None:
            is_apart = text_of([last, word]) != last.text + word.text
            text += " " if is_apart else ""
        is_column = last is None or word.x0 - last.x1 > APART * line.size
        if width and is_column:
            room = round(word.x0 / width) - len(text)
            text += " " * max(room, 1 if last is not None else 0)
        places.append(len(text))
        text += word.text
        last = word
    return text, places


def grid_of_text(
    pages: Sequence[tuple[int, Sequence[Line]]], sheets: dict[int, Sheet], filename: str
) -> Grid | None:
    """Return the programme that the pages' text makes by a layout of plain text, or None."""
    if sum(len(lines) for _, lines in pages) > MOST_LINES:
        return None
    made = printed(pages)
    try:
        grid = read_text(made.text.encode(), filename)
    except (errors.NoTable, errors.UnknownKind):
        return None
    rows = tuple(tuple(_placed(cell, made, sheets) for cell in row) for row in grid.rows)
    return replace(grid, rows=rows, loose=True)


def _placed(cell: GridCell, made: Printed, sheets: dict[int, Sheet]) -> GridCell:
    """Give a cell the box of its first line on its page."""
    if cell.place is None:
        return cell
    first = bisect_left(made.starts, cell.place.start)
    last = bisect_right(made.starts, max(cell.place.end - 1, cell.place.start))
    held = made.words[first:last]
    if not held:
        return cell
    number = held[0][0]
    rect = around([word for page, word in held if page == number])
    return replace(cell, place=replace(cell.place, page=number, box=sheets[number].box(rect)))
