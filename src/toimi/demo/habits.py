"""What the made-up people do on a working day of the fast year. All of it goes through actions."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from toimi.evaluation import actions as evaluation
from toimi.organisation.models import Person
from toimi.programme import actions, queries
from toimi.programme.models import FollowUp, FollowUpDraft, Measure, Programme, Remark, Round
from toimi.site import queries as site

A_ROUND_LACKS = 2
"""How many measures of a round nobody gets confirmed: its closing names who is missing."""
A_DAY_CONFIRMS = 4
BEGINS_BEFORE = timedelta(days=21)
CLOSES_AFTER = timedelta(days=2)
NOTES = (
    "Asia käytiin läpi tiimipalaverissa.",
    "Sovittiin seuraavasta vaiheesta ja vastuista.",
    "Ohjetta täydennettiin työntekijöiden huomioilla.",
    "Kokeilu jatkuu, palautetta kerätään.",
    "Pidettiin yhteinen tilaisuus, keskustelua jatketaan.",
)
REMARKS = (
    "Henkilöstön mukaan asia on vielä kesken.",
    "Toteutus vaihtelee tiimeittäin. Pyydän selvitystä.",
)


@dataclass
class Unit:
    """The programme and those who act. `rng` is seeded: a year is the same each time."""

    programme: Programme
    leader: Person
    second: Person
    delegate: Person
    workers: list[Person]
    rng: random.Random


def working_day(unit: Unit, today: date) -> None:
    """Let the people of the unit do what they do on one working day."""
    here = [person for person in unit.workers if person.is_here_on(today)]
    for habit in (_note, _tick, _write, _confirm, _second, _remark, _answer, _close):
        habit(unit, here, today)


def _chance(unit: Unit, of: float) -> bool:
    return unit.rng.random() < of


def _note(unit: Unit, here: list[Person], today: date) -> None:
    if _chance(unit, 0.4):
        measures = list(_measures(unit))
        actions.note(
            measure=unit.rng.choice(measures),
            text=unit.rng.choice(NOTES),
            happened_on=today,
            by=unit.rng.choice(here),
        )


def _tick(unit: Unit, here: list[Person], today: date) -> None:
    """Every now and then somebody ticks what waits for them."""
    if not _chance(unit, 0.2):
        return
    person = unit.rng.choice([*here, unit.leader])
    waits = [item.about for item in site.waiting(person, today) if item.kind == site.STEP]
    steps = [step for step in waits if queries.may_tick(person, step)]
    if steps:
        step = steps[0]
        evaluation.tick(step=step, done_on=today, version=step.version, by=person)


def _write(unit: Unit, here: list[Person], today: date) -> None:  # noqa: ARG001
    """A team lead adds to a draft of the open round."""
    drafts = list(_drafts(unit).filter(edited_by=None))
    if not drafts or not _chance(unit, 0.3):
        return
    draft = unit.rng.choice(drafts)
    able = [person for person in here if queries.may_carry_out(person, draft.measure)]
    if able:
        evaluation.save_draft(
            measure=draft.measure,
            round=draft.round,
            state=draft.state,
            text=f"{draft.text} {unit.rng.choice(NOTES)}".strip()[:600],
            reason=draft.reason,
            version=draft.version,
            by=unit.rng.choice(able),
        )


def _confirm(unit: Unit, here: list[Person], today: date) -> None:  # noqa: ARG001
    """Before the last day the leader confirms some each day, but never all of a round."""
    opened = _open_round(unit)
    if opened is None or today < opened.due_on - BEGINS_BEFORE or today > opened.due_on:
        return
    left = list(_drafts(unit).filter(first_confirmed_by=None))
    for draft in left[: max(0, min(A_DAY_CONFIRMS, len(left) - A_ROUND_LACKS))]:
        _say_yes(draft, unit.leader)


def _second(unit: Unit, here: list[Person], today: date) -> None:  # noqa: ARG001
    for draft in _drafts(unit).exclude(first_confirmed_by=None)[:A_DAY_CONFIRMS]:
        _say_yes(draft, unit.second)


def _say_yes(draft: FollowUpDraft, by: Person) -> None:
    actions.confirm(
        draft=draft,
        state=draft.state,
        text=draft.text or NOTES[0],
        reason=draft.reason,
        version=draft.version,
        by=by,
    )


def _remark(unit: Unit, here: list[Person], today: date) -> None:  # noqa: ARG001
    opened = _open_round(unit)
    if opened is None or not _chance(unit, 0.05):
        return
    said = FollowUp.objects.filter(round=opened, remarks=None).select_related(
        "measure__programme__unit"
    )
    found = said.order_by("pk").first()
    if found:
        actions.remark(follow_up=found, text=unit.rng.choice(REMARKS), by=unit.delegate)


def _answer(unit: Unit, here: list[Person], today: date) -> None:  # noqa: ARG001
    rows = Remark.objects.filter(replies=None, withdrawn_at=None).select_related(
        "follow_up__measure__programme__unit"
    )
    found = rows.order_by("pk").first()
    if found and _chance(unit, 0.5):
        actions.answer_remark(remark=found, text="Kiitos. Asiaan palataan.", by=unit.leader)


def _close(unit: Unit, here: list[Person], today: date) -> None:  # noqa: ARG001
    opened = _open_round(unit)
    if opened and today > opened.due_on + CLOSES_AFTER:
        actions.close_round(round=opened, version=opened.version, by=unit.leader)


def _drafts(unit: Unit) -> QuerySet[FollowUpDraft]:
    """Return the drafts of the open round that are not confirmed, in the table's order."""
    said = FollowUp.objects.filter(round=OuterRef("round"), measure=OuterRef("measure"))
    rows = FollowUpDraft.objects.filter(
        ~Exists(said), round__programme=unit.programme, round__closed_at=None
    )
    return rows.select_related(
        "measure__programme__unit", "round__programme", "edited_by", "first_confirmed_by"
    ).order_by("measure__number")


def _open_round(unit: Unit) -> Round | None:
    rows = Round.objects.filter(programme=unit.programme, closed_at=None)
    return rows.select_related("programme__unit").first()


def _measures(unit: Unit) -> Iterable[Measure]:
    rows = Measure.objects.filter(programme=unit.programme, dropped_at=None)
    return rows.select_related("programme__unit").order_by("number")
