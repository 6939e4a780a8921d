"""What is kept of signing in, and of what the person is told at once by mail."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.test import Client
from django.utils import timezone, translation

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
from tests.factories.accounts import UserFactory, passkey_of
from tests.factories.organisation import PersonFactory
from toimi.accounts import actions, kinds
from toimi.accounts.models import User
from toimi.platform.history.actions import System
from toimi.platform.history.models import AuditEvent

pytestmark = pytest.mark.django_db
RunJobs = Callable[[], int]


def noted(*but: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Return event, who and what of the rows of signing in, as they came."""
    rows = AuditEvent.objects.filter(event__startswith="accounts.").exclude(event__in=but)
    return [(row.event, row.by_words, row.changes) for row in rows.order_by("pk")]


def events(*but: str) -> list[str]:
    return [event for event, _, _ in noted(*but)]


def known(client: Client, user: User) -> Client:
    """Return a client whose browser the user has used before, its password just asked."""
    sign_in(client, user.username)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    AuditEvent.objects.all().delete()
    return client


def test_signing_in_is_kept_with_device_and_means() -> None:
    somebody()

    sign_in(browser(FIREFOX))

    assert noted() == [
        (
            "accounts.signed_in",
            "Sanna Lehtola",
            {"device": [None, "Firefox, Linux-kone"], "means": [None, ["password"]]},
        )
    ]


def test_signing_out_is_kept() -> None:
    somebody()
    here = browser()
    sign_in(here)

    here.post("/accounts/sign-out/")
    here.post("/accounts/sign-out/")

    assert events() == ["accounts.signed_in", "accounts.signed_out"]


def test_means_say_that_a_code_was_given() -> None:
    with_second_step(somebody())

    sign_in_with_code(browser())

    assert noted()[-1][2]["means"] == [None, ["password", "totp"]]


@pytest.mark.parametrize("login", ["sanna", "Sanna@Example.org"])
def test_failed_sign_in_is_kept_of_its_user_without_what_was_typed(login: str) -> None:
    user = somebody()

    sign_in(browser(), login, password="salainen-arvaus")

    row = AuditEvent.objects.get(event="accounts.sign_in_failed")
    assert (row.subject_id, row.by_id, row.by_words, row.changes) == (
        str(user.pk),
        None,
        "kirjautuminen",
        {"means": [None, ["password"]]},
    )


def test_failed_sign_in_of_nobody_keeps_neither_name_nor_password() -> None:
    somebody()

    sign_in(browser(), "keksitty-nimi", password="salainen-arvaus")

    row = AuditEvent.objects.get(event="accounts.sign_in_failed")
    kept = json.dumps([row.subject_id, row.subject_words, row.by_words, row.changes])
    assert ("keksitty" in kept, "arvaus" in kept, row.subject_id) == (False, False, "0")


def test_wrong_code_is_kept() -> None:
    with_second_step(somebody())
    here = browser()
    sign_in(here)

    here.post("/accounts/second-step/code/", {"code": "000000"})

    assert noted()[-1] == (
        "accounts.sign_in_failed",
        "kirjautuminen",
        {"means": [None, ["code"]]},
    )


def test_passkey_that_nobody_knows_is_kept() -> None:
    somebody()
    here = browser()
    sent = {"credential": json.dumps({"id": "x", "response": {"userHandle": "eA"}})}

    response = here.post("/accounts/passkeys/sign-in/", sent)

    assert response.headers["Location"] == "/accounts/sign-in/"
    assert noted()[-1][2] == {"means": [None, ["webauthn"]]}


@pytest.mark.parametrize("sent", ["", "not json", "[]", "{}", '{"response": 3}', '"x"'])
def test_broken_passkey_is_refused_plainly(sent: str) -> None:
    somebody()

    response = browser().post("/accounts/passkeys/sign-in/", {"credential": sent})

    assert (response.status_code, response.headers["Location"]) == (302, "/accounts/sign-in/")


def test_first_sign_in_of_all_is_not_told(run_jobs: RunJobs) -> None:
    somebody()

    sign_in(browser())
    run_jobs()

    assert mail.outbox == []


def test_new_browser_is_told_once(run_jobs: RunJobs) -> None:
    somebody(last_login=timezone.now())
    here, phone = browser(FIREFOX), browser(SAFARI)
    sign_in(here)
    run_jobs()
    mail.outbox.clear()

    for _ in range(2):
        sign_in(phone)
        phone.post("/accounts/sign-out/")
        sign_in(here)
        here.post("/accounts/sign-out/")
    run_jobs()

    (told,) = mail.outbox
    assert (told.subject, told.to) == (
        "Toimi: uusi kirjautuminen tunnuksellasi",
        ["sanna@example.org"],
    )
    lines = str(told.body).splitlines()
    assert [line for line in lines if line.startswith(("Tunnus", "Laite"))] == [
        "Tunnus: sanna",
        "Laite: Safari, iPhone-puhelin",
    ]
    assert events("accounts.signed_in", "accounts.signed_out") == ["accounts.browser_met"] * 2


def test_mail_holds_no_link_that_signs_in(run_jobs: RunJobs) -> None:
    somebody(last_login=timezone.now())
    sign_in(browser())
    run_jobs()

    links = [line for line in str(mail.outbox[0].body).splitlines() if line.startswith("http")]

    assert links == [
        "http://localhost:8000/accounts/password/reset/",
        "http://localhost:8000/accounts/devices/",
    ]


def test_user_without_address_is_told_nothing_and_comes_in(run_jobs: RunJobs) -> None:
    somebody(last_login=timezone.now(), email="")
    here = browser()

    sign_in(here)

    assert (run_jobs(), here.get("/accounts/me/").status_code) == (0, 200)


def test_changed_password_is_kept_and_told(client: Client, run_jobs: RunJobs) -> None:
    known(client, somebody())
    new = {"oldpassword": PASSWORD, "password1": "toinen-kuusi-8", "password2": "toinen-kuusi-8"}

    client.post("/accounts/password/change/", new)
    run_jobs()

    assert events() == ["accounts.password_changed"]
    assert [told.subject for told in mail.outbox] == ["Toimi: salasanasi on vaihdettu"]


def test_first_password_is_set_and_told_to_nobody(run_jobs: RunJobs) -> None:
    user = UserFactory.create(username="uusi")
    PersonFactory.create(user=user)

    actions.set_password(user=user, password="toinen-kuusi-8")
    run_jobs()

    assert (events(), mail.outbox) == (["accounts.password_set"], [])


def test_second_step_is_kept_on_and_off_and_its_end_is_told(
    client: Client, run_jobs: RunJobs
) -> None:
    user = somebody()
    known(client, user)
    secret = client.get("/accounts/second-step/on/").context["form"].secret
    code = format_hotp_value(hotp_value(secret, int(timezone.now().timestamp()) // 30))
    client.post("/accounts/second-step/on/", {"code": code})
    client.post("/accounts/second-step/spare/new/")
    client.post("/accounts/second-step/off/")
    run_jobs()

    assert events() == [
        "accounts.second_step_turned_on",
        "accounts.recovery_codes_made",
        "accounts.recovery_codes_made",
        "accounts.second_step_turned_off",
    ]
    assert [told.subject for told in mail.outbox] == [
        "Toimi: kaksivaiheinen kirjautuminen ei ole enää käytössä"
    ]


def test_removed_passkey_is_kept_and_told(client: Client, run_jobs: RunJobs) -> None:
    user = somebody()
    known(client, user)
    made = passkey_of(user)

    client.post(f"/accounts/passkeys/{made.pk}/remove/")
    run_jobs()

    assert (events(), Authenticator.objects.count()) == (["accounts.passkey_removed"], 0)
    assert [told.subject for told in mail.outbox] == ["Toimi: pääsyavaimesi on poistettu"]


def test_second_steps_of_who_lost_the_devices_are_taken_away_and_told(
    client: Client, run_jobs: RunJobs
) -> None:
    user = with_second_step(somebody())
    passkey_of(user)

    taken = [actions.remove_second_steps(user=user, by=System("ylläpito")) for _ in range(2)]
    run_jobs()

    assert (taken, sign_in(client).headers["Location"]) == ([3, 0], "/")
    assert noted()[0] == ("accounts.second_steps_removed", "ylläpito", {"count": [3, 0]})
    assert [told.subject for told in mail.outbox] == [
        "Toimi: pääsyavaimesi ja koodisi on poistettu"
    ]


def test_passkey_of_another_is_not_removed(client: Client) -> None:
    known(client, somebody())
    other = passkey_of(somebody("toinen"))

    response = client.post(f"/accounts/passkeys/{other.pk}/remove/")

    assert (response.status_code, Authenticator.objects.count()) == (404, 1)


def test_ended_sessions_are_kept(client: Client) -> None:
    user = somebody()
    known(client, user)
    sign_in(browser(SAFARI))
    sign_in(browser(SAFARI))
    one = client.get("/accounts/devices/").context["sessions"][-1]

    client.post(f"/accounts/sessions/{one.pk}/end/")
    client.post("/accounts/sessions/end-others/")

    assert noted("accounts.signed_in", "accounts.browser_met") == [
        ("accounts.session_ended", "Sanna Lehtola", {"device": [None, "Safari, iPhone-puhelin"]}),
        ("accounts.sessions_ended", "Sanna Lehtola", {"count": [None, 1]}),
    ]


def test_remembered_and_forgotten_devices_are_kept() -> None:
    with_second_step(somebody())
    here = browser()
    sign_in_with_code(here, trust=True)
    device = here.get("/accounts/devices/").context["devices"][0]

    here.post(f"/accounts/devices/{device.pk}/forget/")

    assert events("accounts.signed_in") == [
        "accounts.device_remembered",
        "accounts.device_forgotten",
    ]


def test_mail_is_in_the_language_of_its_reader(run_jobs: RunJobs) -> None:
    user = somebody(language="fi")

    with translation.override("en"):
        actions.note(kinds.SECOND_STEP_OFF, user=user, user_agent=FIREFOX)
        run_jobs()

    assert str(mail.outbox[0].body).startswith("Hei,")


def test_every_mail_says_something() -> None:
    user = somebody()

    for event in kinds.TOLD:
        actions.tell(user=user, event=event, user_agent=FIREFOX, at=timezone.now())

    assert [told.subject for told in mail.outbox] == [t.subject for t in kinds.TOLD.values()]
    assert len({str(told.body) for told in mail.outbox}) == len(kinds.TOLD)


def test_who_has_only_a_passkey_is_asked_for_it_after_the_password(client: Client) -> None:
    passkey_of(somebody())

    sign_in(client)
    page = client.get("/accounts/second-step/code/")

    assert (page.context["has_app"], page.context["has_passkey"]) == (False, True)
