from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.factories.accounts import UserFactory
from tests.factories.organisation import PersonFactory, TeamFactory, UnitFactory
from toimi.accounts.errors import EmailTaken
from toimi.organisation import actions
from toimi.organisation.errors import (
    LastAdministrator,
    NoAddress,
    NotAllowed,
    NothingToGive,
    SlugTaken,
    TeamNameTaken,
)
from toimi.organisation.models import Person, RoleAssignment, Unit, UnitChange
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.history.models import AuditEvent

pytestmark = pytest.mark.django_db
YESTERDAY = timezone.localdate() - timedelta(days=1)


def administrator(unit: Unit) -> Person:
    return PersonFactory.create(role="administrator", unit=unit)


def events() -> list[str]:
    return list(AuditEvent.objects.order_by("pk").values_list("event", flat=True))


def test_a_unit_below_another_continues_its_path() -> None:
    root = UnitFactory.create()

    unit = actions.add_unit(name="Perhetyö", slug="perhetyo", parent=root, by=administrator(root))

    assert unit.path == f"/{root.pk}/{unit.pk}/"
    assert [(one.parent, one.ends_on) for one in unit.placements.all()] == [(root, None)]
    assert events() == ["organisation.unit_added", *["organisation.unit_placed"] * 2]


def test_two_units_cannot_have_one_address() -> None:
    root = UnitFactory.create(slug="perhetyo")

    with pytest.raises(SlugTaken):
        actions.add_unit(name="Perhetyö", slug="perhetyo", parent=root, by=administrator(root))


def test_nobody_adds_a_root_unit_by_hand() -> None:
    root = UnitFactory.create()

    with pytest.raises(NotAllowed):
        actions.add_unit(name="Toinen", slug="toinen", parent=None, by=administrator(root))


def test_an_invitation_gives_a_user_roles_and_a_team_at_once() -> None:
    unit = UnitFactory.create()
    team = TeamFactory.create(unit=unit)

    person = actions.invite(
        name="Aino Kivelä",
        email="Aino@Example.org",
        unit=unit,
        roles=["worker", "team_lead"],
        team=team,
        by=administrator(unit),
    )

    assert person.user is not None
    assert (person.user.username, person.user.has_usable_password()) == ("aino@example.org", False)
    assert set(person.role_assignments.values_list("role", flat=True)) == {"worker", "team_lead"}
    assert list(person.teams.all()) == [team]
    assert events() == [
        "accounts.user_added",
        "organisation.person_added",
        "organisation.role_given",
        "organisation.role_given",
        "organisation.member_added",
    ]


def test_an_invitation_that_is_refused_leaves_nothing() -> None:
    unit = UnitFactory.create()
    by = administrator(unit)
    UserFactory.create(email="aino@example.org")
    before = Person.objects.count()
    known: dict[str, Any] = {"name": "Aino", "unit": unit, "team": None, "by": by}

    with pytest.raises(EmailTaken):
        actions.invite(email="AINO@example.org", roles=["worker"], **known)
    with pytest.raises(NothingToGive):
        actions.invite(email="toinen@example.org", roles=[], **known)

    assert (Person.objects.count(), events()) == (before, [])


def test_who_was_not_invited_can_be_invited_later() -> None:
    unit = UnitFactory.create()
    person = PersonFactory.create(user=None, email="aino@example.org", role="worker", unit=unit)

    actions.invite_again(person=person, by=administrator(unit))

    assert Person.objects.get(pk=person.pk).user.username == "aino@example.org"  # type: ignore[union-attr]


def test_nobody_is_invited_without_an_address() -> None:
    unit = UnitFactory.create()
    person = PersonFactory.create(user=None, role="worker", unit=unit)

    with pytest.raises(NoAddress):
        actions.invite_again(person=person, by=administrator(unit))


def test_mending_an_address_mends_where_mail_goes() -> None:
    unit = UnitFactory.create()
    person = PersonFactory.create(role="worker", unit=unit)

    actions.change_person(
        person=person, name="Aino", email="Uusi@Example.org", version=0, by=administrator(unit)
    )

    found = Person.objects.select_related("user").get(pk=person.pk)
    assert found.user is not None
    assert (found.name, found.email, found.user.email) == (
        "Aino",
        "uusi@example.org",
        "uusi@example.org",
    )


def test_an_address_of_another_changes_nothing() -> None:
    unit = UnitFactory.create()
    person = PersonFactory.create(role="worker", unit=unit, name="Aino")
    UserFactory.create(email="varattu@example.org")

    with pytest.raises(EmailTaken):
        actions.change_person(
            person=person,
            name="Eeva",
            email="varattu@example.org",
            version=0,
            by=administrator(unit),
        )

    assert Person.objects.get(pk=person.pk).name == "Aino"


def test_of_two_who_mend_a_person_the_second_is_told() -> None:
    unit = UnitFactory.create()
    by = administrator(unit)
    person = PersonFactory.create(role="worker", unit=unit)
    second = Person.objects.get(pk=person.pk)
    actions.change_person(person=person, name="Aino", email="", version=0, by=by)

    with pytest.raises(ChangedMeanwhile):
        actions.change_person(person=second, name="Eeva", email="", version=0, by=by)

    assert Person.objects.get(pk=person.pk).name == "Aino"


def test_putting_off_keeps_roles_and_letting_in_brings_all_back() -> None:
    unit = UnitFactory.create()
    by = administrator(unit)
    person = PersonFactory.create(role="worker", unit=unit)

    off = actions.deactivate(person=person, version=0, by=by)
    was_in = (off.is_active, off.user.is_active)  # type: ignore[union-attr]
    back = actions.activate(person=off, version=off.version, by=by)

    assert was_in == (False, False)
    assert (back.is_active, back.user.is_active) == (True, True)  # type: ignore[union-attr]
    assert back.role_assignments.count() == 1
    assert events() == [
        "organisation.person_put_off",
        "accounts.user_put_off",
        "organisation.person_let_in",
        "accounts.user_let_in",
    ]


def test_the_last_administrator_cannot_leave_by_either_way() -> None:
    unit = UnitFactory.create()
    last = administrator(unit)
    PersonFactory.create(role="administrator", unit=unit, is_active=False)
    PersonFactory.create(role="administrator", unit=unit, user=None)
    PersonFactory.create(role="administrator", unit=UnitFactory.create(parent=unit))
    role = last.role_assignments.get()

    with pytest.raises(LastAdministrator):
        actions.take_role(assignment=role, by=last)
    with pytest.raises(LastAdministrator):
        actions.deactivate(person=last, version=0, by=last)

    assert (RoleAssignment.objects.filter(pk=role.pk).exists(), events()) == (True, [])


def test_an_administrator_above_is_enough_to_take_one_below() -> None:
    unit = UnitFactory.create()
    root, below = administrator(unit), administrator(UnitFactory.create(parent=unit))

    actions.take_role(assignment=below.role_assignments.get(), by=root)

    assert [one.ends_on for one in below.role_assignments.all()] == [YESTERDAY]


def test_giving_twice_is_giving_once() -> None:
    unit = UnitFactory.create()
    by, person, team = administrator(unit), PersonFactory.create(), TeamFactory.create(unit=unit)

    for _ in range(2):
        actions.give_role(person=person, role="worker", unit=unit, by=by)
        actions.add_member(team=team, person=person, by=by)

    assert events() == ["organisation.role_given", "organisation.member_added"]


def test_a_member_leaves_a_team_with_an_audit_row() -> None:
    unit = UnitFactory.create()
    team = TeamFactory.create(unit=unit, people=(PersonFactory.create(),))

    actions.remove_member(membership=team.memberships.get(), by=administrator(unit))

    assert [one.ends_on for one in team.memberships.all()] == [YESTERDAY]
    assert events() == ["organisation.member_removed"]


def test_two_teams_of_a_unit_cannot_have_one_name() -> None:
    unit = UnitFactory.create()
    by = administrator(unit)
    TeamFactory.create(unit=unit, name="Arviointi")
    other = TeamFactory.create(unit=unit, name="Avohuolto")

    with pytest.raises(TeamNameTaken):
        actions.add_team(unit=unit, name="Arviointi", members=[], by=by)
    with pytest.raises(TeamNameTaken):
        actions.rename_team(team=other, name="Arviointi", version=0, by=by)


def by_whom(unit: Unit) -> list[Person]:
    """Return those who may not: a manager here, an administrator beside and one below."""
    return [
        PersonFactory.create(role="line_manager", unit=unit),
        administrator(UnitFactory.create()),
        administrator(UnitFactory.create(parent=unit)),
    ]


DONE: dict[str, Callable[[Unit, Person], Any]] = {
    "add_unit": lambda unit, by: actions.add_unit(name="N", slug="n", parent=unit, by=by),
    "rename_unit": lambda unit, by: actions.rename_unit(unit=unit, name="N", version=0, by=by),
    "add_team": lambda unit, by: actions.add_team(unit=unit, name="N", members=[], by=by),
    "rename_team": lambda unit, by: actions.rename_team(
        team=TeamFactory.create(unit=unit), name="N", version=0, by=by
    ),
    "add_member": lambda unit, by: actions.add_member(
        team=TeamFactory.create(unit=unit), person=PersonFactory.create(), by=by
    ),
    "remove_member": lambda unit, by: actions.remove_member(
        membership=TeamFactory.create(
            unit=unit, people=(PersonFactory.create(),)
        ).memberships.get(),
        by=by,
    ),
    "give_role": lambda unit, by: actions.give_role(
        person=PersonFactory.create(), role="worker", unit=unit, by=by
    ),
    "take_role": lambda unit, by: actions.take_role(
        assignment=PersonFactory.create(role="worker", unit=unit).role_assignments.get(), by=by
    ),
    "change_role_days": lambda unit, by: actions.change_role_days(
        assignment=PersonFactory.create(role="worker", unit=unit).role_assignments.get(),
        starts_on=YESTERDAY,
        ends_on=None,
        version=0,
        by=by,
    ),
    "change_member": lambda unit, by: actions.change_member(
        membership=TeamFactory.create(
            unit=unit, people=(PersonFactory.create(),)
        ).memberships.get(),
        share_percent=50,
        starts_on=None,
        ends_on=None,
        version=0,
        by=by,
    ),
    "end_team": lambda unit, by: actions.end_team(
        team=TeamFactory.create(unit=unit), last_day=YESTERDAY, version=0, by=by
    ),
    "set_days": lambda unit, by: actions.set_days(
        person=PersonFactory.create(role="worker", unit=unit),
        starts_on=None,
        ends_on=YESTERDAY,
        version=0,
        by=by,
    ),
    "close_unit": lambda unit, by: actions.close_unit(
        unit=UnitFactory.create(parent=unit), takes_effect_on=YESTERDAY, by=by
    ),
    "split_unit": lambda unit, by: actions.split_unit(
        unit=UnitFactory.create(parent=unit),
        name="N",
        slug="n",
        teams=[TeamFactory.create(unit=Unit.objects.order_by("pk").last())],
        takes_effect_on=YESTERDAY,
        by=by,
    ),
    "move_teams": lambda unit, by: actions.move_teams(
        unit=unit,
        teams=[TeamFactory.create(unit=unit)],
        to=UnitFactory.create(parent=unit),
        takes_effect_on=YESTERDAY,
        by=by,
    ),
    "move_unit": lambda unit, by: actions.move_unit(
        unit=UnitFactory.create(parent=UnitFactory.create(parent=unit)),
        to=unit,
        takes_effect_on=YESTERDAY,
        by=by,
    ),
    "merge_unit": lambda unit, by: actions.merge_unit(
        unit=UnitFactory.create(parent=unit), to=unit, takes_effect_on=YESTERDAY, by=by
    ),
    "cancel_change": lambda unit, by: actions.cancel_change(
        change=UnitChange.objects.create(
            unit=unit, kind="close", takes_effect_on=YESTERDAY + timedelta(days=9)
        ),
        version=0,
        by=by,
    ),
    "invite": lambda unit, by: actions.invite(
        name="N", email="n@example.org", unit=unit, roles=["worker"], team=None, by=by
    ),
    "invite_again": lambda unit, by: actions.invite_again(
        person=PersonFactory.create(role="worker", unit=unit, user=None, email="n@example.org"),
        by=by,
    ),
    "change_person": lambda unit, by: actions.change_person(
        person=PersonFactory.create(role="worker", unit=unit), name="N", email="", version=0, by=by
    ),
    "deactivate": lambda unit, by: actions.deactivate(
        person=PersonFactory.create(role="worker", unit=unit), version=0, by=by
    ),
    "activate": lambda unit, by: actions.activate(
        person=PersonFactory.create(role="worker", unit=unit, is_active=False), version=0, by=by
    ),
}


@pytest.mark.parametrize("name", sorted(DONE))
def test_who_does_not_administer_the_unit_changes_nothing(name: str) -> None:
    unit = UnitFactory.create()

    for by in by_whom(unit):
        with pytest.raises(NotAllowed):
            DONE[name](unit, by)

    assert events() == []


@pytest.mark.parametrize("name", sorted(DONE))
def test_who_administers_the_unit_or_one_above_may(name: str) -> None:
    root = UnitFactory.create()
    by = administrator(root)

    DONE[name](UnitFactory.create(parent=root), by)

    assert events() != []
