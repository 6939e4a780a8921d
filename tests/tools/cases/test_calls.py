"""The page of support, and what is told of it afterwards."""

from datetime import date
from uuid import uuid4

import pytest
from django.test import Client

from tests.factories.accounts import UserFactory
from tests.factories.organisation import PersonFactory, UnitFactory
from toimi.organisation.models import OnCall, Person, SupportGuide, Unit
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.tools.cases.models import Case

pytestmark = pytest.mark.django_db
TODAY = date(2021, 10, 15)


@pytest.fixture(autouse=True)
def _today(db: None) -> None:
    preferences.choose(by=System("test"), fixed_today=TODAY)
    kept.forget()


@pytest.fixture
def unit() -> Unit:
    return UnitFactory.create()


def come(unit: Unit, role: str = "worker", **given: str) -> tuple[Client, Person]:
    person = PersonFactory.create(user=UserFactory.create(), role=role, unit=unit, **given)
    client = Client()
    assert person.user
    client.force_login(person.user)
    return client, person


def typed(unit: Unit, **more: str) -> dict[str, str]:
    return {"how": "10", "unit": str(unit.pk), "kind_version": "1", **more}


def test_the_page_says_whom_to_call_and_that_it_is_no_alarm(unit: Unit) -> None:
    client, _ = come(unit)
    come(unit, "line_manager", name="Sanna Lehtola", phone="017 000 0101")

    answer = client.get("/support/")
    page = answer.content.decode()

    assert ['href="tel:0170000101"' in page, 'href="tel:112"' in page] == [True, True]
    assert "Tämä ei ole hälytin." in page
    assert answer.headers["X-Offline-Page"]


def test_two_taps_tell_that_support_came_and_how_soon(unit: Unit) -> None:
    client, person = come(unit)

    answer = client.post("/support/log/", typed(unit))

    found = Case.objects.get()
    assert answer["Location"] == f"/support/calls/{found.pk}/"
    assert (found.kind, found.values["came"], found.values["minutes"]) == (
        "support_call",
        "yes",
        10,
    )
    assert (found.reported_by, found.happened_on) == (person, TODAY)


def test_what_was_written_yesterday_on_the_phone_is_yesterdays(unit: Unit) -> None:
    client, _ = come(unit)
    sent = typed(unit, written_on="2021-10-14", how="no")

    answers = [
        client.post("/support/log/", sent, headers={"X-Kept": KEY}).status_code for _ in range(2)
    ]

    found = Case.objects.get()
    assert answers == [201, 200]
    assert (found.happened_on, found.opened_on) == (date(2021, 10, 14), TODAY)
    assert found.values == {"came": "no", "happened_on": "2021-10-14"}


KEY = str(uuid4())


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"how": ""}, "Valitse ensin, tuliko tuki."),
        ({"kind_version": "0"}, "Lomake on muuttunut"),
    ],
)
def test_a_refusal_says_why_and_keeps_nothing(unit: Unit, more: dict[str, str], words: str) -> None:
    client, _ = come(unit)

    answer = client.post("/support/log/", typed(unit, **more))

    assert (answer.status_code, words in answer.content.decode()) == (422, True)
    assert Case.objects.count() == 0


def test_another_units_people_cannot_tell_of_this_one(unit: Unit) -> None:
    client, _ = come(UnitFactory.create())

    assert client.post("/support/log/", typed(unit)).status_code == 422
    assert client.get(f"/support/?unit={unit.pk}").status_code == 404
    assert Case.objects.count() == 0


def test_a_debriefing_is_asked_for_by_who_told_and_by_nobody_else(unit: Unit) -> None:
    client, _ = come(unit)
    other, _ = come(unit)
    client.post("/support/log/", typed(unit))
    found = Case.objects.get()

    answers = [
        one.post(f"/support/calls/{found.pk}/debriefing/").status_code for one in (other, client)
    ]

    assert answers == [404, 302]
    assert Case.objects.get().values["wants_debriefing"] is True


def test_a_line_manager_writes_the_instruction_and_the_numbers(unit: Unit) -> None:
    client, _ = come(unit, "line_manager")
    address = f"/support/units/{unit.pk}/"
    hours = {"answers_from": "08:00", "answers_until": "15.30", "version": "-1"}
    number = {"name": "Päivystys", "phone": "017 000 0199", "days": "weekdays"}

    client.post(address, {"text": "Soita ja kerro.", **hours})
    client.post(f"{address}on-call/", {**number, "starts_at": "16", "ends_at": "08:00"})
    refused = client.post(f"{address}on-call/", {**number, "phone": "vaihde"})

    page = client.get("/support/").content.decode()
    assert ["Soita ja kerro." in page, "arkisin klo 16.00–8.00" in page] == [True, True]
    assert (refused.status_code, OnCall.objects.count()) == (422, 1)
    client.post(f"/support/on-call/{OnCall.objects.get().pk}/remove/")
    assert (OnCall.objects.count(), SupportGuide.objects.count()) == (0, 1)


def test_a_worker_writes_no_instruction(unit: Unit) -> None:
    client, _ = come(unit)

    assert client.get(f"/support/units/{unit.pk}/").status_code == 403


def test_every_page_leads_to_it_for_those_who_may(unit: Unit) -> None:
    worker, _ = come(unit)
    committee, _ = come(unit, "committee_reader")

    shown = [
        'href="/support/"' in c.get("/accounts/me/").content.decode() for c in (worker, committee)
    ]

    assert shown == [True, False]


def test_ones_own_number_is_changed_on_ones_own_page(unit: Unit) -> None:
    client, person = come(unit)

    client.post("/accounts/me/phone/", {"phone": "040 123 4567", "version": person.version})
    refused = client.post("/accounts/me/phone/", {"phone": "ei ole", "version": "1"})

    person.refresh_from_db()
    assert (person.phone, refused.status_code) == ("040 123 4567", 422)
