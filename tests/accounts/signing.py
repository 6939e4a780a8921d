"""Somebody who signs in, as the tests of this folder need it."""

from typing import Any

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from tests.factories.accounts import UserFactory
from tests.factories.organisation import PersonFactory
from toimi.accounts.models import User

PASSWORD = "kuusi-vihreaa-kuusta"
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
    "Gecko) Version/17.4 Mobile/15E148 Safari/604.1"
)


def somebody(username: str = "sanna", **kwargs: Any) -> User:
    """Return a user with a password and a place in the organisation."""
    user = UserFactory.create(password=PASSWORD, username=username, **kwargs)
    PersonFactory.create(user=user, role="worker", name="Sanna Lehtola")
    return user


def sign_in(client: Client, login: str = "sanna", password: str = PASSWORD, **data: str) -> Any:
    return client.post("/accounts/sign-in/", {"login": login, "password": password, **data})


def browser(named: str = FIREFOX) -> Client:
    return Client(headers={"user-agent": named})


def code_now() -> str:
    counter = int(timezone.now().timestamp()) // 30
    return str(format_hotp_value(hotp_value(SECRET, counter)))


def with_second_step(user: User) -> User:
    TOTP.activate(user, SECRET)
    RecoveryCodes.activate(user)
    return user


def sign_in_with_code(client: Client, *, trust: bool = False) -> None:
    """Sign in by password and code; a code is good once, so it is forgotten that it was used."""
    cache.clear()
    sign_in(client)
    client.post("/accounts/second-step/code/", {"code": code_now()})
    client.post("/accounts/second-step/device/", {"action": "trust" if trust else "skip"})
