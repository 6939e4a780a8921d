from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from toimi.tools.cases.kinds import CaseKind, Stage

INSURER_DAYS = 10
SUNDAY = 6
AGES = (7, 14, 30, 90)
"""Upper bounds, in days, of how old open cases are told to be; the last group is older."""


def due_on(
    stage: Stage, entered_on: date, days: Mapping[str, int], values: Mapping[str, Any]
) -> date | None:
    """Return the last day of a stage: the day that was agreed, else the deadline counted from the
    day after entering (Act 150/1930, section 2: the first day is not counted)."""
    agreed = values.get(stage.due_by) if stage.due_by else None
    if agreed:
        return date.fromisoformat(str(agreed))
    if stage.deadline and stage.deadline in days:
        return entered_on + timedelta(days=days[stage.deadline])
    return None


def answer_due_on(kind: CaseKind, opened_on: date, days: Mapping[str, int]) -> date | None:
    """Return the last day on which whoever reported is answered; None: no answer is owed."""
    if kind.answers_within not in days:
        return None
    return opened_on + timedelta(days=days[kind.answers_within])


def is_late(due: date | None, today: date) -> bool:
    """Return whether the last day has gone by."""
    return due is not None and due < today


def owes_answer(due: date | None, answered_on: date | None) -> bool:
    """Return whether an answer was promised and has not been given."""
    return due is not None and answered_on is None


def next_stages(kind: CaseKind, code: str) -> tuple[Stage, ...]:
    """Return the stages that may follow, in the kind's order of liking: the first is the likely
    one. None of an end."""
    return tuple(kind.stage(name) for name in kind.stage(code).next)


def ageing(opened: list[date], today: date) -> list[tuple[int | None, int]]:
    """Return (upper bound in days, how many open cases are that old), youngest first; the last
    bound is None: older than all."""
    ages = [(today - day).days for day in opened]
    found: list[tuple[int | None, int]] = []
    below = -1
    for bound in AGES:
        found.append((bound, sum(below < age <= bound for age in ages)))
        below = bound
    return [*found, (None, sum(age > below for age in ages))]


def insurer_due_on(known_on: date, is_holiday: Callable[[date], bool]) -> date:
    """Return the last day to tell the insurer of an accident at work: ten working days from
    knowing of it (Act 459/2015, section 111). Saturdays count, so that the day is never too late.
    """
    day, left = known_on, INSURER_DAYS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() != SUNDAY and not is_holiday(day)
    return day
