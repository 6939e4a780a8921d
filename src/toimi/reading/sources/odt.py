"""OpenDocument texts and sheets: tables with their spans, headings, lists."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from lxml import etree

from toimi.reading import errors
from toimi.reading.blocks import Blocks, Paragraph, Source, Table
from toimi.reading.finding import grid_of
from toimi.reading.grid import Grid
from toimi.reading.sources.spans import Spanning, laid_out

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
LEFT_OUT = {f"{TEXT}tracked-changes", f"{TEXT}table-of-content", f"{OFFICE}annotation"}
LEFT_OUT |= {f"{TEXT}note", f"{OFFICE}forms", f"{TEXT}sequence-decls", f"{TEXT}alphabetical-index"}
MOST_REPEATS = 60
BESIDE = 9
"""The level of a heading that stands in a cell beside the table it is about."""


def read_odt(content: bytes, filename: str) -> Grid:
    """Return the programme of an odt or ods file. Raises Damaged, TooManyCells, NoTable."""
    try:
        document = _content(content)
    except errors.Unreadable:
        raise
    except Exception as error:
        # What a broken package raises (zlib, zipfile, lxml, KeyError, ...) has no common base.
        raise errors.Damaged(name=filename) from error
    grid = grid_of(document)
    if grid is None:
        raise errors.NoTable
    return grid


def _content(content: bytes) -> Blocks:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    with zipfile.ZipFile(BytesIO(content)) as packed:
        root = etree.fromstring(packed.read("content.xml"), parser)
    source = Source()
    blocks: list[Paragraph | Table] = []
    for body in root.iter(f"{OFFICE}text", f"{OFFICE}spreadsheet"):
        blocks += _blocks(body, source, 0)
    return Blocks(tuple(blocks), source.text)


def _blocks(element: Any, source: Source, depth: int) -> Iterator[Paragraph | Table]:
    for child in element:
        if not isinstance(child.tag, str) or child.tag in LEFT_OUT:
            continue
        if child.tag in (f"{TEXT}p", f"{TEXT}h"):
            yield from _paragraph(child, source, depth)
        elif child.tag == f"{TABLE}table" and next(child.iterdescendants(child.tag), None) is None:
            yield Table(laid_out(_rows(child, source)))
        elif child.tag == f"{TABLE}table-cell":
            match list(_blocks(child, source, depth)):
                case [Paragraph() as alone]:
                    yield replace(alone, level=BESIDE)
                case several:
                    yield from several
        else:
            yield from _blocks(child, source, depth + (child.tag == f"{TEXT}list"))


def _paragraph(element: Any, source: Source, depth: int) -> Iterator[Paragraph | Table]:
    lines = (" ".join(line.split()) for line in _text(element).split("\n"))
    text = "\n".join(line for line in lines if line)
    if text:
        level = element.get(f"{TEXT}outline-level", "")
        number = int(level) if level.isdecimal() and len(level) == 1 else 0
        is_title = element.get(f"{TEXT}style-name", "") == "Title"
        yield Paragraph(text, source.add(text), level=1 if is_title else number, depth=depth)
    for table in element.iterdescendants(f"{TABLE}table"):
        yield Table(laid_out(_rows(table, source)))


def _text(element: Any) -> str:
    """Return the text as shown: tabs and breaks as white space, notes and changes left out."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == f"{TEXT}line-break":
            parts.append("\n")
        elif child.tag in (f"{TEXT}s", f"{TEXT}tab"):
            parts.append(" ")
        elif isinstance(child.tag, str) and child.tag not in {*LEFT_OUT, f"{TABLE}table"}:
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts).replace("\N{SOFT HYPHEN}", "")


def _rows(table: Any, source: Source) -> Iterator[list[Spanning]]:
    for row in table.iter(f"{TABLE}table-row"):
        cells = []
        for cell in row:
            if cell.tag != f"{TABLE}table-cell":
                continue
            made = source.cell(_lines(cell))
            spans = (_number(cell, "number-columns-spanned"), _number(cell, "number-rows-spanned"))
            repeats = min(_number(cell, "number-columns-repeated"), MOST_REPEATS)
            cells += [Spanning(made, *spans)] * repeats
        yield cells


def _number(cell: Any, name: str) -> int:
    text = cell.get(f"{TABLE}{name}", "")
    return int(text) if text.isdecimal() and 0 < len(text) < 6 else 1


def _lines(cell: Any, depth: int = 0) -> list[str]:
    """Return the paragraphs of a cell; an item of a list begins with a dash."""
    found: list[str] = []
    for child in cell:
        if not isinstance(child.tag, str) or child.tag in LEFT_OUT:
            continue
        if child.tag in (f"{TEXT}p", f"{TEXT}h"):
            found += _text(child).split("\n")
        elif child.tag == f"{TEXT}list-item":
            inner = _lines(child, depth + 1)
            found += [f"- {inner[0]}", *inner[1:]] if inner and inner[0] else inner
        else:
            found += _lines(child, depth)
    return found
