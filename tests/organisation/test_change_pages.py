"""The pages on which units change, and those that show how it was."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import (
    GroupFactory,
    PersonFactory,
    TeamFactory,
    UnitFactory,
)
from toimi.organisation.models import Person, RoleAssignment, Unit, UnitChange
from toimi.platform import clock
from toimi.platform.history.actions import System
from toimi.platform.history.models import AuditEvent
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept

pytestmark = pytest.mark.django_db

TODAY, LATER, BEFORE = date(2021, 10, 15), date(2021, 11, 1), date(2021, 3, 1)


@pytest.fixture
def root() -> Unit:
    preferences.choose(by=System("test"), fixed_today=TODAY)
    kept.forget()
    return UnitFactory.create(name="Hyvinvointialue")


@pytest.fixture
def as_role(client: Client, root: Unit) -> Callable[[str], Person]:
    def sign_in(role: str) -> Person:
        person = PersonFactory.create(role=role, unit=root)
        client.force_login(person.user)  # type: ignore[arg-type]
        return person

    return sign_in


def test_what_a_merger_does_is_told_before_it_is_done(
    client: Client, root: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")
    unit = UnitFactory.create(parent=root, name="Perhetyö")
    to = UnitFactory.create(parent=root, name="Perhekeskus")
    PersonFactory.create(role="line_manager", unit=unit, name="Sanna Lehtola")
    worker = PersonFactory.create(role="worker", unit=unit)
    TeamFactory.create(unit=unit, name="Avotyö", people=(worker,))
    typed = {"to": to.pk, "takes_effect_on": "15.10.2021"}
    rows, events = UnitChange.objects.count(), AuditEvent.objects.count()

    shown = client.post(f"/manage/units/{unit.pk}/merge/", typed)
    left = (UnitChange.objects.count() - rows, AuditEvent.objects.count() - events)
    done = client.post(f"/manage/units/{unit.pk}/merge/", typed | {"confirmed": "1"})

    assert (left, shown.status_code, done.status_code) == ((0, 0), 200, 302)
    assert shown.context["foreseen"] == [
        "Perhetyö lakkaa, ja sen työ jatkuu 15.10.2021 alkaen yksikössä Perhekeskus.",
        "Tiimit siirtyvät jäsenineen: Avotyö.",
        "1 työntekijä on sen jälkeen yksikön Perhekeskus työntekijä.",
        "Sanna Lehtola on sen jälkeen yksikön Perhekeskus lähiesihenkilö.",
        "Yksikön Perhetyö ohjelmat säilyvät, ja yksikön Perhekeskus ihmiset näkevät ne.",
    ]
    assert Unit.objects.get(pk=unit.pk).parent == to


@pytest.mark.parametrize("kind", ["move", "merge", "split", "close", "teams"])
def test_a_change_to_come_is_planned_shown_and_cancelled(
    client: Client, root: Unit, as_role: Callable[[str], Person], kind: str
) -> None:
    as_role("administrator")
    unit, to = UnitFactory.create(parent=root), UnitFactory.create(parent=root)
    team = TeamFactory.create(unit=unit)
    typed = {
        "takes_effect_on": "2021-11-01",
        "to": to.pk,
        "name": "Uusi",
        "slug": "uusi",
        "teams": [team.pk],
        "confirmed": "1",
    }

    address = "move-teams" if kind == "teams" else kind
    client.post(f"/manage/units/{unit.pk}/{address}/", typed)
    page = client.get("/manage/units/")
    planned = list(page.context["planned"])
    history = client.get(f"/community/units/{unit.pk}/history/").context["changes"]
    versions = {"version": planned[0].version}
    client.post(f"/manage/changes/{planned[0].pk}/cancel/", versions)

    assert [(one.kind, one.unit, one.takes_effect_on) for one in planned] == [(kind, unit, LATER)]
    assert list(history) == planned
    assert list(client.get("/manage/units/").context["planned"]) == []


def test_what_is_refused_is_told_at_its_place_and_nothing_is_kept(
    client: Client, root: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")
    unit = UnitFactory.create(parent=root)
    ended = UnitFactory.create(parent=root, ends_on=LATER)
    typed = {"to": ended.pk, "takes_effect_on": "2021-12-01"}

    response = client.post(f"/manage/units/{unit.pk}/move/", typed)

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["to"])
    assert UnitChange.objects.count() == 0


def test_the_only_root_goes_nowhere_and_its_page_says_what_is_missing(
    client: Client, root: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")

    moved = client.post(f"/manage/units/{root.pk}/move/", {"takes_effect_on": "15.10.2021"})
    closed = client.post(f"/manage/units/{root.pk}/close/", {"takes_effect_on": "15.10.2021"})

    assert (moved.status_code, closed.status_code) == (422, 422)
    assert closed.context["form"].non_field_errors() == [
        "Tätä roolia ei voi poistaa: pääkäyttäjiä täytyy olla ainakin yksi. "
        "Anna rooli ensin toiselle."
    ]


def test_the_pages_of_an_earlier_day_show_who_was_there(
    client: Client, root: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")
    unit = UnitFactory.create(parent=root, name="Uusi", starts_on=LATER.replace(month=9))
    old = PersonFactory.create()
    RoleAssignment.objects.create(person=old, role="worker", unit=root, ends_on=BEFORE)

    now = client.get(f"/community/units/{root.pk}/").context["community"].others
    before = client.get(f"/community/units/{root.pk}/?on=1.3.2021").context["community"].others
    tree = client.get("/manage/units/?on=2021-03-01").context["places"]
    nonsense = client.get("/manage/units/?on=eilen").context["places"]

    assert [old in [one.person for one in shown] for shown in (now, before)] == [False, True]
    assert [one.unit for one in tree] == [root]
    assert [one.unit for one in nonsense] == [root, unit]


def test_hr_sees_people_and_says_last_days_but_gives_no_roles(
    client: Client, root: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("hr")
    person = PersonFactory.create(role="worker", unit=root)
    days = {"starts_on": "", "ends_on": "31.10.2021", "version": "0"}

    listed = client.get("/manage/people/")
    page = client.get(f"/manage/people/{person.pk}/")
    client.post(f"/manage/people/{person.pk}/days/", days)
    given = client.post(f"/manage/people/{person.pk}/roles/", {"role": "hr", "unit": root.pk})

    person.refresh_from_db()
    assert (listed.status_code, page.status_code, given.status_code) == (200, 200, 403)
    assert person.ends_on == date(2021, 10, 31)
    assert b"/roles/" not in page.content


@pytest.mark.parametrize("count", [1, 30])
def test_pages_cost_the_same_for_30_as_for_one(
    client: Client,
    root: Unit,
    as_role: Callable[[str], Person],
    django_assert_num_queries: DjangoAssertNumQueries,
    count: int,
) -> None:
    as_role("administrator")
    people = PersonFactory.create_batch(count, role="worker", unit=root)
    team = TeamFactory.create(unit=root, people=tuple(people))
    GroupFactory.create_batch(count, unit=root, people=tuple(people))
    for number in range(count):
        below = UnitFactory.create(parent=root)
        UnitChange.objects.create(
            unit=below, to=root, kind="move", takes_effect_on=LATER, planned_by=people[number]
        )
        RoleAssignment.objects.create(person=people[0], role="team_lead", unit=below)
    clock.today()
    costs: dict[str, Any] = {
        f"/community/units/{root.pk}/": 12,
        f"/community/units/{root.pk}/history/": 6,
        "/manage/units/": 5,
        f"/manage/teams/{team.pk}/": 7,
        f"/manage/people/{people[0].pk}/": 13,
    }

    for path, cost in costs.items():
        with django_assert_num_queries(cost):
            assert client.get(path).status_code == 200
