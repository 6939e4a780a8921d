"""Word documents: the tables with their merged cells, the text before, the title."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any, cast

from docx import Document
from docx.document import Document as DocumentType
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from toimi.reading import columns, errors
from toimi.reading.blocks import Blocks, Paragraph, Row, Source, Table
from toimi.reading.finding import grid_of
from toimi.reading.grid import Grid, GridCell

BESIDE = 9
"""The level of a heading that stands in a cell beside the table it is about."""

MOST_CELLS = 200_000
MOST_COLUMNS = 60
_HEADING = re.compile(r"(?:heading|otsikko|rubrik)\s*([1-9])$")
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
CONTAINERS = {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:smartTag"), qn("w:customXml")}
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read_docx(content: bytes, filename: str) -> Grid:
    """Return the programme's table. Raises Damaged, TooManyCells, NoTable."""
    try:
        document = Document(BytesIO(content))
        grid = grid_of(_content(document))
    except errors.Unreadable:
        raise
    except Exception as error:
        # What a broken package raises (lxml, zipfile, KeyError, ...) has no common base.
        raise errors.Damaged(name=filename) from error
    if grid is None:
        raise errors.NoTable
    return grid


def _content(document: DocumentType) -> Blocks:
    source = Source()
    found: list[Paragraph | Table] = []
    title = ""
    for block in _blocks(document.element.body, document):
        if isinstance(block, WordTable):
            found.append(Table(tuple(_rows(block, source))))
            continue
        text = _text(block)
        level = _level(block) or BESIDE * _is_beside(block)
        found.append(Paragraph(text, source.add(text), level, _depth(block)))
        if text.strip() and not title and _is_title(block):
            title = " ".join(text.split())
    return Blocks(tuple(found), source.text, {"title": title} if title else {})


def _blocks(parent: Any, document: DocumentType) -> Iterator[WordParagraph | WordTable]:
    """Give the paragraphs and tables in order, those of content controls and text boxes too."""
    for element in parent.iterchildren():
        if element.tag == qn("w:p"):
            yield WordParagraph(element, document)
            for box in element.iter(qn("w:txbxContent")):
                if not any(up.tag == FALLBACK for up in box.iterancestors()):
                    yield from _blocks(box, document)
        elif element.tag == qn("w:tbl"):
            if _is_frame(element):
                for inner in element.iterchildren(qn("w:tr")):
                    for cell in inner.iterchildren(qn("w:tc")):
                        yield from _blocks(cell, document)
            else:
                yield WordTable(element, document)
        elif element.tag in CONTAINERS:
            yield from _blocks(element, document)


def _is_frame(table: Any) -> bool:
    """Tell a table that only holds others in their places, perhaps with headings beside them."""
    own = len(list(table.iterchildren(qn("w:tr"))))
    inner = [list(one.iterchildren(qn("w:tr"))) for one in table.iterdescendants(qn("w:tbl"))]
    return any(len(rows) > own or (rows and _is_heading(rows[0])) for rows in inner)


def _is_heading(row: Any) -> bool:
    cells = row.iterchildren(qn("w:tc"))
    return columns.looks_like_header(
        ["".join(text.text or "" for text in cell.iter(qn("w:t"))) for cell in cells]
    )


def _is_beside(paragraph: WordParagraph) -> bool:
    """Tell whether a paragraph is the whole of a cell that stands in a row with a table."""
    cell = paragraph._p.getparent()
    row = cell.getparent() if cell is not None and cell.tag == qn("w:tc") else None
    if cell is None or row is None:
        return False
    said = [one for one in cell.iterchildren(qn("w:p")) if any(t.text for t in one.iter(qn("w:t")))]
    return len(said) == 1 and next(row.iterdescendants(qn("w:tbl")), None) is not None


def _level(paragraph: WordParagraph) -> int:
    """Return the level of a heading: by its style's outline or name, 9 for a short bold line."""
    style = paragraph.style
    name = (style.name or "").casefold() if style is not None else ""
    if found := _HEADING.match(name):
        return int(found[1])
    own = paragraph._p.find("w:pPr/w:outlineLvl", {"w": WORD})
    if own is not None and own.get(qn("w:val"), "").isdecimal():
        return min(int(own.get(qn("w:val"), "8")) + 1, 9)
    runs = [run for run in paragraph.runs if run.text.strip()]
    is_bold = bool(runs) and all(run.bold for run in runs) and len(paragraph.text) <= 120
    return 9 if is_bold else 0


def _depth(paragraph: WordParagraph) -> int:
    """Return how deep in a list a paragraph is; 0 for none."""
    if not _is_list_item(paragraph):
        return 0
    level = paragraph._p.find("w:pPr/w:numPr/w:ilvl", {"w": WORD})
    text = level.get(qn("w:val"), "0") if level is not None else "0"
    return int(text) + 1 if text.isdecimal() and len(text) < 2 else 1


def _is_title(paragraph: WordParagraph) -> bool:
    style = paragraph.style
    name = (style.name or "").casefold() if style is not None else ""
    return name.startswith(("title", "heading 1", "otsikko 1", "otsikko1", "rubrik"))


def _text(paragraph: WordParagraph) -> str:
    """Return the text as shown: tracked insertions in, deletions out, soft hyphens away."""
    parts = []
    for node in paragraph._p.iter(
        qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:noBreakHyphen")
    ):
        parent = node.getparent()
        if parent is None or parent.tag != qn("w:r") or _is_boxed(node, paragraph._p):
            continue
        if node.tag == qn("w:t"):
            parts.append(node.text or "")
        elif node.tag == qn("w:noBreakHyphen"):
            parts.append("-")
        else:
            parts.append(" " if node.tag == qn("w:tab") else "\n")
    return "".join(parts).replace("\N{SOFT HYPHEN}", "").strip()


def _is_boxed(node: Any, paragraph: Any) -> bool:
    """Tell whether a text stands in a box that only hangs from the paragraph."""
    for up in node.iterancestors():
        if up is paragraph:
            return False
        if up.tag == qn("w:txbxContent"):
            return True
    return False


def _rows(table: WordTable, source: Source) -> list[Row]:
    """Return the rows; a merged cell is the same cell in each row and column that it covers."""
    found: list[Row] = []
    above: list[GridCell] = []
    count = 0
    for row in table._tbl.tr_lst:
        made: list[GridCell] = [GridCell(())] * min(
            _number(row, "w:trPr/w:gridBefore"), MOST_COLUMNS
        )
        for element in row.tc_lst:
            span = min(_number(element, "w:tcPr/w:gridSpan") or 1, MOST_COLUMNS - len(made))
            count += max(span, 1)
            if count > MOST_CELLS:
                raise errors.TooManyCells(limit=MOST_CELLS)
            at = len(made)
            if _carries_on(element) and at < len(above):
                made += [replace(above[at], merged=True)] * span
                continue
            cell = _cell(_Cell(element, table), source)
            made += [cell, *[replace(cell, merged=True)] * (span - 1)] if span > 0 else []
        above = made
        found.append(tuple(made))
    return found


def _number(element: BaseOxmlElement, path: str) -> int:
    """Return the number that a property of a row or cell holds, or 0."""
    found = element.find(path, {"w": WORD})
    value = found.get(qn("w:val"), "") if found is not None else ""
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def _carries_on(element: BaseOxmlElement) -> bool:
    """Tell whether a cell is the lower part of one merged from above."""
    found = element.find("w:tcPr/w:vMerge", {"w": WORD})
    return found is not None and found.get(qn("w:val"), "continue") == "continue"


def _cell(cell: _Cell, source: Source) -> GridCell:
    paragraphs = []
    for element in cell._tc.iter(qn("w:p")):
        paragraph = WordParagraph(cast("CT_P", element), cell)
        lines = _text(paragraph).split("\n")
        if _is_list_item(paragraph) and lines[0].strip():
            lines[0] = f"- {lines[0]}"
        paragraphs += [" ".join(line.split()) for line in lines]
    while paragraphs and not paragraphs[-1]:
        paragraphs.pop()
    while paragraphs and not paragraphs[0]:
        paragraphs.pop(0)
    return GridCell(tuple(paragraphs), source.add("\n".join(paragraphs)))


def _is_list_item(paragraph: WordParagraph) -> bool:
    """Tell whether Word shows a bullet or a number before the paragraph."""
    properties = paragraph._p.pPr
    if properties is not None and properties.find(qn("w:numPr")) is not None:
        return True
    style = paragraph.style
    return style is not None and (style.name or "").startswith(("List Bullet", "List Number"))
