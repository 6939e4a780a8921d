"""The programme's first and last day, from its title or a line of its head."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from toimi.language.schedule import read_schedule
from toimi.reading.approval import days_of

Term = tuple[date | None, date | None]
YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–—/]\s*((?:19|20)?\d\d)(?![\d.])")
_TWO_YEARS = re.compile(
    r"(?<![\d.])((?:19|20)\d\d)\s*(?:ja|sekä|och|and|&|,)\s*((?:19|20)\d\d)(?![\d.])"
)
_YEAR = re.compile(r"(?<![\d.\-/])((?:19|20)\d\d)(?![\d.\-/])")
_NAMED_YEAR = re.compile(
    r"(?:vuosi|vuodelle|vuodeksi|vuonna|vuoden|år|året|för år|year|for)\s+((?:19|20)\d\d)(?![\d.])",
    re.I,
)
_SPAN_OF_DAYS = re.compile(
    r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.((?:19|20)\d\d)?\s*[-–—]+\s*(\d{1,2})\.\s?(\d{1,2})\."
    r"\s?((?:19|20)\d\d)"
)
_OWN_TERM = re.compile(
    r"lukuvuo|lukukau|toimintakau|valtuustokau|läsår|fullmäktigeperiod|mandatperiod|school year"
    r"|academic year|council term|kevät|syksy|höst|vår\b|spring|autumn",
    re.I,
)
_LABEL = re.compile(
    r"ohjelmakau|toimikau|suunnitelmakau|valtuustokau|lukuvuo|voimassa|vuosille|vuosiksi|vuodelle"
    r"|kaudelle|kausi|ajalle|koskee|programperiod|för åren|för år|giltig|perioden|period|läsår"
    r"|for the years?|valid|in force|term",
    re.I,
)
LONGEST_LINE = 80


def term_of(title: str, lines: Sequence[str]) -> Term:
    """Return the first and last day that the title says, or else the likeliest of `lines`."""
    for text in (title, *_likely(lines)):
        if found := _said(text):
            return found
    found = _year(title) or next((each for line in lines if (each := _named_year(line))), None)
    return found or (None, None)


def _likely(lines: Sequence[str]) -> Iterator[str]:
    """Give the lines that name the term, then short ones, then the rest."""
    named = [line for line in lines if _LABEL.search(line)]
    short = [line for line in lines if len(line) <= LONGEST_LINE and line not in named]
    yield from named
    yield from short
    yield from (line for line in lines if line not in named and line not in short)


def _said(text: str) -> Term | None:
    if found := _days(text):
        return found
    years = YEARS.search(text)
    if years and _OWN_TERM.search(text):
        periods = read_schedule(text).periods
        starts = [p.start for p in periods if p.start]
        ends = [p.end for p in periods if p.end]
        if starts and ends:
            return min(starts), max(ends)
    for found_years in (years, _TWO_YEARS.search(text)):
        if found_years is None:
            continue
        first, last = int(found_years[1]), int(found_years[2])
        last = last if last > 99 else first // 100 * 100 + last
        if first <= last <= first + 20:
            return date(first, 1, 1), date(last, 12, 31)
    return None


def spans_days(text: str) -> bool:
    """Tell whether a text says a span of days."""
    return _days(text) is not None


def _days(text: str) -> Term | None:
    """Return the span of days that a text says: two whole days, or one without its year."""
    if found := _SPAN_OF_DAYS.search(text):
        first_year = int(found[3] or found[6])
        try:
            start = date(first_year, int(found[2]), int(found[1]))
            end = date(int(found[6]), int(found[5]), int(found[4]))
        except ValueError:
            return None
        return (start, end) if start < end else None
    days = [day for day, _first, _last in days_of(text)]
    return (days[0], days[1]) if len(days) == 2 and days[0] < days[1] else None


def _year(title: str) -> Term | None:
    periods = read_schedule(title).periods
    starts, ends = [p.start for p in periods if p.start], [p.end for p in periods if p.end]
    if starts and ends:
        return min(starts), max(ends)
    years = {int(found[1]) for found in _YEAR.finditer(title)}
    return (date(min(years), 1, 1), date(max(years), 12, 31)) if years else None


def _named_year(line: str) -> Term | None:
    found = _NAMED_YEAR.search(line) if len(line) <= LONGEST_LINE else None
    return (date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)) if found else None
