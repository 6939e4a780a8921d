"""Small documents written as lists: texts are paragraphs, lists of rows are tables."""

from toimi.language.seasons import DEFAULT_SEASONS
from toimi.reading.blocks import Blocks, Paragraph, Source, Table
from toimi.reading.finding import grid_of
from toimi.reading.grid import GridCell
from toimi.reading.model import Reading
from toimi.reading.programme import reading_of

UP, LEFT = "^", "<"
"""A cell merged with the one above it, or with the one to its left."""
Said = tuple[str, str, str, str]


def paper(*blocks: str | list[list[str]] | tuple[str, list[list[str]]]) -> Blocks:
    """Return a document. "## " begins a heading of level 2, a tab an item of a list; a table
    with a caption is a pair."""
    source = Source()
    made: list[Paragraph | Table] = []
    for block in blocks:
        if isinstance(block, str):
            made.append(_paragraph(block, source))
        elif isinstance(block, tuple):
            made.append(_table(block[1], source, block[0]))
        else:
            made.append(_table(block, source))
    return Blocks(tuple(made), source.text)


def _paragraph(text: str, source: Source) -> Paragraph:
    level = len(text) - len(text.lstrip("#"))
    depth = len(text) - len(text.lstrip("\t"))
    said = text[level:].strip()
    return Paragraph(said, source.add(said), level, depth)


def _table(rows: list[list[str]], source: Source, caption: str = "") -> Table:
    made: list[tuple[GridCell, ...]] = []
    for row in rows:
        line: list[GridCell] = []
        for at, text in enumerate(row):
            if text in (UP, LEFT):
                held = made[-1][at] if text == UP else line[-1]
                line.append(GridCell(held.paragraphs, held.place, merged=True))
            else:
                line.append(source.cell(text.split("\n")))
        made.append(tuple(line))
    return Table(tuple(made), caption)


def reading(*blocks: str | list[list[str]] | tuple[str, list[list[str]]]) -> Reading:
    """Return what a document says."""
    grid = grid_of(paper(*blocks))
    assert grid is not None
    return reading_of(grid, DEFAULT_SEASONS)


def said(read: Reading) -> list[Said]:
    """Return target, measure, schedule and responsible of each row."""
    return [(r.target, r.measure, r.schedule.text, r.responsible_text) for r in read.rows]
