"""Without a network: pages from the phone, a notice kept and sent once, nobody else's to see."""

import time
from typing import Any

import pytest
from django.db.models import QuerySet
from playwright.sync_api import Locator

from tests.browser.conftest import Visit
from tests.browser.visitor import PHONE, Visitor
from toimi.platform.offline.models import Arrival
from toimi.tools.cases.models import Case

FORM = "/cases/safety-notice/new/"
CODE = "131052-308T"
WHY = (
    "Tätä ei voitu ottaa vastaan. Se on yhä tallessa. Tekstissä näyttää olevan henkilötunnus. "
    "Tekstiä ei tallennettu, mutta se on yhä tässä. Poista se ja tallenna uudelleen."
)
KEPT_PAGES = (
    "() => caches.keys().then(names => names.filter(name => name.startsWith('toimi-pages-')))"
)
HAS_FORM = "([path]) => caches.match(path, {ignoreVary: true}).then(found => Boolean(found))"
NETWORK_ERRORS = ("ERR_INTERNET_DISCONNECTED", "Failed to fetch", "ERR_FAILED")


@pytest.fixture
def worker(demo: None, visit: Visit) -> Visitor:
    """A worker's phone that has been online once: the service worker has kept its pages."""
    OLD.clear()
    OLD.update(Case.objects.values_list("pk", flat=True))
    phone = visit("worker", size=PHONE, has_worker=True)
    open_once(phone)
    return phone


def open_once(phone: Visitor) -> None:
    phone.go("/")
    until(phone, HAS_FORM)
    until(phone, "() => Boolean(navigator.serviceWorker.controller)")


def until(phone: Visitor, condition: str) -> None:
    """Wait for a condition that is a promise, which `wait_for_function` takes for true."""
    for _ in range(100):
        if phone.page.evaluate(condition, [FORM]):
            return
        phone.page.wait_for_timeout(100)
    raise AssertionError(condition)


def go_offline(phone: Visitor) -> None:
    phone.page.context.set_offline(True)


def come_back(phone: Visitor) -> None:
    phone.page.context.set_offline(False)
    phone.page.evaluate("() => dispatchEvent(new Event('online'))")


def tap_through(phone: Visitor, text: str = "") -> None:
    """Fill the form in as one does on a phone: a tap a question."""
    for words in ("Uhkaava tilanne", "Kotikäynti", "Aiemmin tänään", "Ei vahinkoa"):
        phone.page.get_by_text(words, exact=True).click()
    if text:
        phone.page.locator("textarea").fill(text)


def report(phone: Visitor) -> None:
    phone.page.get_by_role("button", name="Ilmoita turvallisuushavainto").click()


def kept(phone: Visitor) -> Locator:
    return phone.page.locator("[data-kept]")


def notices() -> QuerySet[Case]:
    """Return the notices that came in this test: the made-up year has its own."""
    return Case.objects.filter(kind="safety_notice").exclude(pk__in=OLD)


OLD: set[int] = set()


def said(phone: Visitor) -> list[str]:
    """Return what the console complained of that is not the network being gone."""
    found = [line for line in phone.said if not any(words in line for words in NETWORK_ERRORS)]
    phone.said.clear()
    return found


def test_a_notice_is_written_without_a_network_and_arrives_once(
    worker: Visitor, visit: Visit
) -> None:
    go_offline(worker)
    begun = time.monotonic()
    worker.go(FORM)
    note = worker.page.locator("[data-phone-note]").inner_text()
    tap_through(worker, "Ovi jäi auki.")
    report(worker)
    kept(worker).get_by_text("Tallessa tässä puhelimessa.").wait_for()
    seconds = time.monotonic() - begun
    waiting = notices().count()

    come_back(worker)
    kept(worker).get_by_text("Lähetetty ja perillä.").wait_for()
    worker.page.reload()
    manager = visit("line-manager")
    manager.go("/cases/safety-notice/")

    assert "Verkkoa ei ole." in note
    assert (waiting, notices().count()) == (0, 1)
    assert seconds < 60
    assert Arrival.objects.count() == 1
    assert manager.page.locator("main").get_by_text("Uhkaava tilanne").first.is_visible()
    assert said(worker) == []


def test_what_waits_is_looked_at_taken_away_and_put_back(worker: Visitor) -> None:
    go_offline(worker)
    worker.go(FORM)
    tap_through(worker, "Ovi jäi auki.")
    report(worker)

    kept(worker).get_by_text("Katso, mitä kirjoitit").click()
    shown = kept(worker).locator("dl").inner_text()
    wrongs = worker.wrongs()
    kept(worker).get_by_role("button", name="Poista puhelimesta").click()
    kept(worker).get_by_role("button", name="Kumoa").click()
    kept(worker).get_by_role("button", name="Poista puhelimesta").click()
    kept(worker).get_by_text("Poistettu puhelimesta.").wait_for()
    worker.go(FORM)

    assert [word for word in ("Kotikäynti", "Ovi jäi auki.") if word not in shown] == []
    assert (kept(worker).is_visible(), wrongs) == (False, [])
    said(worker)


def test_a_refused_notice_stays_on_the_phone_and_is_mended(worker: Visitor) -> None:
    go_offline(worker)
    worker.go(FORM)
    tap_through(worker, f"Asiakas {CODE} suuttui.")
    report(worker)
    kept(worker).get_by_text("Tallessa tässä puhelimessa.").wait_for()

    come_back(worker)
    kept(worker).get_by_text("Tätä ei voitu ottaa vastaan.").wait_for()
    why = kept(worker).locator("[data-why]").inner_text()
    worker.press("Korjaa ja lähetä", within="[data-kept]")
    field = worker.page.locator("textarea")
    worker.page.wait_for_function("() => document.querySelector('textarea').value")
    typed = field.input_value()
    field.fill("Asiakas suuttui.")
    with worker.page.expect_navigation():
        report(worker)

    assert (why, typed) == (WHY, f"Asiakas {CODE} suuttui.")
    assert [case.values["text"] for case in notices()] == ["Asiakas suuttui."]
    assert not kept(worker).is_visible()
    said(worker)


def test_another_person_sees_nothing_and_sends_nothing(worker: Visitor, server: str) -> None:
    go_offline(worker)
    worker.go(FORM)
    tap_through(worker)
    report(worker)
    kept(worker).get_by_text("Tallessa tässä puhelimessa.").wait_for()

    worker.become("line-manager", server)
    come_back(worker)
    worker.go("/")
    until(worker, HAS_FORM)
    others = (kept(worker).is_visible(), notices().count())
    go_offline(worker)
    worker.go(FORM)
    page = worker.page.locator("body").inner_text()
    worker.become("worker", server)
    come_back(worker)
    worker.go("/")
    kept(worker).get_by_text("Lähetetty ja perillä.").wait_for()

    assert others == (False, 0)
    assert ("Emilia Vuori" in page, "Sanna Lehtola" in page) == (False, True)
    assert notices().get().reported_by.name == "Emilia Vuori"  # type: ignore[union-attr]
    said(worker)


def test_signed_out_it_waits_for_the_sign_in(worker: Visitor) -> None:
    worker.go(FORM)
    tap_through(worker)
    worker.page.context.clear_cookies(name="sessionid")
    report(worker)
    kept(worker).get_by_text("Istuntosi on päättynyt.").wait_for()

    worker.press("Kirjaudu sisään, niin se lähtee", within="[data-kept]")
    asked = kept(worker).inner_text()
    worker.press("Emilia Vuori")
    kept(worker).get_by_text("Lähetetty ja perillä.").wait_for()

    assert "Kirjaudu sisään, niin se lähtee." in asked
    assert notices().count() == 1
    said(worker)


def test_signing_out_empties_the_phone_of_pages(worker: Visitor) -> None:
    before = worker.page.evaluate(KEPT_PAGES)
    worker.page.locator(".top-person summary").click()
    worker.press("Kirjaudu ulos", within=".top-menu")
    worker.go("/accounts/sign-in/")
    until(worker, f"() => ({KEPT_PAGES})().then(names => !names.length)")

    go_offline(worker)
    worker.go(FORM)

    assert (len(before), worker.heading()) == (1, "Verkkoa ei ole")
    assert "Emilia" not in worker.page.locator("body").inner_text()
    said(worker)


def test_other_pages_say_that_there_is_no_network(worker: Visitor) -> None:
    go_offline(worker)

    worker.go("/measures/3/")

    assert worker.heading() == "Verkkoa ei ole"
    assert worker.page.get_by_role("link", name="Ilmoita turvallisuushavainto").is_visible()
    assert worker.wrongs() == []
    said(worker)


def test_online_it_is_sent_as_ever_and_nothing_is_kept(worker: Visitor) -> None:
    worker.go(FORM)
    tap_through(worker)

    with worker.page.expect_navigation():
        report(worker)

    found: Any = notices().get()
    assert worker.page.url.endswith(f"/cases/{found.pk}/")
    assert (kept(worker).is_visible(), Arrival.objects.count(), said(worker)) == (False, 1, [])
