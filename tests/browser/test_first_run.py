"""Nothing but an empty folder: a link of the console, then a programme written by hand."""

from tests.browser.conftest import Visit
from tests.browser.things import PASSWORD, PASTED
from tests.browser.visitor import Visitor
from toimi.platform.jobs.worker import run_waiting
from toimi.programme.models import Measure, Programme
from toimi.site import first_run


def begin(visitor: Visitor) -> None:
    link = first_run.link()
    assert link
    visitor.go(link)
    visitor.page.get_by_label("Yksikön nimi").fill("Perhetyö")
    visitor.page.get_by_label("Oma nimesi").fill("Maija Mäki")
    visitor.page.get_by_label("Oma sähköpostisi").fill("maija@example.org")
    for field in ("password1", "password2"):
        visitor.page.locator(f"[name={field}]").fill(PASSWORD)
    visitor.press("Ota käyttöön")


def test_every_page_leads_to_the_first_run_while_there_is_nobody(visit: Visit) -> None:
    visitor = visit()

    visitor.go("/programmes/")
    wrongs = visitor.wrongs()
    link = first_run.link()
    assert link
    visitor.go(link)
    visitor.page.locator("main form").evaluate("form => form.noValidate = true")
    visitor.press("Ota käyttöön")
    visitor.page.locator("[data-errors]").wait_for()

    assert wrongs == []
    assert visitor.wrongs() == []


def test_first_administrator_writes_a_programme_by_hand(visit: Visit) -> None:
    visitor = visit()
    begin(visitor)

    visitor.press("Aloita tyhjästä ohjelmasta")
    visitor.page.get_by_label("Ohjelman nimi").fill("Perhetyön ohjelma 2027")
    visitor.page.get_by_label("Ensimmäinen päivä").fill("2027-01-01")
    visitor.page.get_by_label("Viimeinen päivä").fill("2027-12-31")
    visitor.press("Tallenna", within="main form")
    visitor.page.get_by_role("textbox", name="Kehittämiskohde").fill("Kiire")
    visitor.press("Lisää kehittämiskohde")
    visitor.press("Lisää toimenpide")
    visitor.page.get_by_label("Toimenpide", exact=True).fill("Sovitaan päivystyksestä")
    visitor.page.get_by_label("Aikataulu").first.fill("kevät 2027")
    visitor.press("Tallenna", within="main form")
    measure = Measure.objects.get()
    visitor.go(f"/programmes/measures/{measure.pk}/")
    visitor.page.get_by_label("Osatoimenpide").last.fill("Tehdään lista")
    visitor.press("Lisää osatoimenpide")
    visitor.go(f"/programmes/{Programme.objects.get().pk}/")

    row = visitor.page.locator("tr[data-row]").inner_text()
    assert ("Sovitaan päivystyksestä" in row, "Tehdään lista" in row) == (True, True)
    assert "1.1.–31.5.2027" in row


def test_first_administrator_brings_a_document(visit: Visit) -> None:
    visitor = visit()
    begin(visitor)

    visitor.press("Tuo ohjelma asiakirjasta")
    visitor.page.get_by_label("Tai liitä taulukko tekstinä").fill(PASTED)
    visitor.press("Lue asiakirja")
    run_waiting()
    visitor.press("Ota käyttöön")

    assert visitor.page.locator("tr[data-row]").count() == 3


def test_link_of_the_first_run_works_once(visit: Visit) -> None:
    link = first_run.link()
    assert link
    begin(visit())

    assert visit().go(link).status == 410
