"""What the items of a phrase mean: periods, a rule, doubts, and what stays unread."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import accumulate

from toimi.errors import sentence
from toimi.language.periods import Period, Reason, Schedule, Span
from toimi.language.schedule import words
from toimi.language.schedule.calendar import ONE_DAY, Days
from toimi.language.schedule.items import Item
from toimi.language.schedule.moments import Moment
from toimi.language.schedule.tokens import Token
from toimi.language.schedule.years import Frame, Slot, fill

NOTHING_READ = sentence("Aikataulusta ei löytynyt aikaa: ”{words}”.")
LEFT_OVER = sentence("Tätä aikataulun kohtaa ei ymmärretty: ”{words}”.")
SLIP = sentence("Sana ”{words}” ei ole tuttu. Tarkoittaako se ”{guess}”?")
NO_SUCH_DAY = sentence("Kalenterissa ei ole tällaista aikaa: ”{words}”.")
NO_YEAR = sentence("Vuosi puuttuu: ”{words}”.")
BACKWARDS = sentence("Loppu on ennen alkua: ”{words}”.")
OUTSIDE = sentence("Aika ei ole ohjelmakaudella: ”{words}”.")
NO_PROGRAMME = sentence("Ohjelmakauden alkua ja loppua ei tiedetä: ”{words}”.")
BY_OR_BEFORE = sentence("”{words}” on luettu niin, että aika päättyy {end}.")
NOT_EXACT = sentence("Kuinka monta kertaa, ei mahdu toistosääntöön: ”{words}”.")
TWO_RULES = sentence("Toistoja on useita, ja niistä on luettu ensimmäinen: ”{words}”.")
SHORT_WEEK = sentence("”{words}” on luettu viikoksi. Tarkoittaako se vuotta?")
TURN = sentence("”{words}” on luettu vaihteen molemmin puolin, {start}–{end}.")
LONG_SEASON = sentence("”{words}” on luettu yhdeksi jaksoksi vuodesta toiseen.")

SEPARATORS = frozenset({"comma", "slash", "plus", "dash"})
END_TAGS = frozenset({"to", "by_pre"})
LINKING_TAGS = frozenset({"and", "filler"})


@dataclass
class _Draft:
    """The schedule under way."""

    periods: dict[Period, Span] = field(default_factory=dict)
    unread: list[Span] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    rule: str | None = None
    is_continuous: bool = False


@dataclass(frozen=True)
class _Reader:
    phrase: str
    tokens: Sequence[Token]
    frame: Frame
    draft: _Draft

    def span(self, first: int, last: int) -> Span:
        return self.tokens[first].span[0], self.tokens[last - 1].span[1]

    def cite(self, item: Item) -> str:
        first, last = self.span(item.first, item.last)
        return self.phrase[first:last]

    def doubt(self, reason: str, item: Item, *, is_unread: bool = False, **values: object) -> None:
        self.draft.doubts.append(Reason(reason, **{"words": self.cite(item), **values}))
        if is_unread:
            self.draft.unread.append(self.span(item.first, item.last))


def schedule_of(
    phrase: str, tokens: Sequence[Token], items: Sequence[Item], frame: Frame
) -> Schedule:
    """Return the schedule that the items mean within `frame`."""
    items = _repeated(items, tokens)
    reader = _Reader(phrase, tokens, frame, _Draft())
    slots = _slots(phrase, items, tokens)
    flat = [slot for group in slots for slot in group]
    fill(flat, frame)
    for item, group in zip(items, slots, strict=True):
        reader.draft.doubts += [slot.doubt for slot in group if slot.doubt]
        _read_item(reader, item, [slot.moment for slot in group])
    labels = _leave(reader, items)
    return _finished(reader, labels)


def _repeated(items: Sequence[Item], tokens: Sequence[Token]) -> list[Item]:
    """Give a bare year after a named part of another year the same part ("syksyt 2020 ja 2021")."""
    whole: list[Item] = []
    for item in items:
        before = whole[-1] if whole else None
        if before and _is_repeat(before, item, tokens):
            moment = replace(before.moments[0], year=item.moments[0].year)
            item = replace(item, moments=(replace(moment, first=item.first, last=item.last),))
        whole.append(item)
    return whole


def _is_repeat(before: Item, item: Item, tokens: Sequence[Token]) -> bool:
    if not before.kind == item.kind == "at" or item.last - item.first > 1:
        return False
    named, year = before.moments[0], item.moments[0]
    between = tokens[before.last : item.first]
    return (
        named.unit in ("season", "month", "quarter", "half")
        and named.year is not None
        and year.unit == "year"
        and named.year < (year.year or 0)
        and len(between) == 1
        and (between[0].kind == "comma" or "and" in between[0].senses)
    )


def _slots(phrase: str, items: Sequence[Item], tokens: Sequence[Token]) -> list[list[Slot]]:
    stops = list(accumulate(token.kind == "stop" for token in tokens))
    slots = [
        [
            Slot(
                moment,
                words=phrase[tokens[item.first].span[0] : tokens[item.last - 1].span[1]],
                paragraph=stops[moment.first],
                is_deadline=item.kind in ("by", "before"),
            )
            for moment in item.moments
        ]
        for item in items
    ]
    for group in slots:
        for slot in group[:-1]:
            slot.link = "range"
    for at in range(len(items) - 1):
        between = tokens[items[at].last : items[at + 1].first]
        if slots[at] and slots[at + 1] and between and all(map(_is_link, between)):
            slots[at][-1].link = "list"
    return slots


def _is_link(token: Token) -> bool:
    return token.kind in SEPARATORS or bool(LINKING_TAGS & token.senses.keys())


def _read_item(reader: _Reader, item: Item, moments: list[Moment]) -> None:
    draft = reader.draft
    if item.kind == "continuous":
        draft.is_continuous = True
    elif item.kind == "slip":
        first, last = reader.tokens[item.first].span
        written = reader.phrase[first:last]
        reader.doubt(SLIP, item, is_unread=True, words=written, guess=item.guess)
    elif item.kind == "unread":
        reader.doubt(LEFT_OVER, item, is_unread=True)
    elif item.kind == "recurrence":
        _read_recurrence(reader, item)
    elif item.kind in ("programme", "programme_end"):
        _read_programme(reader, item)
    elif item.kind != "plain":
        _read_spell(reader, item, moments)


def _read_recurrence(reader: _Reader, item: Item) -> None:
    found = item.recurrence
    if found is None:
        return
    months = [_first_month(moment, reader.frame) for moment in found.within]
    rule = found.rule + (";BYMONTH=" + ",".join(map(str, sorted(set(months)))) if months else "")
    if not found.is_exact:
        reader.doubt(NOT_EXACT, item)
    before = reader.draft.rule
    if before is None or rule.startswith(before):
        reader.draft.rule = rule
    elif not before.startswith(rule):
        reader.doubt(TWO_RULES, item)


def _first_month(moment: Moment, frame: Frame) -> int:
    days = frame.days(moment, 2021)
    return days[0].month if days else 1


def _read_programme(reader: _Reader, item: Item) -> None:
    frame = reader.frame
    if item.kind == "programme_end" and frame.end is not None:
        _add(reader, item, Period(None, frame.end))
        return
    if frame.start is None and frame.end is None:
        reader.doubt(NO_PROGRAMME, item)
        reader.draft.is_continuous = True
        return
    _add(reader, item, Period(frame.start, frame.end))


def _read_spell(reader: _Reader, item: Item, moments: list[Moment]) -> None:
    found: list[Days] = []
    for moment in moments:
        days = reader.frame.days(moment)
        if days is None:
            is_open = moment.year is None and _could_be(moment, reader.frame)
            reader.doubt(NO_YEAR if is_open else NO_SUCH_DAY, item, is_unread=True)
            return
        found.append(days)
    period = _period(item, moments, found)
    if period.start and period.end and period.start > period.end:
        reader.doubt(BACKWARDS, item, is_unread=True)
        return
    _say_doubts(reader, item, moments, period)
    _add(reader, item, period)


def _could_be(moment: Moment, frame: Frame) -> bool:
    return any(frame.days(moment, year) for year in (2020, 2021))


def _period(item: Item, moments: list[Moment], found: list[Days]) -> Period:
    first, last = found[0], found[-1]
    if item.kind == "by" and moments[0].part == "middle":
        return Period(None, _middle(first))
    if item.kind == "by":
        return Period(None, _deadline(moments[0], first))
    if item.kind == "before" and moments[0].part == "late":
        return Period(None, first[1])
    if item.kind == "before":
        return Period(None, first[0] - ONE_DAY)
    if item.kind == "from":
        return Period(first[0], None)
    if item.kind == "after":
        return Period(last[1] + ONE_DAY, None)
    if item.kind == "range":
        return Period(first[0], _deadline(moments[-1], last))
    return Period(first[0], last[1])


def _deadline(moment: Moment, days: Days) -> date:
    if moment.case == "to" and moment.part == "early":
        return days[0]
    if moment.case == "to" and moment.part == "middle":
        return _middle(days)
    return days[1]


def _middle(days: Days) -> date:
    return days[0] + timedelta(days=(days[1] - days[0]).days // 2)


def _say_doubts(reader: _Reader, item: Item, moments: list[Moment], period: Period) -> None:
    frame = reader.frame
    last = moments[-1]
    if (
        item.kind == "by"
        and last.case == "to"
        and not last.part
        and last.unit in ("season", "year")
    ):
        reader.doubt(BY_OR_BEFORE, item, end=_numeric(period.end))
    if item.kind == "turn":
        reader.doubt(TURN, item, start=_numeric(period.start), end=_numeric(period.end))
    if any(m.unit == "season" and m.last_year and m.name != "winter" for m in moments):
        reader.doubt(LONG_SEASON, item)
    if last.unit == "week" and 20 <= last.number <= 29 and _is_bare_v(reader, item):
        reader.doubt(SHORT_WEEK, item)
    is_late = frame.end and period.start and period.start > frame.end
    is_early = frame.start and period.end and period.end < frame.start
    if is_late or is_early:
        reader.doubt(OUTSIDE, item)


def _is_bare_v(reader: _Reader, item: Item) -> bool:
    return reader.tokens[item.first].text == "v" and item.last - item.first <= 3


def _numeric(day: date | None) -> str:
    return f"{day.day}.{day.month}.{day.year}" if day else ""


def _add(reader: _Reader, item: Item, period: Period) -> None:
    reader.draft.periods.setdefault(period, reader.span(item.first, item.last))


def _leave(reader: _Reader, items: Sequence[Item]) -> list[Span]:
    """Mark what looks like a time and was not read; return the spans of ordinary words."""
    taken = {index for item in items for index in range(item.first, item.last)}
    labels: list[Span] = []
    left: list[Item] = []
    open_ends = {item.last for item in items if item.kind == "from"}
    last_label = -1
    for index, token in enumerate(reader.tokens):
        if index in taken:
            continue
        is_end = index in open_ends and END_TAGS & token.senses.keys()
        if token.kind == "number" or is_end or words.TIME_TAGS & token.senses.keys():
            first = left.pop().first if left and left[-1].last == index else index
            left.append(Item("unread", first=first, last=index + 1))
        elif token.kind == "word" and not LINKING_TAGS & token.senses.keys():
            if last_label == index - 1 and labels:
                labels[-1] = (labels[-1][0], token.span[1])
            else:
                labels.append(token.span)
            last_label = index
    for item in left:
        reader.doubt(LEFT_OVER, item, is_unread=True)
    return labels


def _finished(reader: _Reader, labels: list[Span]) -> Schedule:
    draft, phrase = reader.draft, reader.phrase
    is_empty = not (draft.periods or draft.is_continuous or draft.rule)
    written = [token.span for token in reader.tokens if token.kind == "word"]
    if is_empty and not draft.doubts and written:
        draft.doubts.append(Reason(NOTHING_READ, words=" ".join(phrase.split())[:80]))
        draft.unread.append((written[0][0], written[-1][1]))
    return Schedule(
        text=phrase,
        periods=tuple(draft.periods),
        spans=tuple(draft.periods.values()),
        continuous=draft.is_continuous or (bool(draft.rule) and not draft.periods),
        rule=draft.rule,
        unread=tuple(sorted(set(draft.unread))),
        doubts=tuple(dict.fromkeys(draft.doubts)),
        labels=tuple(labels),
    )
