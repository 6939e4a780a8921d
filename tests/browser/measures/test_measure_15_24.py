"""Tiimivastaavan malli ja rekrytointi: one recruitment carries both out and is counted once."""

from tests.browser.conftest import Visit
from tests.browser.measures.stories import Story, choose, fill
from tests.browser.visitor import Visitor
from toimi.programme.models import Measure


def recruit(manager: Visitor, measure: Measure) -> None:
    """Open a recruitment from the measure's page for another too, and take it to its end."""
    manager.go(measure.get_absolute_url())
    manager.press("Avaa rekrytointi", within="#doing")
    choose(manager, "24. Tiimivastaava työnkuvan ja tehtävien kehittäminen/ vastaavien rekrytointi")
    fill(manager, {"Mikä tehtävä täytetään?": "Tiimivastaava", "Montako täytetään?": "3"})
    manager.press("Avaa rekrytointi", within="main form")
    for verb, fields in (
        ("Haku päättyi", {"Montako hakemusta tuli?": "9"}),
        ("Valinta on tehty", {"Montako valittiin?": "3", "Aloittaa": "2021-10-11"}),
        ("Merkitse aloittaneeksi", {"Montako aloitti?": "3"}),
    ):
        manager.press(verb)
        fill(manager, fields)
        manager.press(verb)


def test_measures_15_and_24_share_a_recruitment_that_is_counted_in_the_first(
    story: Story, visit: Visit
) -> None:
    first, second = story.tie(15, "recruitment"), story.tie(24, "recruitment")
    manager, worker = visit("line-manager"), visit("worker")

    recruit(manager, first)

    assert story.done(worker, first) == ["Tiimivastaava Aloittanut"]
    assert story.done(worker, second) == ["Tiimivastaava Aloittanut"]
    told = "Täytettäviä tehtäviä oli 3, ja niistä on täytetty 3."
    assert told in story.findings(worker, first)[0]
    assert told in story.draft(manager, first)
    assert "Rekrytointeja on 1, laskettu toimenpiteessä 15." in story.findings(worker, second)[0]
    assert told not in story.draft(manager, second)
