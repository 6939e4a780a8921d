"""The rule by which a programme's rounds open by themselves."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from toimi.evaluation.forms import RuleForm
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform import clock
from toimi.platform.pages.saying import say
from toimi.programme import actions, queries
from toimi.programme.models import Programme, RoundRule
from toimi.programme.queries import records
from toimi.programme.views.acting import REFUSED, demand

RIGHT = "programme.rounds"


@needs(RIGHT)
@require_http_methods(["GET", "HEAD", "POST"])
def rule(request: Request, pk: int) -> HttpResponse:
    """Say when the rounds open by themselves, and see which comes next."""
    programme = get_object_or_404(records.programmes(request.person), pk=pk)
    demand(request.person, RIGHT, programme.unit)
    found = queries.rule_of(programme)
    form = _form(request, programme, found)
    if form.is_valid():
        kept = form.carry_out(actions.set_rule, programme=programme, by=request.person)
        if kept:
            messages.success(request, gettext("Säännöt ovat tallessa. Seuranta avautuu itsestään."))
            return redirect("evaluation:rounds", programme.pk)
        if form.is_changed_meanwhile and found:
            form.take_version(found)
    shown = {"programme": programme, "form": form, "rule": found, **coming(found)}
    return render(request, "evaluation/rule.html", shown, status=REFUSED if form.is_bound else 200)


def _form(request: Request, programme: Programme, found: RoundRule | None) -> RuleForm:
    owners = queries.confirmers(programme.unit)
    initial = RuleForm.initial_of(found) if found else {"kind": "seasons"}
    return RuleForm(request.POST or None, initial=initial, owners=owners)


def coming(found: RoundRule | None) -> dict[str, Any]:
    """Return the name and the days of the round that opens next by the rule."""
    if found is None:
        return {}
    following = queries.next_by_rule(found, clock.today())
    if following is None:
        return {"has_rule": True}
    return {
        "has_rule": True,
        "next_name": say(following.name, following.values),
        "next_opens_on": following.opens_on,
        "next_due_on": following.due_on,
    }


@needs(RIGHT)
@require_POST
def drop_rule(request: Request, pk: int) -> HttpResponse:
    """Open rounds by hand again."""
    programme = get_object_or_404(records.programmes(request.person), pk=pk)
    demand(request.person, RIGHT, programme.unit)
    found = get_object_or_404(RoundRule, programme=programme)
    actions.drop_rule(rule=found, by=request.person)
    messages.success(request, gettext("Seurannat aloitetaan taas käsin. Avatut säilyvät."))
    return redirect("evaluation:rounds", programme.pk)
