"""Whose a measure is: by role, team, group or name, by a deputy, and when somebody left."""

from datetime import date

import pytest

from tests.factories.organisation import (
    DeputyFactory,
    GroupFactory,
    PersonFactory,
    TeamFactory,
)
from tests.factories.programme import MeasureFactory, ResponsibleFactory, StepFactory
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person, TeamMembership
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme import actions
from toimi.programme.models import Measure, Responsible
from toimi.programme.queries import is_responsible, left_behind, may_carry_out, may_tick
from toimi.site import queries as site

pytestmark = [pytest.mark.django_db, pytest.mark.database]
TODAY = date(2021, 10, 15)


@pytest.fixture(autouse=True)
def day() -> None:
    preferences.choose(by=System("testi"), fixed_today=TODAY)
    kept.forget()


def worker(measure: Measure) -> Person:
    return PersonFactory.create(role="worker", unit=measure.programme.unit)


def test_a_group_answers_through_its_members() -> None:
    measure = MeasureFactory.create()
    member, other = worker(measure), worker(measure)
    group = GroupFactory.create(unit=measure.programme.unit, people=(member,))
    ResponsibleFactory.create(measure=measure, meaning="group", group=group)

    found = [is_responsible(person, measure) for person in (member, other)]

    assert found == [True, False]


def test_who_has_left_a_team_answers_for_it_no_more() -> None:
    measure = MeasureFactory.create()
    member = worker(measure)
    team = TeamFactory.create(unit=measure.programme.unit, people=(member,))
    ResponsibleFactory.create(measure=measure, meaning="team", team=team)
    before = is_responsible(member, measure)

    TeamMembership.objects.update(ends_on=date(2021, 10, 14))

    assert (before, is_responsible(member, measure)) == (True, False)


@pytest.mark.parametrize(
    ("starts_on", "expected"), [(date(2021, 10, 15), True), (date(2021, 10, 16), False)]
)
def test_a_deputy_carries_out_what_is_the_persons_for_those_days(
    starts_on: date, expected: bool
) -> None:
    measure = MeasureFactory.create()
    person, deputy = worker(measure), worker(measure)
    ResponsibleFactory.create(measure=measure, meaning="person", person=person)
    DeputyFactory.create(person=person, deputy=deputy, starts_on=starts_on)

    assert may_carry_out(deputy, measure) == expected


def test_who_answers_for_a_step_ticks_it_and_nothing_else() -> None:
    step = StepFactory.create(ends_on=TODAY)
    other = StepFactory.create(measure=step.measure)
    person = worker(step.measure)
    ResponsibleFactory.create(measure=step.measure, step=step, meaning="person", person=person)

    waits = [item.about for item in site.waiting(person, TODAY) if item.kind == site.STEP]

    assert (may_tick(person, step), may_tick(person, other)) == (True, False)
    assert not may_carry_out(person, step.measure)
    assert waits == [step]
    with pytest.raises(NotAllowed):
        actions.tick(step=other, done_on=TODAY, version=0, by=person)


def test_what_was_left_behind_waits_for_the_manager_who_names_another() -> None:
    measure = MeasureFactory.create()
    unit = measure.programme.unit
    manager = PersonFactory.create(role="line_manager", unit=unit)
    left, follower = worker(measure), worker(measure)
    row = ResponsibleFactory.create(measure=measure, meaning="person", person=left, phrase="Liisa")
    Person.objects.filter(pk=left.pk).update(ends_on=date(2021, 10, 14))
    row = Responsible.objects.select_related("measure__programme__unit", "person").get(pk=row.pk)

    waiting = [item.count for item in site.waiting(manager, TODAY) if item.kind == site.SETTLE]
    settled = actions.settle(responsible=row, person=follower, by=manager)

    assert (waiting, settled) == ([1], 1)
    assert is_responsible(follower, measure)
    assert not Responsible.objects.filter(left_behind(TODAY)).exists()


def test_the_new_holder_of_a_role_sees_what_waits_from_the_day_of_the_change() -> None:
    measure = MeasureFactory.create(due_on=TODAY)
    unit = measure.programme.unit
    ResponsibleFactory.create(measure=measure, meaning="role", role="team_lead")
    old, new = (PersonFactory.create(role="team_lead", unit=unit) for _ in range(2))
    old.role_assignments.update(ends_on=date(2021, 10, 14))
    new.role_assignments.update(starts_on=date(2021, 10, 15))

    waits = [
        [item.about for item in site.waiting(person, TODAY) if item.kind == site.MEASURE]
        for person in (old, new)
    ]

    assert waits == [[], [measure]]
