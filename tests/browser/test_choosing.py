"""One of very many people is chosen by name, with scripts and without, by keys alone."""

import pytest

from tests.browser.conftest import Visit
from toimi.organisation.models import Deputy, Person, RoleAssignment, Unit

MANY = 60


@pytest.fixture
def crowd(demo: None) -> None:
    unit = Unit.objects.get(programmes=1)
    made = Person.objects.bulk_create([Person(name=f"Väki {n:02}") for n in range(MANY)])
    namesakes = Person.objects.bulk_create(
        [Person(name="Aino Kivelä", email=f"aino{n}@example.org") for n in range(2)]
    )
    RoleAssignment.objects.bulk_create(
        [RoleAssignment(person=one, unit=unit, role="worker") for one in (*made, *namesakes)]
    )


@pytest.mark.parametrize("has_scripts", [True, False])
def test_a_deputy_is_chosen_of_two_who_have_one_name(
    crowd: None, visit: Visit, has_scripts: bool
) -> None:
    manager = visit("line-manager", has_scripts=has_scripts)
    manager.go("/accounts/me/away/")
    page = manager.page
    page.get_by_label("Ensimmäinen päivä poissa").fill("2021-12-01")
    page.get_by_label("Viimeinen päivä poissa").fill("2021-12-03")

    page.get_by_label("Sijainen").fill("kivelä")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    kept = [page.locator(f"[name={name}]").input_value() for name in ("starts_on", "deputy")]
    wrongs = manager.wrongs() if has_scripts else []
    page.get_by_label("Kuka heistä").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    manager.press("Merkitse poissaolo")

    assert (kept, wrongs) == (["2021-12-01", "kivelä"], [])
    assert [row.deputy.email for row in Deputy.objects.all()] == ["aino1@example.org"]


def test_a_word_that_fits_nobody_is_told_and_the_page_has_no_long_list(
    crowd: None, visit: Visit
) -> None:
    manager = visit("line-manager")
    manager.go("/programmes/1/settle/")
    first = manager.page.locator("form", has=manager.page.get_by_label("Tai henkilö")).first

    first.get_by_label("Tai henkilö").fill("eiketään")
    with manager.page.expect_navigation():
        manager.page.keyboard.press("Enter")

    assert "Nimellä ”eiketään” ei löytynyt ketään" in manager.page.locator("main").inner_text()
    assert manager.page.locator("option", has_text="Väki").count() == 0
    assert manager.wrongs() == []
