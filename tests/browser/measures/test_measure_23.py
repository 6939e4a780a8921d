"""Työnkierto: a wish and an offer side by side, agreed with goals and talked through at its end."""

from tests.browser.conftest import Visit
from tests.browser.measures.stories import Story, choose, fill
from tests.browser.visitor import PHONE, Visitor
from toimi.programme.models import Measure


def tell(visitor: Visitor, measure: Measure, side: str, title: str) -> None:
    """Wish for a rotation or offer one from the measure's page."""
    visitor.go(measure.get_absolute_url())
    visitor.press("Toivo tai tarjoa työkiertoa", within="#doing")
    fill(visitor, {"Toive tai tarjous lyhyesti": title})
    choose(visitor, side, "Jälkihuolto")
    visitor.press("Toivo tai tarjoa työkiertoa", within="main form")


def agree(manager: Visitor) -> None:
    manager.go("/cases/rotation/")
    manager.press("Mitkä sopivat yhteen")
    manager.press("Sovi kierrosta")
    fill(manager, {"Oppimistavoitteet": "Jälkihuollon palvelut ja kumppanit"})
    fill(manager, {"Alkaa": "2021-08-09", "Päättyy": "2021-10-08"})
    manager.press("Sovi kierrosta")
    manager.press("Loppukeskustelu on käyty")
    choose(manager, "Tavoitteet saavutettiin")
    manager.press("Loppukeskustelu on käyty")


def test_measure_23_a_wish_and_an_offer_become_a_rotation_whose_goals_are_met(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(23, "rotation")
    worker, manager = visit("worker", size=PHONE), visit("line-manager")
    colleague = visit("colleague")

    tell(worker, measure, "Toivon kiertoa", "Haluan nähdä jälkihuoltoa")
    tell(colleague, measure, "Tarjoan paikkaa", "Jälkihuollossa on paikka")
    agree(manager)

    told = story.findings(manager, measure)
    assert "Haluan nähdä jälkihuoltoa Päättynyt, loppukeskustelu käyty" in story.done(
        manager, measure
    )
    assert "Työkiertoja on sovittu 1." in told[0]
    assert "Niistä on päättynyt 1, ja tavoitteet saavutettiin 1 kierrossa." in told[1]
    assert story.done(colleague, measure) == ["Jälkihuollossa on paikka Järjestynyt"]
    assert story.findings(colleague, measure) == []
    assert "sovittu" not in story.draft(manager, measure)
