"""Sijoitusten suunnitteluun työryhmä: its sittings of two weeks, with numbers and no client."""

from datetime import date

from tests.browser.conftest import Visit
from tests.browser.measures.gathered import WEEKLY, mark, plan, turn_to
from tests.browser.measures.stories import Story, fill
from tests.browser.visitor import Visitor


def count(lead: Visitor, *numbers: str) -> None:
    """Mark the sitting that is over, with how many were at each stage."""
    mark(lead)
    stages = (
        "Odottaa sijoitusta",
        "Käsitelty kokouksessa",
        "Päätetty kokouksessa",
        "Sijoitettu kokouksen jälkeen",
    )
    fill(lead, dict(zip(stages, numbers, strict=True)))
    lead.press("Merkitse pidetyksi")


def test_measure_04_the_group_sits_weekly_and_tells_numbers_by_stage(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(4, "placement_group", tool="gatherings")
    lead, worker = visit("team-lead"), visit("worker")

    times = {"Nimi": "Sijoitusryhmä", "Päivä": "2021-10-18", "Toistuu viimeisen": "2021-11-01"}
    plan(lead, measure, "Suunnittele sijoitusryhmän kokous", times, "Sanna Lehtola", repeats=WEEKLY)
    turn_to(date(2021, 10, 19))
    count(lead, "7", "4", "2", "1")
    turn_to(date(2021, 10, 26))
    count(lead, "5", "3", "3", "2")

    held = ["Sijoitusryhmä pidetty", "Sijoitusryhmä pidetty"]
    assert story.done(worker, measure) == ["Sijoitusryhmä suunniteltu", *held]
    sittings, numbers, coming = story.findings(worker, measure)
    told = "Kahdesta sijoitusryhmän kokouksesta on pidetty kaksi: 18.10. ja 25.10.2021."
    assert sittings.startswith(told)
    counts = (
        "Luvut vaiheittain: odottaa sijoitusta 5, käsitelty kokouksessa 7, "
        "päätetty kokouksessa 5, sijoitettu kokouksen jälkeen 3."
    )
    assert numbers.startswith(counts)
    assert coming.startswith("Seuraava on 1.11.2021.")
    assert counts in story.draft(lead, measure)
