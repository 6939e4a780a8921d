"""The board on paper, and the pages in three languages."""

import io

import pdfplumber
import pytest

from tests.browser.conftest import Visit

A4_LANDSCAPE = (842, 595)
MENUS = ("Omat tehtävät", "Omat tiedot", "Ryhmittele", "Saavutettavuus", "Aloita seuranta")
BOARD = {
    "fi": ("Toimenpiteet", "Kehittämiskohde"),
    "sv": ("Åtgärder", "Utvecklingsområde"),
    "en": ("Measures", "Target"),
}


def test_board_is_printed_as_the_table_on_landscape_pages(demo: None, visit: Visit) -> None:
    manager = visit("line-manager")
    manager.go("/programmes/1/")

    manager.page.emulate_media(media="print", color_scheme="light")
    paper = manager.page.pdf(prefer_css_page_size=True)

    with pdfplumber.open(io.BytesIO(paper)) as pdf:
        sizes = {(round(page.width), round(page.height)) for page in pdf.pages}
        texts = [page.extract_text() for page in pdf.pages]
    assert sizes == {A4_LANDSCAPE}
    assert 2 <= len(texts) <= 12
    assert [text for text in texts if "Vastuuhenkilö Seuranta ja arviointi" not in text] == []
    assert [menu for menu in MENUS if menu in "\n".join(texts)] == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_language_is_changed_by_its_button_and_stays(
    language: str, demo: None, visit: Visit
) -> None:
    manager = visit("line-manager")
    manager.go("/programmes/1/")
    before = manager.heading()

    manager.page.locator(f".top-lang [value={language}]").click()
    manager.page.locator(f"html[lang={language}]").wait_for()
    manager.go("/programmes/1/")

    assert manager.page.locator("html").get_attribute("lang") == language
    assert manager.heading() != before
    menu = manager.page.locator(".top-nav").inner_text()
    assert (BOARD[language][0] in menu, BOARD["fi"][0] in menu) == (True, False)
    assert manager.page.locator("main h2").first.inner_text().startswith("Kuopion kaupungin")
    assert manager.wrongs() == []


def test_languages_are_named_in_themselves(demo: None, visit: Visit) -> None:
    visitor = visit()
    visitor.go("/accounts/sign-in/")

    names = visitor.page.locator(".top-lang button").evaluate_all(
        "all => all.map(one => [one.lang, one.title])"
    )

    assert names == [["fi", "suomi"], ["sv", "svenska"], ["en", "English"]]
