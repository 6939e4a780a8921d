"""Everything by keys alone: the hand never goes to the mouse."""

from tests.browser.conftest import Visit
from tests.browser.keyboard import HERE, enter, tab_to
from tests.browser.visitor import Visitor
from toimi.programme.models import FollowUp


def focused(visitor: Visitor) -> str:
    text: str = visitor.page.evaluate("document.activeElement.getAttribute('href') || ''")
    return text


def test_manager_signs_in_and_the_first_stop_skips_the_menu(demo: None, visit: Visit) -> None:
    manager = visit()
    manager.go("/accounts/sign-in/")

    tab_to(manager, "Sanna Lehtola")
    enter(manager)
    manager.page.keyboard.press("Tab")
    first = manager.page.evaluate(HERE)
    manager.page.keyboard.press("Enter")

    assert first == "Siirry sisältöön"
    assert manager.page.evaluate("document.activeElement.id") == "main"


def test_rows_of_the_board_are_walked_by_j_and_k_and_searched_by_slash(
    demo: None, visit: Visit
) -> None:
    manager = visit("line-manager")
    manager.go("/programmes/1/")
    hrefs = manager.page.locator("a.board-name").evaluate_all("all => all.map(a => a.pathname)")

    walked = []
    for key in "jjk":
        manager.page.keyboard.press(key)
        walked.append(focused(manager))
    manager.page.keyboard.press("/")
    manager.page.keyboard.type("sijais")
    enter(manager)

    assert walked == [hrefs[0], hrefs[1], hrefs[0]]
    assert 0 < manager.page.locator("li[data-row]").count() < 36


def test_follow_up_is_written_and_confirmed_in_the_round_by_keys(demo: None, visit: Visit) -> None:
    manager = visit("line-manager")
    manager.go("/")

    tab_to(manager, "^Seuranta$")
    enter(manager)
    tab_to(manager, "Jatka vahvistamista")
    enter(manager)
    enter(manager, "m")
    number = int(manager.page.url.split("/")[-2])
    tab_to(manager, "^id_text$")
    manager.page.keyboard.press("Control+A")
    manager.page.keyboard.type("Sovittiin jaosta viikkopalaverissa.")
    tab_to(manager, "^Vahvista")
    enter(manager)

    said = FollowUp.objects.get(measure__number=number, corrects=None)
    assert said.text == "Sovittiin jaosta viikkopalaverissa."
    assert manager.page.locator(".progress").inner_text().startswith("13/36 vahvistettu")


def test_draft_that_is_right_is_confirmed_by_one_key(demo: None, visit: Visit) -> None:
    manager = visit("line-manager")
    manager.go("/rounds/1/0/next/")

    enter(manager, "v")
    enter(manager, "e")

    assert FollowUp.objects.count() == 13


def test_single_keys_can_be_turned_off(demo: None, visit: Visit) -> None:
    manager = visit("line-manager")
    manager.go("/programmes/1/")

    manager.page.get_by_role("button", name="Ota näppäinkomennot pois").click()
    manager.page.reload()
    manager.page.keyboard.press("j")

    assert focused(manager) == ""
