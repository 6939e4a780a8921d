"""The menu, the ways on from it, the accessibility statement."""

from datetime import date
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from lxml import html

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.factories.programme import MeasureFactory, ProgrammeFactory, RoundFactory
from toimi.organisation.models import Person, Unit
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.site import actions
from toimi.site.models import Feedback

pytestmark = pytest.mark.django_db


def parsed(response: Any) -> Any:
    return html.fromstring(response.content.decode())


def sign_in(client: Client, unit: Unit, role: str) -> Person:
    person = PersonFactory.create(role=role, unit=unit)
    assert person.user
    client.force_login(person.user)
    return person


def current(client: Client, address: str) -> list[str]:
    found = parsed(client.get(address))
    marked = found.xpath("//nav[@class='top-nav']//a[@aria-current='page']")
    return ["".join(a.xpath("text()[1] | span[1]/text()")).strip() for a in marked]


def test_the_menu_marks_the_place_of_each_page(client: Client) -> None:
    round = RoundFactory.create()
    measure = MeasureFactory.create(programme=round.programme)
    sign_in(client, round.programme.unit, "line_manager")

    marks = {
        address: current(client, address)
        for address in (
            "/",
            f"/programmes/{round.programme_id}/",
            f"/measures/{measure.pk}/",
            f"/rounds/{round.pk}/",
            f"/reports/rounds/{round.pk}/",
            "/community/units/" + f"{round.programme.unit_id}/",
            "/accessibility/",
        )
    }

    assert list(marks.values()) == [
        ["Omat tehtävät"],
        ["Toimenpiteet"],
        ["Toimenpiteet"],
        ["Seuranta"],
        ["Seuranta"],
        ["Työyhteisö"],
        [],
    ]


def test_the_demo_says_its_day_and_that_people_are_made_up(client: Client) -> None:
    PersonFactory.create()
    preferences.choose(by=System("testi"), fixed_today=date(2021, 10, 15), is_demo=True)
    kept.forget()

    found = parsed(client.get("/accessibility/"))

    assert found.xpath("string(//aside[@class='demo'])").strip() == (
        "Esittelyssä on 15.10.2021; ihmiset ovat keksittyjä"
    )


def test_follow_up_leads_to_the_open_round_else_to_the_rounds(client: Client) -> None:
    programme = ProgrammeFactory.create()
    sign_in(client, programme.unit, "worker")
    before = client.get("/follow-up/")["Location"]
    round = RoundFactory.create(programme=programme)

    after = client.get("/follow-up/")["Location"]

    assert (before, after) == (f"/programmes/{programme.pk}/rounds/", f"/rounds/{round.pk}/")


def test_the_statement_and_its_feedback_need_no_sign_in(
    client: Client, django_capture_on_commit_callbacks: object
) -> None:
    unit = UnitFactory.create()
    PersonFactory.create(role="administrator", unit=unit, email="admin@example.org")
    PersonFactory.create(role="worker", unit=unit, email="worker@example.org")

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        response = client.post(
            "/accessibility/", {"text": "Teksti on pieni", "page": "/", "reply_to": "a@example.org"}
        )

    assert (response.status_code, [f.text for f in Feedback.objects.all()]) == (
        302,
        ["Teksti on pieni"],
    )
    assert [(m.to, m.reply_to) for m in mail.outbox] == [(["admin@example.org"], ["a@example.org"])]


def test_refused_feedback_keeps_what_was_typed(client: Client) -> None:
    PersonFactory.create()
    response = client.post("/accessibility/", {"text": "  ", "page": "/measures/1/"})

    found = parsed(response)
    assert (response.status_code, found.xpath("string(//input[@name='page']/@value)")) == (
        422,
        "/measures/1/",
    )


def test_a_flood_of_feedback_is_stopped(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    PersonFactory.create()
    monkeypatch.setattr(actions, "AN_HOUR", 1)
    client.post("/accessibility/", {"text": "Ensimmäinen"})

    response = client.post("/accessibility/", {"text": "Toinen"})

    assert (response.status_code, Feedback.objects.count()) == (422, 1)


def test_only_an_administrator_reads_the_feedback(client: Client) -> None:
    unit = UnitFactory.create()
    Feedback.objects.create(text="Teksti on pieni")
    sign_in(client, unit, "line_manager")
    other = client.get("/feedback/").status_code
    sign_in(client, unit, "administrator")

    own = parsed(client.get("/feedback/"))

    assert (other, own.xpath("string(//ol//p[1])")) == (403, "Teksti on pieni")


def test_a_page_that_is_not_there_offers_the_way_home(client: Client) -> None:
    sign_in(client, UnitFactory.create(), "worker")

    response = client.get("/measures/999999/")

    found = parsed(response)
    assert (response.status_code, found.xpath("string(//main//a/@href)")) == (404, "/")


def test_who_is_not_signed_in_comes_back_after_signing_in(client: Client) -> None:
    measure = MeasureFactory.create()
    PersonFactory.create(role="administrator")

    found = client.get(f"/measures/{measure.pk}/?edit=1")["Location"]

    assert found == f"/accounts/sign-in/?next=/measures/{measure.pk}/%3Fedit%3D1"


def test_no_page_is_left_in_a_shared_machine(client: Client) -> None:
    sign_in(client, UnitFactory.create(), "worker")

    addresses = ("/", "/accounts/me/", "/community/", "/measures/0/")

    assert {client.get(address).headers["Cache-Control"] for address in addresses} == {"no-store"}


@pytest.mark.parametrize("host", ["localhost", "elsewhere.example.org"])
def test_even_a_refused_request_is_answered_with_the_content_policy(
    client: Client, host: str
) -> None:
    response = client.get("/accessibility/", headers={"host": host})

    assert "default-src 'self'" in response.headers["Content-Security-Policy"]
