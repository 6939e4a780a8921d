"""Where a passkey can be made and used: browsers keep one for a name, never for a number."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest

from toimi.accounts.loopback import is_number


@dataclass(frozen=True)
class Place:
    """`is_number`: the page was opened by number; `by_name` is its address by name, or empty."""

    is_number: bool
    by_name: str


def place(request: HttpRequest) -> Place:
    """Return how the page was opened, and where passkeys work if not here."""
    if not is_number(request.get_host()):
        return Place(is_number=False, by_name="")
    has_name = not is_number(urlsplit(settings.BASE_URL).netloc)
    path = request.get_full_path() if request.method == "GET" else request.path
    return Place(is_number=True, by_name=f"{settings.BASE_URL}{path}" if has_name else "")


def as_json(options: dict[str, Any]) -> str:
    """Return what the device is asked for, as the page's script takes it."""
    return json.dumps(options, cls=DjangoJSONEncoder)
