"""The end of a line that names people and a time: "(vastuu rehtori, kevät 2021)", "– rehtori"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from toimi.language.word_lists import word_set
from toimi.reading import columns, content
from toimi.reading.column_words import EXTRA
from toimi.reading.finding import compound
from toimi.reading.grid import Place
from toimi.reading.labels import Named, named_in, plain

TELLING = frozenset({columns.SCHEDULE, columns.RESPONSIBLE, columns.URGENCY})
FREE = frozenset({columns.MEASURE, columns.SCHEDULE, columns.RESPONSIBLE})
"""Kinds whose labels may have words of other matters: "toimesta vastaava henkilö"."""

WITH_CLASS = (columns.SCHEDULE, columns.URGENCY, columns.RESPONSIBLE)
LONGEST_TAIL = 160
MOST_UNKNOWN_WORDS = 3
EXAMPLES = word_set("mm mm. esim esim. ks ks. esimerkiksi kuten bl.a. t.ex. e.g. etenkin myös")
MOST_WORDS = 5
TOPICS = word_set("kiire tila tilat toiminta tieto risk task")
"""Words that head a chapter oftener than they label a value."""

BEFORE = re.compile(r"[.;,|()–—\n\t]|\s{2,}|\s-\s")
_NUMBER_AT_END = re.compile(r"\s+(?:nro\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-H])\.?$")
_DASH = re.compile(r"\s+[–—-]\s+")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]\s*\.?$")
_PIECES = re.compile(r"\s*[,;/|]\s*")
_FIRST_WORD = re.compile(r"(?:^|(?<=[;,/|–.])\s*|(?<=\s)(?:ja|och|and)\s+)([^\W\d_]{3,})(?=\s)")


@dataclass
class Field:
    """What a line says of the measure: its kind, the document's own word for it, the texts."""

    kind: str
    label: str
    texts: list[str]
    place: Place | None = None


def named(text: str) -> tuple[Named, ...]:
    """Return what a label names; nothing when it has other words than those of a label."""
    bare = _NUMBER_AT_END.sub("", text.strip()).strip()
    if (
        plain(bare) in TOPICS
        or not bare
        or len(bare.split()) > MOST_WORDS
        or any(map(str.isdigit, bare))
    ):
        return ()
    if BEFORE.search(bare.partition("(")[0]):
        return ()
    found = named_in(bare)
    if not found or not _is_whole(bare, found[0].kind):
        return ()
    told = tuple(named for named in found if named.kind != EXTRA)
    return told or found


def _is_whole(label: str, kind: str) -> bool:
    """Tell whether a label says no more than its kind: "vastuu", and not "kiire ja melu"."""
    words = [word.strip("().,") for word in plain(label).split()]
    words = [word for word in words if word and word not in content.CONJUNCTIONS]
    if kind == columns.URGENCY and TOPICS & set(words):
        return False
    other = [word for word in words if not named_in(word)]
    if kind in FREE:
        return len(other) < len(words) or len(words) < 3
    return all(word.endswith(("n", "s")) for word in other)


def tail_of(text: str, place: Place | None) -> tuple[str, list[Field]]:
    """Return a line without the people and times at its end, and those."""
    if found := _BRACKET.search(text):
        if told := told_by(found[1], place, is_apart=True):
            return text[: found.start()].rstrip(" ."), told
        return text, []
    dashes = list(_DASH.finditer(text))
    for dash in dashes[-3:]:
        if told := told_by(text[dash.end() :], place, is_apart=True):
            return text[: dash.start()].rstrip(), told
    pieces = list(_PIECES.finditer(text))
    for piece in pieces[-3:]:
        told = told_by(text[piece.end() :], place)
        if len(told) > 1:
            return text[: piece.start()].rstrip(), told
    return text, []


def told_by(text: str, place: Place | None, *, is_apart: bool = False) -> list[Field]:
    """Return the people and times that a text consists of; nothing when it says more.

    `is_apart` says that brackets or dashes hold it apart: then a time makes people of a few
    words beside it, even of unknown ones.
    """
    if len(text) > LONGEST_TAIL:
        return []
    if labelled := _labelled(text, place):
        return labelled
    ways = [((columns.SCHEDULE, columns.RESPONSIBLE), False), (WITH_CLASS, False)]
    for kinds, is_loose in [*ways, *([(WITH_CLASS, True)] if is_apart else [])]:
        parts = compound.parts_of(text.rstrip("."), kinds)
        classes = [part for kind, part in parts if kind == columns.URGENCY]
        is_many = len(classes) > 1 or (classes and len(parts) == 1)
        if parts and not is_many and _are_told(parts, is_loose=is_loose):
            held = {kind: [part for k, part in parts if k == kind] for kind in kinds}
            return [Field(kind, "", texts, place) for kind, texts in held.items() if texts]
    return []


def _are_told(parts: Sequence[tuple[str, str]], *, is_loose: bool) -> bool:
    has_time = any(kind == columns.SCHEDULE and _fits(kind, part) for kind, part in parts)
    return all(
        _fits(kind, part) or (is_loose and has_time and _may_be_who(kind, part))
        for kind, part in parts
    )


def _may_be_who(kind: str, text: str) -> bool:
    """Tell whether a few words may name somebody unknown."""
    words = text.split()
    is_name = len(words) <= MOST_UNKNOWN_WORDS and not any(map(str.isdigit, text))
    is_begun = words[0].casefold() not in EXAMPLES and not content.has_time(text)
    return kind == columns.RESPONSIBLE and is_name and is_begun and len(text) > 1


def _fits(kind: str, text: str) -> bool:
    if kind == columns.SCHEDULE:
        return content.time_share(text) >= 0.9
    if kind == columns.URGENCY:
        return content.is_urgency(text) and not content.has_time(text)
    return content.role_share(text) >= 0.6 and not content.has_time(text)


def _labelled(text: str, place: Place | None) -> list[Field]:
    """Return what labels without a colon say: "vastuu rehtori; aikataulu kevät 2021"."""
    labels = [
        (found.start(1), found.end(), kinds[0].kind, found[1])
        for found in _FIRST_WORD.finditer(text)
        if (kinds := named(found[1])) and kinds[0].kind in TELLING and _is_label(found[1])
    ]
    if not labels or labels[0][0] or len({kind for *_at, kind, _word in labels}) < len(labels):
        return []
    ends = [first for first, *_rest in labels[1:]] + [len(text)]
    found = []
    for (_first, after, kind, word), end in zip(labels, ends, strict=True):
        said = text[after:end].strip(" ,;/|–.:")
        if not said or (kind == columns.SCHEDULE and not content.has_time(said)):
            return []
        found.append(Field(kind, word, [said], place))
    return found


def _is_label(word: str) -> bool:
    """Tell whether a word is a label and not a role: "vastuu", and not "vastuuhenkilö Virtanen"."""
    return content.role_share(word) < 1.0
