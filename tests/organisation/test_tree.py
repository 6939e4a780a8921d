"""The tree stays a tree whatever is asked of it, and every day of it can be read."""

from contextlib import suppress
from datetime import date, timedelta
from importlib import import_module

import pytest
from django.apps import apps
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tests.factories.organisation import PersonFactory, UnitFactory
from toimi.errors import ToimiError
from toimi.organisation import actions
from toimi.organisation.errors import TreeTooDeep
from toimi.organisation.models import Unit, UnitPlacement
from toimi.platform import clock

MOVES = st.lists(
    st.tuples(st.sampled_from(["move", "merge"]), st.integers(0, 5), st.integers(0, 5)),
    max_size=8,
)
"""What is done, to which unit, and where it goes; each a day later than the one before."""
FIRST = timedelta(days=20)


def paths() -> dict[int, str]:
    """Return the path that each unit should have by its parents."""
    parents = dict(Unit.objects.values_list("pk", "parent"))
    found = {}
    for pk in parents:
        way, at = [pk], parents[pk]
        while at is not None:
            assert at not in way, "a ring"
            way, at = [at, *way], parents[at]
        found[pk] = "/" + "".join(f"{step}/" for step in way)
    return found


def structure(day: date) -> dict[int, int | None]:
    """Return where each unit stood on a day, by what is stored."""
    rows = UnitPlacement.objects.exclude(starts_on__gt=day).exclude(ends_on__lt=day)
    found = list(rows.values_list("unit", "parent"))
    assert len(found) == len(dict(found)), "a unit at two places"
    return dict(found)


class TheTreeStaysATree(TestCase):
    @settings(max_examples=25, deadline=None)
    @given(parents=st.lists(st.integers(0, 5), min_size=5, max_size=5), moves=MOVES)
    def test_paths_and_every_days_structure_follow_the_changes(
        self, parents: list[int], moves: list[tuple[str, int, int]]
    ) -> None:
        units = [UnitFactory.create()]
        for parent in parents:
            units.append(UnitFactory.create(parent=units[parent % len(units)]))
        by = PersonFactory.create(role="administrator", unit=units[0])
        day = clock.today() - FIRST
        expected = {day: dict(Unit.objects.values_list("pk", "parent"))}
        act = {"move": actions.move_unit, "merge": actions.merge_unit}

        for kind, which, to in moves:
            day += timedelta(days=1)
            unit, target = (Unit.objects.get(pk=units[n].pk) for n in (which, to))
            with suppress(ToimiError):  # refused: nothing may have changed
                act[kind](unit=unit, to=target, takes_effect_on=day, by=by)
            expected[day] = dict(Unit.objects.values_list("pk", "parent"))

        assert dict(Unit.objects.values_list("pk", "path")) == paths()
        assert {on: structure(on) for on in expected} == expected


@pytest.mark.django_db
def test_units_from_before_the_placements_get_one_and_only_one() -> None:
    root = UnitFactory.create()
    unit = UnitFactory.create(parent=root)
    UnitPlacement.objects.all().delete()
    migration = import_module("toimi.organisation.migrations.0003_fill_unit_placements")

    for _ in range(2):
        migration.fill(apps, None)

    placed = UnitPlacement.objects.order_by("unit_id").values_list("unit", "parent", "starts_on")
    assert list(placed) == [(root.pk, None, None), (unit.pk, root.pk, None)]


@pytest.mark.django_db
def test_a_tree_that_is_too_deep_is_refused_with_nothing_kept() -> None:
    unit = UnitFactory.create(path="")
    by = PersonFactory.create(role="administrator", unit=unit)
    Unit.objects.filter(pk=unit.pk).update(path="/" + "1234567/" * 31 + "12345/")
    deep = Unit.objects.get(pk=unit.pk)

    with pytest.raises(TreeTooDeep):
        actions.add_unit(name="N", slug="n" * 80, parent=deep, by=by)

    assert list(Unit.objects.all()) == [unit]
