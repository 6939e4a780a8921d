"""Where things stand on a measure's time line: days become places, no drawing here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

EDGE = 6
HEAD = 22
ROW = 34
BAR = 9
LETTER = 7.5
"""About how wide a letter is: words stand left of their bar where they fit, else above it."""


@dataclass(frozen=True)
class Span:
    """Something that lasts. An open start or end reaches to the edge of the line."""

    kind: str
    label: str
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True)
class Bar:
    """A drawn span; places are texts of an SVG's user units."""

    kind: str
    x: str
    y: str
    width: str
    middle: str


@dataclass(frozen=True)
class Words:
    kind: str
    text: str
    x: str
    y: str
    anchor: str


@dataclass(frozen=True)
class Year:
    year: str
    x: str
    text_x: str


@dataclass(frozen=True)
class Line:
    """A time line for one width."""

    width: int
    height: int
    bars: Sequence[Bar]
    words: Sequence[Words]
    years: Sequence[Year]
    today_x: str


def line(spans: Sequence[Span], today: date, width: int) -> Line | None:
    """Lay the spans out, one row a label; None when no day is known."""
    days = [day for span in spans for day in (span.starts_on, span.ends_on) if day]
    if not days:
        return None
    first, last = min([*days, today]), max([*days, today])
    scale = _Scale(first, max(last, first + timedelta(days=30)), width)
    labels = list(dict.fromkeys(span.label for span in spans))
    height = HEAD + ROW * len(labels)
    return Line(
        width,
        height,
        [_bar(span, labels.index(span.label), scale) for span in spans],
        [_words(label, row, spans, scale) for row, label in enumerate(labels)],
        list(_years(scale)),
        _text(scale.x(today)),
    )


@dataclass(frozen=True)
class _Scale:
    first: date
    last: date
    width: int

    def x(self, day: date) -> float:
        whole = (self.last - self.first).days
        return EDGE + (self.width - 2 * EDGE) * (day - self.first).days / whole

    def start(self, span: Span) -> float:
        return self.x(span.starts_on or self.first)

    def end(self, span: Span) -> float:
        return self.x(span.ends_on or self.last)


def _bar(span: Span, row: int, scale: _Scale) -> Bar:
    start, end = scale.start(span), scale.end(span)
    y = HEAD + ROW * row + ROW - BAR - 4
    return Bar(span.kind, _text(start), _text(y), _text(max(end - start, 3)), _text(y + BAR / 2))


def _words(label: str, row: int, spans: Sequence[Span], scale: _Scale) -> Words:
    own = [span for span in spans if span.label == label]
    start = min(scale.start(span) for span in own)
    bar_y = HEAD + ROW * row + ROW - BAR - 4
    if len(label) * LETTER + 8 < start:
        return Words(own[0].kind, label, _text(start - 8), _text(bar_y + BAR), "end")
    return Words(own[0].kind, label, _text(start), _text(bar_y - 5), "start")


def _years(scale: _Scale) -> Sequence[Year]:
    years = range(scale.first.year + (scale.first > date(scale.first.year, 1, 1)), 10_000)
    shown = [year for year in years[:200] if date(year, 1, 1) <= scale.last]
    step = max(1, len(shown) // 6)
    places = [(year, scale.x(date(year, 1, 1))) for year in shown[::step]]
    return [Year(str(year), _text(x), _text(x + 4)) for year, x in places]


def _text(place: float) -> str:
    return f"{place:.1f}"
