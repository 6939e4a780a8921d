"""Asks a Toimi that is set up for earnest use for some pages, and prints what came as JSON.

Run by test_security_headers.py in a process of its own: settings are read once a process.
"""

import json
import re
import sys
from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402

from toimi.accounts.models import User  # noqa: E402
from toimi.commands import prepare  # noqa: E402
from toimi.organisation import actions as organisation  # noqa: E402
from toimi.organisation.models import Person, Unit  # noqa: E402
from toimi.platform.history.actions import System, create  # noqa: E402

HOST, PASSWORD = "toimi.example.org", "kuusi-vihreaa-kuusta"
PAGES = ("/", "/accounts/me/", "/programmes/", "/accessibility/", "/nowhere/", "/health")


def main() -> None:
    call_command("migrate", verbosity=0, interactive=False)
    prepare.collect_static_files()
    _people()
    scheme = settings.BASE_URL.partition(":")[0]
    # As a web server with TLS before it passes requests on.
    client = Client(HTTP_HOST=HOST, HTTP_X_FORWARDED_PROTO=scheme, enforce_csrf_checks=True)
    page = client.get("/accounts/sign-in/")
    said = [_of("GET sign in", page)]
    for name, path, form in (
        ("POST sign in", "/accounts/sign-in/", {"login": "sanna", "password": PASSWORD}),
        ("POST language", "/language/", {"language": "sv"}),
    ):
        typed = form | {"csrfmiddlewaretoken": _token(page)}
        said.append(_of(name, client.post(path, typed, headers={"origin": f"{scheme}://{HOST}"})))
        page = client.get("/accounts/me/")
    said += [_of(f"GET {path}", client.get(path)) for path in PAGES]
    json.dump(said, sys.stdout)


def _token(page: Any) -> str:
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.content.decode())
    return found[1] if found else ""


def _people() -> None:
    if User.objects.exists():
        return
    by = System("test")
    user = User(username="sanna", email="sanna@example.org")
    user.set_password(PASSWORD)
    create(user, "accounts.user_added", by=by)
    unit: Unit = organisation.add_unit(name="Yksikkö", slug="yksikko", parent=None, by=by)
    create(Person(name="Sanna", user=user), "organisation.person_added", by=by)
    assert unit.pk


def _of(name: str, response: Any) -> dict[str, Any]:
    return {
        "name": name,
        "status": response.status_code,
        "headers": dict(response.headers),
        "cookies": {
            key: {flag: morsel[flag] for flag in ("secure", "httponly", "samesite")}
            for key, morsel in response.cookies.items()
            if morsel.value
        },
    }


if __name__ == "__main__":
    main()
