import re
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core import mail
from django.test import Client
from django.utils import timezone

from tests.factories.accounts import UserFactory
from tests.factories.organisation import PersonFactory
from toimi.accounts.models import User
from toimi.organisation.models import Person

pytestmark = pytest.mark.django_db

PASSWORD = "kuusi-vihreaa-kuusta"
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


def somebody(**kwargs: Any) -> User:
    """Return a user with a password and a place in the organisation."""
    user = UserFactory.create(password=PASSWORD, username="sanna", **kwargs)
    PersonFactory.create(user=user, role="worker")
    return user


def sign_in(client: Client, login: str = "sanna", password: str = PASSWORD, **data: str) -> Any:
    return client.post("/accounts/sign-in/", {"login": login, "password": password, **data})


def code_now() -> str:
    counter = int(timezone.now().timestamp()) // 30
    return str(format_hotp_value(hotp_value(SECRET, counter)))


def with_second_step(user: User) -> User:
    TOTP.activate(user, SECRET)
    RecoveryCodes.activate(user)
    return user


@pytest.mark.parametrize("login", ["sanna", "SANNA", "sanna@example.org", "Sanna@Example.org"])
def test_a_person_signs_in_by_name_or_address(client: Client, login: str) -> None:
    somebody()

    response = sign_in(client, login)

    assert (response.status_code, response.headers["Location"]) == (302, "/")


def test_a_wrong_password_is_said_in_own_words_and_lets_nobody_in(client: Client) -> None:
    somebody()

    response = sign_in(client, password="vaara-salasana")

    assert response.context["form"].non_field_errors() == [
        "Tunnus tai salasana ei täsmää. Tarkista molemmat."
    ]
    assert "_auth_user_id" not in client.session


def test_the_same_is_said_of_a_name_that_nobody_has(client: Client) -> None:
    somebody()

    response = sign_in(client, login="kukaan@example.org")

    assert response.context["form"].non_field_errors() == [
        "Tunnus tai salasana ei täsmää. Tarkista molemmat."
    ]


@pytest.mark.parametrize("off", ["user", "person", "no person"])
def test_who_has_no_place_is_told_so_and_stays_out(client: Client, off: str) -> None:
    user = somebody(is_active=off != "user")
    if off == "person":
        Person.objects.filter(user=user).update(is_active=False)
    if off == "no person":
        Person.objects.filter(user=user).update(user=None)

    response = sign_in(client)

    assert response.headers["Location"] == "/accounts/inactive/"
    assert "_auth_user_id" not in client.session


def test_putting_a_user_off_ends_an_open_session(client: Client) -> None:
    user = somebody()
    sign_in(client)
    User.objects.filter(pk=user.pk).update(is_active=False)

    response = client.get("/accounts/me/")

    assert response.headers["Location"] == "/accounts/sign-in/?next=/accounts/me/"


def test_the_address_that_was_asked_for_comes_after_signing_in(client: Client) -> None:
    somebody()

    response = sign_in(client, next="/accounts/me/")

    assert response.headers["Location"] == "/accounts/me/"


def test_no_other_site_comes_after_signing_in(client: Client) -> None:
    somebody()

    response = sign_in(client, next="https://example.net/")

    assert response.headers["Location"] == "/"


def test_signing_in_brings_the_language_of_the_user(client: Client) -> None:
    somebody(language="sv")

    response = sign_in(client)

    assert response.cookies["django_language"].value == "sv"


def test_signing_out_needs_a_press_of_the_button(client: Client) -> None:
    somebody()
    sign_in(client)

    client.get("/accounts/sign-out/")
    after_look = "_auth_user_id" in client.session
    client.post("/accounts/sign-out/")

    assert (after_look, "_auth_user_id" in client.session) == (True, False)


def test_a_second_step_asks_for_the_code_and_takes_it_once(client: Client) -> None:
    with_second_step(somebody())
    first = sign_in(client)
    code = code_now()

    second = client.post("/accounts/second-step/code/", {"code": code})
    other = Client()
    sign_in(other)
    again = other.post("/accounts/second-step/code/", {"code": code})

    assert first.headers["Location"] == "/accounts/second-step/code/"
    assert second.headers["Location"] == "/accounts/second-step/device/"
    assert again.status_code == 200
    assert "_auth_user_id" not in other.session


def test_a_spare_code_works_once(client: Client) -> None:
    user = with_second_step(somebody())
    spare = Authenticator.objects.get(user=user, type="recovery_codes").wrap()
    code = spare.get_unused_codes()[0]
    sign_in(client)

    client.post("/accounts/second-step/code/", {"code": code})
    other = Client()
    sign_in(other)
    again = other.post("/accounts/second-step/code/", {"code": code})

    assert again.context["form"].errors["code"] == [
        "Koodi ei täsmää. Katso sovelluksesta uusi koodi ja kirjoita se, ennen kuin se vaihtuu."
    ]


def test_a_remembered_device_is_not_asked_for_a_code_until_it_is_forgotten(client: Client) -> None:
    with_second_step(somebody())
    sign_in(client)
    client.post("/accounts/second-step/code/", {"code": code_now()})
    client.post("/accounts/second-step/device/", {"action": "trust"})
    client.post("/accounts/sign-out/")

    remembered = sign_in(client)
    client.post("/accounts/me/devices/")
    client.post("/accounts/sign-out/")
    forgotten = sign_in(client)

    assert remembered.headers["Location"] == "/"
    assert forgotten.headers["Location"] == "/accounts/second-step/code/"


def test_the_second_step_is_set_up_without_anything_inline(client: Client) -> None:
    user = somebody()
    sign_in(client)
    asked = client.get("/accounts/second-step/on/")
    page = client.post(asked.headers["Location"], {"password": PASSWORD}, follow=True)
    secret = page.context["form"].secret
    counter = int(timezone.now().timestamp()) // 30

    code = format_hotp_value(hotp_value(secret, counter))
    response = client.post("/accounts/second-step/on/", {"code": code})

    assert response.headers["Location"] == "/accounts/second-step/spare/"
    assert sorted(Authenticator.objects.filter(user=user).values_list("type", flat=True)) == [
        "recovery_codes",
        "totp",
    ]
    assert re.findall(r"data:|style=", page.content.decode()) == []


def test_forgetting_devices_keeps_the_codes_that_people_have(client: Client) -> None:
    user = with_second_step(somebody())
    before = list(Authenticator.objects.filter(user=user).order_by("type").values_list("data"))
    client.force_login(user)

    client.post("/accounts/me/devices/")

    after = list(Authenticator.objects.filter(user=user).order_by("type").values_list("data"))
    assert after == before


def link_in_mail() -> str:
    found = re.search(r"http://localhost:8000(\S+)", str(mail.outbox[-1].body))
    assert found
    return found[1]


def test_a_forgotten_password_is_chosen_anew_by_mail(client: Client) -> None:
    user = somebody()
    client.post("/accounts/password/reset/", {"email": "sanna@example.org"})
    page = client.get(link_in_mail(), follow=True)
    passwords = {"password1": "toinen-vihrea-kuusi", "password2": "toinen-vihrea-kuusi"}

    client.post(page.request["PATH_INFO"], passwords)

    user.refresh_from_db()
    assert user.check_password("toinen-vihrea-kuusi")
    assert client.get(link_in_mail()).context["token_fail"]


def test_the_mail_is_in_the_language_of_its_reader(client: Client) -> None:
    somebody(language="fi")
    client.cookies["django_language"] = "en"

    client.post("/accounts/password/reset/", {"email": "sanna@example.org"})

    assert mail.outbox[0].subject == "Toimi: valitse uusi salasana"


def test_an_address_that_nobody_has_gets_no_mail_and_the_same_page(client: Client) -> None:
    somebody()

    response = client.post("/accounts/password/reset/", {"email": "kukaan@example.org"})

    assert (response.headers["Location"], mail.outbox) == ("/accounts/password/reset/sent/", [])


def test_changing_the_password_ends_other_sessions_and_keeps_this_one(client: Client) -> None:
    somebody()
    other = Client()
    sign_in(client)
    sign_in(other)
    passwords = {
        "oldpassword": PASSWORD,
        "password1": "toinen-vihrea-kuusi",
        "password2": "toinen-vihrea-kuusi",
    }

    client.post("/accounts/password/change/", passwords)

    assert client.get("/accounts/me/").status_code == 200
    assert other.get("/accounts/me/").status_code == 302


@pytest.mark.parametrize(
    ("first", "second", "errors"),
    [
        ("lyhyt", "lyhyt", {"password1": 1}),
        ("12345678901", "12345678901", {"password1": 2}),
        ("kuusi-vihreaa-k", "kuusi-vihreaa", {"password2": 1}),
    ],
)
def test_a_weak_or_mistyped_password_is_refused_at_its_field(
    client: Client, first: str, second: str, errors: dict[str, int]
) -> None:
    somebody()
    sign_in(client)
    passwords = {"oldpassword": PASSWORD, "password1": first, "password2": second}

    response = client.post("/accounts/password/change/", passwords)

    assert {k: len(v) for k, v in response.context["form"].errors.items()} == errors


def test_nobody_signs_up(client: Client) -> None:
    somebody()

    assert client.get("/accounts/signup/").status_code == 404


def test_a_session_lasts_two_weeks(client: Client) -> None:
    somebody()

    sign_in(client)

    assert client.session.get_expiry_age() == timedelta(days=14).total_seconds()


def test_the_spare_codes_come_as_a_file_that_is_named_in_finnish(client: Client) -> None:
    user = with_second_step(somebody())
    sign_in(client)
    client.post("/accounts/second-step/code/", {"code": code_now()})
    client.post("/accounts/second-step/device/", {"action": "skip"})
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})

    response = client.get("/accounts/second-step/spare/file/")

    codes = Authenticator.objects.get(user=user, type="recovery_codes").wrap().get_unused_codes()
    assert response.headers["Content-Disposition"] == 'attachment; filename="toimi-varakoodit.txt"'
    assert response.content.decode().split() == codes
