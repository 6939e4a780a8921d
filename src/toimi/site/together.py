"""The working community: what people do here, and who they are."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from toimi.organisation import access
from toimi.organisation import queries as organisation
from toimi.organisation.kinds import ROLE_CODES
from toimi.organisation.middleware import Request
from toimi.organisation.models import Person, Unit
from toimi.organisation.needs import needs
from toimi.programme.queries import chosen
from toimi.programme.tooling import registry
from toimi.programme.tooling.kinds import Kind
from toimi.programme.tooling.rights import CREATE, HANDLE, SEE, code_of
from toimi.programme.tooling.tool import Door

READ = "organisation.read"


@dataclass(frozen=True)
class Doable:
    """A kind that a person may make, or whose list the person may see. Empty: may not."""

    kind: Kind
    begin_url: str
    list_url: str


def doable(person: Person, unit: Unit) -> list[Doable]:
    """Return what the person may do in the unit, what most may do first. 1 query a tool."""
    found = []
    for tool in registry.tools():
        for one in chosen(unit, tool.name, tool.kinds).values():
            code = one.kind.code
            may = {
                act: access.may(person, code_of(tool.name, code, act), unit)
                for act in (CREATE, SEE, HANDLE)
            }
            if one.is_on and any(may.values()):
                begin = tool.begin_url(code, None) if may[CREATE] else ""
                found.append(Doable(one.kind, begin, tool.list_url(code)))
    return sorted(found, key=lambda one: (not one.begin_url, -len(one.kind.create & ROLES)))


def doors(person: Person) -> list[Door]:
    """Return the pages of tools that the person may open, in their order. No query but roles."""
    found = [door for tool in registry.tools() for door in tool.doors]
    return [door for door in found if access.may(person, door.right)]


ROLES = frozenset(ROLE_CODES)


def home(person: Person) -> Unit | None:
    """Return the person's own unit: the topmost in which the person lives with programmes."""
    rows = access.visible(person, "programme.read", Unit.objects.order_by("path"), "")
    return rows.first()


@needs(READ)
@require_safe
def together(request: Request) -> HttpResponse:
    """Show what people do together, with what they do most first, and the units."""
    unit = home(request.person)
    if unit is None:
        return redirect("organisation:community")
    found = doable(request.person, unit)
    context = {
        "unit": unit,
        "doable": [one for one in found if one.begin_url],
        "doors": doors(request.person),
        "seen": [one for one in found if not one.begin_url],
        "places": organisation.tree(request.person, READ),
    }
    return render(request, "site/together.html", context)
