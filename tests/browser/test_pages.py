"""Every page, in every width and both schemes: axe, overflow, small targets, inline code."""

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import resolve, reverse

from tests.browser.page import Page
from tests.browser.pages import ON_THE_WAY, PAGES
from tests.browser.visitor import Visitor
from tests.contracts.addresses import Address, addresses

INLINE = re.compile(r"<style|<script(?![^>]*\ssrc=)|<[^>]*\s(?:style|on[a-z]+)\s*=", re.IGNORECASE)
THING_OF = {
    "units": "unit",
    "teams": "team",
    "people": "person",
    "programmes": "programme",
    "targets": "target",
    "measures": "measure",
    "steps": "step",
    "rounds": "round",
    "follow-ups": "follow_up",
    "intakes": "intake",
    "reports": "report",
    "join": "invitation",
    "passkeys": "passkey",
    "calls": "support_call",
    "brought": "case_import",
    "cases": "case",
    "tasks": "case_task",
    "series": "series",
    "sessions": "session",
    "enrolments": "enrolment",
    "feedback": "feedback",
}
"""What stands before a value in an address, to the thing that is meant."""
PLAIN = {
    "number": 2,
    "page": 1,
    "index": 0,
    "field": "urgency",
    "uidb36": "1",
    "key": "set-password",
    "kind": "training",
}


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_page_is_whole_and_accessible(
    page: Page, things: dict[str, Any], tab: Visitor, server: str
) -> None:
    tab.become(page.who, server)

    answer = tab.go(page.address(things))

    assert (answer.status, INLINE.findall(answer.text())) == (page.status, [])
    assert resolve(urlsplit(answer.url).path).view_name == page.name
    assert tab.wrongs() + tab.said == []


def test_every_page_of_the_addresses_is_looked_at(things: dict[str, Any]) -> None:
    clients = [Client(HTTP_HOST="localhost")]
    for username in sorted({page.who for page in PAGES if page.who}):
        clients.append(Client(HTTP_HOST="localhost"))
        clients[-1].force_login(get_user_model().objects.get(username=username))
    looked_at = {page.name for page in PAGES} | set(ON_THE_WAY)

    shown = {one.name for one in addresses() if any(shows(c, one, things) for c in clients)}

    assert sorted(shown - looked_at) == []
    assert sorted(looked_at - {one.name for one in addresses()}) == []


def shows(client: Client, address: Address, things: dict[str, Any]) -> bool:
    """Return whether the address answers with a page of its own."""
    values = {
        name: things.get(THING_OF.get(before, ""), PLAIN.get(name, 1))
        if name in {"pk", "token"}
        else PLAIN.get(name, "worker")
        for before, name in address.places
    }
    answer = client.get(reverse(address.name, kwargs=values))
    is_page = answer.headers.get("Content-Type", "").startswith("text/html")
    return answer.status_code == 200 and is_page
