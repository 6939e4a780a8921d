"""A passkey is made and signs in alone: the browser's own ceremonies, with a made-up device."""

import re
from typing import Any

from django.core import mail

from tests.browser.conftest import Visit
from tests.browser.keyboard import enter, tab_to
from tests.browser.test_signing_in import sign_in, sign_out
from tests.browser.things import PASSWORD
from tests.browser.visitor import Visitor
from toimi.accounts import actions as accounts
from toimi.accounts.models import User
from toimi.platform.jobs.worker import run_waiting

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


class Key:
    """The authenticator of one browser: what its fingerprint reader would be."""

    def __init__(self, visitor: Visitor) -> None:
        self.session = visitor.page.context.new_cdp_session(visitor.page)
        self.session.send("WebAuthn.enable")
        made = self.session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
        self.id = made["authenticatorId"]

    def kept(self) -> list[dict[str, Any]]:
        asked = {"authenticatorId": self.id}
        found: list[dict[str, Any]] = self.session.send("WebAuthn.getCredentials", asked)[
            "credentials"
        ]
        return found

    def give(self, credentials: list[dict[str, Any]]) -> None:
        for one in credentials:
            asked = {"authenticatorId": self.id, "credential": one}
            self.session.send("WebAuthn.addCredential", asked)

    def refuse(self) -> None:
        """Let no finger be recognised from now on."""
        asked = {"authenticatorId": self.id, "isUserVerified": False}
        self.session.send("WebAuthn.setUserVerified", asked)


def with_password(username: str = "worker") -> None:
    accounts.set_password(user=User.objects.get(username=username), password=PASSWORD)


def add_passkey(visitor: Visitor) -> None:
    visitor.go("/accounts/passkeys/add/")
    visitor.page.get_by_label("Salasana").fill(PASSWORD)
    visitor.press("Jatka")
    visitor.page.get_by_label("Pääsyavaimen nimi").fill("Työkone")
    visitor.press("Luo pääsyavain")


def name_of(visitor: Visitor) -> str:
    return visitor.page.locator(".top-person-name").inner_text()


def test_passkey_is_added_and_signs_in_alone(demo: None, visit: Visit) -> None:
    with_password()
    worker = visit()
    key = Key(worker)
    sign_in(worker, "worker")

    add_passkey(worker)
    spare = worker.page.locator("main code").count()
    worker.go("/accounts/passkeys/")
    names = worker.page.locator(".tasks h2").all_inner_texts()
    wrongs = worker.wrongs()
    sign_out(worker)
    worker.go("/accounts/sign-in/")
    wrongs += worker.wrongs()
    worker.press("Kirjaudu pääsyavaimella")

    assert (len(key.kept()), key.kept()[0]["rpId"], key.kept()[0]["isResidentCredential"]) == (
        1,
        "localhost",
        True,
    )
    assert (spare >= 8, names, wrongs) == (True, ["Työkone"], [])
    assert name_of(worker) == "Emilia Vuori"


def test_passkey_brings_to_the_page_that_was_asked_for(demo: None, visit: Visit) -> None:
    with_password()
    worker = visit()
    key = Key(worker)
    sign_in(worker, "worker")
    add_passkey(worker)
    elsewhere = visit()
    Key(elsewhere).give(key.kept())

    elsewhere.go("/accounts/devices/")
    elsewhere.press("Kirjaudu pääsyavaimella")

    assert elsewhere.heading() == "Laitteet"
    assert elsewhere.wrongs() == []


def test_passkey_is_the_second_step_after_a_password(demo: None, visit: Visit) -> None:
    with_password()
    worker = visit()
    Key(worker)
    sign_in(worker, "worker")
    add_passkey(worker)
    sign_out(worker)

    sign_in(worker, "worker")
    asked, wrongs = worker.heading(), worker.wrongs()
    worker.press("Käytä pääsyavainta")
    offered = worker.heading()
    worker.press("Älä muista")

    assert (asked, wrongs, offered) == ("Käytä pääsyavainta", [], "Muistetaanko tämä laite?")
    assert name_of(worker) == "Emilia Vuori"


def test_device_that_recognises_nobody_changes_nothing_and_says_so(
    demo: None, visit: Visit
) -> None:
    with_password()
    worker = visit()
    key = Key(worker)
    sign_in(worker, "worker")
    key.refuse()

    worker.go("/accounts/passkeys/add/")
    worker.page.get_by_label("Salasana").fill(PASSWORD)
    worker.press("Jatka")
    worker.page.get_by_role("button", name="Luo pääsyavain").click()
    said = worker.page.locator("[data-passkey-failed]")
    said.wait_for()

    assert said.inner_text() == (
        "Pääsyavainta ei saatu laitteelta. Mitään ei muutettu. Yritä uudelleen."
    )
    assert (key.kept(), worker.faults()) == ([], [])


def test_removed_passkey_lets_nobody_in(demo: None, visit: Visit) -> None:
    with_password()
    worker = visit()
    Key(worker)
    sign_in(worker, "worker")
    add_passkey(worker)

    worker.go("/accounts/passkeys/")
    worker.press("Poista Työkone")
    wrongs = worker.wrongs()
    worker.press("Poista pääsyavain")
    left = worker.page.locator(".tasks h2").count()
    sign_out(worker)
    worker.go("/accounts/sign-in/")
    worker.press("Kirjaudu pääsyavaimella")

    assert (wrongs, left, worker.heading()) == ([], 0, "Kirjaudu Toimiin")
    assert worker.page.locator(".messages").inner_text().strip() == (
        "Pääsyavainta ei tunnistettu. Kirjaudu salasanalla, tai kokeile toista pääsyavainta."
    )


def test_page_opened_by_number_says_that_passkeys_need_the_name(
    demo: None, visit: Visit, server: str
) -> None:
    with_password()
    by_number = server.replace("localhost", "127.0.0.1")
    worker = visit()
    Key(worker)

    worker.go(f"{by_number}/accounts/sign-in/")
    said = worker.page.locator("[data-by-number]").inner_text()
    buttons = worker.page.get_by_role("button", name="Kirjaudu pääsyavaimella").count()
    wrongs = worker.wrongs()
    worker.press("Avaa nimellä")

    assert said.startswith("Pääsyavain toimii vain, kun Toimi avataan nimellä.")
    assert (buttons, wrongs) == (0, [])
    assert worker.page.url == f"{server}/accounts/sign-in/"
    assert worker.page.get_by_role("button", name="Kirjaudu pääsyavaimella").is_visible()


def test_new_passkey_is_told_by_mail_at_once(demo: None, visit: Visit) -> None:
    with_password()
    worker = visit()
    Key(worker)
    sign_in(worker, "worker")
    run_waiting()
    mail.outbox.clear()

    add_passkey(worker)
    run_waiting()

    (told,) = mail.outbox
    assert (told.to, told.subject) == (
        ["worker@example.org"],
        "Toimi: tunnuksellesi lisättiin pääsyavain",
    )
    assert re.findall(r"Laite: .*", str(told.body)) == ["Laite: Chrome, Linux-kone"]


def test_passkey_is_used_by_keys_alone(demo: None, visit: Visit) -> None:
    with_password()
    worker = visit()
    Key(worker)
    sign_in(worker, "worker")
    add_passkey(worker)
    sign_out(worker)
    worker.go("/accounts/sign-in/")

    tab_to(worker, "^Kirjaudu pääsyavaimella$")
    enter(worker)

    assert name_of(worker) == "Emilia Vuori"


def test_sign_in_page_without_scripts_says_what_works(demo: None, visit: Visit) -> None:
    nobody = visit(has_scripts=False)

    nobody.go("/accounts/sign-in/")

    assert not nobody.page.get_by_role("button", name="Kirjaudu pääsyavaimella").is_visible()
    assert nobody.page.locator("noscript").inner_text().startswith("Pääsyavain tarvitsee")
