"""Osallistava johtamismalli: a proposal by keys alone, its supporter, an answer with a reason."""

from tests.browser.conftest import Visit
from tests.browser.keyboard import enter, tab_to
from tests.browser.measures.stories import Story, fill
from tests.browser.visitor import PHONE, Visitor

TITLE = "Viikkopalaveri kävellen"


def propose(worker: Visitor) -> None:
    worker.go("/together/")
    tab_to(worker, "^Tee ehdotus$")
    enter(worker)
    tab_to(worker, "^id_title$")
    worker.page.keyboard.type(TITLE)
    tab_to(worker, "^id_theme_")
    worker.page.keyboard.press("ArrowDown")
    tab_to(worker, "^Tee ehdotus$")
    enter(worker)


def test_measure_28_a_proposal_is_supported_and_answered_with_a_reason(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(28, "proposal")
    worker, colleague, manager = (
        visit("worker"),
        visit("colleague", size=PHONE),
        visit("line-manager"),
    )

    propose(worker)
    colleague.go(measure.get_absolute_url())
    colleague.press(TITLE, within="#doing")
    colleague.press("Kannata")
    supporters = colleague.page.locator("#support h2").inner_text()
    manager.go("/")
    manager.press("Käsittele")
    manager.press("Hyväksy")
    fill(manager, {"Vastaus ilmoittajalle": "Kokeillaan: kävellen jaksaa paremmin."})
    manager.press("Hyväksy")
    colleague.page.reload()

    assert supporters == "1 kannattaa"
    assert "Kokeillaan: kävellen jaksaa paremmin." in colleague.page.locator("#answer").inner_text()
    assert story.done(worker, measure) == [f"{TITLE} Hyväksytty, toteutus kesken"]
    told = (
        "Ehdotuksia tehtiin 1 ajalla 1.8.2021–15.10.2021. Perusteltu vastaus tuli "
        "14 päivässä 1 ehdotukseen."
    )
    assert told in story.findings(colleague, measure)[0]
    assert told in story.draft(manager, measure)
