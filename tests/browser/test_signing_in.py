"""Coming in: by password and code, by a remembered device, by an invitation."""

import base64
import hashlib
import hmac
import re
import time

from django.core import mail
from django.core.cache import cache

from tests.browser.conftest import Visit
from tests.browser.things import PASSWORD
from tests.browser.visitor import Visitor
from toimi.accounts import actions as accounts
from toimi.accounts.models import User
from toimi.platform.jobs.worker import run_waiting

STEP_SECONDS = 30


def code_of(secret: str) -> str:
    """Return the code that an authenticator shows now (RFC 6238, SHA-1, six digits)."""
    counter = int(time.time() // STEP_SECONDS).to_bytes(8, "big")
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(int.from_bytes(digest[at : at + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


def sign_in(visitor: Visitor, username: str) -> None:
    visitor.go("/accounts/sign-in/")
    visitor.page.get_by_label("Käyttäjätunnus tai sähköposti").fill(username)
    visitor.page.get_by_label("Salasana").fill(PASSWORD)
    visitor.press("Kirjaudu", within="form:has([name=password])")


def sign_out(visitor: Visitor) -> None:
    visitor.page.locator(".top-person summary").click()
    visitor.press("Kirjaudu ulos")


def give_code(visitor: Visitor, secret: str, button: str) -> None:
    # A code is good once: within the same half minute it must be forgotten that it was used.
    cache.clear()
    visitor.page.locator("[name=code]").fill(code_of(secret))
    visitor.press(button, within="form:has([name=code])")


def enrol(visitor: Visitor) -> str:
    """Turn the second step on from one's own page and return its secret."""
    visitor.go("/accounts/me/")
    visitor.press("Ota käyttöön")
    visitor.page.get_by_label("Salasana").fill(PASSWORD)
    visitor.press("Jatka")
    visitor.page.get_by_text("Kuvion lukeminen ei onnistu").click()
    secret = visitor.page.locator("main code").inner_text()
    give_code(visitor, secret, "Ota käyttöön")
    return secret


def test_code_is_asked_once_on_a_device_that_is_remembered(demo: None, visit: Visit) -> None:
    accounts.set_password(user=User.objects.get(username="worker"), password=PASSWORD)
    worker = visit()
    sign_in(worker, "worker")

    secret = enrol(worker)
    spare = worker.page.locator("main code").count()
    sign_out(worker)
    sign_in(worker, "worker")
    asked, wrongs = worker.heading(), worker.wrongs()
    give_code(worker, secret, "Kirjaudu")
    offered, more_wrongs = worker.heading(), worker.wrongs()
    worker.press("Muista tämä laite")
    sign_out(worker)
    sign_in(worker, "worker")

    assert (asked, offered) == ("Anna koodi", "Muistetaanko tämä laite?")
    assert wrongs + more_wrongs == []
    assert spare >= 8
    assert worker.page.locator(".top-person-name").inner_text() == "Emilia Vuori"


def test_code_is_asked_on_another_device(demo: None, visit: Visit) -> None:
    accounts.set_password(user=User.objects.get(username="worker"), password=PASSWORD)
    worker, elsewhere = visit(), visit()
    sign_in(worker, "worker")
    enrol(worker)

    sign_in(elsewhere, "worker")

    assert elsewhere.heading() == "Anna koodi"


def test_session_in_another_browser_is_seen_and_ended(demo: None, visit: Visit) -> None:
    accounts.set_password(user=User.objects.get(username="worker"), password=PASSWORD)
    here, elsewhere = visit(), visit()
    sign_in(here, "worker")
    sign_in(elsewhere, "worker")

    here.go("/accounts/devices/")
    rows = here.page.locator(".tasks > li").all_inner_texts()
    wrongs = here.wrongs()
    here.press("Kirjaa ulos Chrome, Linux-kone")
    said = here.page.locator(".messages").inner_text().strip()
    left = here.page.locator(".tasks > li").count()
    elsewhere.go("/accounts/me/")

    assert [("Tämä laite" in row, "Chrome, Linux-kone" in row) for row in rows] == [
        (True, True),
        (False, True),
    ]
    assert (wrongs, said, left) == ([], "Laite on kirjattu ulos.", 1)
    assert elsewhere.heading() == "Kirjaudu Toimiin"
    assert here.go("/accounts/me/").status == 200


def test_changed_password_puts_other_browsers_out_and_is_told(demo: None, visit: Visit) -> None:
    accounts.set_password(user=User.objects.get(username="worker"), password=PASSWORD)
    here, elsewhere = visit(), visit()
    sign_in(here, "worker")
    sign_in(elsewhere, "worker")
    here.go("/accounts/password/change/")
    rules = here.page.locator("#id_password1_helptext").inner_text()
    here.page.locator("[name=oldpassword]").fill(PASSWORD)
    for field in ("password1", "password2"):
        here.page.locator(f"[name={field}]").fill("kolme vihreää kuusta")

    here.press("Vaihda salasana", within="form:has([name=oldpassword])")
    elsewhere.go("/accounts/me/")
    run_waiting()

    assert rules.startswith("Ainakin 8 merkkiä.")
    assert (here.go("/accounts/me/").status, elsewhere.heading()) == (200, "Kirjaudu Toimiin")
    assert mail.outbox[-1].subject == "Toimi: salasanasi on vaihdettu"


def test_remembered_device_is_forgotten_from_the_list(demo: None, visit: Visit) -> None:
    accounts.set_password(user=User.objects.get(username="worker"), password=PASSWORD)
    worker = visit()
    sign_in(worker, "worker")
    secret = enrol(worker)
    sign_out(worker)
    sign_in(worker, "worker")
    give_code(worker, secret, "Kirjaudu")
    worker.press("Muista tämä laite")

    worker.go("/accounts/devices/")
    wrongs = worker.wrongs()
    worker.press("Unohda Chrome, Linux-kone")
    sign_out(worker)
    sign_in(worker, "worker")

    assert (wrongs, worker.heading()) == ([], "Anna koodi")


def test_too_many_tries_say_at_what_time_to_try_again(demo: None, visit: Visit) -> None:
    worker = visit()
    for _ in range(6):
        sign_in(worker, "worker")

    said = worker.page.locator("[data-errors]").inner_text()

    assert re.findall(r"Voit yrittää uudelleen kello \d{1,2}\.\d\d\.", said) != []
    assert worker.wrongs() == []


def test_invited_person_chooses_a_password_and_is_in(demo: None, visit: Visit) -> None:
    administrator, newcomer = visit("admin"), visit()
    administrator.go("/manage/people/add/")
    administrator.page.get_by_label("Nimi", exact=True).fill("Uusi Tulija")
    administrator.page.get_by_label("Sähköposti").fill("uusi@example.org")
    administrator.page.get_by_label("Yksikkö", exact=True).select_option(
        label="Lastensuojelu (keksitty yksikkö)"
    )
    administrator.page.get_by_label("työntekijä").check()
    administrator.press("Lähetä kutsu")

    link = re.findall(r"http\S+", str(mail.outbox[-1].body))[0]
    newcomer.go(link)
    for field in ("password1", "password2"):
        newcomer.page.locator(f"[name={field}]").fill(PASSWORD)
    newcomer.press("Tallenna ja kirjaudu")

    assert newcomer.page.locator(".top-person-name").inner_text() == "Uusi Tulija"
    assert newcomer.go(link).status == 410
