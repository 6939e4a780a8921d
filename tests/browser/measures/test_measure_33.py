"""Kertakorvaus TYHY-toimintaan: from "haettu" in the document to the euros used."""

from pathlib import Path

from tests.browser.conftest import Visit
from tests.browser.measures.stories import Story, fill
from tests.browser.visitor import Visitor
from toimi.programme.models import Measure

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c6360000000020001737501180000000049454e44ae426082"
)


def apply(lead: Visitor, measure: Measure) -> str:
    """Write down what the document says was applied for; return its address."""
    lead.go(measure.get_absolute_url())
    lead.press("Kirjaa haettu raha", within="#doing")
    fill(lead, {"Mihin rahaa haetaan?": "Työyhteisön retkipäivä", "Haettu, euroa": "2 000"})
    fill(lead, {"Haettu päivänä": "2021-01-15"})
    lead.press("Kirjaa haettu raha", within="main form")
    return lead.page.url


def use(manager: Visitor, receipt: Path) -> None:
    """Say what was granted, what it went to and how many took part; settle it."""
    manager.press("Rahaa myönnettiin")
    fill(manager, {"Myönnetty, euroa": "1 800", "Käytettävä viimeistään": "2021-12-31"})
    manager.press("Rahaa myönnettiin")
    manager.page.get_by_text("Kirjaa käyttö").click()
    fill(manager, {"Mihin rahaa käytettiin?": "Bussi ja lounas", "Euroa": "1 560,50"})
    manager.page.get_by_label("Kuitti").set_input_files(receipt)
    manager.press("Kirjaa", within="#money")
    manager.press("Raha on käytetty")
    fill(manager, {"Montako työntekijää osallistui?": "14"})
    manager.press("Raha on käytetty")


def test_measure_33_a_grant_goes_from_applied_in_the_document_to_euros_used(
    story: Story, visit: Visit, tmp_path: Path
) -> None:
    measure = story.tie(33, "grant")
    lead, manager, worker = visit("team-lead"), visit("line-manager"), visit("worker")
    receipt = tmp_path / "kuitti.png"
    receipt.write_bytes(PNG)

    of_document = story.draft(lead, measure)
    address = apply(lead, measure)
    applied = story.draft(lead, measure)
    manager.go(address)
    use(manager, receipt)
    wrongs = manager.wrongs()

    assert wrongs == []
    assert "haettu" in of_document
    assert "Rahaa on haettu 2 000 euroa, eikä päätöstä ole vielä." in applied
    assert story.done(worker, measure) == ["Työyhteisön retkipäivä Käytetty, tilitettävä"]
    told = "Rahaa myönnettiin 1 800 euroa. Siitä on käytetty 1 560,50 euroa."
    assert told in story.findings(worker, measure)[0]
    assert told in story.draft(manager, measure)
