"""What a page looks like when it says no: errors at fields, two people's versions, error pages."""

import pytest
from django.template.loader import render_to_string

from tests.browser.page import ADMINISTRATOR, MANAGER, NOBODY, SECURED, WORKER, Page, Things
from tests.browser.pages import PAGES
from tests.browser.visitor import Visitor

EMPTY_AND_SEND = """selector => {
    const forms = [...document.querySelectorAll(selector)];
    const form = forms.find(one => one.querySelector("textarea, input:not([type=hidden])"));
    form.noValidate = true;
    for (const field of form.elements)
        if (/^(text|textarea|email|password|date|number)$/.test(field.type)) field.value = "";
    form.requestSubmit(form.querySelector("button:not([type=button])"));
}"""
SEND_OVER_ANOTHERS = """words => {
    const form = document.querySelector("main form:has(input[name=version]):has(textarea),"
        + "main form:has(input[name=version]):has(input[name=name])");
    form.elements.version.value = 99;
    const typed = form.querySelector("textarea, input[name=name]");
    typed.value = words;
    form.requestSubmit(form.querySelector("button:not([type=button])"));
}"""
WITH_FORMS = {
    ("account_login", NOBODY),
    ("account_reset_password", NOBODY),
    ("accounts:join", NOBODY),
    ("account_reset_password_from_key", NOBODY),
    ("site:accessibility", NOBODY),
    ("account_set_password", MANAGER),
    ("account_change_password", SECURED),
    ("account_reauthenticate", SECURED),
    ("mfa_activate_totp", MANAGER),
    ("organisation:unit_add", ADMINISTRATOR),
    ("organisation:unit_rename", ADMINISTRATOR),
    ("organisation:team_add", ADMINISTRATOR),
    ("organisation:person_add", ADMINISTRATOR),
    ("organisation:person", ADMINISTRATOR),
    ("programme:bring", MANAGER),
    ("programme:new", MANAGER),
    ("programme:head", MANAGER),
    ("programme:target", MANAGER),
    ("programme:measure_add", MANAGER),
    ("programme:measure", MANAGER),
    ("programme:step", MANAGER),
    ("evaluation:correct", MANAGER),
    ("cases:by_code", NOBODY),
    ("cases:new_safety_notice", MANAGER),
    ("cases:new_proposal", MANAGER),
    ("cases:new_grant", MANAGER),
    ("gatherings:plan", MANAGER),
    ("gatherings:answer", MANAGER),
    ("gatherings:move", MANAGER),
    ("gatherings:decline", MANAGER),
    ("gatherings:here", WORKER),
}
VERSIONED = (
    "organisation:unit_rename",
    "organisation:person",
    "programme:head",
    "programme:target",
    "programme:measure",
    "programme:step",
    "programme:read_row",
)


def page_of(name: str, who: str | None) -> Page:
    return next(page for page in PAGES if (page.name, page.who) == (name, who))


def send_empty(visitor: Visitor, selector: str = "main form[method=post]") -> None:
    with visitor.page.expect_navigation():
        visitor.page.evaluate(EMPTY_AND_SEND, selector)


@pytest.mark.parametrize(("name", "who"), sorted(WITH_FORMS, key=str))
def test_empty_form_says_what_is_missing(
    name: str, who: str | None, things: Things, tab: Visitor, server: str
) -> None:
    tab.become(who, server)
    tab.go(page_of(name, who).address(things))

    send_empty(tab)

    assert tab.page.locator("[data-errors], .field-error, .errors").first.is_visible()
    assert tab.wrongs() + tab.said == []


def test_empty_note_says_what_is_missing(things: Things, tab: Visitor, server: str) -> None:
    tab.become(MANAGER, server)
    tab.go(f"/measures/{things['measure']}/")

    send_empty(tab, "#note-form")

    assert tab.page.locator("#note-form [data-errors]").is_visible()
    assert tab.wrongs() + tab.said == []


@pytest.mark.parametrize("name", VERSIONED)
def test_what_another_changed_meanwhile_is_shown_and_the_typed_stays(
    name: str, things: Things, tab: Visitor, server: str
) -> None:
    who = ADMINISTRATOR if name.startswith("organisation") else MANAGER
    tab.become(who, server)
    tab.go(page_of(name, who).address(things))

    with tab.page.expect_navigation():
        tab.page.evaluate(SEND_OVER_ANOTHERS, "Minun sanani")

    fields = tab.page.locator("main textarea, main input[name=name]")
    assert "Minun sanani" in [fields.nth(at).input_value() for at in range(fields.count())]
    assert "allessa" in tab.page.locator("main").inner_text()
    assert tab.wrongs() + tab.said == []


@pytest.mark.parametrize("name", ["500.html", "429.html"])
def test_page_of_a_failure_is_whole(name: str, demo: None, tab: Visitor, server: str) -> None:
    tab.become(NOBODY, server)
    body = render_to_string(name)
    tab.page.route("**/broken/", lambda route: route.fulfill(content_type="text/html", body=body))

    tab.go("/broken/")

    assert tab.wrongs() + tab.said == []


def test_form_from_before_a_new_session_says_so(demo: None, tab: Visitor, server: str) -> None:
    tab.become(NOBODY, server)
    tab.go("/accounts/sign-in/")
    tab.page.context.clear_cookies()

    tab.press("Sanna Lehtola")

    assert tab.heading() == "Sivu oli auki liian kauan"
    assert tab.wrongs() + tab.said == []
