"""Plain text in any layout: tabs, pipes, aligned columns, an outline, cells one after another."""

import codecs
import re
from itertools import islice

from toimi.reading import columns, content
from toimi.reading.errors import NoTable, TooManyCells, UnknownKind
from toimi.reading.finding import tails
from toimi.reading.finding.outline import FEWEST, grid_of_outline, is_labelled
from toimi.reading.finding.plain import blocks_of_text
from toimi.reading.grid import Grid
from toimi.reading.sources.aligned import read_aligned
from toimi.reading.sources.delimited import read_delimited
from toimi.reading.sources.flow import has_heading, read_flow

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LABEL_LIKE = re.compile(r"^\W*([^\W\d_][^:=\n]{2,60}?)(?:\s?[:=]|\s{2,}\S)", re.M)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def read_outline(text: str) -> Grid | None:
    """Return the programme that a text tells without a table, or None."""
    is_table = has_heading(text)
    if is_table and not _may_be_labelled(text):
        return None
    document = blocks_of_text(text)
    return None if is_table and not is_labelled(document) else grid_of_outline(document)


def _may_be_labelled(text: str) -> bool:
    """Tell whether some lines begin with a measure's label: a glance before all are read."""
    said = (tails.named(found[1]) for found in _LABEL_LIKE.finditer(text))
    measures = (named for named in said if named and named[0].kind == columns.MEASURE)
    return next(islice(measures, FEWEST - 1, None), None) is not None


MOST_LINES = 30_000
"""A programme of 400 measures in narrow columns has some 16,000."""
LAYOUTS = ((read_delimited, 0.6), (read_aligned, 0.7), (read_outline, 0.75), (read_flow, 0.0))
"""Each layout, and how well its cells must fit so that no other layout is tried."""


def read_text(content_: bytes, filename: str) -> Grid:
    """Return the grid of a text, by the layout that fits best. Raises UnknownKind, NoTable,
    TooManyCells."""
    text = decoded(content_, filename)
    if text.count("\n") > MOST_LINES:
        raise TooManyCells(limit=MOST_LINES)
    found: list[tuple[float, int, Grid]] = []
    for order, (layout, sure) in enumerate(LAYOUTS):
        grid = layout(text)
        if grid is None or not grid.rows:
            continue
        found.append((fit_of(grid), -order, grid))
        if found[-1][0] >= sure:
            break
    if not found:
        raise NoTable
    return max(found, key=lambda item: item[:2])[2]


def fit_of(grid: Grid) -> float:
    """Return how many of the telling cells hold what their column is for (0–1)."""
    kinds = columns.assign([cell.text for cell in grid.header])
    right = asked = 0.0
    for row in grid.rows[:400]:
        cells = {kind: cell.text for kind, cell in zip(kinds, row, strict=False)}
        if columns.MEASURE in cells:
            asked += 1
            right += bool(cells[columns.MEASURE])
        if columns.SCHEDULE in cells:
            asked += 1
            right += content.has_time(cells[columns.SCHEDULE])
        if columns.RESPONSIBLE in cells:
            asked += 1
            right += 0 < len(cells[columns.RESPONSIBLE]) < 200
        if cells.get(columns.URGENCY):
            asked += 1
            right += content.is_urgency(cells[columns.URGENCY])
    return right / asked if asked else 0.0


def decoded(content_: bytes, filename: str) -> str:
    """Return the text of bytes: by its mark, as UTF-8, UTF-16 without a mark, or Windows-1252.

    Lines of two encodings are each read by their own. Control signs and marks that turn the
    direction of text are left out.
    """
    text = _by_encoding(content_)
    odd = sum((c < " " and c not in "\t\n\r\f\v") or c == "\ufffd" for c in text)
    if odd > 2 + len(text) // 200:
        raise UnknownKind(name=filename)
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", " "))


def _by_encoding(content_: bytes) -> str:
    for mark, encoding in BOMS:
        if content_.startswith(mark):
            return content_[len(mark) :].decode(encoding, errors="replace")
    start = content_[:4000]
    for zeros, other, encoding in (
        (start[1::2], start[::2], "utf-16-le"),
        (start[::2], start[1::2], "utf-16-be"),
    ):
        if len(start) > 20 and zeros.count(0) > len(zeros) * 0.8 and other.count(0) == 0:
            return content_.decode(encoding, errors="replace")
    try:
        return content_.decode("utf-8")
    except UnicodeDecodeError:
        return "\n".join(map(_line, content_.split(b"\n")))


def _line(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")
