"""Which year a moment without one means: from its neighbours, the document, the programme."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from toimi.errors import sentence
from toimi.language.periods import Reason
from toimi.language.schedule.calendar import Days, days_of
from toimi.language.schedule.moments import Moment
from toimi.language.seasons import Seasons

SHARED_BACKWARDS = sentence(
    "Vuosi on päätelty: ”{words}” on luettu vuodeksi {year}, vaikka järjestys on epäselvä."
)
INFERRED = sentence("Vuosi on päätelty: ”{words}” on luettu vuodeksi {year}.")
LONGEST_PROGRAMME_YEARS = 30


@dataclass(frozen=True)
class Frame:
    """What surrounds a phrase: the programme's days, the document's day, near years."""

    seasons: Seasons
    start: date | None = None
    end: date | None = None
    dated: date | None = None
    near: tuple[int, ...] = ()

    def days(self, moment: Moment, year: int | None = None) -> Days | None:
        """Return the days of a moment in a year (its own when none is given)."""
        chosen = moment.year if year is None else year
        return None if chosen is None else days_of(moment, chosen, self.seasons)


@dataclass
class Slot:
    """One moment on its way to a year.

    `words` are those of its item, `link` tells how it hangs on the next slot ("list",
    "range" or not at all), `paragraph` counts the stops before it.
    """

    moment: Moment
    words: str = ""
    link: str = ""
    paragraph: int = 0
    is_deadline: bool = False
    doubt: Reason | None = None


def fill(slots: Sequence[Slot], frame: Frame) -> None:
    """Give each slot's moment its year where one can be found."""
    for slot in slots:
        _from_relative(slot, frame)
    for slot, following in reversed(list(pairwise(slots))):
        if slot.link:
            _from_next(slot, following, frame)
    _forward(slots, frame)
    _under_a_year(slots, frame)
    written = tuple(slot.moment.year for slot in slots if slot.moment.year is not None)
    wider = replace(frame, near=tuple(dict.fromkeys((*written, *frame.near))))
    previous: Slot | None = None
    for slot in slots:
        if previous and previous.link and slot.moment.year is None:
            _from_previous(slot, previous, frame)
        if slot.moment.year is None:
            _infer(slot, wider)
        previous = slot


def _forward(slots: Sequence[Slot], frame: Frame) -> None:
    for slot, following in pairwise(slots):
        if slot.link and following.moment.year is None:
            _from_previous(following, slot, frame)


def _under_a_year(slots: Sequence[Slot], frame: Frame) -> None:
    """Give a year by what stands before in the same paragraph.

    What follows a bare year is in it ("Vuosi 2021: keväällä …"); a season or month after
    another time with its year is the next one ("1.6.2021 mennessä, seuranta syksyllä").
    """
    heading: Slot | None = None
    for slot in slots:
        moment = slot.moment
        if heading is not None and heading.paragraph != slot.paragraph:
            heading = None
        if moment.year is not None:
            heading = slot if moment.last_year is None else None
        elif heading is not None and heading.moment.unit == "year" and not heading.moment.part:
            slot.moment = replace(moment, year=heading.moment.year)
        elif heading is not None and moment.unit not in ("day", "week"):
            _from_previous(slot, heading, frame)


def _from_relative(slot: Slot, frame: Frame) -> None:
    moment = slot.moment
    if moment.relative is None or moment.year is not None or frame.dated is None:
        return
    offset = moment.relative
    if moment.unit == "year":
        slot.moment = replace(moment, year=frame.dated.year + offset)
        return
    years = [frame.dated.year + step for step in (-1, 0, 1)]
    spans = [(year, days) for year in years if (days := frame.days(moment, year))]
    if offset > 0:
        fitting = [year for year, days in spans if days[0] > frame.dated][:1]
    elif offset < 0:
        fitting = [year for year, days in spans if days[1] < frame.dated][-1:]
    else:
        fitting = [frame.dated.year]
    if fitting:
        slot.moment = replace(moment, year=fitting[0])


def _from_next(slot: Slot, following: Slot, frame: Frame) -> None:
    moment, after = slot.moment, following.moment
    if moment.unit == "day" and moment.month is None and after.unit == "day":
        moment = replace(moment, month=after.month)
    if moment.unit == after.unit == "day" and moment.month == after.month:
        slot.moment = moment
    if moment.year is not None or after.year is None:
        slot.moment = moment
        return
    if after.last_year is not None and after.unit not in ("year", "school", "council"):
        slot.moment = replace(moment, year=after.year)
        following.moment = replace(after, year=after.last_year, last_year=None)
        return
    if after.unit in ("year", "school", "council"):
        slot.moment = moment
        return
    year = after.year
    mine, theirs = frame.days(moment, year), frame.days(after)
    if mine and theirs and mine[0] > theirs[0]:
        if slot.link == "range":
            year -= 1
        else:
            slot.doubt = Reason(SHARED_BACKWARDS, words=slot.words, year=year)
    slot.moment = replace(moment, year=year)


def _from_previous(slot: Slot, before: Slot, frame: Frame) -> None:
    year = before.moment.year
    moment = slot.moment
    if year is None or before.moment.unit in ("year", "school", "council"):
        return
    previous = frame.days(before.moment)
    for candidate in (year, year + 1):
        days = frame.days(moment, candidate)
        if previous and days and days[1] >= previous[0] and days[0] >= previous[0]:
            slot.moment = replace(moment, year=candidate)
            return


def _infer(slot: Slot, frame: Frame) -> None:
    moment = slot.moment
    possible = [
        (year, days) for year in _candidates(frame) if (days := _in_programme(moment, year, frame))
    ]
    if slot.is_deadline and frame.dated is not None:
        ahead = [(year, days) for year, days in possible if days[1] >= frame.dated]
        possible = ahead or possible
    if not possible:
        return
    year, is_sure = _nearest(possible, moment, frame)
    slot.moment = replace(moment, year=year)
    if not is_sure:
        slot.doubt = Reason(INFERRED, words=slot.words, year=year)


def _candidates(frame: Frame) -> list[int]:
    if frame.start is not None and frame.end is not None:
        last = min(frame.end.year, frame.start.year + LONGEST_PROGRAMME_YEARS)
        return list(range(frame.start.year - 1, last + 1))
    around = [*frame.near]
    for day in (frame.dated, frame.start, frame.end):
        if day is not None:
            around += [day.year - 1, day.year, day.year + 1]
    return sorted(set(around))


def _in_programme(moment: Moment, year: int, frame: Frame) -> Days | None:
    days = frame.days(moment, year)
    if days is None:
        return None
    is_late = frame.end is not None and days[0] > frame.end
    is_early = frame.start is not None and days[1] < frame.start
    return None if is_late or is_early else days


def _nearest(possible: list[tuple[int, Days]], moment: Moment, frame: Frame) -> tuple[int, bool]:
    """Return the likeliest year, and whether it needs no second look."""
    if len(possible) == 1:
        return possible[0][0], True
    preferred = [year for near in frame.near for year, _days in possible if year == near]
    if frame.dated is None:
        year = preferred[0] if preferred else possible[0][0]
        return year, len(set(preferred)) == 1
    dated = frame.dated
    ranked = sorted((_distance(days, dated), year, days) for year, days in possible)
    (first, year, days), (second, other, _days) = ranked[0], ranked[1]
    if second < 2 * first:
        if other in preferred and year not in preferred:
            return other, True
        return year, year in preferred and other not in preferred
    is_past_plan = moment.unit not in ("day", "week") and days[1] < dated
    return year, not is_past_plan


def _distance(days: Days, dated: date) -> int:
    if days[0] <= dated <= days[1]:
        return 0
    return min(abs((day - dated).days) for day in days)
