"""What state a measure is in and why: pure rules, the day is a parameter.

`RULES` is read from the top; the first that holds decides. docs/generated/state.md is written
from it.
"""

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
    """All that the state depends on. `last_end` is the last day of the schedule's periods."""

    today: date
    last_end: date | None = None
    is_continuous: bool = False
    steps: tuple[StepFacts, ...] = ()
    noted_on: tuple[date, ...] = ()
    statement: Statement | None = None

    @property
    def done_count(self) -> int:
        return sum(step.done_on is not None for step in self.steps)

    def all_done(self) -> bool:
        return bool(self.steps) and self.done_count == len(self.steps)

    def missed(self) -> tuple[date, ...]:
        """Return the days that have passed with something undone, oldest first.

        What had passed when a person stated the state is counted as dealt with.
        """
        since = self.statement.on if self.statement else date.min
        ends = [step.ends_on for step in self.steps if step.ends_on and not step.done_on]
        if self.last_end and not self.is_continuous:
            ends.append(self.last_end)
        return tuple(sorted(end for end in set(ends) if since <= end < self.today))

    def is_begun(self) -> bool:
        return bool(self.done_count) or any(day <= self.today for day in self.noted_on)


@dataclass(frozen=True)
class Rule:
    """One line of the decision table: `when` in words, the state, and the test."""

    when: str
    state: str
    holds: Callable[[MeasureFacts], bool]


def _says(*states: str) -> Callable[[MeasureFacts], bool]:
    return lambda facts: facts.statement is not None and facts.statement.state in states


RULES = (
    Rule(
        sentence("Vahvistettu seuranta sanoo: keskeytetty."),
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
            "Aikataulun tai osatoimenpiteen viimeinen päivä on mennyt vahvistetun "
            "seurannan jälkeen (tai seurantaa ei ole)."
        ),
        kinds.LATE,
        lambda facts: bool(facts.missed()),
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
    since = facts.statement.on if facts.statement else date.min
    ends = [step.ends_on for step in facts.steps if step.ends_on and not step.done_on]
    if facts.last_end and not facts.is_continuous:
        ends.append(facts.last_end)
    return min((end for end in ends if end >= since), default=None)


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
    if facts.statement:
        values["on"] = facts.statement.on
        if now == facts.statement.state:
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
    day = facts.missed()[0]
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
