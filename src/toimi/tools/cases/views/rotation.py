"""Job rotation: offers and wishes side by side, with what fits."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.tools.cases import queries, rules, words
from toimi.tools.cases.kinds import BY_CODE
from toimi.tools.cases.models import Case


@needs("cases.rotation.handle")
@require_safe
def rotation_fits(request: Request) -> HttpResponse:
    """Show the open offers and wishes, and the pairs that nothing hinders."""
    rows = queries.visible(request.person, "rotation").filter(stage="open", closed_on=None)
    found = list(rows.select_related("reported_by").order_by("opened_on", "pk"))
    offers = [case for case in found if case.values.get("side") == "offer"]
    wishes = [case for case in found if case.values.get("side") == "wish"]
    by_pk = {case.pk: case for case in found}
    fits = rules.fits([side_of(case) for case in offers], [side_of(case) for case in wishes])
    context = {
        "list_url": words.list_url(BY_CODE["rotation"]),
        "sides": [
            (gettext("Tarjoukset"), [_told(case) for case in offers]),
            (gettext("Toiveet"), [_told(case) for case in wishes]),
        ],
        "fits": [
            {"offer": by_pk[fit.offer], "wish": by_pk[fit.wish], "why": _why(fit)} for fit in fits
        ],
    }
    return render(request, "cases/fits.html", context)


def side_of(case: Case) -> rules.Side:
    """Return an offer or a wish as the rule compares it."""
    first, last = (case.values.get(name) for name in ("from_on", "until_on"))
    return rules.Side(
        case.pk,
        case.values.get("work", ""),
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
        case.values.get("share", 0),
    )


def _told(case: Case) -> dict[str, Any]:
    asked = [one for one in case.of.asked_at("") if one.code in case.values and one.code != "side"]
    said = [words.said(one, case.values[one.code]) for one in asked]
    return {"case": case, "said": ", ".join(said)}


def _why(fit: rules.Fit) -> str:
    said = {"work": gettext("sama työ"), "time": gettext("sama aika"), "share": gettext("sama osuus")}
    return ", ".join(said[code] for code in fit.why) or gettext("mikään ei estä")
