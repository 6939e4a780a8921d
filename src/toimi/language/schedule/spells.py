"""The grammar of a spell: a moment with its edges, or from one moment to another."""

from functools import partial

from toimi.language.schedule import parsers
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
from toimi.language.schedule.items import Item, item
from toimi.language.schedule.lexicon import Sense
from toimi.language.schedule.moments import (
    BARE_WEAK_MONTH,
    DAY,
    DAY_NUMBER,
    FULL_DAY,
    MOMENT,
    MONTH_NUMBER,
    MONTH_WORD,
    NAMED_DAY,
    SLASH_YEAR,
    TAIL_YEAR,
    Moment,
    in_years,
    located,
)
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
    tag,
    text,
)

FILLERS = (tag("filler") | kind("colon")).times(0, 3)


def _edged(name: str, moment: Moment, years: tuple[int, int | None] | None) -> Item:
    return item(name, in_years(moment, years))


def _after(first: Moment) -> Parser:
    """Take what may follow the moment `first`: the end of a range, an edge, or nothing."""
    dash_end = (
        parsers.seq(FROM_POST.optional() >> RANGE_DASH >> FILLERS, MOMENT).map(
            lambda pair: item("range", first, pair[1])
        )
        << tag("by_post").optional()
    )
    to_end = parsers.seq(TO >> FILLERS, MOMENT).map(lambda pair: item("range", first, pair[1]))
    from_end = (FROM_POST >> kind("comma").optional() >> MOMENT << BY_POST).map(
        lambda last: item("range", first, last)
    )
    edges = [(BY_POST, "by"), (FROM_POST, "from"), (tag("after_post"), "after")]
    late_year = TAIL_YEAR.optional() if first.year is None else parsers.success(None)
    choices = [
        dash_end,
        from_end,
        *((edge >> late_year).map(partial(_edged, name, first)) for edge, name in edges),
        parsers.seq(AND, FILLERS, MOMENT << tag("between_post")).map(
            lambda parts: item("range", first, parts[2])
        ),
        (RANGE_DASH >> AFTER_NOTHING).result(item("from", first)),
    ]
    if first.unit == "day" and first.year is None:
        to_end = to_end.bind(_if_day)
    choices.insert(1, to_end)
    if first.case == "from":
        into = MOMENT.bind(
            lambda last: (
                parsers.success(item("range", first, last))
                if last.case == "to"
                else parsers.FAILURE
            )
        )
        choices.insert(0, into << tag("by_post").optional())
    is_within = first.name.startswith(("early_", "late_"))  # "alkusyksystä" is "in early autumn"
    if first.case == "from" and first.last_year is None and not is_within:
        return parsers.alt(*choices, parsers.success(item("from", first)))
    plain = "by" if first.case == "to" and (first.part or first.unit != "day") else "at"
    return parsers.alt(*choices, parsers.success(item(plain, first)))


def _if_day(item: Item) -> Parser:
    return parsers.success(item) if item.moments[-1].unit == "day" else parsers.FAILURE


WITH_TAIL = MOMENT.bind(_after)
EDGE_MOMENT = MOMENT | located(BARE_WEAK_MONTH)


def _days_in_month(at: int, month: Sense, first: int, last: int, year: int, end: int) -> Item:
    number = int(month.value)
    return item(
        "range",
        *(Moment("day", day, number, year=year, first=at, last=end) for day in (first, last)),
    )


OF_DAYS = parsers.alt(
    parsers.seq(
        located((DAY_NUMBER << DOT.optional()).map(lambda day: Moment("day", number=day))),
        DASH | TO,
        located(FULL_DAY | NAMED_DAY),
    ).combine(lambda first, _dash, last: item("range", first, last)),
    parsers.seq(
        parsers.INDEX,
        MONTH_WORD,
        DAY_NUMBER << DOT.optional() << DASH,
        DAY_NUMBER << DOT.optional() << kind("comma").optional(),
        YEAR,
        parsers.INDEX,
    ).combine(lambda *parts: _days_in_month(*parts)),
)
OF_MONTHS = parsers.seq(
    located((MONTH_NUMBER << DOT.optional()).map(lambda month: Moment("month", number=month)))
    << DASH,
    located(
        parsers.seq(MONTH_NUMBER, SLASH_YEAR | glued("dot") >> YEAR).combine(
            lambda month, year: Moment("month", number=month, year=year)
        )
    ),
).combine(lambda first, last: item("range", first, last))
QUARTERS = parsers.seq(
    located(
        (tag("q") >> glued_number(1, 4, digits=(1,))).map(lambda n: Moment("quarter", number=n))
    )
    << glued("dash"),
    located(
        parsers.seq(glued_number(1, 4, digits=(1,)), TAIL_YEAR.optional()).combine(
            lambda n, years: Moment("quarter", number=n, year=years and years[0])
        )
    ),
).combine(lambda first, last: item("range", first, last))
ORDINAL_QUARTERS = parsers.seq(
    located(
        (number(1, 4, digits=(1,)) << DOT.optional()).map(lambda n: Moment("quarter", number=n))
    )
    << DASH,
    MOMENT.bind(lambda last: parsers.success(last) if last.unit == "quarter" else parsers.FAILURE),
).combine(lambda first, last: item("range", first, last))
LONE_DAY = (
    located((DAY_NUMBER << glued("dot")).map(lambda day: Moment("day", number=day)))
    << parsers.peek(parsers.seq(AND, FILLERS, DAY_NUMBER, DOT))
).map(lambda moment: item("at", moment))
LEADING_DASH = parsers.seq(
    one(lambda t: t.kind == "dash" and t.text in "–—", "dash"),
    parsers.peek(glued("number")),
    located(FULL_DAY),
).map(lambda parts: item("by", parts[2]))
BETWEEN = parsers.seq(
    tag("between_pre") >> FILLERS >> EDGE_MOMENT, AND >> FILLERS >> MOMENT
).combine(lambda first, last: item("range", first, last))
FROM_TO = parsers.seq(
    FROM_PRE >> FILLERS >> EDGE_MOMENT, (TO | RANGE_DASH) >> FILLERS >> MOMENT
).combine(lambda first, last: item("range", first, last))
NOT_AN_END = (BY_POST | RANGE_DASH | TO | AND).should_fail("end")
BEGUN = text("alkoi").should_fail("begun")
EDGED = parsers.alt(
    (BY_PRE >> FILLERS >> EDGE_MOMENT << BY_POST.optional()).map(lambda m: item("by", m)),
    (BY_PRE.optional() >> BEFORE_PRE >> FILLERS >> EDGE_MOMENT).map(lambda m: item("before", m)),
    (FROM_PRE >> FILLERS >> EDGE_MOMENT << FROM_POST.optional()).map(lambda m: item("from", m)),
    (BEGUN >> tag("starts") >> FILLERS >> located(DAY) << NOT_AN_END).map(
        lambda m: item("from", m)
    ),
    (tag("after_pre") >> FILLERS >> EDGE_MOMENT).map(lambda m: item("after", m)),
    (text("in", "during") >> located(BARE_WEAK_MONTH << TAIL_YEAR.should_fail("year"))).map(
        lambda m: item("at", m)
    ),
)
TURN = parsers.seq(
    EDGE_MOMENT,
    ((AND | RANGE_DASH) >> FILLERS >> EDGE_MOMENT).optional(),
    tag("turn") >> TAIL_YEAR.optional(),
    BY_POST.optional(),
).combine(
    lambda first, last, years, edge: (
        item("unread")
        if edge
        else item("turn", *((first, in_years(last, years)) if last else (in_years(first, years),)))
    )
)
START_TO_END = parsers.seq(
    tag("starts") >> FILLERS >> EDGE_MOMENT,
    (AND | DASH | kind("stop") | DOT).times(0, 2) >> tag("ends") >> FILLERS >> MOMENT,
).combine(lambda first, last: item("range", first, last))
SPELL = parsers.alt(
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
