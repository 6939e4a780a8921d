"""The grammar of one moment: a day, week, month, season, quarter, half or year.

    moment  = day | months | weeks | year-first | [part] named [year] | [part] year
    day     = d.m.[yyyy|yy] | yyyy-mm-dd | d month [yyyy] | month d, yyyy
    month   = month-name | m/yyyy | m/yy | m.yyyy | yyyy-mm
    week    = "vko" n | yyyy-Wn
    named   = season | month-name | quarter | half
    year    = ["vuosi"|"v."] yyyy [dash yyyy]

A moment is made without knowing of the programme; a year that is not written stays open.
"""

from dataclasses import dataclass, replace

from toimi.language.schedule import parsers
from toimi.language.schedule.lexicon import Sense
from toimi.language.schedule.terminals import (
    ANY_YEAR,
    DASH,
    DOT,
    FIRST_YEAR,
    LAST_YEAR,
    SHORT_YEAR,
    SLASH,
    YEAR,
    Parser,
    century,
    glued,
    glued_number,
    kind,
    number,
    tag,
    text,
)


@dataclass(frozen=True)
class Moment:
    """A stretch of days by its calendar name; `first` and `last` are token indexes.

    `number` is the day of a month, or the number of a month, week, quarter or half; `name` a
    field of `Seasons`. `last_year` is the second of "2020–2021", `relative` the years from
    the document's own ("ensi vuonna": 1). `case` is that of the word ("from", "to").
    """

    unit: str
    number: int = 0
    month: int | None = None
    name: str = ""
    year: int | None = None
    last_year: int | None = None
    part: str = ""
    case: str = ""
    relative: int | None = None
    is_short_year: bool = False
    first: int = 0
    last: int = 0


def located(parser: Parser) -> Parser:
    """Give the moment the indexes of its first token and of the one past its last."""
    return parsers.seq(parsers.INDEX, parser, parsers.INDEX).combine(
        lambda first, moment, last: replace(moment, first=first, last=last)
    )


def _day(day: int, month: int | None = None, year: int | None = None) -> Moment:
    return Moment("day", number=day, month=month, year=year)


def _named(moment: Moment, sense: Sense) -> Moment:
    return replace(moment, case=sense.case)


DAY_NUMBER = number(1, 31)
MONTH_NUMBER = number(1, 12)
FILLERS = (tag("filler") | tag("of")).many()
DURING = tag("during")
YEAR_WORD = tag("year") | (tag("v") << DOT.optional())
NO_MORE_DIGITS = (
    parsers.seq(kind("dot") | SLASH | DASH, number(0, 9999, digits=(1, 2, 3, 4)))
    | tag("times")
    | tag("unit")
).should_fail("more digits")
NOT_A_DAY = parsers.seq(
    (DOT | tag("day_ending")).optional(), tag("month") | tag("weak_month")
).should_fail("day")
"""After two digits that would be a year: "1 mars–30 april" has a day there."""
NO_THIRD_NUMBER = parsers.seq(
    glued("dot") | glued("slash"), glued_number(0, 9999, digits=(1, 2, 3, 4))
).should_fail("third number")

# -- years -------------------------------------------------------------------------------
NEXT_SHORT = glued_number(0, 99, digits=(2,)) << NO_MORE_DIGITS << NOT_A_DAY
YEARS = (
    parsers.seq(YEAR, (DASH | SLASH) >> YEAR).map(tuple)
    | parsers.seq(YEAR, (DASH | SLASH) >> NEXT_SHORT)
    .map(lambda pair: (pair[0], century(pair[1])))
    .bind(lambda p: parsers.success(p) if p[0] < p[1] <= p[0] + 9 else parsers.FAILURE)
    | YEAR.map(lambda year: (year, None))
)
APOSTROPHE_YEAR = (
    (kind("apostrophe") | DASH << parsers.peek(parsers.seq(kind("number"), NOT_A_DAY)))
    >> glued_number(10, 79, digits=(2,))
    << NO_MORE_DIGITS
).map(lambda year: (century(year), None))
BARE_SHORT_YEAR = (number(10, 49, digits=(2,)) << NO_MORE_DIGITS).map(
    lambda year: (century(year), None)
)
FULL_YEARS = DURING.optional() >> (
    parsers.seq((tag("of") | tag("filler") | kind("comma")).times(0, 2), YEAR_WORD, YEARS).map(
        lambda parts: parts[2]
    )
    | (tag("of").optional() >> SLASH.optional() >> YEARS)
    | (kind("open") >> YEARS << kind("close"))
)
TAIL_YEAR = FULL_YEARS | DURING.optional() >> (
    APOSTROPHE_YEAR
    | (SLASH >> glued_number(10, 79, digits=(2,)) << NO_MORE_DIGITS).map(
        lambda year: (century(year), None)
    )
)
YEAR_HEAD = (
    parsers.seq(tag("year"), YEARS)
    | parsers.seq((tag("v") | tag("term") | tag("programme")) << DOT.optional(), YEARS)
    | parsers.seq(parsers.success(Sense("year")), YEARS)
).combine(lambda sense, years: Moment("year", year=years[0], last_year=years[1], case=sense.case))

# -- days --------------------------------------------------------------------------------
GLUED_DOT = glued("dot")
NOT_HOURS = text("h", "tuntia", "tim", "hours").should_fail("hours")
GLUED_YEAR = (
    glued_number(1000, 9999, digits=(4,)) | glued_number(0, 99, digits=(2,)).map(century)
) << NO_THIRD_NUMBER
DATE_TAIL = (GLUED_DOT >> GLUED_YEAR) | (DOT.optional() >> YEAR)
FULL_DAY = (
    parsers.seq(
        DAY_NUMBER << GLUED_DOT,
        glued_number(1, 12),
        (DATE_TAIL | GLUED_DOT.result(None)).optional(),
    ).combine(_day)
    << NOT_HOURS
)
SPACED_DAY = parsers.seq(DAY_NUMBER << DOT, MONTH_NUMBER << DOT, ANY_YEAR).combine(_day)
SLASHED_DAY = parsers.seq(
    DAY_NUMBER << glued("slash"), MONTH_NUMBER << glued("slash"), ANY_YEAR
).combine(_day)
ISO_DAY = parsers.seq(
    ANY_YEAR << glued("dash"),
    glued_number(1, 12, digits=(2,)) << glued("dash"),
    glued_number(1, 31, digits=(2,)),
).combine(lambda year, month, day: _day(day, month, year))
MONTH_WORD = (tag("month") | tag("weak_month")) << DOT.optional()
NAMED_DAY = parsers.seq(
    DAY_NUMBER
    << (DOT | tag("day_ending")).optional()
    << (text("päivä", "päivänä") | tag("of")).optional(),
    MONTH_WORD,
    (kind("comma").optional() >> TAIL_YEAR).optional(),
).combine(lambda day, month, years: _day(day, month.value, years and years[0]))
AMERICAN_DAY = parsers.seq(
    MONTH_WORD,
    DAY_NUMBER << tag("day_ending").optional() << kind("comma").optional(),
    YEAR,
).combine(lambda month, day, year: _day(day, month.value, year))
DAY = ISO_DAY | FULL_DAY | SPACED_DAY | SLASHED_DAY | NAMED_DAY | AMERICAN_DAY

# -- months and weeks in digits -----------------------------------------------------------
SLASH_YEAR = SLASH >> (ANY_YEAR | SHORT_YEAR) << NO_THIRD_NUMBER
DIGIT_MONTH = (
    parsers.seq(MONTH_NUMBER, SLASH_YEAR)
    | parsers.seq(MONTH_NUMBER << GLUED_DOT, YEAR)
    | parsers.seq(YEAR << glued("dash"), glued_number(1, 12, digits=(2,))).map(reversed).map(list)
    | parsers.seq(YEAR << glued("slash"), glued_number(1, 12, digits=(2,)))
    .map(lambda pair: [pair[1], pair[0]])
    .bind(lambda p: parsers.success(p) if p[0] != (p[1] + 1) % 100 else parsers.FAILURE)
).combine(lambda month, year: Moment("month", number=month, year=year))
ISO_WEEK = parsers.seq(
    YEAR << glued("dash").optional(), text("w", "vk") >> glued_number(1, 53)
).combine(lambda year, week: Moment("week", number=week, year=year))

# -- what has a name ----------------------------------------------------------------------
ORDINAL = tag("ordinal").map(lambda sense: sense.value) | number(1, 4, digits=(1,)) << (
    DOT | tag("day_ending")
)
PART_AFTER = tag("part")
RELATIVE = tag("relative").map(lambda sense: sense.value)
SEASON = (
    tag("season").map(lambda sense: Moment("season", name=str(sense.value), case=sense.case))
    << text("term", "season").optional()
)
LETTER_SEASON = parsers.seq(
    tag("season_letter"),
    glued_number(FIRST_YEAR, LAST_YEAR, digits=(4,))
    | glued_number(10, 79, digits=(2,)).map(century) << NO_MORE_DIGITS
    | glued("dash") >> glued_number(20, 39, digits=(2,)).map(century) << NO_MORE_DIGITS,
).combine(lambda sense, year: Moment("season", name=str(sense.value), year=year))
STEM_MONTH = parsers.seq(
    tag("month_stem"),
    parsers.peek(
        glued("dash") >> (tag("month") | tag("month_stem") | tag("and") | kind("comma"))
        | tag("season").should_fail("season") >> TAIL_YEAR
    ),
).combine(lambda sense, _dash: Moment("month", number=sense.value))
CUT_MONTH = (
    parsers.peek(tag("cut_month"))
    >> tag("month").map(lambda s: Moment("month", number=s.value))
    << GLUED_DOT.optional()
)
NAMED_MONTH = CUT_MONTH | (
    tag("month").map(lambda sense: Moment("month", number=sense.value, case=sense.case))
    << parsers.seq(GLUED_DOT, parsers.peek(number(1, 9999, digits=(2, 4)))).optional()
)
QUARTER_WORD = tag("quarter")
QUARTER = (
    (tag("q") >> glued_number(1, 4, digits=(1,)))
    | parsers.seq(number(1, 4, digits=(1,)), tag("q")).map(lambda pair: pair[0])
    | (ORDINAL << QUARTER_WORD)
    | (QUARTER_WORD >> number(1, 4, digits=(1,)))
).map(lambda quarter: Moment("quarter", number=quarter))
HALF = (
    (tag("h") >> glued_number(1, 2, digits=(1,)))
    | (ORDINAL << tag("half")).bind(lambda n: parsers.success(n) if n < 3 else parsers.FAILURE)
    | tag("named_half").map(lambda sense: sense.value)
).map(lambda half: Moment("half", number=half))
BARE_WEAK_MONTH = tag("weak_month").map(lambda sense: Moment("month", number=sense.value))
WEAK_MONTH = (
    BARE_WEAK_MONTH
    << parsers.peek(
        DOT.optional() >> TAIL_YEAR
        | (DASH | tag("to") | tag("and"))
        >> tag("filler").optional()
        >> (tag("month") | tag("weak_month"))
    )
    << parsers.seq(DOT, parsers.peek(TAIL_YEAR)).optional()
)
NAMED = SEASON | STEM_MONTH | NAMED_MONTH | WEAK_MONTH | QUARTER | HALF


def in_years(moment: Moment, years: tuple[int, int | None] | None) -> Moment:
    """Give a moment the year, or the two years, written beside it."""
    return moment if years is None else replace(moment, year=years[0], last_year=years[1])


def _with_part(moment: Moment, part: Sense | None) -> Moment:
    if part is None:
        return moment
    return replace(moment, part=str(part.value), case=part.case or moment.case)


NAMED_IN_YEAR = parsers.seq(
    RELATIVE.optional(),
    NAMED,
    PART_AFTER.optional(),
    TAIL_YEAR.optional(),
    PART_AFTER.optional(),
).combine(
    lambda relative, named, before, years, after: replace(
        _with_part(_with_part(in_years(named, years), before), after), relative=relative
    )
)
SEASON_SHORT_YEAR = (
    parsers.seq(SEASON, BARE_SHORT_YEAR)
    .combine(in_years)
    .map(lambda moment: replace(moment, is_short_year=True))
)
YEAR_FIRST = parsers.seq(
    YEAR_WORD.optional() >> YEAR,
    FILLERS >> (NAMED << TAIL_YEAR.should_fail("own year")),
    PART_AFTER.optional(),
).combine(lambda year, named, part: _with_part(replace(named, year=year), part))
WHOLE_YEAR = parsers.seq(tag("whole").optional() >> YEAR_HEAD, PART_AFTER.optional()).combine(
    _with_part
)
RELATIVE_YEAR = parsers.seq(RELATIVE, tag("year"), PART_AFTER.optional()).combine(
    lambda relative, sense, part: _with_part(
        Moment("year", relative=relative, case=sense.case), part
    )
)
ITS_YEAR = parsers.seq(tag("year"), PART_AFTER).combine(
    lambda sense, part: _with_part(Moment("year", relative=0, case=sense.case), part)
)
PART_OF_ITS_YEAR = parsers.seq(
    tag("part_pre") << FILLERS, tag("year"), YEARS.should_fail("years")
).combine(lambda part, _sense, _years: _with_part(Moment("year", relative=0), part))
SCHOOL = parsers.seq(tag("school") << tag("year").optional() << DOT.optional(), YEARS).combine(
    lambda sense, years: Moment("school", year=years[0], last_year=years[1], case=sense.case)
)
YEARS_OF_SCHOOL = parsers.seq(YEARS, tag("school") << tag("year").optional()).combine(
    lambda years, sense: Moment("school", year=years[0], last_year=years[1], case=sense.case)
)
COUNCIL = parsers.seq(tag("council"), YEARS.optional()).combine(
    lambda sense, years: in_years(Moment("council", case=sense.case), years)
)
PART_BEFORE = (tag("part_pre") | tag("part")) << FILLERS << DASH.optional()
WITH_PART_BEFORE = parsers.seq(
    PART_BEFORE, RELATIVE_YEAR | YEAR_FIRST | NAMED_IN_YEAR | WHOLE_YEAR
).combine(lambda part, moment: _with_part(moment, part))

MOMENT: Parser = parsers.remembered(
    located(
        (
            DAY
            | ISO_WEEK
            | LETTER_SEASON
            | DIGIT_MONTH
            | SCHOOL
            | YEARS_OF_SCHOOL
            | COUNCIL
            | RELATIVE_YEAR
            | YEAR_FIRST
            | SEASON_SHORT_YEAR
            | NAMED_IN_YEAR
            | WITH_PART_BEFORE
            | PART_OF_ITS_YEAR
            | WHOLE_YEAR
            | ITS_YEAR
        )
        << DURING.optional()
    )
)
