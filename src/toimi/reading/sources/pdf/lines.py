"""Words into lines, and the lines of a cell or a column into paragraphs."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from toimi.language import hyphens, roles
from toimi.reading import content
from toimi.reading.broken_words import is_one_word
from toimi.reading.sources.flow_search import is_open
from toimi.reading.sources.pdf.sheet import Word

SAME_LINE = 0.3
SAME_LINE_SMALL = 0.6
"""How far apart baselines on one line may be, as a share of the size; more for small letters."""

TIGHT = 0.12
PITCH = 1.2
PARAGRAPH_GAP = 1.22
EMPTY_LINE_GAP = 1.8
"""Steps between lines, as shares of the usual one, that begin a paragraph; that hold an empty
line."""

RARE_CAPITALS = 0.12
"""A capital in fewer of the words within lines than this begins a sentence."""

LONG_WORD = 9
TIGHT_BY_CHANCE = 0.15
ROUNDING = 0.8
"""Points by which a cell's edge may be further than measured."""

_NUMBERED = re.compile(r"\(?(\d{1,2})[.)]\s")
_MARK = re.compile(r"[\d*†‡,)]{1,4}")
_RANGE_END = re.compile(r"[\d.][-–—]$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_CAPITAL = re.compile(r"[^\W\d_][^\W\d_A-ZÅÄÖ]{2}")
_RANGE = re.compile(r"[-–—]\s?\d")


@dataclass(slots=True)
class Line:
    """The words of one line in one cell; `limit` is where the cell has no more room."""

    words: list[Word]
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    page: int = 0
    limit: float = 0.0

    @property
    def bold(self) -> bool:
        """Whether most of it is bold."""
        return sum(w.bold * len(w.text) for w in self.words) * 2 > len(self.text)


@dataclass(frozen=True)
class Manner:
    """How a document sets its text: words it writes whole, and its usual step between lines."""

    known: Collection[str] = ()
    pitch: float = PITCH
    capitals_tell: bool = False
    """Whether a capital is rare within a sentence, so that it begins one."""

    leaning: int = 0
    """1 where the lines show that words wider than their cells were cut."""


def lines_of(words: Iterable[Word], page: int = 0, limit: float = 0.0) -> list[Line]:
    """Return the lines, top to bottom; words that lie on their side are turned up first."""
    upright = _upright(list(words))
    found: list[list[Word]] = []
    for word in sorted(upright, key=lambda word: (word.base, word.x0)):
        if found and _is_on(word, found[-1]):
            found[-1].append(word)
        else:
            found.append([word])
    return [_line(group, page, limit) for group in found]


def _upright(words: list[Word]) -> list[Word]:
    turned = sum(bool(word.turn) for word in words)
    if not turned:
        return words
    if turned * 2 <= len(words):
        return [word for word in words if not word.turn]
    return [_turned(word) for word in words if word.turn]


def _turned(word: Word) -> Word:
    if word.turn == 1:
        box = -word.bottom, word.x0, -word.top, word.x1
    elif word.turn == 3:
        box = word.top, -word.x1, word.bottom, -word.x0
    else:
        box = -word.x1, -word.bottom, -word.x0, -word.top
    return replace(word, x0=box[0], top=box[1], x1=box[2], bottom=box[3], base=box[3], turn=0)


def _is_on(word: Word, line: Sequence[Word]) -> bool:
    biggest = max(line, key=lambda each: each.size)
    size = max(word.size, biggest.size)
    is_small = min(word.size, biggest.size) < 0.85 * size
    return abs(word.base - biggest.base) < (SAME_LINE_SMALL if is_small else SAME_LINE) * size


def _line(words: list[Word], page: int, limit: float) -> Line:
    words.sort(key=lambda word: word.x0)
    biggest = max(words, key=lambda word: (word.size, len(word.text)))
    kept = [
        word
        for at, word in enumerate(words)
        if not at or not _is_mark(word, words[at - 1], biggest)
    ]
    return Line(
        words,
        text_of(kept),
        min(word.x0 for word in words),
        min(word.top for word in words),
        max(word.x1 for word in words),
        max(word.bottom for word in words),
        biggest.base,
        biggest.size,
        page,
        limit,
    )


def _is_mark(word: Word, before: Word, biggest: Word) -> bool:
    """Tell whether a word is a footnote's raised mark after another word."""
    is_raised = word.size < 0.85 * biggest.size and word.base < biggest.base - 0.1 * biggest.size
    is_close = word.x0 - before.x1 < TIGHT * biggest.size and len(before.text) > 2
    return is_raised and is_close and bool(_MARK.fullmatch(word.text))


def text_of(words: Sequence[Word]) -> str:
    """Return the words of one line with spaces where the page has them."""
    text = ""
    for at, word in enumerate(words):
        if at:
            before = words[at - 1]
            is_apart = before.spaced or word.x0 - before.x1 > TIGHT * max(word.size, before.size)
            text += " " if is_apart else ""
        text += word.text
    return text


def pieces_of(line: Line, gap: float) -> list[Line]:
    """Cut a line where words are more than `gap` (in letter sizes) apart."""
    found: list[list[Word]] = []
    for word in line.words:
        if found and word.x0 - found[-1][-1].x1 <= gap * line.size:
            found[-1].append(word)
        else:
            found.append([word])
    return [_line(group, line.page, line.limit) for group in found]


def manner_of(columns: Iterable[Sequence[Line]]) -> Manner:
    """Learn a document's manner from lines that stand under each other."""
    texts: list[str] = []
    steps: list[float] = []
    inner = capitals = 0
    held = list(columns)
    for lines in held:
        broken = False
        for at, line in enumerate(lines):
            words = _words(line)
            is_broken = line.text.endswith(("-", "\N{HYPHEN}", "\N{SOFT HYPHEN}"))
            if len(words) > 1:
                kept = words[1 if broken else 0 : len(words) - 1 if is_broken else None]
                texts.append(" ".join(kept))
            broken = is_broken or len(words) < 2
            inner += sum(word[0].isalpha() for word in words[1:])
            capitals += sum(word[0].isupper() and not word.isupper() for word in words[1:])
            if at and line.page == lines[at - 1].page:
                step = (line.base - lines[at - 1].base) / max(line.size, 1.0)
                if 0.8 < step < 3:
                    steps.append(step)
    steps.sort()
    pitch = steps[len(steps) // 4] if steps else PITCH
    tell = capitals < RARE_CAPITALS * inner
    return Manner(hyphens.unbroken_words(texts), pitch, tell, _leaning(held))


def _leaning(columns: Iterable[Sequence[Line]]) -> int:
    """Tell whether more long words end just at the edge than lines that are full by chance."""
    tight = wide = 0
    for lines in columns:
        for before, line in pairwise(lines):
            if _may_be_cut(before, line) and len(_words(before)[0]) >= LONG_WORD:
                is_tight = before.limit - before.x1 <= line.words[0].letter + ROUNDING
                tight, wide = tight + is_tight, wide + (not is_tight)
    usual = TIGHT_BY_CHANCE * wide
    return int(tight > 3 * usual + 1)


def _words(line: Line) -> list[str]:
    """Return the words of a line without its bullet."""
    words = line.text.split()
    return words[1:] if words and content.is_bullet(words[0] + " ") else words


def paragraphs_of(lines: Sequence[Line], manner: Manner) -> list[str]:
    """Return the paragraphs of a cell; an empty one stands for an empty line."""
    return [joined(group, manner) for group in groups_of(lines, manner)]


def joined(lines: Sequence[Line], manner: Manner) -> str:
    """Return the lines of one paragraph as one text, broken words whole again."""
    texts: list[str] = []
    for at, line in enumerate(lines):
        is_range = at and _RANGE_END.search(texts[-1]) and line.text[:1].isdigit()
        if at and _is_role_cut(texts[-1], line.text, manner):
            texts[-1] = texts[-1][:-1] + line.text
        elif (
            (at and line.text[:1] in ",.;:)")
            or is_range
            or (at and _breaks_word(lines[at - 1], line, manner))
        ):
            texts[-1] += line.text
        elif at and texts[-1].endswith("/") and lines[at - 1].words[-1].spaced:
            texts[-1] += f" {line.text}"
        else:
            texts.append(line.text)
    return hyphens.join_lines(texts, known=manner.known)


def _is_role_cut(before: str, text: str, manner: Manner) -> bool:
    """Tell whether "…li-" and "ja" are one word: a role or a word said elsewhere."""
    tail = text.split()[0].strip(".,;:")
    if before[-1:] not in hyphens.HYPHENS or tail.casefold() not in hyphens.CONJUNCTIONS:
        return False
    whole = [*before[:-1].split()[-1:], tail]
    word = "".join(whole)
    return roles.match(word.casefold()) is not None or word in manner.known


def groups_of(lines: Sequence[Line], manner: Manner) -> Iterator[list[Line]]:
    """Give the lines of each paragraph; no lines stand for an empty line."""
    group: list[Line] = []
    for line in lines:
        if group:
            before = group[-1]
            gap = _gap(before, line, manner)
            if gap > EMPTY_LINE_GAP:
                yield group
                yield []
                group = []
            elif gap > PARAGRAPH_GAP or _begins(line, group, manner):
                yield group
                group = []
        group.append(line)
    if group:
        yield group


def _gap(before: Line, line: Line, manner: Manner) -> float:
    """Return the step from a line to the next, the usual one being 1; 1 over a page."""
    if before.page != line.page:
        return 1.0
    usual = manner.pitch * max(median((before.size, line.size)), 1.0)
    return (line.base - before.base) / usual


def _begins(line: Line, group: Sequence[Line], manner: Manner) -> bool:
    """Tell whether a line begins a paragraph: a bullet, a lesser indent, room left before it."""
    before, first = group[-1], group[0]
    if _is_time(before.text) and _is_time(line.text):
        return True
    if content.is_bullet(line.text) and not _RANGE.match(line.text):
        found = _NUMBERED.match(line.text)
        if not found:
            return True
        above = _NUMBERED.match(first.text)
        follows = above is not None and int(found[1]) == int(above[1]) + 1
        if follows or _has_room(before, line, manner):
            return True
    is_hanging = len(group) > 1 and before.x0 > first.x0 + 3 and content.is_bullet(first.text)
    if is_hanging and line.x0 < first.x0 + 1.5 and before.page == line.page:
        return True
    return _has_room(before, line, manner)


def _is_time(text: str) -> bool:
    """Tell whether a line is a whole time and nothing else."""
    return bool(_YEAR.search(text)) and len(text) < 40 and content.time_share(text) > 0.9


def _both_say_times(before: str, text: str) -> bool:
    has_figures = any(map(str.isdigit, before)) and any(map(str.isdigit, text))
    return has_figures and content.has_time(before) and content.has_time(text)


def _has_room(before: Line, line: Line, manner: Manner) -> bool:
    """Tell whether the next line's first word would have fitted on the line before it."""
    if not before.limit or is_open(before.text) or before.text[-1:] in hyphens.HYPHENS:
        return False
    if _breaks_word(before, line, manner):
        return False
    first = line.words[0]
    need = first.x1 - first.x0 + 0.3 * before.size
    is_fresh, is_capital = not line.text[:1].islower(), line.text[:1].isupper()
    if (
        is_capital
        and manner.capitals_tell
        and _CAPITAL.match(line.text)
        and before.text[-1:] not in "-–/("
    ):
        return True
    room = before.limit - before.x1 - need
    if room <= 0.3 * before.size:
        return False
    return is_fresh or room > 1.5 * before.size or _both_say_times(before.text, line.text)


def _breaks_word(before: Line, line: Line, manner: Manner) -> bool:
    """Tell whether a word wider than its cell was cut between two lines without a hyphen."""
    if not _may_be_cut(before, line):
        return False
    if before.limit - before.x1 > line.words[0].letter + ROUNDING:
        return False
    return is_one_word(_words(before)[0], line.words[0].text, manner.known, manner.leaning)


def _may_be_cut(before: Line, line: Line) -> bool:
    """Tell whether a line is one word alone, and the next goes on in small letters."""
    words = _words(before)
    is_alone = bool(before.limit) and len(words) == 1 and line.text[:1].islower()
    return is_alone and before.text[-1:].isalpha() and len(words[0]) >= 4
