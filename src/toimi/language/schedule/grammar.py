"""The grammar of a schedule phrase over its tokens: `PHRASE`.

    phrase   = { item | other token }
    item     = clock | recurrence | "jatkuva" | programme | spell | weeks | slip | count
    spell    = between | from-to | by moment | from moment | after moment | dash day
             | moment [range-end | edge]
    range-end = ["alkaen"] dash moment | moment in the illative, after one in the elative
    edge     = "mennessä" | "asti" | "alkaen" | "jälkeen" | dash at the end

Every alternative takes a bounded number of tokens or goes forward only, so the time is linear.
"""

from dataclasses import dataclass

import parsy  # type: ignore[import-untyped]

from toimi.language.schedule.edges import (
    AFTER_NOTHING,
    BEFORE_PRE,
    BY_POST,
    BY_PRE,
    FROM_POST,
    FROM_PRE,
    RANGE_DASH,
    TO,
)
from toimi.language.schedule.lexicon import Sense
from toimi.language.schedule.moments import (
    BARE_WEAK_MONTH,
    DAY_NUMBER,
    DURING,
    FULL_DAY,
    FULL_YEARS,
    MOMENT,
    MONTH_NUMBER,
    MONTH_WORD,
    NAMED_DAY,
    SLASH_YEAR,
    TAIL_YEAR,
    YEARS,
    Moment,
    in_years,
    located,
)
from toimi.language.schedule.recurrence import RECURRENCE, Recurrence
from toimi.language.schedule.terminals import (
    AND,
    DASH,
    DOT,
    YEAR,
    Parser,
    glued,
    glued_number,
    kind,
    number,
    one,
    phrase,
    tag,
    text,
)
from toimi.language.schedule.tokens import LONGEST_NUMBER


@dataclass(frozen=True)
class Item:
    """One thing understood. `kind` is "at", "range", "turn" (of two months), "by", "before",
    "from", "after", "continuous", "programme", "programme_end", "recurrence", "slip",
    "unread" (digits that are no date) or "plain" (no time, and no doubt).

    `first` and `last` are token indexes, the first and one past the last.
    """

    kind: str
    moments: tuple[Moment, ...] = ()
    recurrence: Recurrence | None = None
    guess: str = ""
    first: int = 0
    last: int = 0


def _item(name: str, *moments: Moment) -> Item:
    return Item(name, moments)


FILLERS = (tag("filler") | kind("colon")).times(0, 3)
EVERY_LENGTH = tuple(range(1, LONGEST_NUMBER + 1))
LARGEST = 10**LONGEST_NUMBER


def _after(first: Moment) -> Parser:
    """Take what may follow the moment `first`: the end of a range, an edge, or nothing."""
    dash_end = (
        parsy.seq(FROM_POST.optional() >> RANGE_DASH >> FILLERS, MOMENT).map(
            lambda pair: _item("range", first, pair[1])
        )
        << tag("by_post").optional()
    )
    to_end = parsy.seq(TO >> FILLERS, MOMENT).map(lambda pair: _item("range", first, pair[1]))
    from_end = (FROM_POST >> kind("comma").optional() >> MOMENT << BY_POST).map(
        lambda last: _item("range", first, last)
    )
    edges = [(BY_POST, "by"), (FROM_POST, "from"), (tag("after_post"), "after")]
    late_year = TAIL_YEAR.optional() if first.year is None else parsy.success(None)
    choices = [
        dash_end,
        from_end,
        *(
            (edge >> late_year).map(lambda years, name=name: _item(name, in_years(first, years)))
            for edge, name in edges
        ),
        parsy.seq(AND, FILLERS, MOMENT << tag("between_post")).map(
            lambda parts: _item("range", first, parts[2])
        ),
        (RANGE_DASH >> AFTER_NOTHING).result(_item("from", first)),
    ]
    if first.unit == "day" and first.year is None:
        to_end = to_end.bind(_if_day)
    choices.insert(1, to_end)
    if first.case == "from":
        into = MOMENT.bind(
            lambda last: (
                parsy.success(_item("range", first, last))
                if last.case == "to"
                else parsy.fail("illative")
            )
        )
        choices.insert(0, into << tag("by_post").optional())
    is_within = first.name.startswith(("early_", "late_"))  # "alkusyksystä" is "in early autumn"
    if first.case == "from" and first.last_year is None and not is_within:
        return parsy.alt(*choices, parsy.success(_item("from", first)))
    plain = "by" if first.case == "to" and (first.part or first.unit != "day") else "at"
    return parsy.alt(*choices, parsy.success(_item(plain, first)))


def _if_day(item: Item) -> Parser:
    return parsy.success(item) if item.moments[-1].unit == "day" else parsy.fail("day")


WITH_TAIL = MOMENT.bind(_after)
EDGE_MOMENT = MOMENT | located(BARE_WEAK_MONTH)


def _days_in_month(at: int, month: Sense, first: int, last: int, year: int, end: int) -> Item:
    number = int(month.value)
    return _item(
        "range",
        *(Moment("day", day, number, year=year, first=at, last=end) for day in (first, last)),
    )


OF_DAYS = parsy.alt(
    parsy.seq(
        located((DAY_NUMBER << DOT.optional()).map(lambda day: Moment("day", number=day))),
        DASH | TO,
        located(FULL_DAY | NAMED_DAY),
    ).combine(lambda first, _dash, last: _item("range", first, last)),
    parsy.seq(
        parsy.index,
        MONTH_WORD,
        DAY_NUMBER << DOT.optional() << DASH,
        DAY_NUMBER << DOT.optional() << kind("comma").optional(),
        YEAR,
        parsy.index,
    ).combine(lambda *parts: _days_in_month(*parts)),
)
OF_MONTHS = parsy.seq(
    located((MONTH_NUMBER << DOT.optional()).map(lambda month: Moment("month", number=month)))
    << DASH,
    located(
        parsy.seq(MONTH_NUMBER, SLASH_YEAR | glued("dot") >> YEAR).combine(
            lambda month, year: Moment("month", number=month, year=year)
        )
    ),
).combine(lambda first, last: _item("range", first, last))
QUARTERS = parsy.seq(
    located(
        (tag("q") >> glued_number(1, 4, digits=(1,))).map(lambda n: Moment("quarter", number=n))
    )
    << glued("dash"),
    located(
        parsy.seq(glued_number(1, 4, digits=(1,)), TAIL_YEAR.optional()).combine(
            lambda n, years: Moment("quarter", number=n, year=years and years[0])
        )
    ),
).combine(lambda first, last: _item("range", first, last))
ORDINAL_QUARTERS = parsy.seq(
    located(
        (number(1, 4, digits=(1,)) << DOT.optional()).map(lambda n: Moment("quarter", number=n))
    )
    << DASH,
    MOMENT.bind(
        lambda last: parsy.success(last) if last.unit == "quarter" else parsy.fail("quarter")
    ),
).combine(lambda first, last: _item("range", first, last))
LONE_DAY = (
    located((DAY_NUMBER << glued("dot")).map(lambda day: Moment("day", number=day)))
    << parsy.peek(parsy.seq(AND, FILLERS, DAY_NUMBER, DOT))
).map(lambda moment: _item("at", moment))
LEADING_DASH = parsy.seq(
    one(lambda t: t.kind == "dash" and t.text in "–—", "dash"),
    parsy.peek(glued("number")),
    located(FULL_DAY),
).map(lambda parts: _item("by", parts[2]))
BETWEEN = parsy.seq(tag("between_pre") >> FILLERS >> EDGE_MOMENT, AND >> FILLERS >> MOMENT).combine(
    lambda first, last: _item("range", first, last)
)
FROM_TO = parsy.seq(
    FROM_PRE >> FILLERS >> EDGE_MOMENT, (TO | RANGE_DASH) >> FILLERS >> MOMENT
).combine(lambda first, last: _item("range", first, last))
EDGED = parsy.alt(
    (BY_PRE >> FILLERS >> EDGE_MOMENT << BY_POST.optional()).map(lambda m: _item("by", m)),
    (BY_PRE.optional() >> BEFORE_PRE >> FILLERS >> EDGE_MOMENT).map(lambda m: _item("before", m)),
    (FROM_PRE >> FILLERS >> EDGE_MOMENT << FROM_POST.optional()).map(lambda m: _item("from", m)),
    (tag("after_pre") >> FILLERS >> EDGE_MOMENT).map(lambda m: _item("after", m)),
    (text("in", "during") >> located(BARE_WEAK_MONTH << TAIL_YEAR.should_fail("year"))).map(
        lambda m: _item("at", m)
    ),
)
TURN = parsy.seq(
    EDGE_MOMENT,
    ((AND | RANGE_DASH) >> FILLERS >> EDGE_MOMENT).optional(),
    tag("turn") >> TAIL_YEAR.optional(),
    BY_POST.optional(),
).combine(
    lambda first, last, years, edge: (
        _item("unread")
        if edge
        else _item("turn", *((first, in_years(last, years)) if last else (in_years(first, years),)))
    )
)
START_TO_END = parsy.seq(
    tag("starts") >> FILLERS >> EDGE_MOMENT,
    (AND | DASH | kind("stop") | DOT).times(0, 2) >> tag("ends") >> FILLERS >> MOMENT,
).combine(lambda first, last: _item("range", first, last))
SPELL = parsy.alt(
    START_TO_END,
    TURN,
    BETWEEN,
    FROM_TO,
    EDGED,
    OF_MONTHS,
    OF_DAYS,
    QUARTERS,
    ORDINAL_QUARTERS,
    WITH_TAIL,
    LONE_DAY,
    LEADING_DASH,
)

# -- weeks, by their numbers ---------------------------------------------------------------
WEEK_NUMBER = number(1, 99) << parsy.seq(
    glued("dot") | glued("colon"), glued("number")
).should_fail("date")
WEEK_YEAR = (kind("comma") >> YEARS) | FULL_YEARS
ONE_WEEK = parsy.seq(
    located(
        parsy.seq(WEEK_NUMBER, WEEK_YEAR.optional()).combine(
            lambda week, years: Moment("week", number=week, year=years and years[0])
        )
    ),
    (
        DASH
        >> tag("week").optional()
        >> located(
            parsy.seq(WEEK_NUMBER, WEEK_YEAR.optional()).combine(
                lambda week, years: Moment("week", number=week, year=years and years[0])
            )
        )
    ).optional(),
).combine(lambda first, last: _item("range", first, last) if last else _item("at", first))
WEEK_HEAD = (tag("week") | tag("v")) << DOT.optional()
WEEKS = parsy.seq(
    parsy.peek(WEEK_HEAD >> WEEK_NUMBER),
    (WEEK_HEAD.optional() >> ONE_WEEK).sep_by(AND, min=1),
).map(lambda parts: list(parts[1]))
YEAR_WEEKS = parsy.seq(
    (tag("year") | tag("v") >> DOT.optional()).optional() >> YEAR, WEEK_HEAD >> ONE_WEEK
).combine(lambda year, item: [_in_year(item, year)])


def _in_year(item: Item, year: int) -> Item:
    moments = [
        Moment(
            "week", moment.number, year=moment.year or year, first=moment.first, last=moment.last
        )
        for moment in item.moments
    ]
    return _item(item.kind, *moments)


# -- the rest ------------------------------------------------------------------------------
LASTING = parsy.alt(
    tag("continuous"),
    tag("goes_on") << (FILLERS >> MOMENT).should_fail("moment"),
    phrase("tills vidare"),
    phrase("until further notice"),
    phrase("koko ajan"),
    phrase("hela tiden"),
    phrase("all the time"),
).result(_item("continuous"))
PROGRAMME = (
    tag("whole").optional()
    >> FILLERS
    >> tag("programme")
    << tag("term").optional()
    << DURING.optional()
).result(_item("programme"))
PROGRAMME_END = (
    BY_PRE.optional()
    >> tag("programme")
    >> one(lambda token: "part" in token.senses and token.senses["part"].value == "late", "end")
    >> BY_POST.optional()
).result(_item("programme_end"))
TIME_OF_DAY = parsy.seq(
    number(0, 24), ((DOT | kind("colon")) >> glued_number(0, 59, digits=(2,))).optional()
)
COLON_TIME = parsy.seq(number(0, 24), glued("colon"), glued_number(0, 59, digits=(2,)))
CLOCK = parsy.alt(
    parsy.seq(tag("clock"), DOT.optional(), TIME_OF_DAY, (DASH >> TIME_OF_DAY).optional()),
    parsy.seq(COLON_TIME, (DASH >> COLON_TIME).optional()),
).result(_item("plain"))
COUNTED = parsy.seq(
    number(1, 999, digits=(1, 2, 3)),
    tag("times") | text("kpl", "hlö", "henkilöä", "h", "tuntia", "min", "st", "tim"),
).result(_item("plain"))
GLUED_DIGITS = glued_number(-1, LARGEST, digits=EVERY_LENGTH)
NO_DATE = parsy.seq(
    number(0, LARGEST, digits=EVERY_LENGTH),
    parsy.seq(
        parsy.alt(*map(glued, ("dot", "slash", "dash", "colon", "comma"))),
        GLUED_DIGITS,
    ).at_least(1),
).result(_item("unread"))
LOOSE_IN_YEAR = parsy.seq(
    (BEFORE_PRE | BY_PRE).optional(),
    tag("loose"),
    (tag("after_post") | tag("by_post")).optional(),
    TAIL_YEAR,
).result(_item("unread"))
UNKNOWN_CODE = parsy.alt(
    parsy.seq(one(lambda token: token.kind == "word" and not token.senses, "word"), GLUED_DIGITS),
    parsy.seq(tag("season_letter") | tag("ordinal"), glued("slash").optional(), GLUED_DIGITS),
).result(_item("unread"))
VAGUE = parsy.seq(tag("vague"), tag("loose").at_least(1)).result(_item("unread"))
SLIP = parsy.seq(tag("slip"), TAIL_YEAR.optional()).combine(
    lambda sense, _years: Item("slip", guess=str(sense.value))
)


def _placed(parser: Parser) -> Parser:
    return parsy.seq(parsy.index, parser, parsy.index).combine(
        lambda first, item, last: [
            Item(item.kind, item.moments, item.recurrence, item.guess, first, last)
        ]
    )


def _placed_weeks(parser: Parser) -> Parser:
    """Give each week of a list its own place; the first one has the word too."""
    return parsy.seq(parsy.index, parser, parsy.index).combine(_split_place)


def _split_place(first: int, items: list[Item], last: int) -> list[Item]:
    starts = [first, *(item.moments[0].first for item in items[1:])]
    ends = [*(item.moments[-1].last for item in items[:-1]), last]
    return [
        Item(item.kind, item.moments, first=start, last=end)
        for item, start, end in zip(items, starts, ends, strict=True)
    ]


RECURS = RECURRENCE.map(lambda found: Item("recurrence", recurrence=found))
ITEM = parsy.alt(
    _placed(CLOCK),
    _placed(RECURS),
    _placed(LASTING),
    _placed_weeks(YEAR_WEEKS),
    _placed_weeks(WEEKS),
    _placed(PROGRAMME_END),
    _placed(PROGRAMME << TAIL_YEAR.should_fail("years")),
    _placed(SPELL),
    _placed(SLIP),
    _placed(COUNTED),
    _placed(NO_DATE),
    _placed(LOOSE_IN_YEAR),
    _placed(VAGUE),
    _placed(UNKNOWN_CODE),
)
ORDINARY = one(lambda token: token.kind == "word" and not token.senses, "word").result([]) << glued(
    "number"
).should_fail("digits")
LEFT_OVER = parsy.any_char.result([])
PHRASE: Parser = parsy.alt(
    parsy.peek(one(lambda t: t.kind in ("dash",), "dash")) >> _placed(LEADING_DASH),
    ORDINARY,
    one(lambda token: token.kind not in ("word", "number"), "mark").result([]),
    ITEM,
    LEFT_OVER,
).many()
