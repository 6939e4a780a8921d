"""A document beside what was read of it: its text, or the pictures of its pages, with places."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from toimi.reading.grid import Box, Place
from toimi.reading.model import Reading, Row

WHOLE = 20_000
"""Characters of a text that is shown whole; of a longer one, what stands around the places."""
AROUND = 400
MOST_SHEETS = 40
PAGE_BREAK = "\f"
GAP = '<span class="source-page">…</span>'


@dataclass(frozen=True)
class Spot:
    """A box on a page, in shares (0-1) of it, as an SVG writes it."""

    start: int
    left: str
    top: str
    width: str
    height: str


@dataclass(frozen=True)
class Sheet:
    """A page of the document as a picture, with the places on it."""

    page: int
    spots: list[Spot]


@dataclass(frozen=True)
class SourceView:
    """One of the two: `text` with `place-<start>` at each place, or `sheets` of pictures."""

    text: SafeString
    sheets: list[Sheet]


def source_of(reading: Reading, rows: Iterable[int]) -> SourceView:
    """Return the source as far as it concerns these rows (numbers from 0)."""
    places = _places(reading.rows[number] for number in rows)
    sheets = _sheets(places)
    if sheets:
        return SourceView(SafeString(""), sheets)
    return SourceView(_text(reading.source_text, places), [])


def _places(rows: Iterable[Row]) -> list[Place]:
    """Return the places of the rows' cells in the source's order, one at each start."""
    found = {place.start: place for row in rows for place in row.places.values()}
    return [found[start] for start in sorted(found)]


def _sheets(places: Iterable[Place]) -> list[Sheet]:
    by_page: dict[int, list[Spot]] = {}
    for place in places:
        if place.page and place.box:
            by_page.setdefault(place.page, []).append(_spot(place.start, place.box))
    return [Sheet(page, by_page[page]) for page in sorted(by_page)[:MOST_SHEETS]]


def _spot(start: int, box: Box) -> Spot:
    left, top, right, bottom = (min(1.0, max(0.0, share)) for share in box)
    width, height = max(0.0, right - left), max(0.0, bottom - top)
    return Spot(start, f"{left:.4f}", f"{top:.4f}", f"{width:.4f}", f"{height:.4f}")


def _text(text: str, places: list[Place]) -> SafeString:
    """Return the text with its places; of a long one only what stands around them."""
    pieces: list[str] = []
    at = 0
    for first, last in _windows(text, places):
        if first > at:
            pieces.append(GAP)
        at = first
        for place in places:
            start, end = place.start, min(place.end, len(text))
            if start < at or start >= end or end > last:
                continue
            pieces.append(_escaped(text, at, start))
            pieces.append(f'<span id="place-{start}">{_escaped(text, start, end)}</span>')
            at = end
        pieces.append(_escaped(text, at, last))
        at = last
    if at < len(text):
        pieces.append(GAP)
    return SafeString("".join(pieces))


def _windows(text: str, places: list[Place]) -> Iterator[tuple[int, int]]:
    """Give the stretches of the text that are shown, at line ends, none touching another."""
    if len(text) <= WHOLE or not places:
        yield 0, min(len(text), WHOLE)
        return
    first = last = -1
    for place in places:
        start = text.rfind("\n", 0, max(0, place.start - AROUND)) + 1
        end = text.find("\n", min(place.end, len(text)) + AROUND)
        end = len(text) if end < 0 else end
        if start > last >= 0:
            yield first, last
            first = start
        first = start if first < 0 else first
        last = max(last, end)
    yield first, last


def _escaped(text: str, start: int, end: int) -> str:
    part = text[start:end]
    if PAGE_BREAK not in part:
        return escape(part)
    pieces = part.split(PAGE_BREAK)
    page = text.count(PAGE_BREAK, 0, start) + 1
    said = [escape(pieces[0])]
    for number, piece in enumerate(pieces[1:], start=page + 1):
        words = gettext("Sivu {number}").format(number=number)
        said += [format_html('<span class="source-page">{}</span>', words), escape(piece)]
    return "".join(said)
