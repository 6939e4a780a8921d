"""Lines that say what they are: "Toimenpide: … Vastuu: … Aikataulu: …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from toimi.language.word_lists import word_set
from toimi.reading import columns, content
from toimi.reading.blocks import Paragraph
from toimi.reading.cells import without_bullet
from toimi.reading.content import MARKS
from toimi.reading.finding import compound, tails
from toimi.reading.finding.tails import TELLING, Field
from toimi.reading.grid import Place
from toimi.reading.labels import Named, named_in, plain

ALONE_HEADING = frozenset({columns.MEASURE, columns.SCHEDULE, columns.RESPONSIBLE})
ALONE = ALONE_HEADING | {columns.TARGET, columns.FOLLOW_UP}
"""The kinds of labels that may stand alone in a line without a colon after them."""

ABBREVIATIONS = word_set("ym. yms. jne. mm. esim. ko. osv. etc. m.m. osv. bl.a. yht. vko. kk. v.")
_YEAR = re.compile(r"(?:.*\D)?(?:19|20)\d\d\.")
_COLON = re.compile(r"\s?[:=](?=\s|$|[^\W\d_])")
_EDGES = " \t;,|–—-"
_CLASS = re.compile(
    r"(?<![^\s.;,|(–—-])([^\W\d_]{5,}(?:[ -][^\W\d_]{3,})?)\s+"
    r"(?=(?:[1-9]|I{1,3}|IV|V|[A-D])\.?\s*(?:[.;,|)]|$))"
)
"""A class of urgency said without a colon: "kiireellisyysluokka 1"."""

LOOSE_CLASSES = word_set("luokka klass class")
"""Words that name schools' classes too."""


@dataclass
class Line:
    """One line taken apart; `kind` is that of the label it begins with: target or measure."""

    text: str
    place: Place | None
    level: int = 0
    depth: int = 0
    is_item: bool = False
    kind: str = ""
    label: str = ""
    fields: list[Field] = field(default_factory=list)


@dataclass(frozen=True)
class _Label:
    named: tuple[Named, ...]
    text: str
    first: int
    after: int


def read_line(paragraph: Paragraph) -> Line:
    """Return a paragraph taken apart into its lead and its labelled parts."""
    raw = " ".join(paragraph.text.split())
    has_mark = raw[:1] in MARKS or (raw[:2] == "o " and len(raw) > 3)
    is_item = bool(paragraph.depth) or has_mark
    text = without_bullet(raw) if has_mark else raw
    text = text.replace("**", "").replace("__", "").strip()
    line = Line(text, paragraph.place, paragraph.level, paragraph.depth, is_item)
    labels = list(_labels(text))
    if not labels and (alone := _alone(text, is_heading=bool(paragraph.level))):
        labels = [alone]
    if not labels:
        line.text, line.fields = tails.tail_of(text, paragraph.place)
        return line
    line.text = _trimmed(text[: labels[0].first])
    for at, label in enumerate(labels):
        end = labels[at + 1].first if at + 1 < len(labels) else len(text)
        _take(line, label, _value(text, label.after, end))
    if not line.kind and line.text:
        line.text, told = tails.tail_of(line.text, paragraph.place)
        line.fields += told
    return line


def _take(line: Line, label: _Label, value: str) -> None:
    """Put a labelled value where it belongs in its line."""
    kind = label.named[0].kind
    is_first = not line.text and not line.fields and not line.kind
    if is_first and kind in (columns.TARGET, columns.MEASURE):
        line.kind, line.label = kind, label.text
        line.text, told = tails.tail_of(value, line.place)
        line.fields += told
        return
    if len(label.named) > 1 and value:
        kinds = [named.kind for named in label.named]
        for named in label.named:
            texts = [part for k, part in compound.parts_of(value, kinds) if k == named.kind]
            if texts:
                line.fields.append(Field(named.kind, named.text, texts, line.place))
        return
    line.fields.append(Field(kind, label.text, [value] if value else [], line.place))


def _labels(text: str) -> Iterator[_Label]:
    """Give the labels of a line: words of ours before a colon, classes of urgency without."""
    found = [*_with_colons(text), *_classes(text)]
    return iter(sorted(found, key=lambda label: label.first))


def _classes(text: str) -> Iterator[_Label]:
    """Give the labels of urgency that their class follows at once, after other words."""
    for said in _CLASS.finditer(text):
        named = tails.named(said[1])
        is_class = bool(named) and named[0].kind == columns.URGENCY
        if is_class and plain(said[1]) not in LOOSE_CLASSES and text[: said.start()].strip(_EDGES):
            yield _Label(named, said[1], said.start(), said.end())


def _with_colons(text: str) -> Iterator[_Label]:
    last = 0
    for colon in _COLON.finditer(text):
        segment = text[last : colon.start()]
        starts = [found.end() for found in tails.BEFORE.finditer(segment)]
        words = [found.start() for found in re.finditer(r"(?<=\s)[A-ZÅÄÖ]", segment.lstrip())]
        words = [at + len(segment) - len(segment.lstrip()) for at in words]
        starts += [] if last else [0]
        for start in sorted({*starts, *words}):
            said = segment[start:]
            if named := tails.named(said):
                yield _Label(named, said.strip(), last + start, colon.end())
                last = colon.end()
                break


def _alone(text: str, *, is_heading: bool) -> _Label | None:
    """Return the label that a whole line is: "Vastuuhenkilö", "Toimenpiteet:"."""
    bare = text.rstrip(" :")
    named = tails.named(bare)
    is_marked = text.rstrip().endswith(":")
    if named and not is_marked and named[0].kind not in (ALONE_HEADING if is_heading else ALONE):
        return None
    words = [word for word in plain(bare).split() if word not in content.CONJUNCTIONS]
    is_whole = all(named_in(word) for word in words) or (
        is_marked and bool(named) and named[0].kind in ALONE_HEADING
    )
    is_joint = len(named) > 1 and not {each.kind for each in named} <= TELLING
    if not named or len(words) > 3 or not is_whole or is_joint:
        return None
    return _Label(named, bare, 0, len(text))


def _value(text: str, first: int, end: int) -> str:
    said = _trimmed(text[first:end])
    last = said.split()[-1].casefold() if said else ""
    is_word = last[:-1].isalpha() and last not in ABBREVIATIONS
    is_word = is_word or bool(_YEAR.fullmatch(last))
    if last.endswith(".") and is_word and (end < len(text) or said.count(".") == 1):
        said = said[:-1]
    return said


def _trimmed(text: str) -> str:
    said = text.strip(_EDGES)
    if said.count("(") > said.count(")") and said.endswith("("):
        said = said[:-1]
    if said.count(")") > said.count("(") and said.rstrip(".").endswith(")"):
        said = said.rstrip(".")[:-1]
    return said.strip(_EDGES)


def is_told(fields: Sequence[Field]) -> bool:
    """Tell whether a time, a responsible or a class is among fields."""
    return any(each.kind in TELLING and each.texts for each in fields)
