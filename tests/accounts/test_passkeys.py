"""Where passkeys can be used; the ceremonies themselves are in tests/browser/test_passkeys.py."""

import json
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.test.client import RequestFactory
from pytest_django import Settings

from tests.accounts.signing import PASSWORD, sign_in, somebody
from tests.factories.accounts import passkey_of
from toimi.accounts.loopback import is_number
from toimi.accounts.passkeys import Place, place


@pytest.mark.parametrize(
    ("host", "by_number"),
    [
        ("127.0.0.1:8000", True),
        ("192.0.2.7", True),
        ("[::1]:8000", True),
        ("::1", True),
        ("localhost:8000", False),
        ("toimi.example.org", False),
        ("127.0.0.1.example.org", False),
        ("", False),
        ("[", False),
    ],
)
def test_a_number_is_told_from_a_name(host: str, by_number: bool) -> None:
    assert is_number(host) is by_number


@pytest.mark.parametrize(
    ("host", "base", "found"),
    [
        ("localhost:8000", "http://localhost:8000", Place(is_number=False, by_name="")),
        (
            "127.0.0.1:8000",
            "http://localhost:8000",
            Place(is_number=True, by_name="http://localhost:8000/here/?next=/a/"),
        ),
        ("192.0.2.7", "http://192.0.2.7", Place(is_number=True, by_name="")),
    ],
)
def test_the_page_by_number_leads_to_the_same_page_by_name(
    settings: Settings, host: str, base: str, found: Place
) -> None:
    settings.BASE_URL, settings.ALLOWED_HOSTS = base, ["*"]

    assert place(RequestFactory(HTTP_HOST=host).get("/here/?next=/a/")) == found


def asked(client: Client) -> Any:
    sign_in(client)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    page = client.get("/accounts/passkeys/add/")
    return json.loads(page.context["options"])["creation_options"]["publicKey"]


@pytest.mark.django_db
def test_passkey_is_asked_to_know_its_user_and_to_stay_on_the_device() -> None:
    somebody()

    options = asked(Client(HTTP_HOST="localhost:8000"))

    assert options["authenticatorSelection"]["residentKey"] == "required"
    assert options["authenticatorSelection"]["userVerification"] == "required"
    assert options["rp"] == {"id": "localhost", "name": "Toimi"}
    assert (options["user"]["name"], options["user"]["displayName"]) == (
        "sanna@example.org",
        "Sanna Lehtola",
    )


@pytest.mark.django_db
def test_second_passkey_of_the_same_device_is_not_made(client: Client) -> None:
    made = passkey_of(somebody())
    client.force_login(made.user)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})

    page = client.get("/accounts/passkeys/add/")

    options = json.loads(page.context["options"])["creation_options"]["publicKey"]
    assert [one["id"] for one in options["excludeCredentials"]] == [
        made.data["credential"]["rawId"]
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("sent", ["", "not json", "{}", '{"id": "x"}', '{"response": []}'])
def test_broken_answer_makes_no_passkey_and_keeps_what_was_typed(client: Client, sent: str) -> None:
    user = somebody()
    asked(client)

    typed = {"name": "Työkone", "credential": sent, "passwordless": "True"}
    response = client.post("/accounts/passkeys/add/", typed)

    assert (response.status_code, response.context["form"]["name"].value()) == (200, "Työkone")
    assert not Authenticator.objects.filter(user=user).exists()


@pytest.mark.django_db
def test_password_is_asked_again_before_a_passkey_is_added(client: Client) -> None:
    somebody()
    sign_in(client)

    response = client.get("/accounts/passkeys/add/")

    assert response.headers["Location"] == (
        "/accounts/reauthenticate/?next=%2Faccounts%2Fpasskeys%2Fadd%2F"
    )
