"""By which kinds a programme's measures are carried out: all suggestions on one page; and what an
administrator chooses of kinds for a unit."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_safe

from toimi.organisation import queries as organisation
from toimi.organisation.middleware import Request
from toimi.organisation.models import Unit
from toimi.organisation.needs import needs
from toimi.programme import actions, queries
from toimi.programme.kind_choice_forms import KindChoiceForm
from toimi.programme.kinds import DECLINED, SUGGESTED, TIED
from toimi.programme.tooling import registry
from toimi.programme.tooling.tool import Tool
from toimi.programme.views.acting import REFUSED, attempt, demand
from toimi.programme.views.write import form_methods

SETTLE, MANAGE = "programme.settle", "organisation.manage"


@needs(SETTLE)
@form_methods
def kinds(request: Request, pk: int) -> HttpResponse:
    """Show each measure with the kinds that its wording suggests; take those that are ticked."""
    programme = get_object_or_404(queries.programmes(request.person), pk=pk)
    demand(request.person, SETTLE, programme.unit)
    if request.method == "POST":
        chosen = [int(key) for key in request.POST.getlist("kind") if key.isdecimal()]
        known = {"programme": programme, "chosen": chosen, "by": request.person}
        count = attempt(request, actions.tie_suggested, **known)
        words = ngettext("{count} tapa on nyt käytössä.", "{count} tapaa on nyt käytössä.", count)
        messages.success(request, words.format(count=count))
        return redirect("programme:kinds", pk)
    rows = queries.measure_kinds(request.person).filter(
        measure__programme=programme, measure__dropped_at=None
    )
    found = list(rows.order_by("measure__number", "rank", "pk"))
    context = {
        "programme": programme,
        "suggested": _by_measure([row for row in found if row.state == SUGGESTED]),
        "tied": _by_measure([row for row in found if row.state == TIED]),
        "declined_count": sum(row.state == DECLINED for row in found),
    }
    return render(request, "programme/kinds.html", context)


def _by_measure(rows: list[Any]) -> list[dict[str, Any]]:
    found: dict[int, dict[str, Any]] = {}
    for row in rows:
        kind = registry.kind(row.tool, row.kind)
        if kind is None:
            continue
        item = found.setdefault(row.measure_id, {"measure": row.measure, "kinds": []})
        item["kinds"].append({"row": row, "name": kind.name, "is_first": not item["kinds"]})
    return list(found.values())


@needs(MANAGE)
@require_safe
def unit_kinds(request: Request, pk: int) -> HttpResponse:
    """List the kinds as they hold in a unit: used or not, deadlines, limits."""
    unit = _unit(request, pk)
    tools = [
        {
            "tool": tool,
            "rows": [
                {"chosen": chosen, **_numbers(chosen)}
                for chosen in queries.chosen(unit, tool.name, tool.kinds).values()
            ],
        }
        for tool in registry.tools()
    ]
    return render(request, "programme/unit_kinds.html", {"unit": unit, "tools": tools})


@needs(MANAGE)
@form_methods
def unit_kind(request: Request, pk: int, tool: str, kind: str) -> HttpResponse:
    """Choose whether a kind is used in a unit and below it, and its deadlines and limits."""
    unit, found = _unit(request, pk), _tool(tool, kind)
    chosen = queries.chosen(unit, tool, found.kinds)[kind]
    form = KindChoiceForm(chosen, request.POST if request.method == "POST" else None)
    if form.is_valid():
        known = {"unit": unit, "tool": tool, "kind": kind, "by": request.person}
        if form.carry_out(actions.choose_kind, **known):
            messages.success(
                request, gettext("Tallennettu. Kesken oleva jatkuu entisin määräajoin.")
            )
            return redirect("programme:unit_kinds", pk)
    context = {"unit": unit, "chosen": chosen, "form": form}
    status = REFUSED if form.is_bound else 200
    return render(request, "programme/unit_kind.html", context, status=status)


def _unit(request: Request, pk: int) -> Unit:
    return get_object_or_404(organisation.units(request.person, MANAGE), pk=pk)


def _tool(name: str, kind: str) -> Tool:
    found = registry.tool(name)
    if found is None or found.kind(kind) is None:
        raise Http404
    return found


def _numbers(chosen: queries.Chosen) -> dict[str, Any]:
    return {"days": list(chosen.days.items()), "limits": list(chosen.limits.items())}
