"""Paragraphs with line ends of their own: "Kuulokkeet⏎Vastuu: rehtori⏎Aikataulu: 2023"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from toimi.reading import columns, content
from toimi.reading.blocks import Paragraph
from toimi.reading.content import MARKS
from toimi.reading.finding import tails
from toimi.reading.finding.fields import read_line

MOST_LABEL_WORDS = 2


def parted(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs with each line that tells of the one before it on its own."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        is_one = "\n" not in paragraph.text or bool(paragraph.level)
        found += [paragraph] if is_one else _lines(paragraph)
    return [
        replace(each, text=f"{each.text.rstrip()}:") if _names_class(each, after) else each
        for each, after in zip(found, [*found, Paragraph("")][1:], strict=True)
    ]


def _names_class(paragraph: Paragraph, after: Paragraph) -> bool:
    """Tell a label of urgency that stands alone over its class, where a topic could be meant."""
    if len(paragraph.text.split()) > MOST_LABEL_WORDS or not content.is_urgency(after.text):
        return False
    named = tails.named(paragraph.text)
    return bool(named) and named[0].kind == columns.URGENCY


def _lines(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Give the lines of a paragraph; one that says nothing by itself goes on the one before."""
    open_: Paragraph | None = None
    start = 0
    for text in paragraph.text.split("\n"):
        made = _line(paragraph, text, start, is_first=open_ is None)
        start += len(text) + 1
        if not text.strip():
            continue
        if open_ is None:
            open_ = made
        elif _stands_alone(made) and not _is_told(made):
            yield open_
            open_ = made
        else:
            open_ = _joined(open_, made)
    if open_ is not None:
        yield open_


def _line(paragraph: Paragraph, text: str, start: int, *, is_first: bool) -> Paragraph:
    place = paragraph.place
    if place is not None and place.end - place.start == len(paragraph.text):
        first = place.start + start
        place = replace(place, start=first, end=first + len(text))
    is_part = not is_first and text.lstrip()[:1] in MARKS
    depth = paragraph.depth + is_part if is_first or is_part else 0
    return Paragraph(text, place, depth=depth)


def _stands_alone(paragraph: Paragraph) -> bool:
    line = read_line(paragraph)
    return bool(line.is_item or line.kind or (line.fields and not line.text))


def _is_told(paragraph: Paragraph) -> bool:
    """Tell whether a line is people or times and has no label."""
    said = paragraph.text.strip()
    is_plain = ":" not in said and said[:1] not in MARKS
    return is_plain and bool(tails.told_by(said, paragraph.place))


def _joined(before: Paragraph, after: Paragraph) -> Paragraph:
    """Return two lines as one; people and times without labels stay apart as its end."""
    said = after.text.strip()
    is_told = _is_told(after)
    is_list = bool(read_line(before).fields) and said[:1].isupper()
    mark = " – " if is_told else ", " if is_list else " "
    place = before.place
    if place is not None and after.place is not None:
        place = replace(place, end=after.place.end)
    return replace(before, text=f"{before.text.rstrip()}{mark}{said}", place=place)
