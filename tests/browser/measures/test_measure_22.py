"""Työturvallisuuden kehittäminen: a notice from a worker's phone to the follow-up's cell."""

from tests.browser.conftest import Visit
from tests.browser.measures.stories import Story, choose, fill, said
from tests.browser.visitor import PHONE, Visitor
from toimi.tools.cases.models import Case

TAP_SECONDS, LETTER_SECONDS = 4, 0.4
"""Of a slow hand that reads what it taps."""
TAPPED = ("Uhkaava tilanne", "Kotikäynti", "Juuri äsken", "Ei vahinkoa")
TEXT = "Asiakas heitti kupin seinään."


def report(worker: Visitor, *more: str) -> int:
    """Report from the first page on; return how many taps it took."""
    worker.go("/")
    worker.press("Työyhteisö")
    worker.press("Ilmoita turvallisuushavainto")
    choose(worker, *TAPPED, *more)
    fill(worker, {"Mitä tarkemmin?": TEXT})
    worker.page.get_by_role("button", name="Ilmoita turvallisuushavainto").click()
    worker.page.locator(".messages:visible, [data-code]:visible").wait_for()
    return 2 + len(TAPPED) + len(more) + 2


def handle(manager: Visitor) -> None:
    """Take the notice that waits, say how large the risk is and agree on what is done."""
    manager.go("/")
    manager.press("Käsittele")
    manager.press("Ota käsittelyyn")
    manager.press("Merkitse käsitellyksi")
    fill(manager, {"Miksi näin pääsi käymään?": "Kotikäynnille mentiin yksin."})
    manager.page.get_by_label("Riski nyt").select_option("2-3")
    manager.press("Merkitse käsitellyksi")
    manager.page.get_by_text("Sovi, mitä tehdään").click()
    fill(manager, {"Mitä tehdään?": "Käynnit pareittain", "Mihin mennessä?": "2021-10-29"})
    manager.page.get_by_label("Kuka tekee?").select_option(label="Juha Peltola")
    manager.press("Sovi", within="#tasks")


def close(manager: Visitor) -> None:
    manager.press("Päätä ilmoitus")
    fill(manager, {"Vastaus ilmoittajalle": "Kiitos. Käynnit tehdään nyt pareittain."})
    manager.press("Päätä ilmoitus")


def test_measure_22_a_notice_takes_a_minute_and_is_handled_and_answered(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(22, "safety_notice")
    worker, manager = visit("worker", size=PHONE), visit("line-manager")

    taps = report(worker)
    promised = said(worker)
    handle(manager)
    wrongs = manager.wrongs()
    close(manager)
    worker.go("/")

    assert wrongs == []
    assert taps * TAP_SECONDS + len(TEXT) * LETTER_SECONDS <= 60
    assert promised == "Kiitos. Saat vastauksen 22.10.2021 mennessä."
    came = worker.page.locator(".came").inner_text()
    assert "Sait vastauksen: Uhkaava tilanne, kotikäynti" in came
    assert "Käynnit tehdään nyt pareittain." in came
    assert story.done(manager, measure) == ["Uhkaava tilanne, kotikäynti Päätetty"]
    told = (
        "Turvallisuushavaintoja tehtiin 1 ajalla 1.8.2021–15.10.2021. Niistä 1 käsiteltiin "
        "7 päivässä, ja ilmoittajista 1 sai vastauksen."
    )
    assert story.findings(manager, measure)[0].startswith(told)
    assert told in story.draft(manager, measure)


def test_measure_22_a_notice_without_a_name_is_answered_by_its_code(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(22, "safety_notice")
    worker, manager, anybody = visit("worker", size=PHONE), visit("line-manager"), visit(size=PHONE)

    report(worker, "Ilman nimeäni")
    code = worker.page.locator("[data-code]").inner_text()
    handle(manager)
    close(manager)
    anybody.go("/cases/by-code/")
    fill(anybody, {"Tunnus": code.lower()})
    anybody.press("Katso")
    answered = anybody.page.locator("main").inner_text()

    assert "Kiitos. Käynnit tehdään nyt pareittain." in answered
    assert TEXT not in answered
    assert Case.objects.get().reported_by is None
    assert story.done(worker, measure) == []
    assert "ilmoittajista 1 sai vastauksen" in story.draft(manager, measure)
