"""Where one is signed in, and which devices are remembered: listed, ended, forgotten."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from tests.accounts.signing import (
    FIREFOX,
    PASSWORD,
    SAFARI,
    browser,
    sign_in,
    sign_in_with_code,
    somebody,
    with_second_step,
)
from toimi.accounts import actions, middleware
from toimi.accounts.models import Browser, CacheEntry
from toimi.platform.history.actions import System

pytestmark = pytest.mark.django_db
DEVICES = "/accounts/devices/"


def listed(client: Client) -> list[tuple[str, bool]]:
    return [(one.device, one.is_this) for one in client.get(DEVICES).context["sessions"]]


def is_in(client: Client) -> bool:
    return client.get("/accounts/me/").status_code == 200


def test_sessions_are_listed_by_device_with_this_one_first() -> None:
    somebody()
    here, there = browser(FIREFOX), browser(SAFARI)
    sign_in(here)
    sign_in(there)

    assert listed(here) == [
        ("Firefox, Linux-kone", True),
        ("Safari, iPhone-puhelin", False),
    ]


def test_sessions_of_others_are_not_listed_nor_ended() -> None:
    somebody()
    somebody("toinen")
    here, other = browser(), browser()
    sign_in(here)
    sign_in(other, "toinen")
    session = UserSession.objects.get(user__username="toinen")

    response = here.post(f"/accounts/sessions/{session.pk}/end/")

    assert (response.status_code, is_in(other), len(listed(here))) == (404, True, 1)


def test_one_session_is_ended_from_another() -> None:
    somebody()
    here, there, third = browser(), browser(SAFARI), browser()
    for client in (here, there, third):
        sign_in(client)
    pk = next(one.pk for one in here.get(DEVICES).context["sessions"] if "Safari" in one.device)

    here.post(f"/accounts/sessions/{pk}/end/")

    assert [is_in(client) for client in (here, there, third)] == [True, False, True]
    assert len(listed(here)) == 2


def test_all_other_sessions_are_ended_at_once() -> None:
    somebody()
    here, there, third = browser(), browser(), browser()
    for client in (here, there, third):
        sign_in(client)

    here.post("/accounts/sessions/end-others/")

    assert [is_in(client) for client in (here, there, third)] == [True, False, False]
    assert listed(here) == [("Firefox, Linux-kone", True)]


def test_own_session_is_not_ended_from_the_list() -> None:
    somebody()
    here = browser()
    sign_in(here)

    response = here.post(f"/accounts/sessions/{UserSession.objects.get().pk}/end/")

    assert (response.status_code, is_in(here)) == (404, True)


def test_session_that_was_signed_out_is_not_listed() -> None:
    somebody()
    here, there = browser(), browser()
    sign_in(here)
    sign_in(there)

    there.post("/accounts/sign-out/")

    assert len(listed(here)) == 1


def test_changed_password_leaves_this_session_alone() -> None:
    somebody()
    here, there = browser(), browser()
    sign_in(here)
    sign_in(there)
    new = {"oldpassword": PASSWORD, "password1": "toinen-kuusi-8", "password2": "toinen-kuusi-8"}

    here.post("/accounts/password/change/", new)

    assert (is_in(there), Session.objects.count()) == (False, 1)
    assert listed(here) == [("Firefox, Linux-kone", True)]


def test_session_of_who_was_put_off_does_not_come_back_when_let_in_again() -> None:
    user = somebody()
    here = browser()
    sign_in(here)
    for is_active in (False, True):
        actions.set_active(user=user, is_active=is_active, by=System("test"))

    assert (is_in(here), sign_in(here).status_code) == (False, 302)


def test_cookie_of_the_browser_is_hidden_from_scripts_and_kept_as_a_hash() -> None:
    somebody()

    cookie = sign_in(browser()).cookies["toimi_browser"]

    assert (cookie["httponly"], cookie["samesite"], len(cookie.value) >= 40) == (True, "Lax", True)
    assert not Browser.objects.filter(key_hash__contains=cookie.value).exists()


def test_session_begun_elsewhere_is_listed_once_it_looks(client: Client) -> None:
    client.force_login(somebody())

    assert listed(client) == [("Tuntematon selain, tuntematon laite", True)]


@pytest.mark.parametrize("count", [1, 12])
def test_list_takes_as_many_questions_for_many_sessions_as_for_one(
    count: int, django_assert_num_queries: Any
) -> None:
    with_second_step(somebody())
    here = browser()
    sign_in_with_code(here, trust=True)
    for _ in range(count):
        sign_in_with_code(browser(), trust=True)
    here.get(DEVICES)

    with django_assert_num_queries(6):
        here.get(DEVICES)


def test_last_look_is_kept_but_not_at_each_page(monkeypatch: pytest.MonkeyPatch) -> None:
    somebody()
    here = browser()
    sign_in(here)
    old = timezone.now() - timedelta(days=3)
    UserSession.objects.update(last_seen_at=old)

    here.get("/accounts/me/")
    same = UserSession.objects.get().last_seen_at
    monkeypatch.setattr(middleware, "EACH_SECONDS", 0.0)
    here.get("/accounts/me/")

    assert (same, UserSession.objects.get().last_seen_at > same) == (old, True)


def test_remembered_devices_are_listed_and_forgotten_one_by_one() -> None:
    with_second_step(somebody())
    here, there = browser(FIREFOX), browser(SAFARI)
    sign_in_with_code(here, trust=True)
    sign_in_with_code(there, trust=True)
    devices = here.get(DEVICES).context["devices"]
    phone = next(one.pk for one in devices if not one.is_this)

    here.post(f"/accounts/devices/{phone}/forget/")
    for client in (here, there):
        client.post("/accounts/sign-out/")

    assert sorted(one.device for one in devices) == [
        "Firefox, Linux-kone",
        "Safari, iPhone-puhelin",
    ]
    assert sign_in(here).headers["Location"] == "/"
    assert sign_in(there).headers["Location"] == "/accounts/second-step/code/"


def test_device_that_was_not_remembered_is_not_listed() -> None:
    with_second_step(somebody())
    here = browser()

    sign_in_with_code(here, trust=False)

    assert here.get(DEVICES).context["devices"] == []


def test_cookies_of_a_remembered_device_serve_nobody_else() -> None:
    with_second_step(somebody())
    with_second_step(somebody("toinen"))
    here = browser()
    sign_in_with_code(here, trust=True)
    here.post("/accounts/sign-out/")

    response = sign_in(here, "toinen")

    assert response.headers["Location"] == "/accounts/second-step/code/"


def test_new_password_forgets_remembered_devices() -> None:
    with_second_step(somebody())
    here = browser()
    sign_in_with_code(here, trust=True)
    new = {"oldpassword": PASSWORD, "password1": "toinen-kuusi-8", "password2": "toinen-kuusi-8"}

    here.post("/accounts/password/change/", new)
    devices = here.get(DEVICES).context["devices"]
    here.post("/accounts/sign-out/")

    assert devices == []
    assert sign_in(here, password="toinen-kuusi-8").headers["Location"] == (
        "/accounts/second-step/code/"
    )


def test_what_has_run_out_is_forgotten() -> None:
    user = somebody()
    now = timezone.now()
    for key, days in (("old", 401), ("new", 399)):
        seen = now - timedelta(days=days)
        Browser.objects.create(user=user, key_hash=key, first_used_at=seen, last_used_at=seen)
    CacheEntry.objects.create(cache_key="past", value="", expires=now - timedelta(minutes=1))
    CacheEntry.objects.create(cache_key="ahead", value="", expires=now + timedelta(minutes=1))
    UserSession.objects.create(user=user, ip="::1", session_key="gone")

    actions.forget_old(now=now)

    assert [row.key_hash for row in Browser.objects.all()] == ["new"]
    assert [row.cache_key for row in CacheEntry.objects.all()] == ["ahead"]
    assert UserSession.objects.count() == 0
