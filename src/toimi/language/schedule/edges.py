"""Words at the edges of a time: from, until, by, before."""

import parsy  # type: ignore[import-untyped]

from toimi.language.schedule.terminals import DASH, DOT, kind, phrase, tag, text

UNTIL_AND = parsy.alt(phrase("till och med"), phrase("fram till"), phrase("up to"))
TOM = text("t") >> DOT >> text("o") >> DOT >> text("m") >> DOT.optional()
FROM_M = text("fr") >> DOT >> text("o") >> DOT >> text("m") >> DOT.optional()
BY_PRE = parsy.alt(
    UNTIL_AND,
    TOM,
    phrase("no later than"),
    phrase("not later than"),
    phrase("at the latest"),
    tag("by_pre") << DOT.optional(),
)
BY_POST = parsy.alt(phrase("at the latest"), tag("by_post"))
FROM_PRE = parsy.alt(
    phrase("från och med"),
    FROM_M,
    phrase("as of"),
    phrase("as from"),
    phrase("med början"),
    tag("from_pre") << DOT.optional(),
)
FROM_POST = parsy.alt(
    phrase("och framåt"), phrase("and onwards"), tag("from_post") << tag("from_post").optional()
)
BEFORE_PRE = tag("before_pre")
ARROW = parsy.seq(DASH, kind("arrow"))
RANGE_DASH = (ARROW | DASH).result("dash")
TO = parsy.alt(UNTIL_AND, TOM, tag("to")).result("to")
AFTER_NOTHING = parsy.peek(parsy.eof | kind("stop") | kind("close"))
