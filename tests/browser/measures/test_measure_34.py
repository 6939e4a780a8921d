"""Turvallisuuskoulutus: for all, and who has not been there yet."""

from datetime import date

from tests.browser.conftest import Visit
from tests.browser.keyboard import enter, tab_to
from tests.browser.measures.gathered import mark, plan, turn_to
from tests.browser.measures.stories import Story
from tests.browser.visitor import PHONE, Visitor
from toimi.organisation.models import Person


def came(manager: Visitor, *names: str) -> None:
    """Mark by keys alone who was there: from "not known" an arrow leads to "was there"."""
    for person in Person.objects.filter(name__in=names).order_by("name"):
        tab_to(manager, f"^id_person-{person.pk}_")
        manager.page.keyboard.press("ArrowDown")
    tab_to(manager, "^Tallenna läsnäolot")
    enter(manager)


def test_measure_34_a_safety_training_for_all_tells_who_has_not_been_there(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(34, "training", tool="gatherings")
    manager, worker = visit("line-manager"), visit("worker", size=PHONE)

    of_document = story.draft(manager, measure)
    times = {"Nimi": "Turvallisuuskoulutus", "Päivä": "2021-10-20"}
    everybody = "Tarkoitettu kaikille: näet, ketkä eivät ole vielä olleet"
    people = ("Emilia Vuori", "Mikko Aaltola", "Juha Peltola", everybody)
    plan(manager, measure, "Suunnittele koulutus", times, *people)
    worker.go("/")
    worker.press("Tuletko mukaan: Turvallisuuskoulutus", within="main .tasks")
    worker.press("Ilmoittaudu")
    turn_to(date(2021, 10, 21))
    mark(manager)
    manager.press("Merkitse pidetyksi")
    came(manager, "Emilia Vuori", "Juha Peltola")
    manager.go("/gatherings/")
    manager.press("Keneltä puuttuu")
    due = manager.page.locator("main section", has_text="Turvallisuuskoulutus").inner_text()

    assert "Koulutusta ei pidetty 1.8.2021–15.10.2021." in of_document
    assert "Turvallisuuskoulutus: 1 / 3" in due
    assert "Mikko Aaltola" in due
    assert story.done(worker, measure) == ["Turvallisuuskoulutus pidetty"]
    day, reach = "Koulutus pidettiin 20.10.2021.", "Mukana oli 2 työntekijää. Yksikössä on 3."
    held, reached = story.findings(worker, measure)[:2]
    assert (held.startswith(day), reached.startswith(reach)) == (True, True)
    drafted = story.draft(manager, measure)
    assert "Turvallisuuskoulutus 18.1.21" in drafted
    assert day in drafted
