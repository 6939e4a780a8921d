"""The grammar of weeks by their numbers ("viikot 3–5, 7", "vuonna 2021 viikolla 3")."""

from toimi.language.schedule import parsers
from toimi.language.schedule.edges import BEFORE_PRE, BY_POST, BY_PRE, FROM_POST, FROM_PRE
from toimi.language.schedule.items import Item, item
from toimi.language.schedule.moments import (
    FULL_YEARS,
    YEARS,
    Moment,
    located,
)
from toimi.language.schedule.spells import FILLERS
from toimi.language.schedule.terminals import (
    AND,
    DASH,
    DOT,
    YEAR,
    century,
    glued,
    glued_number,
    kind,
    number,
    tag,
)

WEEK_NUMBER = number(1, 99) << parsers.seq(
    glued("dot") | glued("colon"), glued("number")
).should_fail("date")
SLASHED_YEAR = (glued("slash") >> glued_number(20, 49, digits=(2,))).map(
    lambda year: (century(year), None)
)
"""Of "vk 5/25"; weeks beside each other are written with a dash."""

WEEK_YEAR = SLASHED_YEAR | (kind("comma") >> YEARS) | FULL_YEARS
ONE_WEEK = parsers.seq(
    located(
        parsers.seq(WEEK_NUMBER, WEEK_YEAR.optional()).combine(
            lambda week, years: Moment("week", number=week, year=years and years[0])
        )
    ),
    (
        DASH
        >> tag("week").optional()
        >> located(
            parsers.seq(WEEK_NUMBER, WEEK_YEAR.optional()).combine(
                lambda week, years: Moment("week", number=week, year=years and years[0])
            )
        )
    ).optional(),
).combine(lambda first, last: item("range", first, last) if last else item("at", first))
WEEK_HEAD = (tag("week") | tag("v")) << DOT.optional()
EDGE_WEEK = WEEK_HEAD >> located(
    parsers.seq(WEEK_NUMBER, WEEK_YEAR.optional()).combine(
        lambda week, years: Moment("week", number=week, year=years and years[0])
    )
)
LAST_WEEK = EDGE_WEEK << (DASH | AND).should_fail("more weeks")
EDGED_WEEK = parsers.alt(
    (BY_PRE >> FILLERS >> LAST_WEEK << BY_POST.optional()).map(lambda m: item("by", m)),
    (LAST_WEEK << tag("part").optional() << BY_POST).map(lambda m: item("by", m)),
    (BEFORE_PRE >> FILLERS >> LAST_WEEK).map(lambda m: item("before", m)),
    (FROM_PRE >> FILLERS >> LAST_WEEK << FROM_POST.optional()).map(lambda m: item("from", m)),
    (LAST_WEEK << FROM_POST).map(lambda m: item("from", m)),
)
WEEKS = parsers.seq(
    parsers.peek(WEEK_HEAD >> WEEK_NUMBER),
    (WEEK_HEAD.optional() >> ONE_WEEK).sep_by(AND),
).map(lambda parts: list(parts[1]))
YEAR_WEEKS = parsers.seq(
    (tag("year") | tag("v") >> DOT.optional()).optional() >> YEAR, WEEK_HEAD >> ONE_WEEK
).combine(lambda year, weeks: [_in_year(weeks, year)])


def _in_year(weeks: Item, year: int) -> Item:
    moments = [
        Moment(
            "week", moment.number, year=moment.year or year, first=moment.first, last=moment.last
        )
        for moment in weeks.moments
    ]
    return item(weeks.kind, *moments)
