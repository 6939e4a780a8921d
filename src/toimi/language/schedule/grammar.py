"""The grammar of a schedule phrase over its tokens: `PHRASE`.

    phrase   = { item | other token }
    item     = clock | recurrence | "jatkuva" | programme | spell | weeks | slip | count
    spell    = between | from-to | by moment | from moment | after moment | dash day
             | moment [range-end | edge]
    range-end = ["alkaen"] dash moment | moment in the illative, after one in the elative
    edge     = "mennessä" | "asti" | "alkaen" | "jälkeen" | dash at the end

Every alternative takes a bounded number of tokens or goes forward only, so the time is linear.
"""

from toimi.language.schedule import parsers
from toimi.language.schedule.edges import (
    AT_HOUR,
    BEFORE_PRE,
    BY_POST,
    BY_PRE,
    HOUR,
)
from toimi.language.schedule.items import Item, item
from toimi.language.schedule.moments import (
    DURING,
    MOMENT,
    TAIL_YEAR,
)
from toimi.language.schedule.recurrence import RECURRENCE
from toimi.language.schedule.spells import FILLERS, LEADING_DASH, SPELL
from toimi.language.schedule.terminals import (
    DASH,
    Parser,
    glued,
    glued_number,
    number,
    one,
    phrase,
    tag,
    text,
)
from toimi.language.schedule.tokens import LONGEST_NUMBER
from toimi.language.schedule.weeks import EDGED_WEEK, WEEKS, YEAR_WEEKS

EVERY_LENGTH = tuple(range(1, LONGEST_NUMBER + 1))
LARGEST = 10**LONGEST_NUMBER

LASTING = parsers.alt(
    tag("continuous"),
    tag("goes_on") << (FILLERS >> MOMENT).should_fail("moment"),
    phrase("tills vidare"),
    phrase("until further notice"),
    phrase("koko ajan"),
    phrase("hela tiden"),
    phrase("all the time"),
    tag("steady"),
    phrase("året runt"),
    phrase("ympäri vuoden"),
    phrase("läpi vuoden"),
    phrase("all year round"),
    phrase("year round"),
    phrase("throughout the year"),
).result(item("continuous"))
PROGRAMME = (
    tag("whole").optional()
    >> FILLERS
    >> tag("programme")
    << tag("term").optional()
    << DURING.optional()
).result(item("programme"))
PROGRAMME_END = (
    BY_PRE.optional()
    >> tag("programme")
    >> one(lambda token: "part" in token.senses and token.senses["part"].value == "late", "end")
    >> BY_POST.optional()
).result(item("programme_end"))
COLON_TIME = parsers.seq(number(0, 24), glued("colon"), glued_number(0, 59, digits=(2,)))
CLOCK = parsers.alt(
    parsers.seq(AT_HOUR, (DASH >> HOUR).optional()),
    parsers.seq(COLON_TIME, (DASH >> COLON_TIME).optional()),
).result(item("plain"))
COUNTED = parsers.seq(
    number(1, 999, digits=(1, 2, 3)),
    tag("times") | text("kpl", "hlö", "henkilöä", "h", "tuntia", "min", "st", "tim"),
).result(item("plain"))
GLUED_DIGITS = glued_number(-1, LARGEST, digits=EVERY_LENGTH)
NO_DATE = parsers.seq(
    number(0, LARGEST, digits=EVERY_LENGTH),
    parsers.seq(
        parsers.alt(*map(glued, ("dot", "slash", "dash", "colon", "comma"))),
        GLUED_DIGITS,
    ).at_least(1),
).result(item("unread"))
LOOSE_IN_YEAR = parsers.seq(
    (BEFORE_PRE | BY_PRE).optional(),
    tag("loose"),
    (tag("after_post") | tag("by_post")).optional(),
    TAIL_YEAR,
).result(item("unread"))
UNKNOWN_CODE = parsers.alt(
    parsers.seq(one(lambda token: token.kind == "word" and not token.senses, "word"), GLUED_DIGITS),
    parsers.seq(tag("season_letter") | tag("ordinal"), glued("slash").optional(), GLUED_DIGITS),
).result(item("unread"))
VAGUE = parsers.seq(tag("vague"), tag("loose").at_least(1)).result(item("unread"))
SLIP = parsers.seq(tag("slip"), TAIL_YEAR.optional()).combine(
    lambda sense, _years: Item("slip", guess=str(sense.value))
)


def _placed(parser: Parser) -> Parser:
    return parsers.seq(parsers.INDEX, parser, parsers.INDEX).combine(
        lambda first, item, last: [
            Item(item.kind, item.moments, item.recurrence, item.guess, first, last)
        ]
    )


def _placed_weeks(parser: Parser) -> Parser:
    """Give each week of a list its own place; the first one has the word too."""
    return parsers.seq(parsers.INDEX, parser, parsers.INDEX).combine(_split_place)


def _split_place(first: int, items: list[Item], last: int) -> list[Item]:
    starts = [first, *(item.moments[0].first for item in items[1:])]
    ends = [*(item.moments[-1].last for item in items[:-1]), last]
    return [
        Item(item.kind, item.moments, first=start, last=end)
        for item, start, end in zip(items, starts, ends, strict=True)
    ]


RECURS = RECURRENCE.map(lambda found: Item("recurrence", recurrence=found))
OF_NUMBERS = parsers.alt(
    _placed(CLOCK),
    _placed(RECURS),
    _placed_weeks(YEAR_WEEKS),
    _placed(SPELL),
    _placed(COUNTED),
    _placed(NO_DATE),
)
OF_WORDS = parsers.alt(
    _placed(CLOCK),
    _placed(RECURS),
    _placed(LASTING),
    _placed(EDGED_WEEK),
    _placed_weeks(YEAR_WEEKS),
    _placed_weeks(WEEKS),
    _placed(PROGRAMME_END),
    _placed(PROGRAMME << TAIL_YEAR.should_fail("years")),
    _placed(SPELL),
    _placed(SLIP),
    _placed(LOOSE_IN_YEAR),
    _placed(VAGUE),
    _placed(UNKNOWN_CODE),
)
NEVER_FIRST = frozenset({"and", "during", "turn", "times", "apart", "from_post", "after_post"})
ONLY_BETWEEN = one(
    lambda token: token.kind == "word" and bool(token.senses) and token.senses.keys() <= NEVER_FIRST
).result([])
"""Words that nothing begins with; going on is quicker than asking each rule."""

A_NUMBER = one(lambda token: token.kind == "number")
ITEM = (parsers.peek(A_NUMBER) >> OF_NUMBERS) | (A_NUMBER.should_fail("number") >> OF_WORDS)
ORDINARY = one(lambda token: token.kind == "word" and not token.senses, "word").result([]) << glued(
    "number"
).should_fail("digits")
LEFT_OVER = parsers.ANY.result([])
PHRASE: Parser = parsers.alt(
    parsers.peek(one(lambda t: t.kind in ("dash",), "dash")) >> _placed(LEADING_DASH),
    ORDINARY,
    ONLY_BETWEEN,
    one(lambda token: token.kind not in ("word", "number"), "mark").result([]),
    ITEM,
    LEFT_OVER,
).many()
