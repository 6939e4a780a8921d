"""Tyky-toiminta: an activity with two places, a queue, and how many it reached."""

from datetime import date

from tests.browser.conftest import Visit
from tests.browser.measures.gathered import all_came, mark, plan, turn_to
from tests.browser.measures.stories import Story, said
from tests.browser.visitor import PHONE


def test_measure_32_an_activity_is_full_a_place_comes_free_and_its_reach_is_told(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(32, "wellbeing_activity", tool="gatherings")
    lead, worker, colleague = visit("team-lead"), visit("worker", size=PHONE), visit("colleague")
    delegate = visit("osh-delegate")

    times = {"Nimi": "Syysretki", "Päivä": "2021-10-20", "Paikkoja": "2"}
    address = plan(lead, measure, "Suunnittele tyky-tapahtuma", times)
    told = []
    for one in (worker, delegate, colleague):
        one.go(address)
        one.press("Ilmoittaudu")
        told.append(said(one))
    delegate.press("Peru tuloni")
    colleague.page.reload()
    let_in = colleague.page.locator("main").inner_text()
    wrongs = colleague.wrongs()
    turn_to(date(2021, 10, 21))
    mark(lead)
    lead.press("Merkitse pidetyksi")
    all_came(lead)

    queued = "Paikat ovat täynnä. Olet jonossa, ja kerromme, jos paikka vapautuu."
    assert told == ["Olet mukana.", "Olet mukana.", queued]
    assert "Sinä: mukana." in let_in
    assert wrongs == []
    assert story.done(worker, measure) == ["Syysretki pidetty"]
    day, reach = "Tyky-tapahtuma pidettiin 20.10.2021.", "Mukana oli 2 työntekijää. Yksikössä on 3."
    held, reached = story.findings(worker, measure)
    assert (held.startswith(day), reached.startswith(reach)) == (True, True)
    assert f"{day} {reach}" in story.draft(lead, measure)
