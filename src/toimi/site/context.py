"""What every page shows around its content: the menu, the person, the demo's day."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform.preferences import queries as preferences

PLACES = {
    "site:day": "day",
    "programme": "measures",
    "evaluation:measure": "measures",
    "organisation": "community",
    "gatherings": "community",
    "evaluation": "follow_up",
    "site:follow_up": "follow_up",
    "reports": "follow_up",
}
"""Address name, else its namespace, to the place of the menu that it is in."""


@dataclass(frozen=True)
class MenuItem:
    place: str
    label: str
    url: str
    current: bool = False
    count: int = 0
    short: str = ""


def page(request: HttpRequest) -> dict[str, Any]:
    """Return what `base.html` uses. No query of its own: the person's roles are asked once."""
    person = getattr(request, "person", None) or None
    chosen = preferences.current()
    return {
        "person": person,
        "menu": menu(request, person) if person and person.is_active else [],
        "organisation_name": chosen.organisation_name,
        "demo_today": chosen.fixed_today if chosen.is_demo else None,
        "search_url": reverse("site:search")
        if person and access.may(person, "programme.read")
        else "",
    }


def menu(request: HttpRequest, person: Person) -> list[MenuItem]:
    """Return the places that the person has something in, the current one marked."""
    here = _here(request)
    count = getattr(request, "waiting_count", 0)
    reads = access.may(person, "programme.read")
    offered = (
        ("day", gettext("Omat tehtävät"), "site:day", gettext("Omat"), True),
        ("measures", gettext("Toimenpiteet"), "programme:index", "", reads),
        (
            "community",
            gettext("Työyhteisö"),
            "organisation:community",
            "",
            access.may(person, "organisation.read"),
        ),
        (
            "follow_up",
            gettext("Seuranta"),
            "site:follow_up" if reads else "reports:index",
            "",
            access.may(person, "reports.public"),
        ),
    )
    return [
        MenuItem(place, label, reverse(name), place == here, count * (place == "day"), short)
        for place, label, name, short, is_offered in offered
        if is_offered
    ]


def _here(request: HttpRequest) -> str:
    match = request.resolver_match
    if match is None:
        return ""
    return PLACES.get(match.view_name) or PLACES.get(match.namespace, "")
