"""Web pages and Markdown: tables with their spans, headings, lists, in reading order."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import html as lxml_html
from lxml.etree import ParserError
from markdown_it import MarkdownIt

from toimi.reading import errors
from toimi.reading.blocks import Blocks, Paragraph, Source, Table
from toimi.reading.finding import grid_of
from toimi.reading.grid import Grid
from toimi.reading.sources.spans import Spanning, laid_out
from toimi.reading.sources.text import decoded

LEFT_OUT = {"script", "style", "nav", "footer", "noscript", "template", "head", "svg", "form"}
BLOCK = {"p", "div", "section", "article", "main", "header", "ul", "ol", "li", "table", "body"}
BLOCK |= {"h1", "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd", "blockquote", "pre", "aside", "tr"}
BLOCK |= {"td", "th", "thead", "tbody", "figure", "address", "center"}
_CHARSET = re.compile(rb"charset=[\"']?([\w-]{3,20})", re.I)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
BESIDE = 9
"""The level of a heading that stands in a cell beside the table it is about."""

_SPACE = re.compile(r"\s+")
SOFT = "soft"
"""A line end of a Markdown text, which a web page would not show."""

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml[^>]*>\s*<html|table|meta)", re.I
)


def is_html(content: bytes) -> bool:
    """Tell a web page, or a table of one, by how it begins."""
    return bool(_START.match(content[:1024])) or b"<table" in content[:4096].lower()


def read_html(content: bytes, filename: str) -> Grid:
    """Return the programme on a web page. Raises UnknownKind, Damaged, NoTable, TooManyCells."""
    said = _CHARSET.search(content[:2048])
    text = ""
    if said and said[1].lower() not in (b"utf-8", b"utf8"):
        try:
            text = content.decode(said[1].decode("ascii"), errors="replace")
        except LookupError:
            text = ""
    return _grid(text or decoded(content, filename), filename)


def read_markdown(content: bytes, filename: str) -> Grid:
    """Return the programme in a Markdown text. Raises UnknownKind, NoTable, TooManyCells."""
    text = _FRONT_MATTER.sub("", decoded(content, filename))
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.add_render_rule("softbreak", lambda *_args: f'\n<br class="{SOFT}">')
    return _grid(parser.render(text), filename)


def _grid(markup: str, filename: str) -> Grid:
    try:
        root = lxml_html.document_fromstring(re.sub(r"\A\s*<\?xml[^>]*\?>", "", markup))
    except (ParserError, ValueError) as error:
        raise errors.Damaged(name=filename) from error
    source = Source()
    grid = grid_of(Blocks(tuple(_blocks(root, source, 0)), source.text))
    if grid is None:
        raise errors.NoTable
    return grid


def _blocks(element: Any, source: Source, depth: int) -> Iterator[Paragraph | Table]:
    """Give what stands in an element, in order."""
    waiting: list[str] = [_flat(element.text)]
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag == "br" and (element.tag == "li" or child.get("class") == SOFT):
            waiting.append("\n")
        elif tag in BLOCK and not _is_hidden(child):
            yield from _said(waiting, source, depth if element.tag == "li" else 0)
            waiting = []
            yield from _block(child, tag, source, depth)
        elif tag == "br":
            yield from _said(waiting, source, 0)
            waiting = []
        elif tag and tag not in LEFT_OUT and not _is_hidden(child):
            is_block = next(child.iter("table", "p", "div", "ul", "ol"), None) is not None
            if is_block:
                yield from _said(waiting, source, 0)
                waiting = []
                yield from _blocks(child, source, depth)
            else:
                waiting.append(_flat(child.text_content()))
        waiting.append(_flat(child.tail))
    yield from _said(waiting, source, depth if element.tag == "li" else 0)


def _flat(text: str | None) -> str:
    """Return a text whose line ends are those of the mark-up, and not of what is shown."""
    return _SPACE.sub(" ", text or "")


def _said(parts: list[str], source: Source, depth: int) -> Iterator[Paragraph]:
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    text = "\n".join(line for line in lines if line)
    if text:
        yield Paragraph(text, source.add(text), depth=depth)


def _block(child: Any, tag: str, source: Source, depth: int) -> Iterator[Paragraph | Table]:
    if tag in LEFT_OUT:
        return
    if tag == "table" and not any(True for _ in child.iterdescendants("table")):
        yield Table(laid_out(_rows(child, source)))
    elif tag in ("td", "th") and _is_beside(child):
        text = " ".join(child.text_content().split())
        if text:
            yield Paragraph(text, source.add(text), level=BESIDE)
    elif tag[0] == "h" and tag[1:].isdigit():
        text = " ".join(child.text_content().split())
        if text:
            yield Paragraph(text, source.add(text), level=int(tag[1:]))
    else:
        yield from _blocks(child, source, depth + (tag in ("ul", "ol")))


def _is_beside(cell: Any) -> bool:
    """Tell whether a cell is one text that stands in a row with a table."""
    row = cell.getparent()
    is_text = next(cell.iterdescendants(*BLOCK), None) is None
    return is_text and row.tag == "tr" and next(row.iterdescendants("table"), None) is not None


def _is_hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").casefold()
    return element.get("hidden") is not None or "display:none" in style


def _rows(table: Any, source: Source) -> Iterator[list[Spanning]]:
    for row in table.iter("tr"):
        yield [
            Spanning(
                source.cell(list(_paragraphs(cell))),
                _number(cell.get("colspan")),
                _number(cell.get("rowspan")),
            )
            for cell in row
            if cell.tag in ("td", "th")
        ]


def _number(text: str | None) -> int:
    return min(int(text), 5000) if text and text.isdecimal() and len(text) < 6 else 1


def _paragraphs(cell: Any) -> Iterator[str]:
    """Give the lines of a cell; an item of a list begins with a dash."""
    waiting: list[str] = []
    for event, element in _steps(cell):
        if event == "text":
            waiting.append(element)
            continue
        if "".join(waiting).strip(" -\n\t\xa0"):
            yield "".join(waiting).replace("\xad", "")
        waiting = ["- "] if event == "li" else []
    if "".join(waiting).strip(" -\n\t\xa0"):
        yield "".join(waiting).replace("\xad", "")


def _steps(element: Any) -> Iterator[tuple[str, str]]:
    """Give the texts of a cell and the ends of its lines, in order."""
    if element.text:
        yield "text", element.text
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag and tag not in LEFT_OUT and not _is_hidden(child):
            is_block = tag in BLOCK or tag == "br"
            if is_block:
                yield ("li" if tag == "li" else "line"), ""
            yield from _steps(child)
            if is_block and tag != "br":
                yield "line", ""
        if child.tail:
            yield "text", child.tail
