import pytest
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import GroupFactory, PersonFactory, TeamFactory, UnitFactory
from toimi.organisation import queries
from toimi.platform import clock

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("count", [1, 30])
def test_the_community_costs_the_same_for_30_people_as_for_one(
    django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    unit = UnitFactory.create()
    people = PersonFactory.create_batch(count, role="worker", unit=unit)
    TeamFactory.create(unit=unit, people=tuple(people))
    GroupFactory.create_batch(count, unit=unit, people=tuple(people))
    clock.today()

    with django_assert_num_queries(8):
        found = queries.community(unit)

    assert [len(inside) for _, inside in found.teams] == [count]


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_of_people_costs_the_same_for_30_as_for_one(
    django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    unit = UnitFactory.create()
    reader = PersonFactory.create(role="administrator", unit=unit)
    PersonFactory.create_batch(count, role="worker", unit=unit)

    clock.today()

    with django_assert_num_queries(4):
        shown = [
            (one.user, list(one.role_assignments.all()), list(one.teams.all()))
            for one in queries.managed_people(reader)
        ]

    assert len(shown) == count + 1


def test_who_has_many_roles_and_teams_is_listed_once() -> None:
    unit = UnitFactory.create()
    reader = PersonFactory.create(role="administrator", unit=unit)
    reader.role_assignments.create(role="worker", unit=unit)
    TeamFactory.create_batch(2, unit=unit, people=(reader,))

    assert list(queries.managed_people(reader)) == [reader]
    assert list(queries.people(unit)) == [reader]


def test_who_is_nowhere_is_seen_by_an_administrator() -> None:
    unit = UnitFactory.create()
    reader = PersonFactory.create(role="administrator", unit=unit)
    unplaced = PersonFactory.create()
    PersonFactory.create(role="worker", unit=UnitFactory.create())

    assert set(queries.managed_people(reader)) == {reader, unplaced}


def test_holders_are_found_at_the_unit_and_above_but_not_below() -> None:
    root = UnitFactory.create()
    unit = UnitFactory.create(parent=root)
    below = UnitFactory.create(parent=unit)
    wanted = [PersonFactory.create(role="worker", unit=one) for one in (root, unit)]
    PersonFactory.create(role="worker", unit=below)
    PersonFactory.create(role="worker", unit=unit, is_active=False)
    PersonFactory.create(role="team_lead", unit=unit)

    assert set(queries.holders(unit, "worker")) == set(wanted)


def test_the_demo_offers_its_people_once_by_their_telling_role() -> None:
    unit = UnitFactory.create()
    lead = PersonFactory.create(role="worker", unit=unit, name="Juha", is_made_up=True)
    lead.role_assignments.create(role="team_lead", unit=unit)
    PersonFactory.create(role="worker", unit=unit, name="Emilia", is_made_up=True)
    PersonFactory.create(role="worker", unit=unit, is_made_up=True, user=None)
    PersonFactory.create(role="worker", unit=unit)

    offered = [(one.name, one.roles) for one in queries.demo_people()]

    assert offered == [("Emilia", "työntekijä"), ("Juha", "tiimivastaava")]
