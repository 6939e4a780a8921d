"""Job rotation: offers and wishes side by side, with what fits."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform.pages.saying import say_error
from toimi.programme.views.acting import form_page, refuse_unless
from toimi.programme.views.write import form_methods
from toimi.tools.cases import actions, queries, rules, words
from toimi.tools.cases.errors import PairGone
from toimi.tools.cases.kinds import BY_CODE
from toimi.tools.cases.models import Case
from toimi.tools.cases.views.case import case_of
from toimi.tools.cases.views.shown import stage_form


@needs("cases.rotation.handle")
@require_safe
def rotation_fits(request: Request) -> HttpResponse:
    """Show the open offers and wishes, and the pairs that nothing hinders."""
    rows = _open(request).select_related("reported_by").order_by("opened_on", "pk")
    found = list(rows)
    offers = [case for case in found if _side(case) == "offer"]
    wishes = [case for case in found if _side(case) == "wish"]
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


def _open(request: Request) -> QuerySet[Case]:
    return queries.visible(request.person, "rotation").filter(stage="open", closed_on=None)


@needs("cases.rotation.handle")
@form_methods
def rotation_agree(request: Request, pk: int) -> HttpResponse:
    """Agree on a rotation: the wish goes on with its goals and days, the offer that the address
    names is settled."""
    named = request.GET.get("offer", "")
    wish = case_of(request, pk)
    found = case_of(request, int(named)) if named.isdecimal() else wish
    try:
        actions.demand_pair(wish, found)
    except PairGone as error:
        messages.warning(request, say_error(error))
        return redirect("cases:rotation_fits")
    stage = wish.of.stage("agreed")
    for case in (wish, found):
        refuse_unless(queries.may_move(request.person, case, stage))
    form = stage_form(wish, stage, *([request.POST] if request.method == "POST" else []))
    if form.is_valid():
        known = {"case": wish, "offer": found, "by": request.person}
        if form.carry_out(actions.agree_rotation, **known):
            messages.success(request, gettext("Sovittu. Tarjous on merkitty järjestyneeksi."))
            return redirect(wish)
        if form.is_changed_meanwhile:
            wish.refresh_from_db()
            form.take_version(wish)
    return form_page(
        request,
        form,
        title=gettext(stage.verb),
        back=reverse("cases:rotation_fits"),
        about=f"{words.title_of(wish)} – {words.title_of(found)}",
        label=gettext(stage.verb),
        seen_by=words.readers(wish.of),
    )


def _side(case: Case) -> str:
    return str(case.values.get("side", ""))


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
    said = {
        "work": gettext("sama työ"),
        "time": gettext("sama aika"),
        "share": gettext("sama osuus"),
    }
    return ", ".join(said[code] for code in fit.why) or gettext("mikään ei estä")
