"""The same work in a browser that runs no scripts: every form has its own button."""

from pathlib import Path

from tests.browser.conftest import Visit
from tests.browser.things import PASTED
from toimi.platform.jobs.worker import run_waiting
from toimi.programme.models import FollowUp, FollowUpDraft, Programme, Step
from toimi.reading import read


def test_step_is_ticked_and_a_note_is_written(demo: None, visit: Visit) -> None:
    manager = visit(has_scripts=False)
    manager.go("/accounts/sign-in/")
    manager.press("Sanna Lehtola")
    step = Step.objects.filter(measure__number=8, done_on=None).order_by("position")[0]
    manager.go(f"/measures/{step.measure_id}/")

    manager.page.locator(f"#step-{step.pk} summary").click()
    manager.press("Tehty", within=f"#step-{step.pk} form")
    ticked = manager.page.locator(f"#step-{step.pk}").inner_text()
    manager.page.get_by_label("Kirjaa, mitä tehtiin").fill("Kokeiltiin hiljaista tuntia.")
    manager.press("Kirjaa", within="#note-form")

    assert "Tehty 15.10.2021, Sanna Lehtola" in ticked
    assert "Kokeiltiin hiljaista tuntia." in manager.page.locator("#log ol").inner_text()


def test_draft_is_saved_and_confirmed(demo: None, visit: Visit) -> None:
    manager = visit("line-manager", has_scripts=False)
    manager.go("/measures/3/")

    manager.press("Muokkaa tekstiä")
    manager.page.locator("#draft textarea").fill("Parityö on sovittu.")
    manager.press("Tallenna luonnos")
    kept = FollowUpDraft.objects.get(measure=3).text
    manager.press("Vahvista seuranta")

    assert kept == "Parityö on sovittu."
    assert FollowUp.objects.get(measure=3).text == "Parityö on sovittu."


def test_two_peoples_texts_are_shown_and_one_is_chosen(demo: None, visit: Visit) -> None:
    manager, lead = (visit(who, has_scripts=False) for who in ("line-manager", "team-lead"))
    for person, words in ((manager, "Johtajan teksti."), (lead, "Vastaavan teksti.")):
        person.go("/measures/3/?edit=1")
        person.page.locator("#draft textarea").fill(words)

    lead.press("Tallenna luonnos")
    manager.press("Tallenna luonnos")
    shown = manager.page.locator(".conflict")
    mine, theirs = shown.locator("textarea").input_value(), shown.inner_text()
    manager.press("Tallenna tämä teksti")

    assert (mine, "Vastaavan teksti." in theirs) == ("Johtajan teksti.", True)
    assert FollowUpDraft.objects.get(measure=3).text == "Johtajan teksti."


def test_report_is_made_and_fetched(demo: None, visit: Visit, tmp_path: Path) -> None:
    manager = visit("line-manager", has_scripts=False)
    manager.go("/reports/rounds/1/")

    manager.press("Tee Word-tiedosto")
    run_waiting()
    manager.press("Katso uudelleen")
    with manager.page.expect_download() as download:
        manager.page.get_by_role("link", name="Lataa").click()
    download.value.save_as(tmp_path / "report.docx")

    assert len(read.read((tmp_path / "report.docx").read_bytes(), "report.docx").rows) == 36


def test_pasted_table_is_mended_and_adopted(demo: None, visit: Visit) -> None:
    manager = visit("line-manager", has_scripts=False)
    manager.go("/programmes/bring/")

    manager.page.get_by_label("Tai liitä taulukko tekstinä").fill(PASTED)
    manager.press("Lue asiakirja")
    run_waiting()
    manager.press("Katso uudelleen")
    doubt = manager.page.locator("#doubts li", has_text="kunhan ehditään")
    doubt.locator("summary").click()
    doubt.locator("textarea").fill("kevät 2022")
    manager.press("Tallenna", within="#doubts details[open] form")
    left = manager.page.locator("#doubts li").count()
    manager.press("Ota käyttöön")

    adopted = Programme.objects.latest("pk")
    schedules = list(adopted.measures.order_by("number").values_list("schedule_text", flat=True))
    assert (left, schedules) == (2, ["syksy 2021", "kevät 2022", "jatkuva"])
    assert manager.page.locator("tr[data-row]").count() == 3
