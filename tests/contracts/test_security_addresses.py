"""Every address, asked as somebody with bad intentions would ask it."""

from collections.abc import Iterator
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import get_resolver
from lxml import html
from pytest_django import Settings

from tests.contracts.addresses import Address, addresses
from tests.contracts.small_world import NOBODY, World, make
from tests.contracts.test_rights_matrix import TYPED
from toimi.organisation.kinds import ROLE_CODES
from toimi.organisation.models import Person

pytestmark = pytest.mark.django_db

EVIL = "evil.example"
ELSEWHERE = (
    f"https://{EVIL}/",
    f"//{EVIL}/",
    f"///{EVIL}/",
    f"/\\{EVIL}/",
    f"\\\\{EVIL}/",
    f"https:{EVIL}",
    f"\thttps://{EVIL}/",
    f"/\t/{EVIL}/",
    f"https://localhost@{EVIL}/",
    "javascript:alert(1)",
)
"""Ways of writing an address that browsers take for another place."""
ASKED = ("next", "back", "return_to", "to", "url", "place", "page", "continue")
SHOWN_AS_THEY_ARE = {"health"}
"""Addresses that are neither pages nor files to be saved: what they say is for machines."""


@pytest.fixture
def world(settings: Settings, tmp_path: Any) -> World:
    settings.MEDIA_ROOT = tmp_path
    return make()


@pytest.fixture
def everybody(world: World) -> Client:
    """Return a client of one who has every role: rights stop nothing here."""
    client = world.clients["line_manager"]
    person = Person.objects.get(user=client.session["_auth_user_id"])
    unit = person.role_assignments.get().unit
    for role in ROLE_CODES:
        person.role_assignments.get_or_create(role=role, unit=unit)
    client.raise_request_exception = False
    return client


def ask(client: Client, method: str, path: str, typed: dict[str, str], **headers: str) -> Any:
    """Send a request whose every trace is taken back."""
    cookies = SimpleCookie({name: morsel.value for name, morsel in client.cookies.items()})
    cache.clear()
    with transaction.atomic():
        send = client.post if method == "POST" else client.get
        response = send(path, typed, headers=headers)
        transaction.set_rollback(True)
    client.cookies = cookies
    return response


def paths(world: World) -> Iterator[tuple[Address, str]]:
    for address in addresses():
        yield address, world.path(address)


def test_no_address_takes_a_form_that_another_site_sent(world: World, everybody: Client) -> None:
    everybody.handler.enforce_csrf_checks = True

    taken = [
        f"{address.name}: {came.status_code}"
        for address, path in paths(world)
        for came in [ask(everybody, "POST", path, {"known": "nothing"})]
        if came.status_code != 403
    ]

    assert taken == []


def test_no_view_is_let_off_the_check_of_forms() -> None:
    def views(patterns: Any) -> Iterator[Any]:
        for pattern in patterns:
            yield from (
                views(pattern.url_patterns)
                if hasattr(pattern, "url_patterns")
                else [pattern.callback]
            )

    exempt = [v for v in views(get_resolver().url_patterns) if getattr(v, "csrf_exempt", False)]

    assert exempt == []


def test_no_address_leads_to_another_site(world: World, everybody: Client) -> None:
    follows, led = set(), []
    for address, path in paths(world):
        for method in ("GET", "POST"):
            if OWN in ways_out(asked_on(everybody, method, address, path, OWN)):
                follows.add(f"{method} {address.name}")
                for way in ELSEWHERE:
                    found = ways_out(asked_on(everybody, method, address, path, way))
                    led += [f"{method} {address.name}: {to}" for to in found if is_elsewhere(to)]

    assert led == []
    assert {"POST account_login", "POST set_language", "POST evaluation:tick"} <= follows


OWN = "/accessibility/?asked"


def asked_on(client: Client, method: str, address: Address, path: str, way: str) -> Any:
    """Ask an address to lead on to `way`, by every name that this is asked by."""
    more = TYPED.get(address.name, {}) if method == "POST" else {}
    return ask(client, method, path, more | dict.fromkeys(ASKED, way), referer=way.strip())


def ways_out(response: Any) -> list[str]:
    """Return where an answer leads: by itself, or by a link or a form that it shows."""
    found = [value for name, value in response.headers.items() if name in LEADING]
    is_page = not response.streaming and "html" in response.headers.get("Content-Type", "")
    if is_page and response.content.strip():
        page = html.document_fromstring(response.content.decode())
        found += [to for part in page.iter() for name in SHOWING if (to := part.get(name))]
    return found


LEADING = {"Location", "HX-Redirect", "HX-Location", "HX-Push-Url", "Refresh"}
SHOWING = ("href", "action", "formaction", "src", "hx-get", "hx-post")


def is_elsewhere(address: str) -> bool:
    """Return whether a browser would leave Toimi for it, or run it."""
    plain = address.strip().replace("\\", "/").replace("\t", "")
    if plain.startswith("javascript:"):
        return True
    return urlsplit(plain).hostname == EVIL or plain.startswith(f"https:{EVIL}")


@pytest.mark.parametrize("way", ELSEWHERE)
def test_signing_in_leads_to_toimis_own_pages_only(world: World, way: str) -> None:
    user = Person.objects.get(user__username="made-up").user
    assert user
    user.set_password("kuusi-vihreaa-kuusta")
    user.save()
    typed = {"login": "made-up", "password": "kuusi-vihreaa-kuusta", "next": way}

    came = Client(HTTP_HOST="localhost").post("/accounts/sign-in/", typed)

    assert (came.status_code, came.headers["Location"]) == (302, "/")


def test_no_address_answers_under_a_strangers_name(world: World, everybody: Client) -> None:
    answered = [
        f"{address.name}: {came.status_code}"
        for address, path in paths(world)
        for came in [ask(everybody, "GET", path, {}, host=EVIL)]
        if came.status_code != 400
    ]

    assert answered == []


def test_links_in_mails_are_by_the_settings_not_by_the_request(world: World) -> None:
    client = world.clients[NOBODY]
    user = Person.objects.get(user__username="made-up").user
    assert user

    client.post(
        "/accounts/password/reset/",
        {"email": user.email},
        headers={"x-forwarded-host": EVIL, "forwarded": f"host={EVIL}", "x-host": EVIL},
    )

    (sent,) = mail.outbox
    links = [word for word in str(sent.body).split() if "://" in word]
    assert links
    assert [link for link in links if not link.startswith(settings.BASE_URL)] == []


def test_what_is_no_page_can_only_be_saved(world: World, everybody: Client) -> None:
    opened: list[str] = []
    saved: list[str] = []
    for address, path in paths(world):
        came = ask(everybody, "GET", path, {})
        kind = came.headers.get("Content-Type", "")
        if came.status_code != 200 or kind.startswith("text/html"):
            continue
        is_saved = came.headers.get("Content-Disposition", "").startswith("attachment")
        (saved if is_saved else opened).append(f"{address.name} {kind.partition(';')[0]}")
        assert came.headers["X-Content-Type-Options"] == "nosniff"
        if is_saved:
            assert "sandbox" in came.headers["Content-Security-Policy"], address.name

    assert {"programme:file application/octet-stream", "reports:file application/pdf"} <= set(saved)
    assert sorted(set(opened) - OPENED) == []


OPENED = {
    "health application/json",
    "programme:page_picture image/webp",
    "site:calendar text/calendar",
    "site:token application/json",
    "site:worker text/javascript",
}
"""What a page shows inside itself, or a machine asks for; none of it is as somebody brought it."""
