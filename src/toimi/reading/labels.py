"""What a heading or a label names: one kind of column, or several ("Aikataulu ja vastuu")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from toimi.language.word_lists import word_set
from toimi.reading.column_words import EXTRA, LANGUAGES

MOST_WORDS = 10
MODIFIED = 100
"""What a word before it that names another kind adds to a rank: "seurannan vastuuhenkilö"."""

SHORTEST_INSIDE, FEWEST_BEFORE = 4, 3
SHORTEST_CUT = 4
"""How many letters of a word of ours tell it."""

_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_BROKEN = re.compile(
    r"(?<=[^\W\d_])[-\N{SOFT HYPHEN}]\s+(?=(?!ja\b|tai\b|sekä\b|och\b)[^\W\d_A-ZÅÄÖ])"
)
_JOINTS = re.compile(r"\s*[/,;+&]\s*|\s+(?:ja|sekä|tai|och|samt|eller|and|or)(?=\s)\s*")
_LIMITS = word_set(
    "of for to by in on with för av till på med i när som vem vad joka jonka jolla milloin"
    " when which who what how where mitä miten kuka"
)
"""Words that begin an explanation; what stands before them names the column."""


@dataclass(frozen=True)
class Named:
    """A kind that a heading names, how far down its list (0 the surest), and the words."""

    kind: str
    rank: int
    text: str
    language: str


@dataclass(frozen=True)
class _Entry:
    kind: str
    rank: int
    language: str


def plain(label: str) -> str:
    """Return a heading without the hyphens and signs that a narrow column puts in it."""
    kept = "".join(c for c in label if c not in "-\N{SOFT HYPHEN}\N{HYPHEN}*_:")
    return " ".join(kept.casefold().split())


def bare(label: str) -> str:
    """Return a heading without its explanations in brackets and the hyphens of line ends."""
    text = " ".join(label.split())
    text = _BROKEN.sub("", text)
    without = " ".join(_BRACKETS.sub(" ", text).split())
    return _closed_up(without.partition("(")[0].strip() or without or text)


def _closed_up(text: str) -> str:
    """Put together a word whose letters stand apart: "T O I M I"."""
    words = text.split()
    return "".join(words) if len(words) > 3 and all(len(word) == 1 for word in words) else text


@lru_cache(maxsize=8192)
def named_in(label: str) -> tuple[Named, ...]:
    """Return what a heading names, in order; nothing when it is no heading."""
    text = bare(label)
    if len(text) > 150:
        return ()
    found: list[Named] = []
    start = 0
    joints = [*_JOINTS.finditer(text)]
    for first, last in [*(joint.span() for joint in joints), (len(text), len(text))]:
        named = _head(text[start:first])
        start = last
        if named and named.kind not in {each.kind for each in found}:
            found.append(named)
    if not found and (whole := _head("".join(text.split()))):
        found.append(whole)
    return tuple(found)


def kind_of(label: str) -> tuple[str, int] | None:
    """Return the kind of a heading and how far down its list of words (0 the surest), or None.

    A heading that names several kinds is the first one that is not an extra.
    """
    found = named_in(label)
    best = next((each for each in found if each.kind != EXTRA), None)
    return (best.kind, best.rank) if best else None


def is_extra(label: str) -> bool:
    """Tell whether a heading names a thing that is kept and never read: resources, meters."""
    found = named_in(label)
    return bool(found) and all(each.kind == EXTRA for each in found)


def _head(text: str) -> Named | None:
    """Return what one part of a heading names by its head word."""
    words = [word.strip("().,;:?!\"”'") for word in plain(text).split()]
    words = [word for word in words if word][:MOST_WORDS]
    hits: list[tuple[int, _Entry]] = []
    at = 0
    while at < len(words):
        if phrase := _phrase(words, at):
            hits.append((at, phrase[0]))
            at += phrase[1]
            continue
        if hits and words[at] in _LIMITS:
            break
        if entry := _word(words[at]):
            hits.append((at, entry))
        at += 1
    if not hits:
        return None
    best = next((n for n, (place, e) in enumerate(hits) if not _modifies(hits, n, words)), 0)
    entry = hits[best][1]
    modified = any(other.kind != entry.kind for _place, other in hits[:best])
    return Named(entry.kind, entry.rank + modified * MODIFIED, text.strip(), entry.language)


def _modifies(hits: Sequence[tuple[int, _Entry]], number: int, words: Sequence[str]) -> bool:
    """Tell whether a word only says whose the next one is: "toimenpiteen aikataulu"."""
    if number + 1 == len(hits):
        return False
    (place, entry), (_next, following) = hits[number], hits[number + 1]
    if entry.language == "fi":
        return words[place].endswith("n")
    if entry.language == "sv":
        return words[place].endswith("s")
    return following.language == "en"


def _phrase(words: Sequence[str], at: int) -> tuple[_Entry, int] | None:
    best = None
    for parts, entry in PHRASES.get(words[at][:3], ()):
        ahead = words[at : at + len(parts)]
        fits = len(ahead) == len(parts) and all(map(str.startswith, ahead, parts))
        if fits and (best is None or len(parts) > best[1]):
            best = entry, len(parts)
    return best


@lru_cache(maxsize=8192)
def _word(word: str) -> _Entry | None:
    """Return what a word names: of a compound, what its last part does."""
    hits: list[tuple[int, int, _Entry]] = []
    if word in WHOLE:
        hits.append((len(word), len(word), WHOLE[word]))
    for place in range(len(word) - SHORTEST_STEM + 1):
        for stem, entry in STEMS_BY_BEGINNING.get(word[place : place + SHORTEST_STEM], ()):
            is_inside = len(stem) >= SHORTEST_INSIDE and place >= FEWEST_BEFORE
            if (place == 0 or is_inside) and word.find(stem) == place:
                hits.append((place + len(stem), len(stem), entry))
    for ending, entry in ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + FEWEST_BEFORE:
            hits.append((len(word), len(ending), entry))
    if not hits:
        return _cut_off(word)
    best = max(hits, key=lambda hit: hit[:2])[2]
    like = [e for _end, _length, e in hits if (e.kind, e.language) == (best.kind, best.language)]
    return min(like, key=lambda entry: entry.rank)


def _cut_off(word: str) -> _Entry | None:
    """Return what the beginning of a word names: "kiireell.", "vastuuh.", "prio"."""
    if len(word) < SHORTEST_CUT:
        return None
    return next((entry for stem, entry in STEMS if stem.startswith(word)), None)


def _entries() -> Iterator[tuple[str, _Entry]]:
    for language, kinds in LANGUAGES.items():
        for kind, text in kinds.items():
            for rank, word in enumerate(text.split()):
                yield word, _Entry(kind, rank, language)


def _of_form(form: str) -> Iterator[tuple[str, _Entry]]:
    """Give the words marked so (see `column_words`), without their marks."""
    for text, entry in _entries():
        is_phrase = "_" in text
        mark = "_" if is_phrase else text[0] if text[0] in "=-" else ""
        if mark == form:
            yield text.lstrip("=-"), entry


def _phrases() -> dict[str, list[tuple[list[str], _Entry]]]:
    found: dict[str, list[tuple[list[str], _Entry]]] = {}
    for text, entry in _of_form("_"):
        parts = text.split("_")
        found.setdefault(parts[0][:3], []).append((parts, entry))
    return found


def _by_beginning(stems: Sequence[tuple[str, _Entry]]) -> dict[str, list[tuple[str, _Entry]]]:
    found: dict[str, list[tuple[str, _Entry]]] = {}
    for stem, entry in stems:
        found.setdefault(stem[:SHORTEST_STEM], []).append((stem, entry))
    return found


STEMS = tuple(_of_form(""))
SHORTEST_STEM = min(len(stem) for stem, _entry in STEMS)
STEMS_BY_BEGINNING = _by_beginning(STEMS)
ENDINGS = tuple(_of_form("-"))
WHOLE = dict(reversed([*_of_form("="), *ENDINGS]))
PHRASES = _phrases()
