"""What a page looks like when it says no: errors at fields, two people's versions, error pages."""

import pytest
from django.template.loader import render_to_string

from tests.browser.conftest import Visit
from tests.browser.pages import ADMINISTRATOR, MANAGER, NOBODY, PAGES, SECURED, Page, Things
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
    name: str, who: str | None, things: Things, visit: Visit
) -> None:
    visitor = visit(who)
    visitor.go(page_of(name, who).address(things))

    send_empty(visitor)

    assert visitor.page.locator("[data-errors], .field-error, .errors").first.is_visible()
    assert visitor.wrongs() == []


def test_empty_note_says_what_is_missing(things: Things, visit: Visit) -> None:
    visitor = visit(MANAGER)
    visitor.go(f"/measures/{things['measure']}/")

    send_empty(visitor, "#note-form")

    assert visitor.page.locator("#note-form [data-errors]").is_visible()
    assert visitor.wrongs() == []


@pytest.mark.parametrize("name", VERSIONED)
def test_what_another_changed_meanwhile_is_shown_and_the_typed_stays(
    name: str, things: Things, visit: Visit
) -> None:
    who = ADMINISTRATOR if name.startswith("organisation") else MANAGER
    visitor = visit(who)
    visitor.go(page_of(name, who).address(things))

    with visitor.page.expect_navigation():
        visitor.page.evaluate(SEND_OVER_ANOTHERS, "Minun sanani")

    fields = visitor.page.locator("main textarea, main input[name=name]")
    assert "Minun sanani" in [fields.nth(at).input_value() for at in range(fields.count())]
    assert "allessa" in visitor.page.locator("main").inner_text()
    assert visitor.wrongs() == []


@pytest.mark.parametrize("name", ["500.html", "429.html"])
def test_page_of_a_failure_is_whole(name: str, demo: None, visit: Visit) -> None:
    visitor = visit()
    body = render_to_string(name)
    visitor.page.route(
        "**/broken/", lambda route: route.fulfill(content_type="text/html", body=body)
    )

    visitor.go("/broken/")

    assert visitor.wrongs() == []


def test_form_from_before_a_new_session_says_so(demo: None, visit: Visit) -> None:
    visitor = visit()
    visitor.go("/accounts/sign-in/")
    visitor.page.context.clear_cookies()

    visitor.press("Sanna Lehtola")

    assert visitor.page.title().endswith("– Toimi")
    assert visitor.wrongs() == []
