"""Lines outside tables into paragraphs: headings by their size, lists by their bullets."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from toimi.reading import content
from toimi.reading.head import TITLE_WORDS
from toimi.reading.sources.pdf.furniture import CONTENTS
from toimi.reading.sources.pdf.lines import Line, Manner, groups_of, joined

BIGGER = 1.12
LONGEST_HEADING = 160
MOST_LEVELS = 6
STEP_IN = 12.0
"""How much further in, in points, the next level of a list begins."""

_BULLET = re.compile(rf"^\s*[{re.escape(content.MARKS)}o]\s+")


@dataclass(frozen=True)
class Said:
    """A paragraph with its lines, before it has a place."""

    text: str
    lines: tuple[Line, ...]
    level: int = 0
    depth: int = 0


@dataclass(frozen=True)
class Sizes:
    """The size of the body's letters, and the bigger ones from the biggest down."""

    body: float
    bigger: tuple[float, ...]


def sizes_of(lines: Iterable[Line]) -> Sizes:
    """Learn the sizes of a document's letters."""
    count: Counter[float] = Counter()
    for line in lines:
        count[_rounded(line.size)] += len(line.text)
    if not count:
        return Sizes(10.0, ())
    body = max(count, key=lambda size: count[size])
    bigger = sorted((size for size in count if size > body * BIGGER), reverse=True)
    return Sizes(body, tuple(bigger[:MOST_LEVELS]))


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def said_of(lines: Sequence[Line], sizes: Sizes, manner: Manner) -> list[Said]:
    """Return the paragraphs of lines that stand under each other on one page."""
    left = min((line.x0 for line in lines), default=0.0)
    found: list[Said] = []
    for part in _of_one_look(lines):
        for group in groups_of(part, manner):
            if group:
                found.append(_said(group, sizes, manner, left))
    return found


def _of_one_look(lines: Sequence[Line]) -> list[list[Line]]:
    """Cut where the size of the letters changes, or bold begins or ends."""
    found: list[list[Line]] = []
    for line in lines:
        before = found[-1][-1] if found else None
        if before is not None and abs(before.size - line.size) < 0.6 and before.bold == line.bold:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _said(group: Sequence[Line], sizes: Sizes, manner: Manner, left: float) -> Said:
    text = joined(group, manner)
    if content.is_bullet(text) and not _is_heading_number(text, group, sizes):
        depth = 1 + int(max(group[0].x0 - left, 0.0) // STEP_IN) if group[0].x0 > left else 1
        return Said(_BULLET.sub("", text), tuple(group), depth=min(depth, 9))
    return Said(text, tuple(group), level=_level(text, group, sizes))


def _is_heading_number(text: str, group: Sequence[Line], sizes: Sizes) -> bool:
    return text[:1].isdigit() and _level(text, group, sizes) > 0


def _level(text: str, group: Sequence[Line], sizes: Sizes) -> int:
    size = _rounded(group[0].size)
    if len(text) > LONGEST_HEADING:
        return 0
    if size in sizes.bigger:
        return sizes.bigger.index(size) + 1
    is_heading = all(line.bold for line in group) and not text.endswith((".", ",", ";"))
    if is_heading and size >= sizes.body - 1:
        return min(len(sizes.bigger) + 1, 9)
    return 0


def title_in(said: Sequence[tuple[int, Said]], property_: str) -> str:
    """Return the document's title: the file's own if it is also said, or the biggest heading's.

    `said` are the paragraphs above the first table, with their pages.
    """
    texts = {_folded(each.text) for _, each in said}
    if property_ and _folded(property_) in texts:
        return property_
    headings = [
        (page, each)
        for page, each in said
        if each.level and not _folded(each.text).startswith(CONTENTS)
    ]
    named = [
        item for item in headings if any(word in item[1].text.casefold() for word in TITLE_WORDS)
    ]
    if named:
        return min(named, key=lambda item: (item[1].level, item[0]))[1].text
    return property_ if property_ and not said else ""


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
