"""Työergonomia kuntoon: what an assessment recommends, each to its own end."""

from tests.browser.conftest import Visit
from tests.browser.measures.stories import Story, choose, fill
from tests.browser.visitor import PHONE, Visitor
from tests.factories.cases import CaseFactory
from toimi.organisation.models import Person
from toimi.platform.preferences import queries as preferences
from toimi.programme import actions as programme
from toimi.programme.models import Measure


def recommend(delegate: Visitor, measure: Measure) -> None:
    delegate.go(measure.get_absolute_url())
    delegate.press("Kirjaa suositus", within="#doing")
    fill(delegate, {"Mitä suositellaan?": "Sähköpöydät arviointitiimille"})
    choose(delegate, "Ergonomiakäynti")
    delegate.press("Kirjaa suositus", within="main form")


def carry_out(manager: Visitor) -> None:
    manager.go("/")
    manager.press("Käsittele")
    manager.press("Merkitse tehdyksi")
    fill(manager, {"Mitä tehtiin?": "Kuusi pöytää tuli 4.10."})
    manager.press("Merkitse tehdyksi")


def others(measure: Measure, count: int) -> None:
    """Let there be so many recommendations that were carried out before."""
    manager = Person.objects.get(user__username="line-manager")
    for _ in range(count):
        case = CaseFactory.create(
            kind="recommendation", unit=measure.unit, stage="done", closed_on="2021-10-08"
        )
        programme.set_links(
            tool="cases", kind=case.kind, object_id=case.pk, measures=[measure], by=manager
        )


def test_measure_35_a_recommendation_is_carried_out_and_is_told_of_among_enough_others(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(35, "recommendation")
    delegate, manager = visit("osh-delegate", size=PHONE), visit("line-manager")
    worker = visit("worker")

    recommend(delegate, measure)
    carry_out(manager)
    alone = (story.done(worker, measure), story.findings(worker, measure))
    drafted_alone = story.draft(manager, measure)
    others(measure, preferences.current().smallest_group - 1)

    assert alone == ([], [])
    assert "Suosituksia" not in drafted_alone
    assert "Sähköpöydät arviointitiimille Tehty" in story.done(manager, measure)
    told = "Suosituksia oli 5, ja niistä on tehty 5."
    assert told in story.findings(worker, measure)[0]
    assert told in story.draft(manager, measure)
