"""Every address of the project, with the rule that it carries."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

from toimi.accounts import urls as accounts
from toimi.organisation.needs import OPEN, SIGNED_IN

OF_OTHERS = {
    str(pattern.name): OPEN if pattern.name in accounts.OPEN else SIGNED_IN
    for pattern in accounts.urlpatterns
}
"""Addresses whose views are allauth's, by name; ours carry their rule themselves."""
PLACE = re.compile(r"(?:([\w-]+)/|(?<=>)/|^)<(?:\w+:)?(\w+)>")


@dataclass(frozen=True)
class Address:
    """`places` are (what stands before it, its name) for each value in the address."""

    name: str
    route: str
    rule: str | None
    places: tuple[tuple[str, str], ...]
    is_ours: bool

    def __str__(self) -> str:
        return self.name


def addresses() -> list[Address]:
    """Return every address, in the order in which they are looked up."""
    return list(_walk(get_resolver().url_patterns, "", ""))


def _walk(
    patterns: Iterable[URLPattern | URLResolver], namespace: str, before: str
) -> Iterator[Address]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inside = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern.url_patterns, inside, route)
            continue
        name = f"{namespace}{pattern.name}"
        rule = getattr(pattern.callback, "needs", None)
        yield Address(
            name=name,
            route=route,
            rule=rule or OF_OTHERS.get(name),
            places=_places(pattern, route),
            is_ours=rule is not None,
        )


def _places(pattern: URLPattern, route: str) -> tuple[tuple[str, str], ...]:
    named = tuple(getattr(pattern.pattern.regex, "groupindex", {}))
    found = tuple((match[1] or "", match[2]) for match in PLACE.finditer(route))
    return found if found or not named else tuple(("", name) for name in named)
