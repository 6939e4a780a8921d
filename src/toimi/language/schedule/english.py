"""English words of schedules."""

from collections.abc import Iterator

from toimi.language.schedule.lexicon import WORKING_DAYS, Entry, listed
from toimi.language.word_lists import word_list

MONTHS = word_list(
    "january february march april may june july august september october november december"
)
WEEKDAYS = (
    ("MO", "monday"),
    ("TU", "tuesday"),
    ("WE", "wednesday"),
    ("TH", "thursday"),
    ("FR", "friday"),
    ("SA", "saturday"),
    ("SU", "sunday"),
)
VERBS_TOO = ("march", "may")


def _calendar() -> Iterator[Entry]:
    yield from listed("season", "spring", "spring")
    yield from listed("season", "summer", "summer")
    yield from listed("season", "autumn", "autumn fall")
    yield from listed("season", "winter", "winter")
    for number, name in enumerate(MONTHS, 1):
        yield from listed("weak_month" if name in VERBS_TOO else "month", number, name)
        yield from listed("weak_month", number, name[:3])
    yield from listed("weak_month", 9, "sept")
    yield from listed("weak_month", 10, "okt")
    yield from listed("year", "year", "year years")
    yield from listed("week", "week", "week weeks w wk")
    yield from listed("quarter", "quarter", "quarter")
    yield from listed("q", "q", "q kv")
    yield from listed("h", "h", "h")
    yield from listed("half", "half", "half")
    yield from listed("ordinal", 1, "first")
    yield from listed("ordinal", 2, "second")
    yield from listed("ordinal", 3, "third")
    yield from listed("ordinal", 4, "fourth last")
    yield from listed("part_pre", "early", "early beginning start")
    yield from listed("part_pre", "middle", "mid middle")
    yield from listed("part_pre", "late", "late end")
    yield from listed("of", "of", "of")
    yield from listed("head", "head", "no not at as up all")
    yield from listed("day_ending", "th", "st nd rd th")
    yield from listed("school", "school", "school academic")
    yield from listed("programme", "programme", "programme program")
    yield from listed("term", "term", "period term terms")


def _edges() -> Iterator[Entry]:
    yield from listed("by_pre", "by", "by until till latest due deadline")
    yield from listed("before_pre", "before", "before")
    yield from listed("after_pre", "after", "after")
    yield from listed("from_pre", "from", "from since starting")
    yield from listed("from_post", "from", "onwards onward")
    yield from listed("to", "to", "to until till through")
    yield from listed("until", "until", "until")
    yield from listed("starts", "starts", "start starts starting begin begins")
    yield from listed("ends", "ends", "ready end ends finish finished finishes done completed")
    yield from listed("between_pre", "between", "between")
    yield from listed("filler", "filler", "the in during on at throughout")
    yield from listed("whole", "whole", "whole entire all")
    yield from listed("and", "and", "and or")
    yield from listed("relative", 0, "this")
    yield from listed("relative", 1, "next")
    yield from listed("relative", -1, "previous")
    yield from listed("steady", "continuous", "regularly regular recurring")
    yield from listed("continuous", "continuous", "ongoing continuous continuously permanent")


def _recurrence() -> Iterator[Entry]:
    for forms, rule in (
        ("daily", "FREQ=DAILY"),
        ("weekly", "FREQ=WEEKLY"),
        ("fortnightly biweekly", "FREQ=WEEKLY;INTERVAL=2"),
        ("monthly", "FREQ=MONTHLY"),
        ("quarterly", "FREQ=MONTHLY;INTERVAL=3"),
        ("biannually semiannually", "FREQ=MONTHLY;INTERVAL=6"),
        ("yearly annually annual", "FREQ=YEARLY"),
    ):
        yield from listed("every", rule, forms)
    for code, name in WEEKDAYS:
        yield from listed("weekday", code, name)
        yield from listed("every_weekday", code, f"{name}s")
    yield from listed("weekday", WORKING_DAYS, "weekday workday")
    yield from listed("each", "each", "every each")
    yield from listed("second", 2, "other second two")
    yield from listed("second", 3, "third three")
    yield from listed("second", 4, "fourth four")
    yield from listed("second", 6, "six")
    yield from listed("times", "times", "times time x once twice")
    yield from listed("count", 1, "once one")
    yield from listed("count", 2, "twice two")
    yield from listed("count", 3, "three")
    yield from listed("count", 4, "four")
    yield from listed("per", "per", "a per an each every")
    for unit, forms in (
        ("day", "day days"),
        ("week", "week weeks"),
        ("month", "month months"),
        ("quarter", "quarter quarters"),
        ("half_year", "half-year term semester"),
        ("year", "year years"),
    ):
        yield from listed("unit", unit, forms)
    yield from listed("vague", "vague", "sometime")
    yield from listed(
        "loose", "loose", "month months days soon asap later christmas easter midsummer"
    )


def entries() -> Iterator[Entry]:
    """Give all the English entries."""
    for group in (_calendar, _edges, _recurrence):
        yield from group()
