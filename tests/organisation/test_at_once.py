"""Two people, or two workers, at the same moment."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from tests.factories.organisation import PersonFactory, TeamFactory, UnitFactory
from tests.programme.test_at_once import at_once
from toimi.organisation import actions
from toimi.organisation.models import (
    Deputy,
    Person,
    TeamMembership,
    Unit,
    UnitChange,
    UnitPlacement,
)
from toimi.platform.history.actions import System
from toimi.platform.history.models import AuditEvent

pytestmark = pytest.mark.django_db(transaction=True)
FIRST, LAST = date(2090, 1, 1), date(2090, 1, 31)


@pytest.fixture
def root() -> Unit:
    return UnitFactory.create()


@pytest.fixture
def by(root: Unit) -> Person:
    return PersonFactory.create(role="administrator", unit=root)


def test_two_workers_carry_a_change_out_once(root: Unit, by: Person) -> None:
    unit, to = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    actions.move_unit(unit=unit, to=to, takes_effect_on=FIRST, by=by)

    came = at_once(*[lambda: actions.carry_out_due(today=FIRST, by=System("test"))] * 2)

    events = AuditEvent.objects.filter(event="organisation.change_carried_out")
    assert (came, events.count(), UnitPlacement.objects.filter(unit=unit).count()) == (
        ["done", "done"],
        1,
        2,
    )
    assert Unit.objects.get(pk=unit.pk).parent == to
    assert UnitChange.objects.get().problem == {}


def test_two_units_moved_under_each_other_at_once_make_no_ring(root: Unit, by: Person) -> None:
    one, other = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    today = date(2020, 1, 1)

    def moving(unit: Unit, to: Unit) -> Callable[[], Any]:
        unit, to = Unit.objects.get(pk=unit.pk), Unit.objects.get(pk=to.pk)
        return lambda: actions.move_unit(unit=unit, to=to, takes_effect_on=today, by=by)

    came = at_once(moving(one, other), moving(other, one))

    parents = {unit.pk: unit.parent_id for unit in Unit.objects.all()}
    assert came.count("done") == 1
    assert (parents[one.pk], parents[other.pk]) in {
        (other.pk, root.pk),
        (root.pk, one.pk),
    }


def test_two_who_add_one_person_to_a_team_at_once_make_one_membership(
    root: Unit, by: Person
) -> None:
    team, person = TeamFactory.create(unit=root), PersonFactory.create(role="worker", unit=root)

    def adding(number: int) -> Callable[[], Any]:
        starts_on = FIRST + timedelta(days=number)
        return lambda: actions.add_member(team=team, person=person, starts_on=starts_on, by=by)

    came = at_once(adding(0), adding(1))

    assert (came, TeamMembership.objects.count()) == (["MembershipOverlaps", "done"], 1)


def test_two_who_name_each_other_as_deputies_at_once_make_no_ring(root: Unit) -> None:
    one, other = PersonFactory.create_batch(2, role="line_manager", unit=root)

    def naming(person: Person, deputy: Person) -> Callable[[], Any]:
        return lambda: actions.name_deputy(
            person=person, deputy=deputy, starts_on=FIRST, ends_on=LAST, by=person
        )

    came = at_once(naming(one, other), naming(other, one))

    assert (came, Deputy.objects.count()) == (["DeputyRing", "done"], 1)
