"""Units move, are merged, split and closed; what was stays readable."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from tests.factories.organisation import (
    GroupFactory,
    PersonFactory,
    TeamFactory,
    UnitFactory,
)
from tests.factories.programme import ProgrammeFactory
from toimi.organisation import access, actions, queries
from toimi.organisation.errors import (
    ChangeOver,
    LastAdministrator,
    MovedLater,
    NotAllowed,
    NotAnOpenTeam,
    NothingToSplit,
    SlugTaken,
    UnitEnded,
    UnitHasUnits,
    UnitRing,
)
from toimi.organisation.models import Person, RoleAssignment, Team, Unit, UnitChange
from toimi.platform.history.actions import System
from toimi.platform.history.models import AuditEvent
from toimi.platform.jobs import actions as jobs
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept

pytestmark = pytest.mark.django_db

TODAY = date(2021, 10, 15)
DAY = timedelta(days=1)
LATER = date(2021, 11, 1)


def set_today(day: date) -> None:
    preferences.choose(by=System("test"), fixed_today=day)
    kept.forget()


@pytest.fixture(autouse=True)
def _today(db: None) -> None:
    set_today(TODAY)


@pytest.fixture
def root() -> Unit:
    return UnitFactory.create(name="Hyvinvointialue")


@pytest.fixture
def by(root: Unit) -> Person:
    return PersonFactory.create(role="administrator", unit=root)


def again(unit: Unit) -> Unit:
    return Unit.objects.get(pk=unit.pk)


def test_a_unit_moves_with_all_that_is_below_it(root: Unit, by: Person) -> None:
    old, new = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    unit = UnitFactory.create(parent=old)
    below = UnitFactory.create(parent=unit)

    actions.move_unit(unit=unit, to=new, takes_effect_on=TODAY, by=by)

    assert again(unit).parent == new
    assert (again(unit).path, again(below).path) == (
        f"{new.path}{unit.pk}/",
        f"{new.path}{unit.pk}/{below.pk}/",
    )
    assert [(one.parent, one.starts_on, one.ends_on) for one in unit.placements.all()] == [
        (old, None, TODAY - DAY),
        (new, TODAY, None),
    ]


def test_a_role_above_holds_where_the_unit_stands_now(root: Unit, by: Person) -> None:
    old, new = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    unit = UnitFactory.create(parent=old)
    heads = [PersonFactory.create(role="head_of_service", unit=one) for one in (old, new)]

    actions.move_unit(unit=unit, to=new, takes_effect_on=TODAY, by=by)

    found = [Person.objects.get(pk=head.pk) for head in heads]
    allowed = [access.may(head, "programme.confirm", again(unit)) for head in found]
    assert allowed == [False, True]


def test_the_tree_of_an_earlier_day_is_as_it_was(root: Unit, by: Person) -> None:
    old = UnitFactory.create(parent=root, name="A")
    new = UnitFactory.create(parent=root, name="B")
    unit = UnitFactory.create(parent=old, name="C")
    actions.move_unit(unit=unit, to=new, takes_effect_on=TODAY, by=by)
    right = "organisation.manage"

    now = [(one.unit.name, one.depth) for one in queries.tree(by, right)]
    before = [(one.unit.name, one.depth) for one in queries.tree(by, right, TODAY - DAY)]

    assert now == [("Hyvinvointialue", 0), ("A", 1), ("B", 1), ("C", 2)]
    assert before == [("Hyvinvointialue", 0), ("A", 1), ("C", 2), ("B", 1)]


def test_no_unit_is_below_itself(root: Unit, by: Person) -> None:
    unit = UnitFactory.create(parent=root)
    below = UnitFactory.create(parent=unit)

    for to in (unit, below):
        with pytest.raises(UnitRing):
            actions.move_unit(unit=unit, to=to, takes_effect_on=TODAY, by=by)
        with pytest.raises(UnitRing):
            actions.merge_unit(unit=unit, to=to, takes_effect_on=LATER, by=by)

    assert UnitChange.objects.count() == 0


def test_a_move_to_come_takes_effect_on_its_day_and_once(
    root: Unit, by: Person, run_jobs: Callable[[], int]
) -> None:
    old, new = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    unit = UnitFactory.create(parent=old)
    change = actions.move_unit(unit=unit, to=new, takes_effect_on=LATER, by=by)
    parents = []

    for day in (LATER - DAY, LATER, LATER):
        set_today(day)
        jobs.enqueue("organisation.carry_out_changes")
        run_jobs()
        parents.append(again(unit).parent)

    assert parents == [old, new, new]
    assert UnitChange.objects.get(pk=change.pk).carried_out_at is not None
    assert AuditEvent.objects.filter(event="organisation.change_carried_out").count() == 1
    assert [one.starts_on for one in unit.placements.all()] == [None, LATER]


def test_a_worker_that_was_off_on_the_day_keeps_the_day(root: Unit, by: Person) -> None:
    new = UnitFactory.create(parent=root)
    unit = UnitFactory.create(parent=root)
    actions.move_unit(unit=unit, to=new, takes_effect_on=LATER, by=by)

    done = actions.carry_out_due(today=LATER + 5 * DAY, by=System("test"))

    assert (done, [one.starts_on for one in unit.placements.all()]) == (1, [None, LATER])


def test_two_moves_that_would_make_a_ring_leave_the_second_waiting_with_its_reason(
    root: Unit, by: Person
) -> None:
    one, other = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    actions.move_unit(unit=one, to=other, takes_effect_on=LATER, by=by)
    second = actions.move_unit(unit=other, to=one, takes_effect_on=LATER, by=by)

    done = actions.carry_out_due(today=LATER, by=System("test"))

    second.refresh_from_db()
    assert (done, second.waits, second.problem["sentence"]) == (1, True, UnitRing.sentence_id)
    assert (again(one).parent, again(other).parent) == (other, root)


def test_what_is_planned_can_be_cancelled_and_what_is_done_cannot(root: Unit, by: Person) -> None:
    new, unit = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    planned = actions.move_unit(unit=unit, to=new, takes_effect_on=LATER, by=by)

    actions.cancel_change(change=planned, version=planned.version, by=by)

    done = actions.carry_out_due(today=LATER, by=System("test"))
    assert (done, again(unit).parent) == (0, root)
    with pytest.raises(ChangeOver):
        actions.cancel_change(change=planned, version=planned.version, by=by)


def test_a_unit_does_not_move_before_its_last_move(root: Unit, by: Person) -> None:
    one, other = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    unit = UnitFactory.create(parent=root)
    actions.move_unit(unit=unit, to=one, takes_effect_on=TODAY, by=by)

    with pytest.raises(MovedLater):
        actions.move_unit(
            unit=again(unit), to=other, takes_effect_on=TODAY - timedelta(days=30), by=by
        )

    assert again(unit).parent == one


def test_a_merged_units_people_teams_and_groups_go_on_in_the_other(root: Unit, by: Person) -> None:
    unit = UnitFactory.create(parent=root, name="Perhetyö")
    into = UnitFactory.create(parent=root)
    below = UnitFactory.create(parent=unit)
    worker = PersonFactory.create(role="worker", unit=unit)
    both = PersonFactory.create(role="worker", unit=unit)
    RoleAssignment.objects.create(person=both, role="worker", unit=into)
    team = TeamFactory.create(unit=unit, name="Avotyö", people=(worker,))
    TeamFactory.create(unit=into, name="Avotyö")
    group = GroupFactory.create(unit=unit, people=(worker,))

    actions.merge_unit(unit=unit, to=into, takes_effect_on=TODAY, by=by)

    team.refresh_from_db()
    group.refresh_from_db()
    roles = worker.role_assignments.order_by("pk")
    assert [(one.unit, one.starts_on, one.ends_on) for one in roles] == [
        (unit, None, TODAY - DAY),
        (into, TODAY, None),
    ]
    assert [one.ends_on for one in both.role_assignments.order_by("pk")] == [TODAY - DAY, None]
    assert (team.unit, team.name, group.unit) == (into, f"Avotyö (Perhetyö, {unit.pk})", into)
    assert [one.person for one in team.memberships.filter(ends_on=None)] == [worker]
    assert (again(below).parent, again(unit).parent) == (into, into)
    assert (again(unit).ends_on, again(unit).path) == (TODAY - DAY, f"{into.path}{unit.pk}/")


def test_a_merged_units_programme_is_read_by_the_people_of_the_other(
    root: Unit, by: Person
) -> None:
    unit, into = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    programme = ProgrammeFactory.create(unit=unit)
    readers = [PersonFactory.create(role="worker", unit=one) for one in (unit, into)]

    actions.merge_unit(unit=unit, to=into, takes_effect_on=TODAY, by=by)

    programme.refresh_from_db()
    found = [Person.objects.get(pk=one.pk) for one in readers]
    assert [access.may(one, "programme.read", programme.unit) for one in found] == [True, True]
    assert list(queries.people(again(unit))) == sorted(readers, key=lambda one: one.name)


def test_who_was_in_a_merged_unit_is_known_of_the_days_before(root: Unit, by: Person) -> None:
    unit, into = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    worker = PersonFactory.create(role="worker", unit=unit)
    team = TeamFactory.create(unit=unit, people=(worker,))

    actions.merge_unit(unit=unit, to=into, takes_effect_on=TODAY, by=by)

    before, now = TODAY - DAY, TODAY
    assert [list(queries.teams(one, before)) for one in (again(unit), into)] == [[team], []]
    assert [list(queries.people(one, before)) for one in (again(unit), into)] == [[worker], []]
    assert list(queries.teams(into, now)) == [team]


def test_a_split_unit_leaves_the_rest_and_gives_the_new_one_its_manager(
    root: Unit, by: Person
) -> None:
    unit = UnitFactory.create(parent=root)
    goes, stays, in_both = PersonFactory.create_batch(3, role="worker", unit=unit)
    team = TeamFactory.create(unit=unit, people=(goes, in_both))
    other = TeamFactory.create(unit=unit, people=(stays, in_both))
    manager = PersonFactory.create()

    change = actions.split_unit(
        unit=unit,
        name="Uusi",
        slug="uusi",
        teams=[team],
        line_manager=manager,
        keeps_roles=False,
        takes_effect_on=TODAY,
        by=by,
    )

    new = Unit.objects.get(slug="uusi")
    held = {
        person.pk: set(
            person.role_assignments.filter(ends_on=None).values_list("unit__slug", flat=True)
        )
        for person in (goes, stays, in_both, manager)
    }
    assert (new.parent, new.starts_on, change.to) == (root, TODAY, new)
    assert held == {
        goes.pk: {"uusi"},
        stays.pk: {unit.slug},
        in_both.pk: {unit.slug, "uusi"},
        manager.pk: {"uusi"},
    }
    assert list(queries.teams(new)) == [team]
    assert list(queries.teams(unit)) == [other]


def test_who_goes_along_can_keep_reading_the_old_units_programme(root: Unit, by: Person) -> None:
    unit = UnitFactory.create(parent=root)
    worker = PersonFactory.create(role="worker", unit=unit)
    team = TeamFactory.create(unit=unit, people=(worker,))

    actions.split_unit(
        unit=unit, name="Uusi", slug="uusi", teams=[team], takes_effect_on=TODAY, by=by
    )

    found = Person.objects.get(pk=worker.pk)
    new = Unit.objects.get(slug="uusi")
    assert [access.may(found, "programme.read", one) for one in (unit, new)] == [True, True]


@pytest.mark.parametrize("keeps", [True, False])
def test_teams_move_to_another_unit_with_their_people(root: Unit, by: Person, keeps: bool) -> None:
    unit, to = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    goes, stays = PersonFactory.create_batch(2, role="worker", unit=unit)
    team = TeamFactory.create(unit=unit, people=(goes,))
    other = TeamFactory.create(unit=unit, people=(stays,))

    actions.move_teams(
        unit=unit, teams=[team], to=to, keeps_roles=keeps, takes_effect_on=TODAY, by=by
    )

    found = Person.objects.get(pk=goes.pk)
    assert [access.may(found, "programme.read", one) for one in (unit, to)] == [keeps, True]
    assert [list(queries.teams(one)) for one in (unit, to)] == [[other], [team]]
    assert [list(queries.teams(one, TODAY - DAY)) for one in (unit, to)] == [[team, other], []]
    with pytest.raises(NotAnOpenTeam):
        actions.move_teams(unit=unit, teams=[team], to=to, takes_effect_on=LATER, by=by)
    with pytest.raises(UnitRing):
        actions.move_teams(unit=unit, teams=[other], to=unit, takes_effect_on=LATER, by=by)


def test_a_split_needs_teams_of_the_unit_and_a_free_address(root: Unit, by: Person) -> None:
    unit, beside = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    own, strange = TeamFactory.create(unit=unit), TeamFactory.create(unit=beside)
    known: dict[str, Any] = {"unit": unit, "name": "Uusi", "takes_effect_on": LATER, "by": by}

    with pytest.raises(NothingToSplit):
        actions.split_unit(teams=[], slug="uusi", **known)
    with pytest.raises(NotAnOpenTeam):
        actions.split_unit(teams=[strange], slug="uusi", **known)
    with pytest.raises(SlugTaken):
        actions.split_unit(teams=[own], slug=beside.slug, **known)


def test_a_closed_units_roles_teams_and_groups_end(root: Unit, by: Person) -> None:
    unit = UnitFactory.create(parent=root)
    worker = PersonFactory.create(role="worker", unit=unit)
    TeamFactory.create(unit=unit, people=(worker,))
    GroupFactory.create(unit=unit, people=(worker,))

    actions.close_unit(unit=unit, takes_effect_on=TODAY, by=by)

    last = TODAY - DAY
    assert again(unit).ends_on == last
    assert [one.ends_on for one in unit.teams.all()] == [last]
    assert [one.ends_on for one in unit.groups.all()] == [last]
    assert [one.ends_on for one in worker.role_assignments.all()] == [last]
    assert [one.ends_on for one in worker.memberships.all()] == [last]
    assert [one.unit for one in queries.tree(by, "organisation.manage")] == [root]


def test_a_unit_with_units_below_or_the_only_administrator_is_not_closed(
    root: Unit, by: Person
) -> None:
    unit = UnitFactory.create(parent=root)
    UnitFactory.create(parent=unit)
    alone = UnitFactory.create()
    last = PersonFactory.create(role="administrator", unit=alone)

    with pytest.raises(UnitHasUnits):
        actions.close_unit(unit=unit, takes_effect_on=TODAY, by=by)
    with pytest.raises(LastAdministrator):
        actions.close_unit(unit=alone, takes_effect_on=TODAY, by=last)

    assert [again(one).ends_on for one in (unit, alone)] == [None, None]


def test_nothing_is_put_into_a_unit_that_has_ended(root: Unit, by: Person) -> None:
    ended = UnitFactory.create(parent=root, ends_on=TODAY - DAY)
    unit = UnitFactory.create(parent=root)

    with pytest.raises(UnitEnded):
        actions.move_unit(unit=unit, to=ended, takes_effect_on=TODAY, by=by)
    with pytest.raises(UnitEnded):
        actions.add_unit(name="N", slug="n", parent=ended, by=by)
    with pytest.raises(UnitEnded):
        actions.give_role(person=by, role="worker", unit=ended, by=by)
    with pytest.raises(UnitEnded):
        actions.add_team(unit=ended, name="N", members=[], by=by)
    with pytest.raises(UnitEnded):
        actions.add_group(unit=ended, name="N", kind="pair", by=by)


def test_who_administers_only_one_end_of_a_move_may_not(root: Unit, by: Person) -> None:
    unit, to = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    team = TeamFactory.create(unit=unit)

    for at in (unit, to):
        half = PersonFactory.create(role="administrator", unit=at)
        with pytest.raises(NotAllowed):
            actions.move_unit(unit=unit, to=to, takes_effect_on=TODAY, by=half)
        with pytest.raises(NotAllowed):
            actions.merge_unit(unit=unit, to=to, takes_effect_on=TODAY, by=half)
        with pytest.raises(NotAllowed):
            actions.split_unit(
                unit=unit, name="N", slug="n", teams=[team], takes_effect_on=TODAY, by=half
            )

    assert (UnitChange.objects.count(), Team.objects.get().unit) == (0, unit)
