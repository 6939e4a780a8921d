"""Measure 29: the line manager's availability in hard situations, by a clear instruction."""

from django.test import Client

from tests.browser.conftest import Visit
from tests.browser.test_offline import come_back, go_offline, kept, said, until
from tests.browser.visitor import PHONE
from toimi.organisation.models import Absence, OnCall, Person
from toimi.platform import clock
from toimi.tools.cases.models import Case

HAS_PAGE = "() => caches.match('/support/', {ignoreVary: true}).then(found => Boolean(found))"
MEASURE = "/measures/29/"


def test_whom_to_call_is_one_tap_away_and_what_came_of_it_two(demo: None, visit: Visit) -> None:
    manager = visit("line-manager")
    person = Person.objects.get(user__username="line-manager")
    unit = person.role_assignments.get(role="line_manager").unit_id
    manager.go(f"/support/units/{unit}/")
    manager.page.get_by_label("Ohje", exact=False).first.fill("Soita ensin Sannalle.")
    manager.press("Tallenna ohje")
    Absence.objects.create(person=person, starts_on=clock.today(), ends_on=clock.today())
    OnCall.objects.update(days="every", starts_at=None, ends_at=None)

    worker = visit("worker", size=PHONE)
    worker.go(MEASURE)
    worker.press("Tarvitsen tukea", within="footer")
    words = worker.page.locator("main").inner_text()
    wrongs = worker.wrongs()
    tel = worker.page.locator(".calls a").evaluate_all("links => links.map(one => one.href)")
    worker.page.get_by_text("Tuki tuli 10 minuutissa").click()
    worker.press("Kirjaa", within="main")
    worker.press("Pyydä purkukeskustelu")

    found = Case.objects.exclude(reported_by=None).get(
        kind="support_call", reported_by__user__username="worker", opened_on=clock.today()
    )
    assert [part for part in PARTS if part not in words] == []
    assert (wrongs, tel[0]) == ([], "tel:0170000102")
    assert (found.values["minutes"], found.values["wants_debriefing"]) == (10, True)
    manager.go("/cases/support-call/")
    assert manager.page.locator("main").get_by_text("Tuki tuli").first.is_visible()
    assert _page("osh-delegate", found.get_absolute_url()) == 404


PARTS = (
    "Tämä ei ole hälytin.",
    "Hätätilanteessa soita 112.",
    "Soita ensin Sannalle.",
    "Poissa tänään",
    "Sosiaalipäivystys",
    "Vastaa nyt",
)


def _page(username: str, address: str) -> int:
    person = Person.objects.get(user__username=username)
    client = Client(HTTP_HOST="localhost")
    assert person.user
    client.force_login(person.user)
    return client.get(address).status_code


def test_the_numbers_are_read_and_the_need_is_told_without_a_network(
    demo: None, visit: Visit
) -> None:
    worker = visit("worker", size=PHONE, has_worker=True)
    worker.go("/")
    until(worker, HAS_PAGE)
    until(worker, "() => Boolean(navigator.serviceWorker.controller)")
    before = Case.objects.filter(kind="support_call").count()

    go_offline(worker)
    worker.press("Tarvitsen tukea", within="footer")
    numbers = worker.page.locator(".calls a").count()
    worker.page.get_by_text("Tukea ei tullut").click()
    worker.page.get_by_role("button", name="Kirjaa").click()
    kept(worker).get_by_text("Tallessa tässä puhelimessa.").wait_for()
    come_back(worker)
    kept(worker).get_by_text("Lähetetty ja perillä.").wait_for()
    worker.press("Avaa", within="[data-kept]")

    assert numbers >= 3
    assert Case.objects.filter(kind="support_call").count() == before + 1
    assert worker.heading() == "Kirjattu"
    assert said(worker) == []


def test_a_page_in_the_phone_says_who_answers_at_this_hour(demo: None, visit: Visit) -> None:
    worker = visit("worker", size=PHONE, has_worker=True)
    OnCall.objects.update(days="every", starts_at=None, ends_at=None)
    worker.go("/")
    until(worker, HAS_PAGE)
    until(worker, "() => Boolean(navigator.serviceWorker.controller)")

    go_offline(worker)
    worker.page.clock.set_fixed_time(worker.page.evaluate("() => Date.now() / 1000 + 12 * 3600"))
    worker.go("/support/")
    rows = worker.page.locator(".calls > li")
    now = [rows.nth(at).locator("[data-answers]").is_visible() for at in range(rows.count())]

    assert now[-1] is True
    assert worker.page.locator("[data-nobody]").is_visible() is False
    assert worker.page.locator("[data-phone-note]").is_visible()
    said(worker)
