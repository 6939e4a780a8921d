"""Text without visible columns cut into blocks: what stands between blank lines and pages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from toimi.language.hyphens import join_lines
from toimi.reading import content, urgency_words

MOST_CUTS = 5
_PAGE_NUMBER = re.compile(r"(?:sivu|sida|page|s\.)?\s*\d{1,3}\s*(?:[/(]\s*\d{1,3}\s*\)?)?", re.I)
_CAPITAL = re.compile(r"(?<=\S )(?=[A-ZÅÄÖ])")
_LONE_CLASS = re.compile(r"(?<!\S)(?:[1-9]|I{1,3}|IV|V)(?!\S)")


@dataclass(frozen=True)
class Line:
    """One line with its place in the source; `text` keeps its spaces."""

    text: str
    start: int
    page: int

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Segment:
    """A part of a block that belongs to one cell: some lines, the first perhaps not whole."""

    lines: tuple[Line, ...]
    text: str

    @property
    def plain(self) -> str:
        """The letters and digits alone, for comparing."""
        return plain(self.text)


@dataclass(frozen=True)
class Block:
    """Consecutive lines. `gap` is how many empty paragraphs stand before it."""

    lines: tuple[Line, ...]
    gap: int
    starts_page: bool
    may_start_page: bool = False
    cuts: tuple[int, ...] = ()
    firm: frozenset[int] = field(default_factory=frozenset)

    @property
    def letters(self) -> str:
        """What `plain` makes of the joined lines, whichever of their hyphens stay."""
        return "".join([plain(line.text) for line in self.lines])


@dataclass(frozen=True)
class Manner:
    """How this source writes its lines: what join_lines needs to know."""

    known: frozenset[str]
    spaces_tell: bool


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Return the letters and digits of `text`, folded."""
    return "".join(filter(str.isalnum, text)).casefold()


def lines_of(text: str) -> list[Line]:
    """Return the lines of `text`; a form feed begins a page."""
    found = []
    start, page = 0, 1
    for raw in text.split("\n"):
        page += raw.count("\f")
        feeds = len(raw) - len(raw.lstrip("\f"))
        found.append(Line(raw[feeds:].replace("\f", " "), start + feeds, page))
        start += len(raw) + 1
    return found


def manner_of(lines: Sequence[Line]) -> Manner:
    """Learn which words stand unbroken, and whether a space at a line's end tells something."""
    said = [line.text for line in lines if line.text.strip()]
    spaced = sum(text[-1:].isspace() for text in said)
    hyphened = [text for text in said if text.rstrip().endswith("-")]
    bare = sum(text.endswith("-") for text in hyphened)
    known: set[str] = set()
    broken = False
    for text in said:
        words = [word.strip(".,;:()!?\"'”/") for word in re.split(r"[\s/]+", text.strip())]
        ends_broken = text.rstrip().endswith("-")
        kept = words[1 if broken else 0 : len(words) - (1 if ends_broken else 0)]
        known |= {word for word in kept if len(word) > 1}
        broken = ends_broken
    tells = spaced > 0.4 * len(said) and bare > 0.5 * len(hyphened)
    return Manner(frozenset(known), tells)


def joined(lines: Sequence[Line], manner: Manner) -> str:
    """Return the lines of one paragraph as one text."""
    texts = [_range_end(line.text) for line in lines]
    text = join_lines(texts, known=manner.known, spaces_tell=manner.spaces_tell)
    return text.strip()


def _range_end(text: str) -> str:
    """Take the space after a hyphen that ends a year or a day: it stands for "to"."""
    bare = text.rstrip()
    return bare if re.search(r"\d\s?[-–]$", bare) else text


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """Cut the lines into blocks; where blank lines do not part the cells, sentence case does."""
    said = [line for line in lines if line.text.strip()]
    indented = sum(line.text[:1].isspace() for line in said)
    marks_pages = indented < 0.3 * len(said)
    found: list[Block] = []
    blanks = 0
    for line in lines:
        if not line.text.strip():
            blanks += 1
            continue
        before = found[-1].lines[-1] if found else None
        is_set_in = marks_pages and line.text[:1].isspace()
        starts = before is not None and (line.page != before.page or (is_set_in and not blanks))
        if before is None or blanks or starts:
            may = is_set_in and bool(blanks) and not content.is_bullet(line.text)
            found.append(Block((line,), max(0, (blanks - 1) // 2), starts, may))
        else:
            found[-1] = replace(found[-1], lines=(*found[-1].lines, line))
        blanks = 0
    if len(said) > 20 and len(said) > 9 * len(found):
        return [part for block in found for part in _by_case(block)]
    return found


def _by_case(block: Block) -> Iterator[Block]:
    """Cut a block whose cells follow each other without a blank line."""
    start = 0
    for at in range(1, len(block.lines)):
        before, text = block.lines[at - 1].text.rstrip(), block.lines[at].text.strip()
        goes_on = before.endswith(("-", ",", "/", "+", "(")) or (
            before.split()[-1].casefold() in content.CONJUNCTIONS
        )
        is_listed = at - start > 1 or content.is_bullet(block.lines[start].text)
        starts = (
            text[0].isupper()
            or content.is_bullet(text)
            or bool(_LONE_CLASS.match(text))
            or (is_listed and 0 in content.time_edges(text))
        )
        if starts and not goes_on:
            yield replace(
                block, lines=block.lines[start:at], starts_page=block.starts_page and not start
            )
            start = at
    yield replace(block, lines=block.lines[start:], starts_page=block.starts_page and not start)


def is_page_number(block: Block) -> bool:
    """Tell whether a block at a page's edge is only its number."""
    text = " ".join(line.text.strip() for line in block.lines)
    return (
        len(block.lines) == 1
        and bool(_PAGE_NUMBER.fullmatch(text))
        and (len(text) > 1 or block.starts_page)
    )


def with_cuts(block: Block) -> Block:
    """Return the block with the places of its first line where a new cell may begin.

    Firm ones stand at wide spaces and around a class of urgency; the others, beside a time and
    before a capital letter, are taken up to a number.
    """
    text = block.lines[0].text
    weak = [at for at in content.time_edges(text) if text[:at].strip() and text[at:].strip()]
    weak += [found.start() for found in _CAPITAL.finditer(text)]
    firm: set[int] = set()
    for found in re.finditer(r"(?<=\S)\s{2,}(?=\S)", text):
        firm.add(found.end())
    for first, last in _classes(text):
        before = text[:first].strip()
        alone = not before or text[:first].endswith("  ")
        if alone or content.time_share(before) >= 0.5 or first in weak:
            firm |= {first, last}
    firm = {_next_word(text, at) for at in firm}
    cuts = list(dict.fromkeys([*sorted(firm), *(_next_word(text, at) for at in weak)]))
    kept = [at for at in cuts if text[:at].strip() and at < len(text)][:MOST_CUTS]
    return replace(block, cuts=tuple(sorted(kept)), firm=frozenset(firm))


def _classes(text: str) -> Iterator[tuple[int, int]]:
    """Give the places of classes of urgency: a lone digit or numeral, or one to two words."""
    for found in _LONE_CLASS.finditer(text):
        yield found.span()
    words = list(re.finditer(r"\S+", text))
    for at, word in enumerate(words):
        for last in words[at : at + 2]:
            if urgency_words.sure_step(text[word.start() : last.end()]):
                yield word.start(), last.end()


def _next_word(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def segments(block: Block, at: Sequence[int], manner: Manner) -> tuple[Segment, ...]:
    """Return the block cut at some of its cuts; the last segment has the other lines."""
    first = block.lines[0]
    edges = [0, *at, len(first.text)]
    parts = []
    for begin, end in pairwise(edges):
        line = Line(first.text[begin:end], first.start + begin, first.page)
        lines = (line, *block.lines[1:]) if end == len(first.text) else (line,)
        parts.append(Segment(lines, joined(lines, manner)))
    return tuple(parts)
