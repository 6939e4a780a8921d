"""Työn rakenteet and taukotilat: premises that a worker wishes for, decided on and opened."""

from tests.browser.conftest import Visit
from tests.browser.measures.stories import Story, fill
from tests.browser.visitor import PHONE, Visitor
from toimi.programme.models import Measure


def propose(worker: Visitor, measure: Measure, title: str, need: str) -> str:
    """Propose premises from the measure's page; return the address of what was made."""
    worker.go(measure.get_absolute_url())
    worker.press("Ehdota tilaratkaisua", within="#doing")
    fill(worker, {"Mikä tila?": title, "Mihin tilaa tarvitaan?": need})
    worker.press("Ehdota tilaratkaisua", within="main form")
    return worker.page.url


def move(manager: Visitor, verb: str, fields: dict[str, str]) -> None:
    manager.press(verb)
    fill(manager, fields)
    manager.press(verb)


def test_measure_08_a_quiet_room_is_planned_and_waits_for_a_decision_elsewhere(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(8, "premises")
    worker, manager = visit("worker", size=PHONE), visit("line-manager")

    propose(worker, measure, "Hiljainen huone", "Kirjaamiseen ja puheluihin")
    manager.go("/")
    manager.press("Käsittele")
    move(manager, "Lähetä päätettäväksi", {"Suunnitelma": "Vartijan viereinen huone."})

    state = "Suunnitelma, odottaa päätöstä muualta"
    assert story.done(worker, measure) == [f"Hiljainen huone {state}"]
    told = "Tilahankkeita oli 1: 0 on otettu käyttöön, 0 on päätetty ja 1 odottaa päätöstä muualta."
    assert told in story.findings(worker, measure)[0]
    assert told in story.draft(manager, measure)


def test_measure_36_a_break_room_is_opened_and_asked_about_before_and_after(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(36, "premises")
    worker, manager = visit("worker"), visit("line-manager")

    manager.go(propose(worker, measure, "Taukotila", "Tauot pidetään työpisteellä"))
    move(manager, "Lähetä päätettäväksi", {"Suunnitelma": "Kahvihuoneen viereen."})
    before = "Montako sadasta oli ennen tyytyväinen tilaan?"
    move(manager, "Päätös on saatu", {before: "30", "Päätöksen päivä": "2021-09-01"})
    after = "Montako sadasta on nyt tyytyväinen tilaan?"
    move(manager, "Ota käyttöön", {after: "55"})

    assert story.done(worker, measure) == ["Taukotila Käytössä"]
    told = "Taukotila: tyytyväisiä oli ennen 30 % ja jälkeen 55 %."
    assert any(told in line for line in story.findings(worker, measure))
    assert told in story.draft(manager, measure)
