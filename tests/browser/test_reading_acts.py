"""The reading page by keys alone, a PDF by its pictures, and the same acts without scripts."""

from typing import Any

import pytest
import typst

from tests.browser.conftest import Visit
from tests.browser.things import PASTED
from tests.browser.visitor import PHONE, Visitor
from toimi.organisation.models import Person
from toimi.platform.jobs.worker import run_waiting
from toimi.programme import actions
from toimi.programme.models import Intake

FOCUSED = "document.activeElement.closest('[data-row]')?.id || document.activeElement.id"


def brought(name: str, content: bytes) -> Intake:
    """Return a document that the manager has brought and a job has read."""
    manager = Person.objects.get(user__username="line-manager")
    unit = manager.role_assignments.all()[0].unit
    intake = actions.bring(unit=unit, name=name, content=content, by=manager)
    run_waiting()
    intake.refresh_from_db()
    return intake


def pressed(manager: Visitor, key: str) -> str:
    """Press a key that leads to a page; returns what has the focus there."""
    with manager.page.expect_navigation():
        manager.page.keyboard.press(key)
    manager.page.wait_for_timeout(100)
    focused: str = manager.page.evaluate(FOCUSED)
    return focused


def test_doubts_are_walked_accepted_and_taken_back_by_keys(demo: None, visit: Visit) -> None:
    intake = brought("ohjelma.txt", PASTED.encode())
    manager = visit("line-manager")
    manager.go(intake.get_absolute_url())
    count = manager.page.locator("ol.doubts > li").count()

    walked = []
    for key in "jjk":
        manager.page.keyboard.press(key)
        walked.append(manager.page.evaluate(FOCUSED))
    accepted = pressed(manager, "h")
    left = manager.page.locator("ol.doubts > li").count()
    back = pressed(manager, "u")

    assert walked == ["doubt-0", "doubt-1", "doubt-0"]
    assert (accepted, left, back) == ("doubt-0", count - 1, "doubt-0")
    assert manager.page.locator("ol.doubts > li").count() == count


def test_doubt_is_mended_where_it_stands_and_opened_by_enter(demo: None, visit: Visit) -> None:
    intake = brought("ohjelma.txt", PASTED.encode())
    manager = visit("line-manager")
    manager.go(intake.get_absolute_url())
    doubt = manager.page.locator("ol.doubts > li", has_text="kunhan ehditään").locator("h3 a")

    doubt.focus()
    manager.page.keyboard.press("m")
    manager.page.wait_for_timeout(100)
    field = manager.page.evaluate("document.activeElement.name")
    doubt.focus()
    with manager.page.expect_navigation():
        manager.page.keyboard.press("Enter")

    assert field == "text"
    assert manager.page.url.endswith("/rows/2/#cell-schedule")
    assert manager.page.locator("#source .is-lit").inner_text() == "kunhan ehditään"


@pytest.mark.parametrize("size", [(1440, 900), PHONE])
def test_cell_of_a_pdf_lights_up_on_the_picture_of_its_page(
    demo: None, visit: Visit, size: tuple[int, int]
) -> None:
    rows = [line.split("\t") for line in PASTED.splitlines()[2:]]
    cells = ",".join(f"[{cell}]" for line in rows for cell in line)
    intake = brought("ohjelma.pdf", typst.compile(f"#table(columns: 5,{cells})".encode()))
    manager = visit("line-manager", size=size)
    manager.go(intake.get_absolute_url())

    manager.page.locator("#rows td", has_text="Sovitaan puhelujen säännöt").first.click()
    manager.page.wait_for_timeout(300)

    picture = manager.page.locator(".source-picture img").first
    assert picture.evaluate("one => [one.complete, one.naturalWidth]") == [True, 1100]
    assert _is_inside(manager, "rect.is-lit", "#source")
    assert manager.wrongs() == []


def _is_inside(manager: Visitor, inner: str, outer: str) -> bool:
    boxes: Any = [manager.page.locator(one).bounding_box() for one in (inner, outer)]
    (top, height), (above, room) = ((box["y"], box["height"]) for box in boxes)
    return bool(above <= top and top + height <= above + room)


@pytest.mark.parametrize("has_scripts", [True, False])
def test_row_is_split_joined_and_all_of_it_taken_back(
    demo: None, visit: Visit, has_scripts: bool
) -> None:
    intake = brought("ohjelma.txt", PASTED.encode())
    manager = visit("line-manager", has_scripts=has_scripts)
    page = manager.page

    manager.go(f"{intake.get_absolute_url()}rows/1/")
    page.locator("#cell-measure textarea").fill("Hankitaan huone\nSovitaan säännöt")
    manager.press("Tallenna", within="#cell-measure")
    page.locator("#split summary").click()
    manager.press("Jaa rivi", within="#split form")
    split = manager.heading()
    manager.go(f"{intake.get_absolute_url()}rows/2/")
    manager.press("Yhdistä yllä olevaan riviin")
    joined = manager.heading()
    for _ in range(3):
        manager.press("Kumoa:", within="#bar")

    first = page.locator("#rows tbody tr").first.inner_text()
    assert (split, joined) == ("Rivi 1/4", "Rivi 1/3")
    assert "Hankitaan hiljainen huone" in first
    assert page.locator("#bar form").count() == 0


def test_columns_are_said_and_the_document_is_read_by_them(demo: None, visit: Visit) -> None:
    intake = brought("ohjelma.txt", PASTED.encode())
    manager = visit("line-manager")
    manager.go(intake.get_absolute_url())

    manager.press("Mikä sarake on mikä")
    manager.page.get_by_label("Kiireellisyysluokka").select_option("extra")
    manager.press("Lue näiden mukaan")
    run_waiting()
    manager.page.locator("#being-read").wait_for(state="detached")

    intake.refresh_from_db()
    assert [row["extra"] for row in intake.reading["rows"]] == [
        {"Kiireellisyysluokka": text} for text in "129"
    ]


def test_document_is_taken_off_the_list_and_put_back(demo: None, visit: Visit) -> None:
    intake = brought("ohjelma.txt", PASTED.encode())
    manager = visit("line-manager")
    manager.go("/programmes/?all")

    manager.page.get_by_text("Poista listalta").first.click()
    manager.press("Poista listalta", within="details[open] form")
    gone = manager.page.locator("h2 a", has_text="ohjelma.txt").count()
    manager.page.locator("#dropped summary").click()
    manager.press("Palauta listalle")

    assert gone == 0
    assert manager.page.url.endswith(intake.get_absolute_url())
