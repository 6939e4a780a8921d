"""Lean työskentely: a trial that a worker begins and ends, by keys alone."""

from tests.browser.conftest import Visit
from tests.browser.keyboard import enter, tab_to
from tests.browser.measures.stories import Story
from tests.browser.visitor import Visitor
from toimi.tools.cases.models import Case

MONTH_FIRST = "10292021"
"""The 29th, as Chromium without a Finnish face asks for a day."""


def write(visitor: Visitor, *fields: tuple[str, str]) -> None:
    for id, text in fields:
        tab_to(visitor, f"^{id}$")
        visitor.page.keyboard.type(text)


def test_measure_18_a_trial_is_begun_measured_and_kept_by_keys_alone(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(18, "improvement")
    worker, manager = visit("worker"), visit("line-manager")

    worker.go(measure.get_absolute_url())
    tab_to(worker, "^Ehdota parannuskokeilua")
    enter(worker)
    write(worker, ("id_title", "Posti katkaisee aamun"), ("id_causes", "Se tulee pitkin päivää."))
    tab_to(worker, "^Ehdota parannuskokeilua")
    enter(worker)
    tab_to(worker, "^Aloita kokeilu")
    enter(worker)
    write(worker, ("stage_trial", "Posti kerran päivässä."), ("stage_measured", "Katkot päivässä"))
    write(worker, ("stage_trial_ends_on", MONTH_FIRST))
    tab_to(worker, "^Aloita kokeilu")
    enter(worker)
    tab_to(worker, "^Ota käyttöön")
    enter(worker)
    write(worker, ("stage_result", "Katkot vähenivät kuudesta kahteen."))
    tab_to(worker, "^Ota käyttöön")
    enter(worker)

    assert Case.objects.get().values["trial_ends_on"] == "2021-10-29"
    assert story.done(worker, measure) == ["Posti katkaisee aamun Jäi käyttöön"]
    told = (
        "Parannuksia oli 1 ajalla 1.8.2021–15.10.2021, ja niistä 1 on kokeiltu. "
        "Käyttöön jäi 1, ja 0 lopetettiin."
    )
    assert told in story.findings(worker, measure)[0]
    assert told in story.draft(manager, measure)
