"""What a browser is told of working without a network."""

import re

import pytest
from django.test import Client

from tests.factories.accounts import UserFactory
from tests.factories.organisation import PersonFactory, UnitFactory
from toimi.organisation.models import Person

pytestmark = pytest.mark.django_db


def signed_in() -> tuple[Client, Person]:
    person = PersonFactory.create(
        name="Sari Salo", user=UserFactory.create(), role="worker", unit=UnitFactory.create()
    )
    client = Client()
    assert person.user
    client.force_login(person.user)
    return client, person


def test_the_worker_stands_at_the_root_and_is_asked_anew_each_time() -> None:
    UserFactory.create()

    answer = Client().get("/sw.js")

    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.content.decode().startswith("const TOIMI = ")


def test_the_worker_keeps_the_look_that_the_pages_link() -> None:
    client, _ = signed_in()
    page = client.get("/accounts/me/").content.decode()
    worker = client.get("/sw.js").content.decode()

    linked = re.findall(r'(?:src|href)="(/static/[^"#]+)"', page)
    assert len(linked) > 10
    assert [file for file in linked if f'"{file}"' not in worker] == []


def test_the_page_for_no_network_says_nothing_of_the_person() -> None:
    client, person = signed_in()

    page = client.get("/offline/").content.decode()

    assert "Verkkoa ei ole" in page
    assert [word for word in (person.name, "data-person") if word in page] == []


def test_a_script_learns_who_is_signed_in_and_a_fresh_token() -> None:
    client, person = signed_in()

    told = client.get("/offline/token/").json()

    assert (told["person"], len(told["csrf"])) == (str(person.pk), 64)


def test_nobody_signed_in_is_sent_to_sign_in() -> None:
    UserFactory.create()

    assert Client().get("/offline/token/").status_code == 302
