"""Työvalmennuksen jatkaminen: coaching and supervision, of which others know no names."""

from datetime import date

from tests.browser.conftest import Visit
from tests.browser.measures.gathered import MONTHLY, all_came, mark, plan, turn_to
from tests.browser.measures.stories import Story, choose, fill
from tests.browser.visitor import PHONE, Visitor


def ask(worker: Visitor) -> None:
    """Tell from the menu on that supervision is needed."""
    worker.go("/")
    worker.press("Työyhteisö")
    worker.press("Palaverit ja koulutukset")
    worker.press("Kerro tarpeesta")
    worker.press("Työnohjaus")
    fill(worker, {"Mitä tarvitaan": "Ryhmätyönohjaus"})
    worker.press("Lähetä")


def test_measure_17_coaching_is_held_and_only_who_arranges_it_knows_how_many_came(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(17, "coaching", tool="gatherings")
    manager = visit("line-manager")
    coached, other = visit("worker", size=PHONE), visit("osh-delegate")

    times = {"Nimi": "Työvalmennus", "Päivä": "2021-10-18", "Toistuu viimeisen": "2021-12-31"}
    people = ("Emilia Vuori", "Juha Peltola")
    plan(manager, measure, "Suunnittele työvalmennus", times, *people, repeats=MONTHLY)
    turn_to(date(2021, 10, 19))
    mark(manager)
    manager.press("Merkitse pidetyksi")
    all_came(manager)

    own = [f"Työvalmennus {state}" for state in ("suunniteltu", "suunniteltu", "pidetty")]
    held, reach = "Työvalmennus pidettiin 18.10.2021.", "Mukana oli 2 työntekijää. Yksikössä on 3."
    assert (story.done(coached, measure), story.done(other, measure)) == (own, [])
    assert reach in story.findings(manager, measure)[1]
    told = story.findings(other, measure)
    assert told[0].startswith(held)
    assert [line for line in told if "Mukana oli" in line] == []
    drafted = story.draft(manager, measure)
    assert held in drafted
    assert "Mukana oli" not in drafted


def test_measure_17_supervision_is_asked_for_given_a_time_and_held(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(17, "supervision", tool="gatherings")
    manager, worker = visit("line-manager"), visit("worker", size=PHONE)

    ask(worker)
    manager.go("/")
    manager.press("Sovi aika", within="main .tasks")
    fill(manager, {"Päivä": "2021-10-20"})
    choose(manager, "Emilia Vuori", "Mikko Aaltola")
    manager.press("Suunnittele", within="main form")
    worker.go("/")
    answered = worker.page.locator(".came").inner_text()
    turn_to(date(2021, 10, 21))
    mark(manager)
    manager.press("Merkitse pidetyksi")
    all_came(manager)

    assert "Tarpeellesi sovittiin aika: Ryhmätyönohjaus" in answered
    assert story.done(worker, measure) == ["Ryhmätyönohjaus pidetty"]
    told = "Työnohjaus pidettiin 20.10.2021."
    assert story.findings(worker, measure)[0].startswith(told)
    assert "Mukana oli 2 työntekijää." in story.findings(manager, measure)[1]
    assert told in story.draft(manager, measure)
