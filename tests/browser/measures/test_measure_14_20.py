"""Ajanhallinnan koulutus ja osaaminen: one training carries both out and is counted once."""

from datetime import date

from tests.browser.conftest import Visit
from tests.browser.measures.gathered import all_came, mark, plan, turn_to
from tests.browser.measures.stories import Story
from tests.browser.visitor import PHONE, Visitor


def enrol(worker: Visitor, manager: Visitor, address: str) -> None:
    """Enrol, and say yes as the line manager."""
    worker.go(address)
    worker.press("Ilmoittaudu")
    manager.go("/")
    manager.press("Vastaa", within="main .tasks")
    manager.press("Hyväksy", within="main .tasks")


def test_measures_14_and_20_share_a_training_that_is_counted_in_the_first(
    story: Story, visit: Visit
) -> None:
    first = story.tie(14, "training", tool="gatherings")
    second = story.tie(20, "training", tool="gatherings")
    manager, worker, colleague = (
        visit("line-manager"),
        visit("worker", size=PHONE),
        visit("colleague"),
    )

    times = {"Nimi": "Ajanhallinta ja priorisointi", "Päivä": "2021-10-20"}
    other = "20. Osaamisen lisääminen ja koulutukset"
    address = plan(manager, first, "Suunnittele koulutus", times, other)
    for one in (worker, colleague):
        enrol(one, manager, address)
    turn_to(date(2021, 10, 21))
    mark(manager)
    manager.press("Merkitse pidetyksi")
    all_came(manager)

    held = ["Ajanhallinta ja priorisointi pidetty"]
    assert (story.done(worker, first), story.done(worker, second)) == (held, held)
    day, reach = "Koulutus pidettiin 20.10.2021.", "Mukana oli 2 työntekijää. Yksikössä on 3."
    told = story.findings(worker, first)
    assert (told[0].startswith(day), told[1].startswith(reach)) == (True, True)
    assert f"{day} {reach}" in story.draft(manager, first)
    elsewhere = "Lisäksi 1 on laskettu toimenpiteessä 14."
    assert [line.startswith(elsewhere) for line in story.findings(worker, second)] == [True]
    assert day not in story.draft(manager, second)
