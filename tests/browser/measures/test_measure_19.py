"""Seurantapalaverit: occupational health and occupational safety are two parties, each with its
own meetings."""

from datetime import date

from tests.browser.conftest import Visit
from tests.browser.measures.gathered import mark, plan, turn_to
from tests.browser.measures.stories import Story
from tests.browser.visitor import Visitor
from tests.factories.organisation import PersonFactory
from toimi.organisation.models import Unit
from toimi.programme.models import Measure


def meet(manager: Visitor, measure: Measure, day: str, party: str, guest: str) -> str:
    """Plan a meeting with one of the two; return its address."""
    fields = {"Nimi": "Seurantapalaveri", "Päivä": day}
    return plan(manager, measure, "Suunnittele seurantapalaveri", fields, party, guest)


def test_measure_19_each_party_sees_its_own_meetings_and_the_follow_up_both(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(19, "follow_up_meeting", tool="gatherings")
    unit = Unit.objects.get()
    PersonFactory.create(
        user__username="nurse", name="Anu Salo", role="occupational_health", unit=unit
    )
    manager, nurse, delegate = visit("line-manager"), visit("nurse"), visit("osh-delegate")
    worker = visit("worker")

    with_health = meet(manager, measure, "2021-10-18", "työterveyshuolto", "Anu Salo")
    with_safety = meet(manager, measure, "2021-10-20", "työsuojelu", "Pekka Tuomela")
    turn_to(date(2021, 10, 21))
    for _ in range(2):
        mark(manager)
        manager.press("Merkitse pidetyksi")
        manager.press("Kaikki olivat paikalla")

    held = "Seurantapalaveri pidetty"
    assert story.done(manager, measure) == [held, held]
    assert (story.done(nurse, measure), story.done(delegate, measure)) == ([held], [held])
    assert story.done(worker, measure) == []
    assert [nurse.go(with_safety).status, delegate.go(with_health).status] == [404, 404]
    told = (
        "Kahdesta palaverista on pidetty kaksi: työterveyshuollon kanssa 18.10., "
        "työsuojelun kanssa 20.10.2021."
    )
    assert story.findings(worker, measure)[0].startswith(told)
    assert told in story.draft(manager, measure)
