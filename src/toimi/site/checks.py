"""What production must not be started with: pure rules, and Django's checks that ask them."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register

from toimi.accounts.loopback import is_loopback

KEY_LENGTH = 50
KEY_CHARACTERS = 5


def weak_key(key: str) -> str | None:
    """Return why `key` is too weak to sign sessions with; None when it is not."""
    if len(key) >= KEY_LENGTH and len(set(key)) >= KEY_CHARACTERS:
        return None
    return (
        f"TOIMI_SECRET_KEY is weak: give at least {KEY_LENGTH} characters, "
        f"{KEY_CHARACTERS} of them different, or leave it out and one is made."
    )


def refusals(*, key: str, debug: bool, is_demo: bool, hosts: Iterable[str]) -> list[str]:
    """Return why production is not started, one sentence each; none means that it may be.

    `hosts` are the names and addresses that Toimi listens to and answers by.
    """
    found = [weak_key(key)]
    if debug:
        found.append("TOIMI_DEBUG is on: it is for runserver only, turn it off.")
    open_hosts = [host for host in hosts if not is_loopback(host)]
    if is_demo and open_hosts:
        found.append(
            "The demo signs anybody in, so it is served on this machine only, "
            f"not as {', '.join(open_hosts)}."
        )
    return [sentence for sentence in found if sentence]


def answered_hosts() -> list[str]:
    """Return the names that requests may use, by the settings."""
    return [*settings.ALLOWED_HOSTS, urlsplit(settings.BASE_URL).hostname or ""]


@register(Tags.security, deploy=True)
def production(**_: Any) -> list[CheckMessage]:
    """Say in `toimi check --deploy` what `toimi serve` would refuse, the demo aside."""
    found = refusals(key=settings.SECRET_KEY, debug=settings.DEBUG, is_demo=False, hosts=())
    return [Error(sentence, id="toimi.E001") for sentence in found]
