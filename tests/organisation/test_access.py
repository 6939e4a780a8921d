from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tests.factories.organisation import DeputyFactory, PersonFactory, UnitFactory
from toimi.organisation import access
from toimi.organisation.kinds import DEPUTISABLE, ROLE_CODES
from toimi.organisation.models import Deputy, Person, RoleAssignment, Unit
from toimi.platform import clock

PARENTS = st.lists(st.integers(0, 11), min_size=1, max_size=11)
"""The parent of each unit after the first, counted from the first round those made so far."""
DAY = st.none() | st.integers(-2, 2)
"""A first or a last day, counted from today; None is always, or still."""
GIVEN = st.lists(
    st.tuples(st.sampled_from(ROLE_CODES), st.integers(0, 11), st.integers(0, 2), DAY, DAY),
    max_size=6,
)
"""Role, unit, person, first and last day."""
ACTING = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2), DAY, DAY), max_size=4)
"""Person, deputy, first and last day."""


def days(starts: int | None, ends: int | None) -> tuple[date | None, date | None]:
    """Return the days in their right order."""
    today = clock.today()
    first, last = (today + timedelta(n) if n is not None else None for n in (starts, ends))
    return (last, first) if first and last and first > last else (first, last)


def holds(pair: tuple[date | None, date | None]) -> bool:
    today = clock.today()
    return (pair[0] is None or pair[0] <= today) and (pair[1] is None or today <= pair[1])


class ListsShowWhatChecksAllow(TestCase):
    @settings(max_examples=60, deadline=None)
    @given(
        parents=PARENTS,
        given_roles=GIVEN,
        acting=ACTING,
        left=DAY,
        right=st.sampled_from(sorted(access.RIGHTS)),
    )
    def test_a_list_has_exactly_what_single_checks_allow(
        self,
        parents: list[int],
        given_roles: list[tuple[str, int, int, int | None, int | None]],
        acting: list[tuple[int, int, int | None, int | None]],
        left: int | None,
        right: str,
    ) -> None:
        units = [UnitFactory.create()]
        for parent in parents:
            units.append(UnitFactory.create(parent=units[parent % len(units)]))
        people = PersonFactory.create_batch(2)
        people.insert(0, PersonFactory.create(ends_on=days(None, left)[1]))
        person, expected = people[0], set[tuple[str, str]]()
        handed = make_deputies(people, acting)
        for role, at, whose, starts, ends in given_roles:
            unit, (starts_on, ends_on) = units[at % len(units)], days(starts, ends)
            is_new = not RoleAssignment.objects.filter(
                person=people[whose], role=role, unit=unit
            ).exists()
            if is_new:
                RoleAssignment.objects.create(
                    person=people[whose], role=role, unit=unit, starts_on=starts_on, ends_on=ends_on
                )
            its_own = whose == 0 or (whose in handed and role in DEPUTISABLE)
            if is_new and its_own and holds((starts_on, ends_on)) and person.is_here:
                expected.add((role, unit.path))

        seen = set(access.visible(person, right, Unit.objects.all(), unit=""))

        assert {(one.role, one.path) for one in access.roles(person)} == expected
        assert seen == {unit for unit in units if access.may(person, right, unit)}
        row = access.BY_CODE[right]
        of_oneself = any(role in row.oneself for role, _ in expected)
        assert (bool(seen) or of_oneself) is access.may(person, right)


def make_deputies(
    people: list[Person], acting: list[tuple[int, int, int | None, int | None]]
) -> set[int]:
    """Store deputies; return whose deputy the first person is today."""
    handed = set()
    for whose, deputy, starts, ends in acting:
        first, last = days(starts or 0, ends or 0)
        if whose == deputy or first is None or last is None:
            continue
        Deputy.objects.create(
            person=people[whose], deputy=people[deputy], starts_on=first, ends_on=last
        )
        if deputy == 0 and holds((first, last)):
            handed.add(whose)
    return handed


@pytest.mark.django_db
def test_a_deputys_deputy_has_nothing_of_the_first() -> None:
    today, unit = clock.today(), UnitFactory.create()
    manager = PersonFactory.create(role="line_manager", unit=unit)
    deputy, second = PersonFactory.create(), PersonFactory.create()
    for person, other in ((manager, deputy), (deputy, second)):
        DeputyFactory.create(person=person, deputy=other, starts_on=today, ends_on=today)

    assert access.may(deputy, "programme.confirm", unit)
    assert not access.may(second, "programme.confirm", unit)


@pytest.mark.django_db
def test_a_deputy_of_one_who_has_left_has_nothing_of_hers() -> None:
    today, unit = clock.today(), UnitFactory.create()
    manager = PersonFactory.create(
        role="line_manager", unit=unit, ends_on=today - timedelta(days=1)
    )
    deputy = DeputyFactory.create(person=manager, starts_on=today, ends_on=today).deputy

    assert not access.may(deputy, "programme.confirm", unit)


@pytest.mark.django_db
def test_a_deputy_does_not_administer() -> None:
    today, unit = clock.today(), UnitFactory.create()
    administrator = PersonFactory.create(role="administrator", unit=unit)
    deputy = DeputyFactory.create(person=administrator, starts_on=today, ends_on=today).deputy

    assert not access.may(deputy, "organisation.manage", unit)


@pytest.mark.django_db
def test_who_is_responsible_carries_out_only_where_she_reads() -> None:
    unit, beside = UnitFactory.create(), UnitFactory.create()
    worker = PersonFactory.create(role="worker", unit=unit)
    right = "programme.carry_out"

    allowed = [
        access.may(worker, right, one, is_responsible=own)
        for one in (unit, beside)
        for own in (True, False)
    ]

    assert allowed == [True, False, False, False]
