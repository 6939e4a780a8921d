"""The grammar of weeks by their numbers ("viikot 3–5, 7", "vuonna 2021 viikolla 3")."""

from toimi.language.schedule import parsers
from toimi.language.schedule.items import Item, item
from toimi.language.schedule.moments import (
    FULL_YEARS,
    YEARS,
    Moment,
    located,
)
from toimi.language.schedule.terminals import (
    AND,
    DASH,
    DOT,
    YEAR,
    glued,
    kind,
    number,
    tag,
)

WEEK_NUMBER = number(1, 99) << parsers.seq(
    glued("dot") | glued("colon"), glued("number")
).should_fail("date")
WEEK_YEAR = (kind("comma") >> YEARS) | FULL_YEARS
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
