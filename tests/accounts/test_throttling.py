"""Tries are counted by account and by address in a table that all processes share."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from allauth.core.internal import ratelimit
from django.core import mail
from django.core.cache import caches
from django.test import Client, RequestFactory
from django.utils import timezone, translation
from pytest_django import Settings

from tests.accounts.signing import (
    PASSWORD,
    code_now,
    sign_in,
    somebody,
    with_second_step,
)
from toimi import settings as kept
from toimi.accounts import throttle
from toimi.accounts.models import CacheEntry

pytestmark = pytest.mark.django_db
WRONG = "vaara-salasana"


@pytest.fixture(autouse=True)
def _kept_cache(settings: Settings) -> None:
    settings.CACHES = kept.CACHES


def another_process() -> None:
    """Forget what this process holds of the cache: the next one opens it anew."""
    for name in kept.CACHES:
        del caches[name]


def errors(response: Any) -> list[str]:
    found: list[str] = response.context["form"].non_field_errors()
    return found


def minutes_until(said: str) -> int:
    """Return how far ahead the time of day in the sentence is."""
    (time,) = re.findall(r"kello (\d+\.\d\d)\.$", said)
    now = timezone.localtime()
    then = datetime.strptime(time, "%H.%M").replace(
        year=now.year, month=now.month, day=now.day, tzinfo=now.tzinfo
    )
    if then < now - timedelta(hours=1):
        then += timedelta(days=1)
    return round((then - now.replace(second=0, microsecond=0)).total_seconds() / 60)


def test_the_sixth_wrong_try_waits_even_with_the_right_password(client: Client) -> None:
    somebody()
    for _ in range(5):
        sign_in(client, password=WRONG)

    (said,) = errors(sign_in(client))

    assert said.startswith("Yrityksiä oli liian monta. Voit yrittää uudelleen kello ")
    assert minutes_until(said) in {5, 6}
    assert "_auth_user_id" not in client.session


def test_tries_in_another_process_count_too(client: Client) -> None:
    somebody()
    for _ in range(5):
        sign_in(client, password=WRONG)
        another_process()

    assert errors(sign_in(client))[0].startswith("Yrityksiä oli liian monta.")


def test_one_account_that_waits_keeps_no_other_out() -> None:
    somebody()
    somebody("toinen")
    for number in range(5):
        sign_in(Client(REMOTE_ADDR=f"192.0.2.{number}"), password=WRONG)
    elsewhere = Client(REMOTE_ADDR="192.0.2.77")

    waits = errors(sign_in(elsewhere))
    response = sign_in(elsewhere, "toinen")

    assert (len(waits), response.status_code) == (1, 302)


def test_name_and_address_of_one_account_are_counted_together() -> None:
    somebody()
    for number in range(5):
        login = ("sanna", "Sanna@example.org")[number % 2]
        sign_in(Client(REMOTE_ADDR=f"192.0.2.{number}"), login, password=WRONG)

    assert len(errors(sign_in(Client(REMOTE_ADDR="192.0.2.77")))) == 1


def test_who_was_kept_out_comes_in_by_the_mailed_link() -> None:
    somebody()
    for _ in range(5):
        sign_in(Client(), password=WRONG)
    kept_out = Client(REMOTE_ADDR="192.0.2.2")
    kept_out.post("/accounts/password/reset/", {"email": "sanna@example.org"})
    (link,) = re.findall(r"http://localhost:8000(/accounts/password\S+)", str(mail.outbox[0].body))
    page = kept_out.get(link, follow=True)
    new = {"password1": "toinen-vihrea-kuusi", "password2": "toinen-vihrea-kuusi"}

    kept_out.post(page.request["PATH_INFO"], new)

    assert sign_in(kept_out, password="toinen-vihrea-kuusi").status_code == 302


def test_one_address_that_tries_many_accounts_waits() -> None:
    somebody()
    here = Client(REMOTE_ADDR="192.0.2.1")
    for number in range(30):
        sign_in(here, f"joku-{number}", password=WRONG)

    (said,) = errors(sign_in(here))
    elsewhere = sign_in(Client(REMOTE_ADDR="192.0.2.2"))

    assert minutes_until(said) in {1, 2}
    assert elsewhere.status_code == 302


def test_right_password_between_wrong_ones_does_not_begin_the_count_anew() -> None:
    somebody()
    for _ in range(4):
        sign_in(Client(), password=WRONG)
    sign_in(Client())
    sign_in(Client(), password=WRONG)

    assert len(errors(sign_in(Client()))) == 1


def test_wrong_codes_wait_and_say_until_when(client: Client) -> None:
    with_second_step(somebody())
    sign_in(client)
    for _ in range(5):
        client.post("/accounts/second-step/code/", {"code": "000000"})

    response = client.post("/accounts/second-step/code/", {"code": code_now()})

    (said,) = response.context["form"].errors["code"]
    assert minutes_until(said) in {5, 6}


def test_a_code_is_good_once_for_all_processes() -> None:
    with_second_step(somebody())
    first, second = Client(), Client()
    code = code_now()
    sign_in(first)
    first.post("/accounts/second-step/code/", {"code": code})
    another_process()
    sign_in(second)

    response = second.post("/accounts/second-step/code/", {"code": code})

    assert len(response.context["form"].errors["code"]) == 1


def test_wrong_password_asked_again_waits_too(client: Client) -> None:
    somebody()
    sign_in(client)
    for _ in range(5):
        client.post("/accounts/reauthenticate/", {"password": WRONG})

    response = client.post("/accounts/reauthenticate/", {"password": PASSWORD})

    (said,) = response.context["form"].errors["password"]
    assert minutes_until(said) in {5, 6}


def test_whole_office_comes_in_from_one_address() -> None:
    for number in range(40):
        somebody(f"joku-{number}")

    came = [sign_in(Client(), f"joku-{number}").status_code for number in range(40)]

    assert came == [302] * 40


def test_too_many_requests_are_answered_by_a_page_that_says_when(client: Client) -> None:
    somebody()
    for _ in range(21):
        response = client.post("/accounts/password/reset/", {"email": "kukaan@example.org"})

    assert response.status_code == 429
    assert "Yritä uudelleen viiden minuutin kuluttua." in response.content.decode()


def test_count_in_others_hands_is_waited_for(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    somebody()
    monkeypatch.setattr(ratelimit, "CACHE_LOCK_WAIT_TIMEOUT", 0.01)
    monkeypatch.setattr(ratelimit, "CACHE_LOCK_TIMEOUT", 0)
    key = ratelimit.get_cache_key(
        RequestFactory().get("/"), **throttle.ACTION, rate=ratelimit.parse_rate("30/m/ip")
    )
    caches["default"].add(f"{key}:lock", value=True, timeout=60)

    said = errors(sign_in(client))
    caches["default"].delete(f"{key}:lock")

    assert said == ["Juuri nyt kirjautuu moni. Yritä hetken kuluttua uudelleen."]
    assert sign_in(client).status_code == 302


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_hour_is_said_in_each_language(client: Client, language: str) -> None:
    somebody()
    client.cookies["django_language"] = language
    for _ in range(5):
        sign_in(client, password=WRONG)

    (said,) = errors(sign_in(client))

    with translation.override(language):
        assert re.search(r"\d{1,2}[.:]\d\d", said)


def test_counts_are_rows_that_the_database_keeps(client: Client) -> None:
    somebody()

    sign_in(client, password=WRONG)

    assert CacheEntry.objects.filter(cache_key__contains="login_failed").count() == 2
    assert not CacheEntry.objects.filter(value__contains="sanna").exists()
