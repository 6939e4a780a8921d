"""Systeeminen malli: weekly meetings, with the full team or not, and one that is called off."""

from datetime import date

from tests.browser.conftest import Visit
from tests.browser.measures.gathered import WEEKLY, mark, plan, turn_to
from tests.browser.measures.stories import Story, choose, fill
from tests.browser.visitor import PHONE, Visitor
from toimi.programme.models import Measure

TEAM = ("Emilia Vuori", "Mikko Aaltola", "Juha Peltola")


def meet(manager: Visitor, is_full_team: str) -> None:
    """Mark the meeting that is over."""
    mark(manager)
    choose(manager, is_full_team)
    manager.press("Merkitse pidetyksi")


def call_off(manager: Visitor, measure: Measure, day: str, why: str) -> None:
    """Cancel the meeting of a day by the measure's page."""
    manager.go(measure.get_absolute_url())
    row = manager.page.locator("#doing .log li", has_text=day)
    with manager.page.expect_navigation():
        row.get_by_role("link").click()
    manager.press("Peru tämä kerta")
    fill(manager, {"Syy": why})
    manager.press("Peru tämä kerta", within="main form")


def test_measure_16_weekly_meetings_are_told_with_how_often_the_team_was_full(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(16, "systemic_meeting", tool="gatherings")
    manager, worker = visit("line-manager"), visit("worker", size=PHONE)

    times = {"Nimi": "Viikkopalaveri", "Päivä": "2021-10-18", "Toistuu viimeisen": "2021-11-08"}
    plan(manager, measure, "Suunnittele viikkopalaverit", times, *TEAM, repeats=WEEKLY)
    turn_to(date(2021, 10, 19))
    meet(manager, "Kyllä")
    manager.press("Kaikki olivat paikalla")
    turn_to(date(2021, 10, 26))
    meet(manager, "Ei")
    call_off(manager, measure, "1.11.2021", "Psykologi on koulutuksessa")
    turn_to(date(2021, 11, 2))

    states = ("suunniteltu", "peruttu", "pidetty", "pidetty")
    assert story.done(worker, measure) == [f"Viikkopalaveri {state}" for state in states]
    held, reached, full, cancelled, coming = story.findings(worker, measure)
    told = "Kolmesta systeemisestä viikkopalaverista on pidetty kaksi: 18.10. ja 25.10.2021."
    assert held.startswith(told)
    assert reached.startswith("Mukana oli 3 työntekijää. Yksikössä on 3.")
    in_full = "Koko tiimi oli koolla 1 kerralla 2 kerrasta (50 %)."
    assert full.startswith(in_full)
    assert cancelled.startswith("Yksi kerta peruttiin.")
    assert coming.startswith("Seuraava on 8.11.2021.")
    drafted = story.draft(manager, measure)
    assert told in drafted
    assert in_full in drafted
