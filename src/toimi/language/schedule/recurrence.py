"""The grammar of what recurs ("2 krt/v", "joka toinen viikko", "vuosittain keväällä").

recurrence = each-unit | n-times-per-unit | n-units-apart | adverb [seasons] | season adverb
"""

from dataclasses import dataclass, replace

from toimi.language.schedule import parsers
from toimi.language.schedule.moments import BARE_WEAK_MONTH, NAMED, ORDINAL, TAIL_YEAR, Moment
from toimi.language.schedule.terminals import (
    AND,
    DASH,
    DOT,
    YEAR,
    Parser,
    kind,
    number,
    phrase,
    tag,
    text,
)

UNIT_RULES = {
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "half_year": ("MONTHLY", 6),
    "year": ("YEARLY", 1),
}
TIMES_A_UNIT = {
    ("year", 1): "FREQ=YEARLY",
    ("year", 2): "FREQ=MONTHLY;INTERVAL=6",
    ("year", 3): "FREQ=MONTHLY;INTERVAL=4",
    ("year", 4): "FREQ=MONTHLY;INTERVAL=3",
    ("year", 6): "FREQ=MONTHLY;INTERVAL=2",
    ("year", 12): "FREQ=MONTHLY",
    ("half_year", 1): "FREQ=MONTHLY;INTERVAL=6",
    ("half_year", 2): "FREQ=MONTHLY;INTERVAL=3",
    ("half_year", 3): "FREQ=MONTHLY;INTERVAL=2",
    ("quarter", 1): "FREQ=MONTHLY;INTERVAL=3",
    ("month", 1): "FREQ=MONTHLY",
    ("month", 2): "FREQ=WEEKLY;INTERVAL=2",
    ("month", 4): "FREQ=WEEKLY",
    ("week", 1): "FREQ=WEEKLY",
    ("day", 1): "FREQ=DAILY",
}


@dataclass(frozen=True)
class Recurrence:
    """`rule` is an RFC 5545 rule; `within` are the seasons or months of each year it falls in.

    `is_yearly` says that it is so many times a year, so that seasons after it tell when.
    `is_exact` is False when the rule cannot say how many times in a unit ("5 krt/v").
    """

    rule: str
    within: tuple[Moment, ...] = ()
    is_exact: bool = True
    is_yearly: bool = False


def every(unit: str, interval: int) -> Recurrence:
    """Return the recurrence of every so many units."""
    frequency, size = UNIT_RULES[unit]
    step = interval * size
    return Recurrence(f"FREQ={frequency}" + (f";INTERVAL={step}" if step > 1 else ""))


def times_a_unit(count: int, unit: str) -> Recurrence:
    """Return the recurrence of so many times in a unit."""
    rule = TIMES_A_UNIT.get((unit, count))
    if rule is not None:
        return Recurrence(rule, is_yearly=unit == "year")
    frequency, size = UNIT_RULES[unit]
    interval = f";INTERVAL={size}" if size > 1 else ""
    return Recurrence(f"FREQ={frequency}{interval}", is_exact=False)


UNIT = (phrase("school year") | phrase("academic year")).result("year") | (
    tag("unit").map(lambda sense: str(sense.value)) << DOT.optional()
)
COUNT = tag("count").map(lambda sense: sense.value) | number(1, 31)
INTERVAL = tag("second").map(lambda sense: sense.value) | number(2, 12) << DOT.optional()
WEEKDAY = tag("weekday").map(lambda sense: Recurrence(f"FREQ=WEEKLY;BYDAY={sense.value}"))


def _every_nth(interval: int, weekday: Recurrence) -> Recurrence:
    return Recurrence(weekday.rule.replace(";", f";INTERVAL={interval};", 1))


UNDATED = NAMED << TAIL_YEAR.should_fail("year")
DATELESS = UNDATED << tag("part").optional() << tag("by_post").optional()
SEASONS_OF_YEAR = (
    (tag("filler") | kind("open")).optional()
    >> DATELESS.sep_by(AND << tag("filler").optional())
    << TAIL_YEAR.should_fail("year")
)

PART = parsers.seq(tag("part_pre"), tag("of")).optional()
EACH = (PART >> tag("each") << text("en").optional()) >> (
    parsers.seq(INTERVAL, UNIT).combine(lambda interval, unit: every(unit, interval))
    | parsers.seq(INTERVAL, WEEKDAY).combine(_every_nth)
    | UNIT.map(lambda unit: every(unit, 1)) << tag("part").optional()
    | WEEKDAY
    | (UNDATED | BARE_WEAK_MONTH << TAIL_YEAR.should_fail("year"))
    .sep_by(AND)
    .map(lambda moments: Recurrence("FREQ=YEARLY", tuple(moments)))
)
EACH_SECOND = parsers.seq(tag("each_second"), UNIT).combine(
    lambda second, unit: every(unit, int(second.value))
) | parsers.seq(tag("each_second").map(lambda second: second.value), WEEKDAY).combine(_every_nth)
PER = tag("per") | kind("slash")
FROM_TO_TIMES = parsers.seq(
    number(1, 31) << DASH << number(1, 31),
    (tag("times") >> PER.optional()) | PER,
    UNIT,
).combine(lambda count, _per, unit: replace(times_a_unit(count, unit), is_exact=False))
TIMES_PER = FROM_TO_TIMES | (
    parsers.seq(
        COUNT << (tag("times") | kind("other")).optional(), (tag("per") | kind("slash")), UNIT
    ).combine(lambda count, _per, unit: times_a_unit(count, unit))
    | parsers.seq(COUNT << tag("times"), UNIT).combine(times_a_unit)
    | parsers.seq(tag("count"), UNIT)
    .combine(lambda count, unit: (int(count.value), unit))
    .bind(lambda pair: parsers.success(times_a_unit(*pair)) if pair[0] else parsers.FAILURE)
)
APART = parsers.seq(COUNT.optional(1), UNIT << tag("apart")).combine(
    lambda n, unit: every(unit, n)
) | (tag("half_of") >> text("vuoden") >> tag("apart")).result(every("half_year", 1))
ADVERB = tag("every").map(lambda sense: Recurrence(str(sense.value)))
SEASON_ADVERBS = (
    tag("every_season")
    .map(lambda sense: Moment("season", name=str(sense.value)))
    .sep_by(AND)
    .map(lambda moments: Recurrence("FREQ=YEARLY", tuple(moments)))
)
WEEKDAY_ADVERBS = (
    tag("every_weekday")
    .sep_by(AND)
    .map(lambda days: Recurrence("FREQ=WEEKLY;BYDAY=" + ",".join(str(day.value) for day in days)))
)
NTH_WEEKDAY = parsers.seq(
    tag("each").optional()
    >> UNIT.bind(lambda unit: parsers.success(unit) if unit == "month" else parsers.FAILURE),
    ORDINAL,
    tag("weekday"),
).combine(lambda _month, nth, weekday: Recurrence(f"FREQ=MONTHLY;BYDAY={nth}{weekday.value}"))
PLAIN = NTH_WEEKDAY | EACH | EACH_SECOND | APART | TIMES_PER | ADVERB


def _within(recurrence: Recurrence, moments: list[Moment] | None) -> Recurrence:
    within = (*recurrence.within, *(moments or ()))
    return Recurrence("FREQ=YEARLY", within, recurrence.is_exact)


YEARLY = PLAIN.bind(
    lambda found: (
        parsers.success(found)
        if found.is_yearly or found.rule == "FREQ=YEARLY"
        else parsers.FAILURE
    )
)
RECURRENCE: Parser = (
    SEASON_ADVERBS
    | WEEKDAY_ADVERBS
    | parsers.seq(YEARLY, SEASONS_OF_YEAR).combine(_within)
    | PLAIN
    | parsers.seq(UNDATED << DASH << UNDATED, YEARLY).combine(
        lambda first, found: _within(found, [first])
    )
    | parsers.seq(UNDATED.sep_by(AND) << tag("filler").optional(), YEARLY).combine(
        lambda moments, found: _within(found, moments)
    )
) << parsers.seq(YEAR, tag("unit")).should_fail("unit")
