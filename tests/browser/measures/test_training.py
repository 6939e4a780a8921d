"""A training from somebody's need to what was used of it three months later."""

from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import vobject

from tests.browser.conftest import Visit
from tests.browser.measures.gathered import mark, turn_to
from tests.browser.measures.stories import Story, choose, fill, said
from tests.browser.visitor import PHONE, Visitor
from tests.factories.organisation import PersonFactory

TITLE = "Haastavat asiakastilanteet"
MEASURE = "20. Osaamisen lisääminen ja koulutukset"
AFTER, LATER = "Kerro, mitä sait", "Oletko käyttänyt, mitä opit"
HELSINKI = ZoneInfo("Europe/Helsinki")
WHOLE_DAY = {"Alkaa": "00:00", "Päättyy": "23:59"}
"""So that it is under way at whatever hour the tests are run."""


def ask(worker: Visitor) -> None:
    """Tell from the menu on that a training is needed."""
    worker.go("/")
    for name in ("Työyhteisö", "Palaverit ja koulutukset", "Kerro tarpeesta", "Koulutus"):
        worker.press(name)
    fill(worker, {"Mitä tarvitaan": TITLE, "Miksi": "Tilanteita on ollut paljon."})
    choose(worker, MEASURE)
    worker.press("Lähetä")


def answer_need(manager: Visitor) -> str:
    """Give the need a time from one's own day; return the session's address."""
    manager.go("/")
    manager.press(f"Sovi aika: {TITLE}", within="main .tasks")
    fill(manager, {"Päivä": "2021-10-27", "Paikka": "Kokoushuone", **WHOLE_DAY})
    manager.press("Suunnittele", within="main form")
    return manager.page.url


def enrol(visitors: list[Visitor], address: str) -> None:
    for one in visitors:
        one.go(address)
        one.press("Ilmoittaudu")


def approve(manager: Visitor) -> None:
    """Say yes to all who wait for it."""
    manager.go("/")
    manager.press("ilmoittautumista odottaa", within="main .tasks")
    while manager.page.locator(".tasks").get_by_role("button", name="Hyväksy").count():
        manager.press("Hyväksy", within=".tasks")


def calendar_of(visitor: Visitor, address: str, folder: Path) -> Any:
    """Return the event that the session's page gives to a calendar, as another program reads it."""
    visitor.go(address)
    with visitor.page.expect_download() as downloaded:
        visitor.page.get_by_role("link", name="Lisää kalenteriin").click()
    path = folder / "toimi.ics"
    downloaded.value.save_as(path)
    return vobject.readOne(path.read_text()).vevent


def show_code(manager: Visitor, address: str) -> str:
    manager.go(address)
    manager.press("Näytä koodi seinälle")
    return manager.page.locator("kbd").inner_text()


def hold(manager: Visitor) -> None:
    """Mark it held; those who gave the code are there already."""
    mark(manager)
    manager.press("Merkitse pidetyksi")
    manager.press("Tallenna läsnäolot")


def attend(visitor: Visitor, code: str) -> None:
    """Say with the code on the wall that one is there, as the wall tells how."""
    visitor.go("/")
    visitor.press("Työyhteisö")
    visitor.press("Kirjaa läsnäolo")
    fill(visitor, {"Koodi seinältä": code.lower()})
    visitor.press("Olen paikalla")


def answer(visitor: Visitor, question: str, words: str) -> None:
    visitor.go("/")
    visitor.press(f"{question}: {TITLE}", within="main .tasks")
    choose(visitor, words)
    visitor.press("Vastaa", within="main form")


def test_a_training_goes_from_a_need_to_what_was_used_of_it(
    story: Story, visit: Visit, tmp_path: Path
) -> None:
    measure = story.tie(20, "training", tool="gatherings")
    manager, worker = visit("line-manager"), visit("worker", size=PHONE)
    enrolled = [worker, visit("colleague"), visit("team-lead"), visit("osh-delegate")]
    PersonFactory.create(
        user__username="newcomer", name="Aino Niemi", role="worker", unit=measure.unit
    )
    walked_in = visit("newcomer", size=PHONE)
    everybody = (*enrolled, walked_in)

    ask(worker)
    address = answer_need(manager)
    enrol(enrolled, address)
    promised = said(worker)
    approve(manager)
    event = calendar_of(worker, address, tmp_path)
    worker.go("/")
    let_in = worker.page.locator(".came").inner_text()
    turn_to(date(2021, 10, 27))
    code = show_code(manager, address)
    wrongs = manager.wrongs()
    for one in everybody:
        attend(one, code)
    turn_to(date(2021, 10, 28))
    hold(manager)
    turn_to(date(2021, 10, 29))
    for one in enrolled:
        answer(one, AFTER, "Hyödyllinen")
    of_four = story.findings(worker, measure)
    answer(walked_in, AFTER, "Erittäin hyödyllinen")
    turn_to(date(2022, 1, 27))
    for one in enrolled:
        answer(one, LATER, "Usein")
    answer(walked_in, LATER, "En kertaakaan")

    assert promised == "Ilmoittauduit. Esihenkilösi vastaa vielä."
    assert f"Pääset mukaan: {TITLE} 27.10.2021" in let_in
    assert (event.summary.value, event.location.value) == (TITLE, "Kokoushuone")
    assert event.dtstart.value == datetime(2021, 10, 27, tzinfo=HELSINKI)
    assert wrongs == []
    assert story.done(worker, measure) == [f"{TITLE} pidetty"]
    assert [line for line in of_four if "Palautetta" in line] == []
    held = "Koulutus pidettiin 27.10.2021. Mukana oli 4 työntekijää. Yksikössä on 4."
    after = "Palautetta antoi 5/5, keskiarvo 4,2 asteikolla 1–5."
    later = "Kolmen kuukauden jälkeen 4/5 vastaajaa oli käyttänyt oppimaansa työssään."
    told = " ".join(story.findings(worker, measure))
    assert (after in told, later in told) == (True, True)
    assert f"{held} {after}" in story.draft(manager, measure)
