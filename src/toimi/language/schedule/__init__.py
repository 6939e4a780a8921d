"""Read and write schedule phrases ("syksy 2020 ja kevät 2021", "31.5.2021 mennessä")."""

from collections.abc import Sequence
from datetime import date

from toimi.language.periods import Schedule
from toimi.language.seasons import DEFAULT_SEASONS, Seasons


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
    return Schedule(text=phrase)


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
