"""Words at the edges of a time: from, until, by, before."""

from toimi.language.schedule import parsers
from toimi.language.schedule.terminals import (
    DASH,
    DOT,
    glued_number,
    kind,
    number,
    phrase,
    tag,
    text,
)

UNTIL_AND = parsers.alt(phrase("till och med"), phrase("fram till"), phrase("up to"))
TOM = text("t") >> DOT >> text("o") >> DOT >> text("m") >> DOT.optional()
FROM_M = text("fr") >> DOT >> text("o") >> DOT >> text("m") >> DOT.optional()
BY_PRE = parsers.alt(
    UNTIL_AND,
    TOM,
    phrase("no later than"),
    phrase("not later than"),
    phrase("at the latest"),
    tag("by_pre") << DOT.optional(),
)
HOUR = parsers.seq(
    number(0, 24), ((DOT | kind("colon")) >> glued_number(0, 59, digits=(2,))).optional()
)
AT_HOUR = parsers.seq(tag("clock"), DOT.optional(), HOUR)
BY_POST = AT_HOUR.optional() >> parsers.alt(phrase("at the latest"), tag("by_post"))
FROM_PRE = parsers.alt(
    phrase("från och med"),
    FROM_M,
    phrase("as of"),
    phrase("as from"),
    phrase("med början"),
    tag("from_pre") << DOT.optional(),
)
FROM_POST = parsers.alt(
    phrase("och framåt"), phrase("and onwards"), tag("from_post") << tag("from_post").optional()
)
BEFORE_PRE = tag("before_pre")
ARROW = parsers.seq(DASH, kind("arrow"))
RANGE_DASH = (ARROW | DASH).result("dash")
TO = parsers.alt(UNTIL_AND, TOM, tag("to")).result("to")
AFTER_NOTHING = parsers.peek(parsers.END | kind("stop") | kind("close"))
