"""Being away, and who acts meanwhile."""

from datetime import date, timedelta

import pytest
from django.test import Client

from tests.factories.organisation import (
    AbsenceFactory,
    DeputyFactory,
    PersonFactory,
    UnitFactory,
)
from toimi.organisation import access, actions, queries
from toimi.organisation.errors import (
    AbsenceOverlaps,
    DaysWrongWay,
    DeputyFromOutside,
    DeputyIsSelf,
    DeputyNotHere,
    DeputyRing,
    DeputyTwice,
    NotAllowed,
)
from toimi.organisation.models import Absence, Deputy, Person, Unit
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept

pytestmark = pytest.mark.django_db

TODAY = date(2021, 10, 15)
DAY = timedelta(days=1)
FIRST, LAST = date(2021, 10, 20), date(2021, 10, 24)


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
def manager(unit: Unit) -> Person:
    return PersonFactory.create(role="line_manager", unit=unit, name="Sanna")


@pytest.fixture
def other(unit: Unit) -> Person:
    return PersonFactory.create(role="worker", unit=unit, name="Juha")


def again(person: Person) -> Person:
    return Person.objects.get(pk=person.pk)


def test_a_deputy_has_the_role_and_what_waits_on_those_days_alone(
    unit: Unit, manager: Person, other: Person
) -> None:
    actions.report_absence(person=manager, starts_on=FIRST, ends_on=LAST, deputy=other, by=manager)

    seen = []
    for day in (FIRST - DAY, FIRST, LAST, LAST + DAY):
        set_today(day)
        deputy = again(other)
        seen.append((access.may(deputy, "programme.confirm", unit), list(queries.acts_for(deputy))))

    assert seen == [(False, []), (True, [manager]), (True, [manager]), (False, [])]
    assert [queries.is_away(manager, day) for day in (FIRST - DAY, FIRST)] == [False, True]


def test_a_ring_of_deputies_is_refused_and_told_by_names(
    unit: Unit, manager: Person, other: Person
) -> None:
    third = PersonFactory.create(role="worker", unit=unit, name="Aino")
    DeputyFactory.create(person=other, deputy=third, starts_on=FIRST, ends_on=LAST)
    DeputyFactory.create(person=third, deputy=manager, starts_on=LAST, ends_on=LAST + DAY)

    with pytest.raises(DeputyRing) as refused:
        actions.name_deputy(person=manager, deputy=other, starts_on=FIRST, ends_on=LAST, by=manager)
    actions.name_deputy(
        person=manager, deputy=other, starts_on=FIRST, ends_on=LAST - DAY, by=manager
    )

    assert refused.value.values["ring"] == "Sanna → Juha → Aino → Sanna"
    assert Deputy.objects.filter(person=manager).count() == 1


def test_who_cannot_be_a_deputy(unit: Unit, manager: Person, other: Person) -> None:
    outside = PersonFactory.create(role="occupational_health", unit=unit)
    leaving = PersonFactory.create(role="worker", unit=unit, ends_on=FIRST)

    def name(deputy: Person, first: date = FIRST, last: date = LAST) -> None:
        actions.name_deputy(
            person=manager, deputy=deputy, starts_on=first, ends_on=last, by=manager
        )

    with pytest.raises(DeputyIsSelf):
        name(manager)
    with pytest.raises(DeputyFromOutside):
        name(outside)
    with pytest.raises(DeputyNotHere):
        name(leaving)
    with pytest.raises(DaysWrongWay):
        name(other, LAST, FIRST)
    name(other)
    with pytest.raises(DeputyTwice):
        name(other, LAST, LAST + DAY)

    assert Deputy.objects.count() == 1


def test_people_name_their_own_deputy_and_a_manager_those_below(
    unit: Unit, manager: Person, other: Person
) -> None:
    below = PersonFactory.create(role="worker", unit=UnitFactory.create(parent=unit))
    beside = PersonFactory.create(role="worker", unit=UnitFactory.create())

    for person, by in ((other, other), (other, manager), (below, manager)):
        actions.report_absence(
            person=person,
            starts_on=FIRST + Absence.objects.count() * 10 * DAY,
            ends_on=LAST + Absence.objects.count() * 10 * DAY,
            by=by,
        )
    for person, by in ((manager, other), (beside, manager)):
        with pytest.raises(NotAllowed):
            actions.report_absence(person=person, starts_on=FIRST, ends_on=LAST, by=by)

    assert Absence.objects.count() == 3


def test_an_absence_over_another_is_refused_with_its_days(manager: Person) -> None:
    AbsenceFactory.create(person=manager, starts_on=FIRST, ends_on=LAST)

    with pytest.raises(AbsenceOverlaps) as refused:
        actions.report_absence(person=manager, starts_on=LAST, ends_on=LAST + DAY, by=manager)

    assert refused.value.values == {"days": "20.10.2021–24.10.2021"}


def test_coming_back_early_ends_both_from_today(manager: Person, other: Person) -> None:
    absence = actions.report_absence(
        person=manager, starts_on=FIRST, ends_on=LAST, deputy=other, by=manager
    )
    set_today(FIRST + DAY)

    actions.end_absence(absence=absence, by=manager)
    actions.end_deputy(deputy=manager.deputies.get(), by=manager)

    assert (absence.ends_on, manager.deputies.get().ends_on) == (FIRST, FIRST)


def test_an_absence_that_has_not_begun_is_taken_back(manager: Person) -> None:
    absence = actions.report_absence(person=manager, starts_on=FIRST, ends_on=LAST, by=manager)

    actions.end_absence(absence=absence, by=manager)

    assert Absence.objects.count() == 0


def test_one_marks_being_away_and_a_deputy_on_ones_own_page(
    client: Client, manager: Person, other: Person
) -> None:
    client.force_login(manager.user)  # type: ignore[arg-type]
    typed = {"starts_on": "20.10.2021", "ends_on": "2021-10-24", "deputy": other.pk}

    done = client.post("/accounts/me/away/", typed)
    page = client.get("/accounts/me/away/")
    twice = client.post("/accounts/me/away/", typed)

    assert (done.status_code, twice.status_code) == (302, 422)
    assert [(one.starts_on, one.ends_on) for one in page.context["absences"]] == [(FIRST, LAST)]
    assert [one.deputy for one in page.context["deputies"]] == [other]
    assert list(twice.context["form"].errors) == ["starts_on"]


def test_a_manager_marks_it_for_one_below_and_ends_it(
    client: Client, manager: Person, other: Person
) -> None:
    client.force_login(manager.user)  # type: ignore[arg-type]
    typed = {"starts_on": "2021-10-15", "ends_on": "2021-10-24", "deputy": ""}

    client.post(f"/community/people/{other.pk}/away/", typed)
    made = Absence.objects.get(person=other)
    client.post(f"/community/absences/{made.pk}/end/")

    assert Absence.objects.count() == 0


def test_a_worker_ends_nobody_elses_absence(client: Client, manager: Person, other: Person) -> None:
    absence = AbsenceFactory.create(person=manager, starts_on=FIRST, ends_on=LAST)
    client.force_login(other.user)  # type: ignore[arg-type]

    response = client.post(f"/community/absences/{absence.pk}/end/")

    assert (response.status_code, Absence.objects.count()) == (404, 1)


def test_the_units_page_tells_who_is_away_and_who_acts(
    unit: Unit, manager: Person, other: Person
) -> None:
    actions.report_absence(person=manager, starts_on=TODAY, ends_on=LAST, deputy=other, by=manager)

    found = {one.person.name: one for one in queries.community(unit).others}

    assert {name: (one.away_until, one.deputies) for name, one in found.items()} == {
        "Sanna": (LAST, ["Juha"]),
        "Juha": (None, []),
    }
