"""From a phrase to its schedule."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from toimi.errors import sentence
from toimi.language.periods import Reason, Schedule
from toimi.language.schedule import grammar
from toimi.language.schedule.items import Item
from toimi.language.schedule.meaning import schedule_of
from toimi.language.schedule.tokens import Tokens, tokenise
from toimi.language.schedule.years import Frame
from toimi.language.seasons import DEFAULT_SEASONS, Seasons

LONGEST_PHRASE = 20_000
"""In characters; what comes after is left unread."""
LONGEST_REMEMBERED = 200
TOO_LONG = sentence("Aikataulu on liian pitkä, ja sen loppua ei luettu.")


def read_schedule(
    phrase: str,
    *,
    seasons: Seasons = DEFAULT_SEASONS,
    start: date | None = None,
    end: date | None = None,
    dated: date | None = None,
    near: Sequence[int] = (),
) -> Schedule:
    """Read a schedule phrase in Finnish, Swedish or English. Never raises, whatever the phrase.

    `start` and `end` are the programme's first and last day, `dated` the day of the document,
    `near` the years of the neighbouring phrases: they give a year to what has none.
    """
    is_short = len(phrase) <= LONGEST_REMEMBERED
    tokens, items = _remembered(phrase) if is_short else _parsed(phrase[:LONGEST_PHRASE])
    frame = Frame(seasons, start, end, dated, tuple(near))
    schedule = schedule_of(phrase, tokens, items, frame)
    if len(phrase) <= LONGEST_PHRASE:
        return schedule
    return Schedule(
        phrase,
        schedule.periods,
        schedule.spans,
        schedule.continuous,
        schedule.rule,
        (*schedule.unread, (LONGEST_PHRASE, len(phrase))),
        (*schedule.doubts, Reason(TOO_LONG)),
        schedule.labels,
    )


def _parsed(phrase: str) -> tuple[Tokens, tuple[Item, ...]]:
    tokens = tokenise(phrase)
    return tokens, tuple(item for items in grammar.PHRASE.parse(tokens) for item in items)


_remembered = lru_cache(maxsize=4096)(_parsed)
"""A phrase is asked about several times: what column it is, what it means, beside which years."""


def as_json(schedule: Schedule) -> dict[str, object]:
    """Return the periods, the trait, the rule and the spans in the form of `toimi schedule`."""
    return {
        "periods": [
            [day.isoformat() if day else None for day in (period.start, period.end)]
            for period in schedule.periods
        ],
        "continuous": schedule.continuous,
        "rule": schedule.rule,
        "spans": [list(span) for span in schedule.spans],
    }
