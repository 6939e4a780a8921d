"""Days of roles, teams and groups; who answers; who has left."""

from datetime import date, timedelta

import pytest
from django.test import Client

from tests.factories.organisation import (
    PersonFactory,
    TeamFactory,
    UnitFactory,
)
from toimi.organisation import access, actions, queries
from toimi.organisation.errors import (
    DaysWrongWay,
    ExternalIdTaken,
    GroupNameTaken,
    LastAdministrator,
    MembershipOverlaps,
    NotAllowed,
    RoleOverlaps,
)
from toimi.organisation.models import Group, Person, RoleAssignment, Team, Unit
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept

pytestmark = pytest.mark.django_db

TODAY = date(2021, 10, 15)
DAY = timedelta(days=1)
SPRING = (date(2021, 1, 1), date(2021, 5, 31))


def set_today(day: date) -> None:
    preferences.choose(by=System("test"), fixed_today=day)
    kept.forget()


@pytest.fixture(autouse=True)
def _today(db: None) -> None:
    set_today(TODAY)


@pytest.fixture
def unit() -> Unit:
    return UnitFactory.create()


@pytest.fixture
def by(unit: Unit) -> Person:
    return PersonFactory.create(role="administrator", unit=unit)


def again(person: Person) -> Person:
    return Person.objects.get(pk=person.pk)


def test_a_role_holds_on_its_days_alone(unit: Unit, by: Person) -> None:
    person = PersonFactory.create()
    actions.give_role(
        person=person, role="worker", unit=unit, starts_on=TODAY, ends_on=TODAY + DAY, by=by
    )

    allowed = []
    for day in (TODAY - DAY, TODAY, TODAY + DAY, TODAY + 2 * DAY):
        set_today(day)
        allowed.append(access.may(again(person), "programme.read", unit))

    assert allowed == [False, True, True, False]


def test_a_role_that_was_taken_back_can_be_given_again(unit: Unit, by: Person) -> None:
    person = PersonFactory.create(role="worker", unit=unit)
    actions.take_role(assignment=person.role_assignments.get(), by=by)

    actions.give_role(person=person, role="worker", unit=unit, starts_on=TODAY, by=by)

    days = [(one.starts_on, one.ends_on) for one in person.role_assignments.order_by("pk")]
    assert days == [(None, TODAY - DAY), (TODAY, None)]


def test_one_role_is_not_given_twice_for_a_day(unit: Unit, by: Person) -> None:
    person = PersonFactory.create()
    given = actions.give_role(
        person=person, role="worker", unit=unit, starts_on=TODAY, ends_on=TODAY + DAY, by=by
    )
    later = actions.give_role(
        person=person, role="worker", unit=unit, starts_on=TODAY + 2 * DAY, by=by
    )

    with pytest.raises(RoleOverlaps):
        actions.give_role(person=person, role="worker", unit=unit, by=by)
    with pytest.raises(RoleOverlaps):
        actions.change_role_days(
            assignment=given, starts_on=TODAY, ends_on=TODAY + 2 * DAY, version=0, by=by
        )
    with pytest.raises(DaysWrongWay):
        actions.change_role_days(
            assignment=given, starts_on=TODAY, ends_on=TODAY - DAY, version=0, by=by
        )

    assert set(person.role_assignments.all()) == {given, later}


def test_a_last_day_for_the_last_administrator_is_refused_wherever_it_is_said(
    unit: Unit, by: Person
) -> None:
    role = by.role_assignments.get()

    with pytest.raises(LastAdministrator):
        actions.set_days(person=by, starts_on=None, ends_on=TODAY + DAY, version=0, by=by)
    with pytest.raises(LastAdministrator):
        actions.change_role_days(
            assignment=role, starts_on=None, ends_on=TODAY + DAY, version=0, by=by
        )
    PersonFactory.create(role="administrator", unit=unit)
    actions.set_days(person=by, starts_on=None, ends_on=TODAY + DAY, version=0, by=by)

    assert again(by).ends_on == TODAY + DAY


def test_one_belongs_to_many_teams_with_shares_and_too_much_is_told(unit: Unit, by: Person) -> None:
    person = PersonFactory.create(role="worker", unit=unit)
    one, other = TeamFactory.create_batch(2, unit=unit)
    actions.add_member(team=one, person=person, share_percent=60, by=by)
    enough = queries.too_much([person.pk])

    actions.add_member(team=other, person=person, share_percent=50, starts_on=TODAY, by=by)

    assert (enough, queries.too_much([person.pk])) == ({}, {person.pk: 110})


def test_two_memberships_of_one_team_do_not_overlap(unit: Unit, by: Person) -> None:
    person, team = PersonFactory.create(name="Aino"), TeamFactory.create(unit=unit)
    spring = actions.add_member(
        team=team, person=person, starts_on=SPRING[0], ends_on=SPRING[1], by=by
    )
    autumn = actions.add_member(team=team, person=person, starts_on=SPRING[1] + DAY, by=by)

    with pytest.raises(MembershipOverlaps) as refused:
        actions.add_member(team=team, person=person, starts_on=SPRING[1], by=by)
    with pytest.raises(MembershipOverlaps):
        actions.change_member(
            membership=autumn,
            share_percent=None,
            starts_on=SPRING[1],
            ends_on=None,
            version=0,
            by=by,
        )

    assert refused.value.values == {"person": "Aino", "days": "1.1.2021–31.5.2021"}
    assert set(team.memberships.all()) == {spring, autumn}


def test_an_overlap_is_told_at_its_place_on_the_page(
    client: Client, unit: Unit, by: Person
) -> None:
    person = PersonFactory.create(role="worker", unit=unit)
    team = TeamFactory.create(unit=unit, people=(person,))
    client.force_login(by.user)  # type: ignore[arg-type]

    typed = {"person": person.pk, "starts_on": "15.10.2021"}
    response = client.post(f"/manage/teams/{team.pk}/members/", typed)

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["starts_on"])


def test_a_membership_gets_a_share_and_days_on_its_page(
    client: Client, unit: Unit, by: Person
) -> None:
    team = TeamFactory.create(unit=unit, people=(PersonFactory.create(),))
    membership = team.memberships.get()
    client.force_login(by.user)  # type: ignore[arg-type]
    typed = {"share_percent": "40", "starts_on": "1.1.2021", "ends_on": "", "version": "0"}

    client.post(f"/manage/memberships/{membership.pk}/", typed)

    membership.refresh_from_db()
    assert (membership.share_percent, membership.starts_on) == (40, SPRING[0])


def test_a_group_has_members_with_days_and_one_who_answers(unit: Unit) -> None:
    manager = PersonFactory.create(role="line_manager", unit=unit)
    pair = PersonFactory.create_batch(2, role="worker", unit=unit)

    group = actions.add_group(
        unit=unit, name="Työhyvinvointipari", kind="pair", answers=pair[0], by=manager
    )
    for person in pair:
        actions.add_group_member(group=group, person=person, starts_on=SPRING[0], by=manager)
    with pytest.raises(GroupNameTaken):
        actions.add_group(unit=unit, name="Työhyvinvointipari", kind="pair", by=manager)
    with pytest.raises(MembershipOverlaps):
        actions.add_group_member(group=group, person=pair[0], by=manager)
    actions.remove_group_member(membership=group.memberships.get(person=pair[1]), by=manager)

    assert queries.who_answers(unit, group=group) == pair[0]
    found = queries.community(unit).groups
    assert found == [(group, [pair[0]])]


def test_a_worker_keeps_no_groups(unit: Unit) -> None:
    worker = PersonFactory.create(role="worker", unit=unit)

    with pytest.raises(NotAllowed):
        actions.add_group(unit=unit, name="Hanke", kind="project", by=worker)

    assert Group.objects.count() == 0


def test_a_group_is_made_and_filled_on_its_pages(client: Client, unit: Unit) -> None:
    manager = PersonFactory.create(role="line_manager", unit=unit)
    client.force_login(manager.user)  # type: ignore[arg-type]

    client.post(f"/community/units/{unit.pk}/groups/", {"name": "TYHY-tiimi", "kind": "team"})
    group = Group.objects.get()
    client.post(f"/community/groups/{group.pk}/members/", {"person": manager.pk})
    page = client.get(f"/community/groups/{group.pk}/")
    kept_form = page.context["form"].initial | {"name": "TYHY", "answers": manager.pk}
    typed = {name: value for name, value in kept_form.items() if value is not None}
    client.post(f"/community/groups/{group.pk}/", typed)

    group.refresh_from_db()
    assert [one.person for one in page.context["memberships"]] == [manager]
    assert (group.name, group.answers) == ("TYHY", manager)


def test_who_answers_goes_to_the_nearest_when_the_named_one_has_left(unit: Unit) -> None:
    root = UnitFactory.create()
    below = UnitFactory.create(parent=root)
    head = PersonFactory.create(role="head_of_service", unit=root)
    left = PersonFactory.create(role="worker", unit=below, ends_on=TODAY - DAY)
    lead = PersonFactory.create(role="team_lead", unit=below)
    team = TeamFactory.create(unit=below, people=(lead,), answers=left)
    alone = PersonFactory.create(role="line_manager", unit=unit)

    assert queries.who_answers(below, person=left) == head
    assert queries.who_answers(below, person=left, on=TODAY - DAY) == left
    assert queries.who_answers(below, team=team) == lead
    assert queries.who_answers(below, role="worker") == head
    assert queries.who_answers(unit, role="worker") == alone
    assert queries.who_answers(UnitFactory.create(), role="line_manager") is None


def test_when_the_one_in_charge_changes_the_new_one_answers_from_that_day(unit: Unit) -> None:
    old, new = PersonFactory.create(), PersonFactory.create()
    for person, starts, ends in ((old, None, TODAY), (new, TODAY + DAY, None)):
        RoleAssignment.objects.create(
            person=person, role="line_manager", unit=unit, starts_on=starts, ends_on=ends
        )

    answers = [
        queries.who_answers(unit, role="line_manager", on=day) for day in (TODAY, TODAY + DAY)
    ]

    assert answers == [old, new]


def test_an_open_session_ends_the_day_after_the_last(client: Client, unit: Unit) -> None:
    person = PersonFactory.create(role="worker", unit=unit, ends_on=TODAY)
    client.force_login(person.user)  # type: ignore[arg-type]
    before = client.get("/community/", follow=True).status_code
    set_today(TODAY + DAY)

    ours = client.get("/community/")
    of_others = client.get("/accounts/password/change/")

    assert before == 200
    assert [one.headers["Location"].partition("?")[0] for one in (ours, of_others)] == [
        "/accounts/sign-in/"
    ] * 2


def test_nobody_signs_in_before_the_first_day_or_after_the_last(client: Client, unit: Unit) -> None:
    user = PersonFactory.create(role="worker", unit=unit, starts_on=TODAY).user
    assert user is not None
    user.set_password("kuusi-vihreaa-kuusta")
    user.save()
    typed = {"login": user.username, "password": "kuusi-vihreaa-kuusta"}
    is_in = []

    for day in (TODAY - DAY, TODAY):
        set_today(day)
        client.post("/accounts/sign-in/", typed)
        is_in.append("_auth_user_id" in client.session)

    assert is_in == [False, True]


def test_a_leaver_holds_nothing_and_all_is_kept(unit: Unit, by: Person) -> None:
    person = PersonFactory.create(role="worker", unit=unit)
    TeamFactory.create(unit=unit, people=(person,))

    actions.set_days(person=person, starts_on=None, ends_on=TODAY - DAY, version=0, by=by)

    assert list(queries.holders(unit, "worker")) == []
    assert list(queries.holders(unit, "worker", TODAY - DAY)) == [person]
    assert (access.roles(again(person)), again(person).left_on) == ((), TODAY - DAY)
    assert (person.role_assignments.count(), person.memberships.count()) == (1, 1)
    assert person in queries.managed_people(by)


def test_hr_keeps_days_but_no_roles_nor_the_address_of_one_who_signs_in(unit: Unit) -> None:
    hr = PersonFactory.create(role="hr", unit=unit)
    person = PersonFactory.create(role="worker", unit=unit, name="Aino")

    actions.set_days(person=person, starts_on=None, ends_on=TODAY, version=0, by=hr)
    actions.change_person(person=person, name="Eeva", email=person.email, version=1, by=hr)
    with pytest.raises(NotAllowed):
        actions.change_person(
            person=person, name="Eeva", email="toinen@example.org", version=2, by=hr
        )
    with pytest.raises(NotAllowed):
        actions.give_role(person=hr, role="administrator", unit=unit, by=hr)

    assert (again(person).name, again(person).ends_on) == ("Eeva", TODAY)


def test_one_number_of_the_register_belongs_to_one_person(unit: Unit, by: Person) -> None:
    actions.add_person(name="Aino", external_id="1001", by=by)
    other = PersonFactory.create(role="worker", unit=unit)

    with pytest.raises(ExternalIdTaken):
        actions.add_person(name="Eeva", external_id="1001", by=by)
    with pytest.raises(ExternalIdTaken):
        actions.change_person(
            person=other, name="E", email=other.email, external_id="1001", version=0, by=by
        )

    assert Person.objects.filter(external_id="1001").count() == 1


def test_two_people_of_one_name_are_told_apart_where_they_are_chosen(
    client: Client, unit: Unit, by: Person
) -> None:
    other = UnitFactory.create(parent=unit, name="Perhetyö")
    one = PersonFactory.create(role="worker", unit=unit, name="Aino Kivelä")
    two = PersonFactory.create(role="worker", unit=other, name="Aino Kivelä")
    team = TeamFactory.create(unit=unit)
    client.force_login(by.user)  # type: ignore[arg-type]

    form = client.get(f"/manage/teams/{team.pk}/members/").context["form"]

    assert dict(form["person"].value().choices) == {
        by.pk: by.name,
        one.pk: f"Aino Kivelä ({unit.name}, {one.email})",
        two.pk: f"Aino Kivelä (Perhetyö, {two.email})",
    }


def test_a_team_that_ends_keeps_its_history(unit: Unit, by: Person) -> None:
    person = PersonFactory.create(role="worker", unit=unit)
    team = TeamFactory.create(unit=unit, people=(person,))

    actions.end_team(team=team, last_day=TODAY - DAY, version=0, by=by)

    assert list(queries.teams(unit)) == []
    assert list(queries.teams(unit, TODAY - DAY)) == [team]
    assert Team.objects.get().memberships.get().ends_on == TODAY - DAY
