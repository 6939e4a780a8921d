"""Kehityskeskustelut: held or not held, what was agreed stays between the two; values and rules."""

from datetime import date

from tests.browser.conftest import Visit
from tests.browser.measures.gathered import all_came, mark, plan, turn_to
from tests.browser.measures.stories import Story, fill
from tests.browser.visitor import PHONE, Visitor

AGREED = "Emilia vetää perehdytyksen"
OWN = "Koulutus keväällä"


def agree(visitor: Visitor, words: str) -> None:
    fill(visitor, {"Mitä sovittiin": words})
    visitor.press("Lisää", within="#agreed form:last-of-type")


def test_measure_31_a_talk_is_held_and_what_was_agreed_stays_between_the_two(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(31, "development_talk", tool="gatherings")
    manager, worker = visit("line-manager"), visit("worker", size=PHONE)
    lead = visit("team-lead")

    manager.go(measure.get_absolute_url())
    manager.press("Sovi kehityskeskustelu", within="#doing")
    manager.page.get_by_label("Kenen kanssa").select_option(label="Emilia Vuori")
    fill(manager, {"Päivä": "2021-10-18"})
    manager.press("Suunnittele", within="main form")
    address = manager.page.url
    turn_to(date(2021, 10, 19))
    mark(manager)
    manager.press("Merkitse pidetyksi")
    agree(manager, AGREED)
    wrongs = manager.wrongs()
    worker.go("/together/")
    for name in ("Palaverit ja koulutukset", "Pidetyt ja perutut", "Kehityskeskustelu"):
        worker.press(name, within="main")
    agree(worker, OWN)
    listed = worker.page.locator("#agreed .steps p").all_inner_texts()
    manager.go("/gatherings/")
    manager.press("Keneltä puuttuu")
    due = manager.page.locator("main section", has_text="Kehityskeskustelu").inner_text()

    assert wrongs == []
    assert listed == [AGREED, OWN]
    assert "Kehityskeskustelu: 2 / 3" in due
    assert "Emilia Vuori" not in due
    held = ["Kehityskeskustelu pidetty"]
    assert (story.done(worker, measure), story.done(lead, measure)) == (held, [])
    assert lead.go(address).status == 404
    assert (story.findings(worker, measure), story.findings(lead, measure)) == ([], [])
    told = "Kehityskeskustelu on pidetty yhden työntekijän kanssa. Yksikössä on 3."
    assert [line.startswith(told) for line in story.findings(manager, measure)] == [True]
    for visitor in (manager, worker, lead):
        visitor.go(measure.get_absolute_url())
        assert AGREED not in visitor.page.content()
    assert "Kehityskeskustelu on" not in story.draft(manager, measure)


def test_measure_31_values_and_rules_are_talked_through(story: Story, visit: Visit) -> None:
    measure = story.tie(31, "values_talk", tool="gatherings")
    manager, worker = visit("line-manager"), visit("worker", size=PHONE)

    times = {"Nimi": "Arvot ja pelisäännöt", "Päivä": "2021-10-18"}
    address = plan(manager, measure, "Suunnittele arvokeskustelu", times)
    worker.go(address)
    worker.press("Ilmoittaudu")
    turn_to(date(2021, 10, 19))
    mark(manager)
    manager.press("Merkitse pidetyksi")
    all_came(manager)

    assert story.done(worker, measure) == ["Arvot ja pelisäännöt pidetty"]
    told = "Arvo- ja pelisääntökeskustelu pidettiin 18.10.2021."
    held, reach = story.findings(worker, measure)
    assert held.startswith(told)
    assert reach.startswith("Mukana oli yksi työntekijä. Yksikössä on 3.")
    drafted = story.draft(manager, measure)
    assert told in drafted
    assert drafted.count("avohuollossa aloitettu") == 1
