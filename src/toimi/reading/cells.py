"""From the paragraphs of a cell to what it says: measure and its parts, schedule, themes."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toimi.language import roles
from toimi.language.hyphens import join_lines
from toimi.language.names import looks_like_name
from toimi.language.word_lists import word_set
from toimi.reading import content
from toimi.reading.content import MARKS
from toimi.reading.grid import GridCell

_BULLET = re.compile(
    rf"\s*(?:[{re.escape(MARKS)}]|o(?= )|\(?(?:\d{{1,2}}|[a-z]|i{{2,3}}|iv)[.)](?=\s))\s*"
)
_COMPOUND_HEAD = re.compile(
    r"(?P<role>[^\W\d_]{4,}) (?P<head>työ(?:n|tä|ssä|stä|hön|llä|lle|ksi)?)\b"
)
_SLASH = re.compile(r"(?P<before>[^\W\d_]{4,})/ (?P<after>[^\W\d_]{4,})")
_COUNTED = re.compile(r"(?:^|(?<=[\s:;,]))\(?(\d|[a-z])\)\s*(?=[^\W_])")
_COUNT = re.compile(r"\(?(\d|[a-z])[.)]\s")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d\b")
_LAST_BRACKETS = re.compile(r"\(([^()]{2,100})\)\s*\.?$")
_RESPONSIBLE_LABEL = re.compile(r"vastuu|ansvar|responsib|vast\.", re.I)
WHOLLY = 0.95
LONGEST_ITEM = 60
PLACE_ENDINGS = ("ssa", "ssä", "lla", "llä")
OPEN_WORDS = word_set(
    "ja sekä tai eli että jotta kun joka jotka jossa sen niiden kuin mm esim vai ja/tai"
    " och samt eller att som för av med i på till and or of to for with by in on the a"
)
"""Words that no sentence ends with."""
_SLASH_DAY = re.compile(r"(?<=[^\W\d_])/ (?=\d)")


def target_and_themes(cell: GridCell, *, loose: bool) -> tuple[str, tuple[str, ...]]:
    """Return the first paragraph and the further ones, without bullets."""
    texts = cell.texts if loose else tuple(whole_lines(cell.texts))
    if not texts:
        return "", ()
    if not any(map(str.isalpha, texts[0])) and len(texts) > 1:
        texts = (f"{texts[0]} {texts[1]}", *texts[2:])
    first = texts[0]
    if first.lstrip()[:1] in MARKS:
        first = without_bullet(first)
    elif len(texts) > 1:
        first = first.removesuffix(":")
    return first, tuple(map(_theme, texts[1:]))


def _theme(text: str) -> str:
    return without_bullet(text) if text.lstrip()[:1] in MARKS else text


def runs_on(before: str, after: str) -> bool:
    """Tell whether a line goes on with the sentence of the one before."""
    if content.is_bullet(after) or before.endswith((":", ";", ".", "?", "!")):
        return False
    return _is_open(before) or after[:1].islower() or after[:1] in "/)&+," or _is_where(after)


def _is_where(text: str) -> bool:
    """Tell whether a line only says where: "Jokirannan koululla"."""
    words = text.split()
    return len(words) == 2 and words[0].endswith("n") and words[1].endswith(PLACE_ENDINGS)


def _is_open(text: str) -> bool:
    last = text.split()[-1].casefold() if text.split() else ""
    is_joined = text.endswith((",", "-", "–", "/", "&", "+", "\N{SOFT HYPHEN}"))
    return is_joined or last in OPEN_WORDS or text.count("(") > text.count(")")


def whole_lines(texts: Sequence[str]) -> Iterator[str]:
    """Give the lines of a cell with those put together that one sentence runs through."""
    if _is_short_list(texts):
        yield from texts
        return
    whole: list[str] = []
    for text in texts:
        if whole and runs_on(whole[-1], text):
            whole[-1] = join_lines([whole[-1], text])
        else:
            whole.append(text)
    yield from whole


def _is_short_list(texts: Sequence[str]) -> bool:
    """Tell whether the lines are items: three or more, none of which leaves off in the middle."""
    is_short = len(texts) > 2 and max(map(len, texts)) <= LONGEST_ITEM
    if not is_short or any(map(content.is_bullet, texts)):
        return False
    return not any(map(_is_open, texts[:-1])) and texts[1][:1].islower()


def measure_and_parts(
    cell: GridCell, entries: int, *, loose: bool = True
) -> tuple[str, tuple[str, ...]]:
    """Return the measure and its sub-measures: items of a list, or what a colon announces.

    `entries` is how many schedules or responsibles stand apart beside it: as many paragraphs
    are as many matters, not one that runs on. In a cell that is not `loose`, each line that
    begins a sentence of its own is a matter too.
    """
    head: list[str] = []
    parts: list[str] = []
    texts = cell.texts if loose else _items(cell.texts)
    splits = ("" in cell.paragraphs and entries > 1) if loose else True
    for number, text in enumerate(texts):
        announced = bool(head) and head[-1].endswith(":")
        is_item = _is_item(text, number) or (not number and _begins_count(texts))
        if is_item or parts or announced or (splits and number):
            parts.append(without_bullet(text) if is_item else text)
        else:
            head.append(text)
    if not head and parts:
        head, parts = parts[:1], parts[1:]
    joint = "; " if entries == len(head) > 1 else " "
    measure = joint.join(head)
    if parts and measure.endswith(":"):
        measure = measure[:-1].rstrip()
    whole = tuple(part.strip() for part in parts if part.strip())
    return (measure, whole) if measure or not whole else (whole[0], whole[1:])


def _items(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the matters of a cell: its lines, and the items that one line counts up."""
    return tuple(item for text in whole_lines(texts) for item in counted(text))


def counted(text: str) -> tuple[str, ...]:
    """Return the parts of "intro: 1) one 2) two" with their marks, or the text alone."""
    marks = list(_COUNTED.finditer(text))
    if len(marks) < 2:
        return (text,)
    numbers = [mark[1].casefold() for mark in marks]
    ways = ([str(n + 1) for n in range(len(marks))], list("abcdefghijklmnopqrstuvwxyz"))
    if not any(numbers == way[: len(numbers)] for way in ways):
        return (text,)
    edges = [mark.start() for mark in marks] + [len(text)]
    pieces = [text[first:last] for first, last in pairwise(edges)]
    found = (text[: edges[0]], *pieces)
    return tuple(piece.strip().rstrip(",;").rstrip() for piece in found if piece.strip())


def without_counts(text: str) -> str:
    """Return `text` with blanks in the place of the marks that count its parts."""
    marks = list(_COUNTED.finditer(text))
    if len(counted(text)) < 2 and not (len(marks) == 1 and marks[0].start() == 0):
        return text
    for mark in marks:
        text = text[: mark.start()] + " " * len(mark[0]) + text[mark.end() :]
    return text


def own_matters(part: str) -> tuple[str, str]:
    """Return the times and the people that a part says in brackets at its end, or nothing.

    "ohje (vastuu: HR, kevät 2025)" has "kevät 2025" and "vastuu: HR".
    """
    found = _LAST_BRACKETS.search(part)
    said = [text.strip() for text in re.split(r"[;,]", found[1])] if found else []
    times = [text for text in said if content.time_share(_unlabelled(text)) >= WHOLLY]
    people = [text for text in said if text not in times]
    are_people = bool(people) and all(
        _RESPONSIBLE_LABEL.match(text) or content.role_share(text) >= WHOLLY for text in people
    )
    if people and not are_people:
        return "", ""
    return "; ".join(map(_unlabelled, times)), "; ".join(people)


def _unlabelled(text: str) -> str:
    return text.partition(":")[2].strip() if ":" in text else text


def _begins_count(texts: Sequence[str]) -> bool:
    """Tell whether the first two texts are counted: "1) ..." and "2) ..."."""
    marks = [found[1].casefold() if (found := _COUNT.match(text)) else "" for text in texts[:2]]
    return marks in (["1", "2"], ["a", "b"])


def _is_item(text: str, number: int) -> bool:
    if not content.is_bullet(text) and text.lstrip()[:1] not in MARKS:
        return False
    return bool(number) or text.lstrip()[:1] in MARKS


def entries(cell: GridCell, *, loose: bool) -> tuple[str, ...]:
    """Return the entries of a schedule or responsible cell.

    In a loose grid a paragraph runs on into the next one unless an empty one stands between
    them or it says a whole time of its own; elsewhere only where it leaves off in the middle.
    """
    found: list[str] = []
    apart = True
    for text in cell.paragraphs:
        if not text:
            apart = True
            continue
        if not found or apart:
            found.append(text)
        elif loose and not content.has_full_time(found[-1]):
            found[-1] = f"{found[-1]} {text}"
        elif not loose and _is_cut(found[-1], text):
            found[-1] = join_lines([found[-1], text])
        else:
            found.append(text)
        apart = False
    return tuple(found)


def _is_cut(before: str, after: str) -> bool:
    """Tell whether an entry is one with the line after it: "syksy" and "2023"."""
    if content.is_bullet(after):
        return False
    if _is_open(before):
        return True
    if _YEAR_FIRST.match(after):
        return content.has_time(before) and not content.has_full_time(before)
    last = before.split()[-1].strip(".,;:()")
    is_whole = roles.match(last) is not None and roles.base_form(last) is None
    is_whole = is_whole or roles.is_clear(last) or looks_like_name(before)
    is_time = content.has_time(before) or content.has_time(after)
    return after[:1].islower() and not is_time and not is_whole


def mended(text: str) -> str:
    """Return a text of a narrow column with its slips mended: brackets, slashes, compounds."""
    text = _SLASH_DAY.sub(" ", text)
    text = _SLASH.sub(_tight, text)
    text = _COMPOUND_HEAD.sub(_compound, text)
    if text.count("(") == text.count(")") + 1 and text.rfind("(") > text.rfind(")"):
        text += ")"
    return text


def _tight(found: re.Match[str]) -> str:
    """Take the space after a slash between two genitives: alternatives of one attribute."""
    is_pair = all(
        word.endswith("n") and not word.endswith("nen")
        for word in (found["before"], found["after"])
    )
    return f"{found['before']}/{found['after']}" if is_pair else found[0]


def _compound(found: re.Match[str]) -> str:
    """Put together a role and "work" written apart: they are one word in Finnish."""
    role = found["role"].casefold()
    is_one = roles.is_listed(role) and role.endswith(("mies", "henkilö", "taja", "vastaava"))
    return found["role"] + found["head"] if is_one else found[0]


def without_bullet(text: str) -> str:
    """Return an item of a list without its mark."""
    found = _BULLET.match(text)
    return text[found.end() :] if found else text
