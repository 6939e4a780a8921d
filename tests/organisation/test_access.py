from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tests.factories.organisation import PersonFactory, UnitFactory
from toimi.organisation import access
from toimi.organisation.kinds import ROLE_CODES
from toimi.organisation.models import RoleAssignment, Unit

PARENTS = st.lists(st.integers(0, 11), min_size=1, max_size=11)
"""The parent of each unit after the first, counted from the first round those made so far."""
GIVEN = st.lists(st.tuples(st.sampled_from(ROLE_CODES), st.integers(0, 11)), max_size=4)


class ListsShowWhatChecksAllow(TestCase):
    @settings(max_examples=40, deadline=None)
    @given(parents=PARENTS, given_roles=GIVEN, right=st.sampled_from(sorted(access.RIGHTS)))
    def test_a_list_has_exactly_what_single_checks_allow(
        self, parents: list[int], given_roles: list[tuple[str, int]], right: str
    ) -> None:
        units = [UnitFactory.create()]
        for parent in parents:
            units.append(UnitFactory.create(parent=units[parent % len(units)]))
        person = PersonFactory.create()
        for role, at in given_roles:
            RoleAssignment.objects.get_or_create(
                person=person, role=role, unit=units[at % len(units)]
            )
        rows = Unit.objects.all()

        seen = set(access.visible(person, right, rows, unit=""))

        assert seen == {unit for unit in units if access.may(person, right, unit)}
        assert bool(seen) == access.may(person, right)
