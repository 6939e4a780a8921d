"""Every address × everybody × every method: let in are those whom the table lets in, no others."""

from http.cookies import SimpleCookie
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from pytest_django import Settings

from tests.contracts import small_cases
from tests.contracts.addresses import OF_OTHERS, Address, addresses
from tests.contracts.small_world import ELSEWHERE, NOBODY, World, make
from toimi.organisation import access
from toimi.organisation.kinds import ROLE_CODES
from toimi.organisation.needs import OPEN, SIGNED_IN

METHODS = ("GET", "POST", "PUT", "DELETE")
WRONG = ("PUT", "DELETE")
IN, OUT, SENT, WRONG_METHOD, BROKEN = (
    "let in",
    "refused",
    "sent to sign in",
    "wrong method",
    "broken",
)

POSTS = {
    "organisation:absence_end": "organisation.deputies",
    "organisation:deputy_end": "organisation.deputies",
    "evaluation:save_draft": "programme.carry_out",
    "evaluation:tick": "programme.carry_out",
    "evaluation:untick": "programme.carry_out",
    "evaluation:rounds": "programme.rounds",
    "evaluation:answer_note": "programme.carry_out",
    "evaluation:remove_note": "programme.write",
    "programme:events": "programme.events",
    "programme:restore": "programme.write",
    **dict.fromkeys(
        (
            "cases:move",
            "cases:take",
            "cases:assign",
            "cases:answer",
            "cases:reopen",
            "cases:add_task",
            "cases:add_money",
            "cases:attach",
            "cases:task",
            "cases:remove_money",
        ),
        small_cases.HANDLE,
    ),
    **dict.fromkeys(
        (
            "gatherings:move",
            "gatherings:cancel",
            "gatherings:hold",
            "gatherings:reopen",
            "gatherings:attendance",
            "gatherings:places",
            "gatherings:invite",
            "gatherings:code",
            "gatherings:answer",
            "gatherings:drop",
            "gatherings:add",
            "gatherings:take_off",
            "gatherings:minutes_begin",
            "gatherings:minutes_renew",
            "gatherings:item_add",
            "gatherings:decide",
            "gatherings:minutes_close",
            "gatherings:item_write",
            "gatherings:item_remove",
            "gatherings:decision_remove",
            "gatherings:decision_done",
        ),
        "gatherings.training.handle",
    ),
}
"""Addresses that more may look at than may change, with the right that changing needs."""
FOR_ONE_PERSON = {
    "site:go",
    "cases:support_logged",
    "cases:support_debriefing",
    "gatherings:agreed_tick",
    "gatherings:agreed_remove",
    "gatherings:feedback",
}
"""Addresses that are made for one person, or for two, whatever the role."""
WORDS = {"kind", "tool", "format"}
"""Places of an address that are words of ours, not records of a unit."""
TYPED = {
    "gatherings:decision_done": {"done_on": "2021-10-15", "version": "0"},
    "gatherings:item_add": {"title": "Muut asiat"},
    "gatherings:item_write": {"text": "Jatketaan.", "version": "0"},
    "gatherings:decide": {"text": "Tilataan mittaus"},
    "gatherings:minutes_close": {"version": "0"},
    **small_cases.TYPED,
    "evaluation:save_draft": {"state": "under_way", "text": "Tehty.", "version": "0"},
    "evaluation:tick": {"done_on": "2021-10-15", "version": "0"},
    "evaluation:untick": {"version": "0"},
    "evaluation:answer_note": {"text": "Kiitos."},
    "evaluation:rounds": {"name": "Kevät", "starts_on": "2022-01-01", "due_on": "2022-05-31"},
}
"""What is sent to those, so that rights decide and not an empty form."""


def holders(address: Address, method: str) -> frozenset[str]:
    """Return the roles that may."""
    rule = POSTS.get(address.name, address.rule) if method == "POST" else address.rule
    return frozenset(ROLE_CODES) if rule in {OPEN, SIGNED_IN} else access.RIGHTS[str(rule)]


def wanted(address: Address, who: str, method: str) -> set[str]:
    """Return what may come of it."""
    if who == NOBODY:
        return {SENT} if address.rule != OPEN else _in(address, method) | _other({SENT}, address)
    if who == ELSEWHERE:
        return {OUT, WRONG_METHOD} if _is_of_a_unit(address) else _in(address, method)
    return _in(address, method) if who in holders(address, method) else {OUT, WRONG_METHOD}


def _is_of_a_unit(address: Address) -> bool:
    """Return whether it is about something that a role in another unit does not reach."""
    right = access.BY_CODE.get(str(address.rule))
    is_record = any(name not in WORDS for _, name in address.places)
    return is_record and right is not None and not right.everywhere


def _in(address: Address, method: str) -> set[str]:
    if method in WRONG and address.is_ours:
        return {WRONG_METHOD}
    return {IN, WRONG_METHOD} | _other({OUT, SENT}, address)


def _other(outcomes: set[str], address: Address) -> set[str]:
    """Allauth's pages also depend on what the user has set up: spare codes, a second step; a
    mail's link on whom it was made for."""
    return set() if address.is_ours and address.name not in FOR_ONE_PERSON else outcomes


def outcome(client: Client, method: str, path: str, typed: dict[str, str]) -> str:
    """Return what came of a request whose every trace is taken back."""
    cookies = SimpleCookie({name: morsel.value for name, morsel in client.cookies.items()})
    with transaction.atomic():
        response = client.generic(method, path) if not typed else client.post(path, typed)
        transaction.set_rollback(True)
    client.cookies = cookies
    status: int = response.status_code
    if status >= 500:
        return f"{BROKEN}: {response.exc_info[0].__name__}: {response.exc_info[1]}"  # type: ignore[attr-defined]
    if status == 302 and response.headers["Location"].startswith("/accounts/sign-in/"):
        return SENT
    return {403: OUT, 404: OUT, 405: WRONG_METHOD}.get(status, IN)


def sent(client: Client, method: str, path: str, address: Address) -> str:
    client.raise_request_exception = False
    if method != "POST":
        return outcome(client, method, path, {})
    return outcome(client, method, path, TYPED.get(address.name) or {"nothing": "known"})


@pytest.fixture
def world(db: None, settings: Settings, tmp_path: Any) -> World:
    settings.MEDIA_ROOT = tmp_path
    return make()


def test_every_address_has_a_rule() -> None:
    without = [f"{address.name} ({address.route})" for address in addresses() if not address.rule]

    assert without == []


def test_every_rule_of_others_belongs_to_an_address() -> None:
    names = {address.name for address in addresses()}

    assert sorted({*OF_OTHERS, *POSTS, *TYPED} - names) == []


def test_everybody_is_let_in_where_the_table_says_and_nowhere_else(world: World) -> None:
    faults, let_in = [], set()
    for address in addresses():
        path = world.path(address)
        cache.clear()
        for who, client in world.clients.items():
            # HEAD is GET without its body: two who ask so are enough.
            for method in METHODS + (("HEAD",) if who in {NOBODY, ELSEWHERE} else ()):
                came = sent(client, method, path, address)
                if came == IN:
                    let_in.add(address.name)
                if came not in wanted(address, who, method):
                    faults.append(f"{method} {address.name} ({path}) by {who}: {came}")

    assert "\n".join(faults) == ""
    assert sorted({a.name for a in addresses() if a.is_ours} - let_in) == []


def test_administrators_read_no_programme_and_the_committee_only_the_public_edition() -> None:
    held = {
        role: {right for right, roles in access.RIGHTS.items() if role in roles}
        for role in ("administrator", "committee_reader")
    }
    work = {right for right in held["administrator"] if right.startswith(("programme", "report"))}

    assert (held["committee_reader"], work) == ({"reports.public", "privacy.read_own"}, set())


def test_what_is_restricted_is_never_an_administrators() -> None:
    written = {right for right in access.RIGHTS if right.startswith(("programme", "report"))}

    with pytest.raises(ValueError, match="is restricted"):
        access.Right("programme.secret", below=access.ADMINISTRATOR, is_restricted=True)

    assert written - access.RESTRICTED == set()
