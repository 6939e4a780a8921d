"""The main job from end to end: from signing in to the committee's table, read again."""

from pathlib import Path
from typing import Any

from tests.browser.conftest import Visit
from tests.browser.visitor import Visitor
from tests.reading.scoring import f1
from toimi.platform.jobs.worker import run_waiting
from toimi.reading import read
from toimi.reading.model import Reading

WRITTEN = (
    "target",
    "themes",
    "measure",
    "sub_measures",
    "schedule_text",
    "urgency",
    "responsible_text",
)


EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "kuopio-2020-2022.txt"
NUMBER = 3


def written(reading: dict[str, Any]) -> dict[str, Any]:
    """Return what stands in the five columns that the programme was approved with."""
    rows = reading["rows"]
    kept = [{name: row[name] for name in WRITTEN if name in row} for row in rows]
    return {**reading, "rows": kept}


def draft_text(visitor: Visitor) -> str:
    """Return the draft's words without the numbers that lead to its evidence."""
    script = """draft => {
        const copy = draft.cloneNode(true);
        copy.querySelectorAll("sup").forEach(mark => mark.remove());
        return copy.textContent;
    }"""
    text: str = visitor.page.locator("#follow-up p.draft").evaluate(script)
    return text


def confirm_from_the_board(manager: Visitor) -> str:
    """Open the measure from the board, confirm its draft and return what it said."""
    manager.go("/programmes/1/")
    manager.page.locator("tr[data-row] a.board-name").nth(NUMBER - 1).click()
    said = draft_text(manager)
    manager.press("Vahvista seuranta")
    manager.page.get_by_text("Vahvistettu 15.10.2021, Sanna Lehtola").wait_for()
    return said


def fetch_report(manager: Visitor, to: Path) -> Path:
    """Ask for the table as docx, let the job run, and download it as a person does."""
    manager.go("/rounds/1/")
    manager.page.get_by_role("link", name="Raportti").first.click()
    manager.press("Tee Word-tiedosto")
    manager.page.get_by_text("Raporttia tehdään.").wait_for()
    run_waiting()
    with manager.page.expect_download() as download:
        manager.page.get_by_role("link", name="Lataa").click()
    download.value.save_as(to / "report.docx")
    return to / "report.docx"


def test_manager_signs_in_by_one_click_and_sees_the_programme_as_it_was_approved(
    demo: None, visit: Visit
) -> None:
    manager = visit()

    manager.go("/")
    manager.press("Sanna Lehtola")
    manager.press("Toimenpiteet")

    assert manager.page.locator("tr[data-row]").count() == 36
    assert manager.page.locator("main h2").first.inner_text() == read_example().title


def test_confirmed_follow_up_is_counted_and_stands_in_the_committees_table(
    demo: None, visit: Visit, tmp_path: Path
) -> None:
    manager = visit("line-manager")

    said = confirm_from_the_board(manager)
    manager.go("/rounds/1/")
    counted = manager.page.locator(".progress").inner_text()
    printed = read.read(fetch_report(manager, tmp_path).read_bytes(), "report.docx")

    assert counted.startswith("13/36 vahvistettu")
    assert said in printed.rows[NUMBER - 1].follow_up
    wanted, got = read.as_json(read_example()), read.as_json(printed)
    assert f1(written(got), written(wanted), exact=True) == 1.0


def read_example() -> Reading:
    return read.read(EXAMPLE.read_bytes(), EXAMPLE.name)
