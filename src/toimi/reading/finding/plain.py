"""Plain text as paragraphs: headings, items of lists, wrapped lines put together."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toimi.language.hyphens import join_lines
from toimi.reading.blocks import Blocks, Paragraph
from toimi.reading.cells import OPEN_WORDS
from toimi.reading.content import MARKS
from toimi.reading.finding import tails
from toimi.reading.finding.fields import read_line
from toimi.reading.finding.mail import without_mail_head
from toimi.reading.grid import Place

INDENT = 2
MOST_OPEN_LINES = 6
"""How many lines a bracket may stay open."""

MOST_EDGE_LINES = 2
"""How many lines at the top and the bottom of a page may be its head, foot or number."""

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*$")
_UNDERLINE = re.compile(r"\s{0,3}(={3,}|-{3,})\s*$")
_BOLD = re.compile(r"(?:\*\*|__)([^*_]+)(?:\*\*|__)$")
_ITEM = re.compile(rf"(\s*)(?:[{re.escape(MARKS)}]|o(?= )|[a-h]\)(?= ))\s*(?=\S)")
_NUMBER = re.compile(r"\s*(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[A-H][.)]|[IVX]{1,4}\.)\s+(?=\S)")
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\s+[a-zåäö]")
_PAGE = re.compile(
    r"\s*(?:sivu|sida|page|s\.)?\s*\d{1,3}\s*(?:[/(]\s*\d{1,3}\s*\)?|\(\d+\))?\s*$", re.I
)
_SPACED = re.compile(r"\s{0,3}([^\W\d_][^:]{2,40}?)\s{2,}(\S.*)")
_BROKEN_END = re.compile(r"\s{0,3}[a-zåäö]{1,8}")
"""The end of a label's word that did not fit its column."""

_CONTENTS = re.compile(r".*(?:\.\s?){4,}\s*\d{1,3}\s*$")


@dataclass(frozen=True)
class _Line:
    text: str
    start: int
    page: int


def blocks_of_text(text: str) -> Blocks:
    """Return a text as paragraphs; what stands on each page, and contents pages, are left out."""
    lines = list(_lines(text))
    kept = [line for line in _without_edges(lines) if not _CONTENTS.match(line.text)]
    kept = list(_with_colons(kept))
    return Blocks(tuple(without_mail_head(list(_paragraphs(kept)))), text)


def _lines(text: str) -> Iterator[_Line]:
    start, page = 0, 1
    for raw in text.split("\n"):
        feeds = len(raw) - len(raw.lstrip("\f"))
        page += raw.count("\f")
        yield _Line(raw[feeds:].expandtabs(4).rstrip(), start + feeds, page)
        start += len(raw) + 1


def _with_colons(lines: Sequence[_Line]) -> Iterator[_Line]:
    """Give the lines with a colon after a label that only spaces hold apart from its value."""
    column = 0
    for at, line in enumerate(lines):
        under = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
        found = _SPACED.match(line.text)
        named = tails.named(found[1]) if found else ()
        indent = len(line.text) - len(line.text.lstrip())
        if found and named:
            column = found.start(2)
            yield replace(line, text=f"{found[1]}: {found[2]}")
        elif column and indent >= column - INDENT:
            text = line.text.strip()
            yield replace(line, text=text if _ITEM.match(text) else f"  {text}")
        elif column and (_BROKEN_END.fullmatch(line.text) or _is_empty(line.text, under)):
            continue
        else:
            column = 0 if line.text.strip() else column
            yield line


def _is_empty(text: str, under: str) -> bool:
    """Tell a label that nothing stands beside or under: it must not take what comes next."""
    return bool(text.strip()) and not under and bool(tails.named(text.strip()))


def _without_edges(lines: Sequence[_Line]) -> list[_Line]:
    """Leave out page numbers, and what returns at the top or the bottom of pages."""
    pages: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        if line.text.strip():
            pages.setdefault(line.page, []).append(at)
    edges = [
        at
        for said in pages.values()
        for at in dict.fromkeys([*said[:MOST_EDGE_LINES], *said[-MOST_EDGE_LINES:]])
    ]
    on_pages = {(_key(lines[at].text), lines[at].page) for at in edges}
    counts = Counter(key for key, _page in on_pages)
    gone = {
        at
        for at in edges
        if _PAGE.match(lines[at].text)
        or (counts[_key(lines[at].text)] > 1 and not _is_labelled(lines[at].text))
    }
    first = {_key(lines[at].text): at for at in sorted(gone, reverse=True)}
    gone -= {at for key, at in first.items() if at == first[key] and lines[at].page == 1 and key}
    return [line for at, line in enumerate(lines) if at not in gone]


def _key(text: str) -> str:
    return "".join(filter(str.isalpha, text)).casefold()


def _paragraphs(lines: Sequence[_Line]) -> Iterator[Paragraph]:
    width = max((len(line.text) for line in lines), default=0)
    current: list[_Line] = []
    made: Paragraph | None = None
    for at, line in enumerate(lines):
        under = lines[at + 1].text if at + 1 < len(lines) else ""
        if _UNDERLINE.match(line.text) and at and lines[at - 1].text.strip():
            continue
        if made and current and _goes_on(current, line, width):
            current.append(line)
            continue
        if made:
            yield _whole(made, current)
        made, current = _begun(line, under), [line]
    if made:
        yield _whole(made, current)


def _begun(line: _Line, under: str) -> Paragraph | None:
    """Return the paragraph that a line begins, or None for a blank one."""
    if not line.text.strip():
        return None
    place = Place(line.start, line.start + len(line.text), line.page)
    if found := _HEADING.match(line.text):
        return Paragraph(found[2], place, level=len(found[1]))
    if (rule := _UNDERLINE.match(under)) and not _ITEM.match(line.text):
        return Paragraph(line.text.strip(), place, level=1 if rule[1][0] == "=" else 2)
    if found := _BOLD.match(line.text.strip()):
        is_label = found[1].rstrip().endswith(":")
        return Paragraph(found[1].strip(), place, level=0 if is_label else 6)
    if found := _ITEM.match(line.text):
        return Paragraph(line.text[found.end() :], place, depth=1 + len(found[1]) // INDENT)
    return Paragraph(line.text.strip(), place)


def _goes_on(current: Sequence[_Line], line: _Line, width: int) -> bool:
    """Tell whether a line carries on the paragraph that is open."""
    before, text = current[-1].text.rstrip(), line.text.strip()
    if not text or not before.strip() or _HEADING.match(before) or _UNDERLINE.match(before):
        return False
    if _HEADING.match(text) or _ITEM.match(text):
        return False
    whole = " ".join(each.text for each in current)
    if len(current) < MOST_OPEN_LINES and whole.count("(") > whole.count(")"):
        return True
    if _NUMBER.match(text) and not _DAY.match(text):
        return False
    if text[:1].islower() or before.endswith(("-", ",", "/")):
        return not _is_labelled(text)
    is_open = before.split()[-1].casefold() in OPEN_WORDS
    is_full = len(before) + len(text.split()[0]) >= 0.9 * width and width > 50
    return (is_open or is_full) and not _is_labelled(text)


def _is_labelled(text: str) -> bool:
    line = read_line(Paragraph(text))
    return bool(line.kind) or (not line.text and bool(line.fields))


def _whole(paragraph: Paragraph, lines: Sequence[_Line]) -> Paragraph:
    if len(lines) == 1 or paragraph.place is None:
        return paragraph
    text = join_lines([paragraph.text, *(line.text.strip() for line in lines[1:])])
    end = lines[-1].start + len(lines[-1].text)
    return replace(paragraph, text=text, place=replace(paragraph.place, end=end))
