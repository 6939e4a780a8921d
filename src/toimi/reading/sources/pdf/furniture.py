"""What stands on every page and is no part of the text: heads, feet, page numbers, contents."""

import re
from collections import Counter
from collections.abc import Sequence

from toimi.reading.sources.pdf.lines import Line

EDGE = 0.14
"""The share of a page's height at its top and bottom where a running line may stand."""

CONTENTS = ("sisällys", "sisältö", "innehåll", "contents", "table of contents")
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"(?:sivu|sida|page|s\.)?\s*[-–]?\s*\d{1,3}\s*(?:[/(]\s*\d{1,3}\s*\)?)?\s*[-–]?", re.I
)
_PAGE_OF = re.compile(
    r"\s*\(?(?:sivu|sida|page)?\s*\d{1,3}\s*(?:[/(]|\bav\b|\bof\b)\s*\d{1,3}\)?\s*$", re.I
)
_NOTE = re.compile(r"(?:\d{1,2}\)?|[*†‡]{1,3}\)?)\s?[^\W\d_]|[¹²³⁴⁵⁶⁷⁸⁹]")
_NUMBER_OF_NOTE = re.compile(r"(\d{1,2})\)?\s?[^\W\d_]")
_MARKED = re.compile(r"(?<=[^\W\d_]{4})\d{1,2}(?=$|[\s.,;:])")
_LEADER = re.compile(r"(?:\.\s?){4,}\s*\d{1,3}\s*$|…{2,}\s*\d{1,3}\s*$")
_ENDS_IN_NUMBER = re.compile(r"\S\s+\d{1,3}$")


def running_lines(
    pages: Sequence[Sequence[Line]], heights: Sequence[float]
) -> tuple[set[int], set[int]]:
    """Return the ids of the lines that stand on page after page, and of the first of each."""
    seen: Counter[str] = Counter()
    for lines, height in zip(pages, heights, strict=True):
        for key in {_key(line) for line in lines if _is_at_edge(line, height)}:
            seen[key] += 1
    most = max(2, len(pages) * 0.3)
    dropped: set[int] = set()
    kept: dict[str, int] = {}
    for lines, height in zip(pages, heights, strict=True):
        for line in lines:
            if not _is_at_edge(line, height):
                continue
            if _NUMBER.fullmatch(line.text.strip()) and (
                line.top < 0.1 * height or line.bottom > 0.9 * height
            ):
                dropped.add(id(line))
            elif len(pages) > 1 and seen[_key(line)] >= most:
                if _key(line) in kept:
                    dropped.add(id(line))
                else:
                    kept[_key(line)] = id(line)
    return dropped, set(kept.values())


def is_note(text: str) -> bool:
    """Tell whether a text begins as a footnote."""
    return bool(_NOTE.match(text))


def mark_of(text: str) -> str:
    """Return the number before a footnote, or nothing."""
    found = _NUMBER_OF_NOTE.match(text)
    return found[1] if found else ""


def without_marks(text: str, marks: frozenset[str]) -> str:
    """Return a text without the notes' numbers at its words' ends."""
    return _MARKED.sub(lambda found: "" if found[0] in marks else found[0], text)


def _is_at_edge(line: Line, height: float) -> bool:
    return line.bottom < EDGE * height or line.top > (1 - EDGE) * height


def _key(line: Line) -> str:
    return " ".join(_DIGITS.sub("#", line.text).casefold().split())


def without_page_number(text: str) -> str:
    """Return a running line without the page number at its end."""
    return _PAGE_OF.sub("", text).strip()


def contents_lines(lines: Sequence[Line]) -> set[int]:
    """Return the ids of a page's lines that belong to a list of contents."""
    found = {id(line) for line in lines if _LEADER.search(line.text)}
    for at, line in enumerate(lines):
        if not line.text.casefold().strip(" :").startswith(CONTENTS) or len(line.text) > 40:
            continue
        after = lines[at + 1 :]
        listed = [
            each for each in after if _LEADER.search(each.text) or _ENDS_IN_NUMBER.search(each.text)
        ]
        if len(listed) >= 2:
            last = max(after.index(each) for each in listed)
            if len(listed) * 3 >= last + 1:
                found |= {id(line), *(id(each) for each in after[: last + 1])}
    return found
