"""What is typed is never lost: saved as it is typed, kept through a lost session or network."""

from tests.browser.conftest import Visit
from tests.browser.visitor import Visitor
from toimi.programme.models import FollowUpDraft

EDIT = "/measures/3/?edit=1"
FIELD = "#draft textarea"


def kept() -> str:
    return FollowUpDraft.objects.get(measure=3).text


def type_over(visitor: Visitor, words: str) -> None:
    visitor.page.locator(FIELD).fill("")
    visitor.page.locator(FIELD).press_sequentially(words)


def status(visitor: Visitor, words: str) -> None:
    """Wait until the form says so."""
    visitor.page.locator("#draft [data-status]", has_text=words).wait_for()


def test_typed_text_is_saved_without_a_button_and_is_there_after_a_reload(
    demo: None, visit: Visit
) -> None:
    manager = visit("line-manager")
    manager.go(EDIT)

    type_over(manager, "Parityöstä on sovittu.")
    status(manager, "Tallennettu")
    manager.page.reload()

    assert kept() == "Parityöstä on sovittu."
    assert manager.page.locator(FIELD).input_value() == "Parityöstä on sovittu."


def test_text_typed_without_a_network_is_kept_and_saved_when_it_comes_back(
    demo: None, visit: Visit
) -> None:
    manager = visit("line-manager")
    manager.go(EDIT)

    manager.page.context.set_offline(True)
    type_over(manager, "Kirjoitettu tunnelissa.")
    status(manager, "Ei yhteyttä. Teksti on tallessa tässä selaimessa.")
    manager.page.context.set_offline(False)
    status(manager, "Tallennettu")

    assert kept() == "Kirjoitettu tunnelissa."
    assert [line for line in manager.said if "ERR_INTERNET_DISCONNECTED" not in line] == []
    manager.said.clear()


def test_text_typed_after_the_session_ended_is_there_after_signing_in_again(
    demo: None, visit: Visit, server: str
) -> None:
    manager = visit("line-manager")
    manager.go(EDIT)

    manager.page.context.clear_cookies(name="sessionid")
    type_over(manager, "Istunto päättyi kesken.")
    status(manager, "Ei tallennettu. Teksti on tallessa tässä selaimessa.")
    manager.go("/accounts/sign-in/")
    manager.press("Sanna Lehtola")
    manager.go(EDIT)
    status(manager, "Tallennettu")

    assert manager.page.locator(FIELD).input_value() == "Istunto päättyi kesken."
    assert kept() == "Istunto päättyi kesken."


def two_write(visit: Visit) -> Visitor:
    """Let a team lead save while the manager writes; return the manager before both texts."""
    manager, lead = visit("line-manager"), visit("team-lead")
    manager.go(EDIT)
    lead.go(EDIT)
    type_over(lead, "Vastaavan teksti.")
    status(lead, "Tallennettu")
    type_over(manager, "Johtajan teksti.")
    manager.page.locator(".conflict").wait_for()
    return manager


def test_second_writer_sees_both_texts_and_keeps_her_own(demo: None, visit: Visit) -> None:
    manager = two_write(visit)
    shown = manager.page.locator(".conflict")

    texts = (shown.locator("textarea").input_value(), "Vastaavan teksti." in shown.inner_text())
    wrongs = manager.wrongs()
    manager.press("Tallenna tämä teksti")

    assert (texts, wrongs) == (("Johtajan teksti.", True), [])
    assert kept() == "Johtajan teksti."


def test_second_writer_may_leave_the_others_text(demo: None, visit: Visit) -> None:
    manager = two_write(visit)

    manager.press("Jätä tämä teksti")
    manager.go(EDIT)

    assert kept() == "Vastaavan teksti."
    assert manager.page.locator(FIELD).input_value() == "Vastaavan teksti."


def test_note_that_was_refused_is_still_in_its_field(demo: None, visit: Visit) -> None:
    manager = visit("line-manager")
    manager.go("/measures/3/")

    manager.page.get_by_label("Kirjaa, mitä tehtiin").fill("Tehdään ensi vuonna.")
    manager.page.get_by_label("Päivä", exact=True).fill("2022-03-01")
    manager.page.locator("#note-form").evaluate("form => form.noValidate = true")
    manager.press("Kirjaa", within="#note-form")

    assert manager.page.locator("#note-form textarea").input_value() == "Tehdään ensi vuonna."
    assert manager.page.locator("#note-form [data-errors]").is_visible()
