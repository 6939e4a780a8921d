"""The state of a measure: the decision table, and its document."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimi.programme import kinds, rules
from toimi.programme.rules import MeasureFacts, Statement, StepFacts
from toimi.programme.state_table import PATH, state_table

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2021, 10, 15)
BEFORE, AFTER = date(2021, 5, 31), date(2021, 12, 31)
DONE = StepFacts(date(2021, 3, 1), None)
OPEN = StepFacts(None, None)
OVERDUE = StepFacts(None, BEFORE)

DAYS = st.dates(date(2020, 1, 1), date(2022, 12, 31))
FACTS = st.builds(
    MeasureFacts,
    today=DAYS,
    last_end=st.none() | DAYS,
    is_continuous=st.booleans(),
    steps=st.lists(st.builds(StepFacts, st.none() | DAYS, st.none() | DAYS), max_size=4).map(tuple),
    noted_on=st.lists(DAYS, max_size=3).map(tuple),
    statement=st.none() | st.builds(Statement, st.sampled_from(sorted(kinds.STATES)), DAYS),
    asked_by=st.none() | DAYS,
    rhythm_months=st.none() | st.integers(1, 24),
    begins_on=st.none() | DAYS,
)


def said(state: str, on: date = date(2021, 9, 1)) -> Statement:
    return Statement(state, on)


def test_the_document_is_as_the_rules_say() -> None:
    assert (ROOT / PATH).read_text(encoding="utf-8") == state_table()


CASES = {
    "nothing known": (MeasureFacts(TODAY), kinds.NOT_BEGUN),
    "time left, nothing done": (MeasureFacts(TODAY, AFTER), kinds.NOT_BEGUN),
    "a note": (MeasureFacts(TODAY, AFTER, noted_on=(date(2021, 9, 1),)), kinds.UNDER_WAY),
    "a note of a day to come": (MeasureFacts(TODAY, noted_on=(AFTER,)), kinds.NOT_BEGUN),
    "one step of two": (MeasureFacts(TODAY, AFTER, steps=(DONE, OPEN)), kinds.UNDER_WAY),
    "all steps": (MeasureFacts(TODAY, BEFORE, steps=(DONE, DONE)), kinds.DONE),
    "all steps of a continuous one": (
        MeasureFacts(TODAY, is_continuous=True, steps=(DONE,)),
        kinds.UNDER_WAY,
    ),
    "schedule over": (MeasureFacts(TODAY, BEFORE), kinds.LATE),
    "last day is today": (MeasureFacts(TODAY, TODAY), kinds.NOT_BEGUN),
    "schedule over, part done": (MeasureFacts(TODAY, BEFORE, steps=(DONE, OPEN)), kinds.LATE),
    "schedule of a continuous one over": (
        MeasureFacts(TODAY, BEFORE, is_continuous=True),
        kinds.NOT_BEGUN,
    ),
    "a step of a continuous one over": (
        MeasureFacts(TODAY, is_continuous=True, steps=(OVERDUE,)),
        kinds.LATE,
    ),
    "a step over": (MeasureFacts(TODAY, AFTER, steps=(DONE, OVERDUE)), kinds.LATE),
    "said done though the schedule is over": (
        MeasureFacts(TODAY, BEFORE, statement=said(kinds.DONE)),
        kinds.DONE,
    ),
    "said stopped": (MeasureFacts(TODAY, BEFORE, statement=said(kinds.STOPPED)), kinds.STOPPED),
    "said to wait elsewhere": (
        MeasureFacts(TODAY, BEFORE, steps=(DONE,), statement=said(kinds.WAITING_ELSEWHERE)),
        kinds.WAITING_ELSEWHERE,
    ),
    "said under way after the schedule's end": (
        MeasureFacts(TODAY, BEFORE, statement=said(kinds.UNDER_WAY)),
        kinds.UNDER_WAY,
    ),
    "said under way, then a day passed": (
        MeasureFacts(TODAY, date(2021, 9, 30), statement=said(kinds.UNDER_WAY)),
        kinds.LATE,
    ),
    "said late": (MeasureFacts(TODAY, BEFORE, statement=said(kinds.LATE)), kinds.LATE),
    "stopped by a decision": (
        MeasureFacts(TODAY, BEFORE, statement=said(kinds.DONE), stopped_on=BEFORE),
        kinds.STOPPED,
    ),
    "to be stopped later": (MeasureFacts(TODAY, AFTER, stopped_on=AFTER), kinds.NOT_BEGUN),
    "said stopped, then taken up again": (
        MeasureFacts(TODAY, AFTER, statement=said(kinds.STOPPED), resumed_on=date(2021, 9, 2)),
        kinds.NOT_BEGUN,
    ),
    "taken up again, then said stopped": (
        MeasureFacts(TODAY, AFTER, statement=said(kinds.STOPPED), resumed_on=BEFORE),
        kinds.STOPPED,
    ),
    "taken up again after its time": (
        MeasureFacts(TODAY, BEFORE, resumed_on=date(2021, 9, 2)),
        kinds.NOT_BEGUN,
    ),
    "an inspector's day over": (MeasureFacts(TODAY, AFTER, asked_by=BEFORE), kinds.LATE),
    "an inspector's day over for a continuous one": (
        MeasureFacts(TODAY, is_continuous=True, asked_by=BEFORE),
        kinds.LATE,
    ),
    "a follow-up older than the rhythm": (
        MeasureFacts(
            TODAY,
            is_continuous=True,
            rhythm_months=1,
            statement=said(kinds.UNDER_WAY, date(2021, 9, 14)),
        ),
        kinds.LATE,
    ),
    "a follow-up as old as the rhythm": (
        MeasureFacts(
            TODAY,
            is_continuous=True,
            rhythm_months=1,
            statement=said(kinds.UNDER_WAY, date(2021, 9, 15)),
        ),
        kinds.UNDER_WAY,
    ),
    "a note within the rhythm": (
        MeasureFacts(
            TODAY,
            is_continuous=True,
            rhythm_months=1,
            noted_on=(date(2021, 10, 1),),
            begins_on=date(2020, 1, 1),
        ),
        kinds.UNDER_WAY,
    ),
    "nothing told within the first rhythm": (
        MeasureFacts(TODAY, is_continuous=True, rhythm_months=6, begins_on=date(2021, 1, 1)),
        kinds.LATE,
    ),
    "said not begun": (
        MeasureFacts(TODAY, AFTER, statement=said(kinds.NOT_BEGUN)),
        kinds.NOT_BEGUN,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_state_is_what_the_table_says(name: str) -> None:
    facts, state = CASES[name]

    assert rules.state(facts) == state


def test_every_line_of_the_table_is_met_by_a_case() -> None:
    firsts = {
        next(number for number, rule in enumerate(rules.RULES, 1) if rule.holds(facts))
        for facts, _ in CASES.values()
    }

    assert firsts == set(range(1, len(rules.RULES) + 1))


@given(FACTS)
def test_a_person_who_says_done_waiting_or_stopped_is_believed(facts: MeasureFacts) -> None:
    outweighing = {kinds.DONE, kinds.WAITING_ELSEWHERE, kinds.STOPPED}
    stated = facts.statement.state if facts.statement else ""

    assert stated not in outweighing or rules.state(facts) == stated


@given(FACTS)
def test_only_a_person_says_waiting_or_stopped(facts: MeasureFacts) -> None:
    stated = facts.statement.state if facts.statement else ""

    assert rules.state(facts) not in kinds.STATED_WITH_REASON or rules.state(facts) == stated


@given(FACTS)
def test_an_explanation_fits_its_values(facts: MeasureFacts) -> None:
    explanation = rules.explain(facts)

    assert explanation.sentence_id.format(**explanation.values)


def test_a_late_measure_says_which_time_ended_and_how_much_is_done() -> None:
    facts = MeasureFacts(TODAY, BEFORE, steps=(DONE, OPEN, OPEN))

    explanation = rules.explain(facts, {BEFORE: "kevät 2021"})

    said = explanation.sentence_id.format(**explanation.values)
    assert said == "kevät 2021 päättyi 2021-05-31, 1/3 osatoimenpidettä tehty."


@given(FACTS)
def test_nothing_becomes_late_by_itself_before_its_due_day(facts: MeasureFacts) -> None:
    due, now = rules.due_on(facts), rules.state(facts)
    stated = facts.statement.state if facts.statement else ""

    assert now != kinds.LATE or stated == kinds.LATE or (due is not None and due < facts.today)


@given(FACTS)
def test_a_measure_that_is_not_late_becomes_so_the_day_after_it_is_due(facts: MeasureFacts) -> None:
    """If nothing more is told of it meanwhile."""
    told = tuple(day for day in facts.noted_on if day <= facts.today)
    facts = replace(facts, noted_on=told)
    due = rules.due_on(facts)
    changing = {kinds.NOT_BEGUN, kinds.UNDER_WAY}
    if due is None or rules.state(facts) not in changing:
        return
    after = replace(facts, today=due + timedelta(days=1))

    assert rules.state(after) == kinds.LATE


@pytest.mark.parametrize(
    ("rule", "months"),
    [
        ("FREQ=MONTHLY", 1),
        ("FREQ=WEEKLY;INTERVAL=2", 1),
        ("FREQ=YEARLY;INTERVAL=2", 24),
        ("FREQ=YEARLY;BYMONTH=3,9", 6),
        ("FREQ=MONTHLY;INTERVAL=3", 3),
        ("", None),
        ("kerran", None),
    ],
)
def test_the_rhythm_of_a_recurrence_is_in_months(rule: str, months: int | None) -> None:
    assert rules.rhythm_of(rule) == months


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2021, 1, 31), 1, date(2021, 2, 28)),
        (date(2021, 11, 15), 14, date(2023, 1, 15)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
    ],
)
def test_months_later_is_never_a_day_that_is_not(day: date, months: int, later: date) -> None:
    assert rules.months_after(day, months) == later
