"""What state a measure is in and why: pure rules, the day is a parameter.

`RULES` is read from the top; the first that holds decides. docs/generated/state.md is written
from it.
"""

import calendar
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from toimi.errors import sentence
from toimi.programme import kinds


@dataclass(frozen=True)
class StepFacts:
    done_on: date | None
    ends_on: date | None


@dataclass(frozen=True)
class Statement:
    """What a person said in the newest confirmed follow-up."""

    state: str
    on: date


@dataclass(frozen=True)
class MeasureFacts:
    """All that the state depends on. `last_end` is the last day of the schedule's periods,
    `asked_by` an inspector's deadline, `begins_on` when a continuous measure could begin."""

    today: date
    last_end: date | None = None
    is_continuous: bool = False
    steps: tuple[StepFacts, ...] = ()
    noted_on: tuple[date, ...] = ()
    statement: Statement | None = None
    stopped_on: date | None = None
    resumed_on: date | None = None
    asked_by: date | None = None
    rhythm_months: int | None = None
    begins_on: date | None = None

    @property
    def done_count(self) -> int:
        return sum(step.done_on is not None for step in self.steps)

    @property
    def said(self) -> Statement | None:
        """The statement that holds: that it was stopped does not, once it was taken up again."""
        said = self.statement
        is_past = said and said.state == kinds.STOPPED and self.resumed_on
        return None if said and is_past and said.on <= (self.resumed_on or said.on) else said

    @property
    def dealt_with(self) -> date:
        """What had passed by this day, a person has dealt with."""
        stated = self.statement.on if self.statement else date.min
        return max(stated, self.resumed_on or date.min)

    def is_stopped(self) -> bool:
        return self.stopped_on is not None and self.stopped_on <= self.today

    def all_done(self) -> bool:
        return bool(self.steps) and self.done_count == len(self.steps)

    def ends(self) -> list[date]:
        """Return the days by which something undone should be done, dealt with or not."""
        ends = [step.ends_on for step in self.steps if step.ends_on and not step.done_on]
        if self.last_end and not self.is_continuous:
            ends.append(self.last_end)
        if self.asked_by:
            ends.append(self.asked_by)
        return ends

    def missed(self) -> tuple[date, ...]:
        """Return the days that have passed with something undone, oldest first.

        What had passed when a person stated the state is counted as dealt with.
        """
        since = self.dealt_with
        return tuple(sorted(end for end in set(self.ends()) if since <= end < self.today))

    def last_told(self) -> date | None:
        """Return the newest follow-up, note or tick, else when the measure could begin."""
        told = [day for day in self.noted_on if day <= self.today]
        told += [step.done_on for step in self.steps if step.done_on]
        told += [day for day in (self.resumed_on, self.begins_on) if day]
        if self.statement:
            told.append(self.statement.on)
        return max(told, default=None)

    def tell_by(self) -> date | None:
        """Return the day by which the rhythm asks for word of it; None: there is no rhythm."""
        last = self.last_told()
        if not (self.is_continuous and self.rhythm_months and last):
            return None
        return months_after(last, self.rhythm_months)

    def is_silent(self) -> bool:
        by = self.tell_by()
        return by is not None and by < self.today

    def is_begun(self) -> bool:
        return bool(self.done_count) or any(day <= self.today for day in self.noted_on)


def months_after(day: date, months: int) -> date:
    """Return the same day `months` later, or the last of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


_MONTHS = {"DAILY": 1, "WEEKLY": 1, "MONTHLY": 1, "YEARLY": 12}


def rhythm_of(rule: str) -> int | None:
    """Return how many months lie between the times of a recurrence (RFC 5545), at least 1.

    None: the rule says no rhythm.
    """
    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)
    months = _MONTHS.get(parts.get("FREQ", ""))
    if months is None:
        return None
    if parts["FREQ"] in {"MONTHLY", "YEARLY"} and re.fullmatch(r"\d+", parts.get("INTERVAL", "1")):
        months *= int(parts.get("INTERVAL", "1"))
    times = len(parts.get("BYMONTH", "").split(","))
    return max(1, months // times)


@dataclass(frozen=True)
class Rule:
    """One line of the decision table: `when` in words, the state, and the test."""

    when: str
    state: str
    holds: Callable[[MeasureFacts], bool]


def _says(*states: str) -> Callable[[MeasureFacts], bool]:
    return lambda facts: facts.said is not None and facts.said.state in states


RULES = (
    Rule(
        sentence("Toimenpide on keskeytetty päätöksellä, eikä sitä ole jatkettu."),
        kinds.STOPPED,
        MeasureFacts.is_stopped,
    ),
    Rule(
        sentence("Vahvistettu seuranta sanoo: keskeytetty, eikä toimenpidettä ole jatkettu."),
        kinds.STOPPED,
        _says(kinds.STOPPED),
    ),
    Rule(
        sentence("Vahvistettu seuranta sanoo: odottaa päätöstä muualta."),
        kinds.WAITING_ELSEWHERE,
        _says(kinds.WAITING_ELSEWHERE),
    ),
    Rule(
        sentence("Vahvistettu seuranta sanoo: tehty."),
        kinds.DONE,
        _says(kinds.DONE),
    ),
    Rule(
        sentence("Jokainen osatoimenpide on tehty, eikä toimenpide ole jatkuva."),
        kinds.DONE,
        lambda facts: facts.all_done() and not facts.is_continuous,
    ),
    Rule(
        sentence(
            "Aikataulun tai osatoimenpiteen viimeinen päivä tai tarkastajan määräaika on mennyt "
            "vahvistetun seurannan jälkeen (tai seurantaa ei ole)."
        ),
        kinds.LATE,
        lambda facts: bool(facts.missed()),
    ),
    Rule(
        sentence(
            "Jatkuvan toimenpiteen viimeisestä seurannasta, kirjauksesta tai tehdystä "
            "osatoimenpiteestä on kulunut enemmän kuin sen rytmi."
        ),
        kinds.LATE,
        MeasureFacts.is_silent,
    ),
    Rule(
        sentence("Vahvistettu seuranta sanoo: myöhässä."),
        kinds.LATE,
        _says(kinds.LATE),
    ),
    Rule(
        sentence("Vahvistettu seuranta sanoo: käynnissä."),
        kinds.UNDER_WAY,
        _says(kinds.UNDER_WAY),
    ),
    Rule(
        sentence("Jokin osatoimenpide on tehty, tai jotakin on kirjattu tehdyksi."),
        kinds.UNDER_WAY,
        MeasureFacts.is_begun,
    ),
    Rule(
        sentence("Mikään edellisistä ei päde."),
        kinds.NOT_BEGUN,
        lambda facts: True,  # noqa: ARG005
    ),
)


def state(facts: MeasureFacts) -> str:
    """Return the state by the first of `RULES` that holds."""
    return next(rule.state for rule in RULES if rule.holds(facts))


def due_on(facts: MeasureFacts) -> date | None:
    """Return the earliest day by which something undone should be done; None: nothing is."""
    if state(facts) in {kinds.DONE, kinds.STOPPED}:
        return None
    ends = [end for end in facts.ends() if end >= facts.dealt_with]
    by = facts.tell_by()
    return min([*ends, *([by] if by else [])], default=None)


@dataclass(frozen=True)
class Explanation:
    """Why the state is what it is: a marked sentence and its values (days as days)."""

    sentence_id: str
    values: dict[str, object] = field(default_factory=dict)


def explain(facts: MeasureFacts, words: Mapping[date, str] | None = None) -> Explanation:
    """Return the reason of `state(facts)` in words.

    `words` are what the programme calls the times that end on a day ("kevät 2021").
    """
    now = state(facts)
    values: dict[str, object] = {"done": facts.done_count, "count": len(facts.steps)}
    if facts.is_stopped():
        stopped = {**values, "day": facts.stopped_on}
        return Explanation(sentence("Keskeytetty päätöksellä {day}."), stopped)
    if facts.said:
        values["on"] = facts.said.on
        if now == facts.said.state:
            return Explanation(sentence("Näin sanoo {on} vahvistettu seuranta."), values)
    if now == kinds.LATE:
        return _late(facts, values, words or {})
    if now == kinds.DONE:
        return Explanation(sentence("Kaikki osatoimenpiteet on tehty ({done}/{count})."), values)
    if now == kinds.UNDER_WAY:
        if facts.steps:
            text = sentence("{done}/{count} osatoimenpidettä tehty.")
            return Explanation(text, values)
        last = max((day for day in facts.noted_on if day <= facts.today), default=facts.today)
        return Explanation(sentence("Viimeisin kirjaus {last}."), {**values, "last": last})
    if facts.last_end and not facts.is_continuous:
        text = sentence("Mitään ei ole vielä kirjattu. Aikaa on {day} asti.")
        return Explanation(text, {**values, "day": facts.last_end})
    return Explanation(sentence("Mitään ei ole vielä kirjattu."), values)


def _late(facts: MeasureFacts, values: dict[str, object], words: Mapping[date, str]) -> Explanation:
    if not facts.missed():
        said = {**values, "day": facts.last_told(), "months": facts.rhythm_months}
        text = sentence("Viimeksi kerrottu {day}, ja rytmi on {months} kk.")
        return Explanation(text, said)
    day = facts.missed()[0]
    if day == facts.asked_by:
        return Explanation(sentence("Tarkastajan määräaika meni {day}."), {**values, "day": day})
    values |= {"day": day, "words": words.get(day, "")}
    if facts.steps and values["words"]:
        text = sentence("{words} päättyi {day}, {done}/{count} osatoimenpidettä tehty.")
    elif facts.steps:
        text = sentence("Aikataulu päättyi {day}, {done}/{count} osatoimenpidettä tehty.")
    elif values["words"]:
        text = sentence("{words} päättyi {day}, eikä toimenpidettä ole merkitty tehdyksi.")
    else:
        text = sentence("Aikataulu päättyi {day}, eikä toimenpidettä ole merkitty tehdyksi.")
    return Explanation(text, values)
