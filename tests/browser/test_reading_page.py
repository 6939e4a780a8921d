"""A document becomes a programme: brought, doubts first, lit in its source, mended, adopted."""

from pathlib import Path

from tests.browser.conftest import Visit
from tests.browser.things import PASTED
from tests.browser.visitor import PHONE, Visitor
from toimi.platform.jobs.worker import run_waiting
from toimi.programme.models import Programme

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "kuopio-2020-2022.txt"


def bring_pasted(manager: Visitor) -> None:
    manager.go("/programmes/bring/")
    manager.page.get_by_label("Tai liitä taulukko tekstinä").fill(PASTED)
    read(manager)


def read(manager: Visitor) -> None:
    """Bring what was chosen, and be taken by the page itself to what was read."""
    manager.press("Lue asiakirja")
    run_waiting()
    manager.page.locator("#being-read").wait_for(state="detached")


def test_file_is_read_with_its_doubts_before_its_table(demo: None, visit: Visit) -> None:
    manager = visit("line-manager")
    manager.go("/programmes/bring/")

    manager.page.get_by_label("Tiedosto").set_input_files(EXAMPLE)
    read(manager)
    order = manager.page.locator("main section[id]").evaluate_all("all => all.map(one => one.id)")

    assert [one for one in order if one in {"doubts", "rows"}] == ["doubts", "rows"]
    assert manager.page.locator("#rows tbody tr").count() == 36
    assert manager.wrongs() == []


def test_clicked_cell_lights_its_place_in_the_source(demo: None, visit: Visit) -> None:
    manager = visit("line-manager")
    bring_pasted(manager)

    manager.page.locator("#rows td", has_text="Sovitaan puhelujen säännöt").click()

    assert manager.page.locator("#source .is-lit").inner_text() == "Sovitaan puhelujen säännöt"


def test_doubt_shown_in_the_source_by_its_link(demo: None, visit: Visit) -> None:
    manager = visit("line-manager")
    bring_pasted(manager)

    doubt = manager.page.locator("#doubts li", has_text="asteikolla")
    doubt.get_by_role("link", name="Näytä lähteessä").click()

    assert manager.page.locator("#source .is-lit").inner_text() == "9"


def test_mended_reading_is_adopted_and_the_adoption_undone(demo: None, visit: Visit) -> None:
    manager = visit("line-manager")
    bring_pasted(manager)

    doubt = manager.page.locator("#doubts li", has_text="kunhan ehditään")
    doubt.locator("summary").click()
    doubt.locator("textarea").fill("kevät 2022")
    manager.press("Tallenna", within="#doubts details[open] form")
    manager.press("Ota käyttöön")
    adopted = Programme.objects.latest("pk")
    rows = manager.page.locator("tr[data-row]").all_inner_texts()
    manager.go(f"/programmes/{adopted.pk}/edit/")
    manager.press("käyttöönotto")
    manager.press("Peru")

    assert "kevät 2022" in rows[1]
    assert not Programme.objects.filter(pk=adopted.pk).exists()
    assert manager.page.locator("#rows tbody tr").count() == 3


def test_adopted_programme_keeps_its_doubts_marked(demo: None, visit: Visit) -> None:
    manager = visit("line-manager")
    bring_pasted(manager)

    manager.press("Ota käyttöön")

    assert manager.page.locator("tr[data-row]", has_text="Tarkista").count() == 2


def test_what_is_no_table_is_kept_for_another_try(demo: None, visit: Visit) -> None:
    manager = visit("line-manager")
    manager.go("/programmes/bring/")

    manager.page.get_by_label("Tiedosto").set_input_files(
        {"name": "runo.txt", "mimeType": "text/plain", "buffer": b"Tuuli vie.\n"}
    )
    read(manager)

    assert manager.heading() == "Asiakirjaa ei voitu lukea"
    assert manager.page.get_by_role("link", name="Lataa tallessa oleva tiedosto").is_visible()


def test_what_is_jumped_to_on_a_phone_is_not_under_the_source(demo: None, visit: Visit) -> None:
    manager = visit("line-manager", size=PHONE)
    bring_pasted(manager)

    manager.page.goto(f"{manager.page.url}#rows")

    top = manager.page.locator("#rows").evaluate("one => one.getBoundingClientRect().top")
    source = manager.page.locator(".source-side").evaluate(
        "one => one.getBoundingClientRect().bottom"
    )
    assert source <= top < PHONE[1]
