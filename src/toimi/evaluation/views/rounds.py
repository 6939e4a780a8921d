"""A round: how far it is, one measure after another, begun and closed."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from toimi.evaluation import actions, queries
from toimi.evaluation.forms import DraftForm, RoundForm, VersionForm, first_error
from toimi.evaluation.queries import MeasurePage, RoundPage
from toimi.evaluation.views.rule import RIGHT, coming
from toimi.evaluation.views.shown import CELL_LIMIT, draft_form, labels, page_of, readers
from toimi.organisation import access
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform import clock
from toimi.platform.pages.saying import say
from toimi.programme import actions as programme_actions
from toimi.programme import queries as programme_queries
from toimi.programme.models import Programme, Round
from toimi.programme.queries import records
from toimi.programme.views.acting import REFUSED, demand

READ = "programme.read"


@needs(READ)
@require_http_methods(["GET", "HEAD", "POST"])
def rounds(request: Request, pk: int) -> HttpResponse:
    """List the programme's rounds, and begin a new one."""
    programme = get_object_or_404(records.programmes(request.person), pk=pk)
    form = RoundForm(request.POST or None, initial={"starts_on": clock.today()})
    if request.method == "POST":
        demand(request.person, RIGHT, programme.unit)
    if form.is_valid():
        begun = form.carry_out(actions.begin_round, programme=programme, by=request.person)
        if begun:
            messages.success(request, gettext("Seuranta on alkanut. Luonnokset ovat valmiina."))
            return redirect(begun)
    shown = {"form": form, **_rounds(request, programme)}
    return render(
        request, "evaluation/rounds.html", shown, status=REFUSED if form.is_bound else 200
    )


def _rounds(request: Request, programme: Programme) -> dict[str, Any]:
    found = list(queries.rounds_of(request.person, programme))
    open_now = next((round for round in found if round.closed_at is None), None)
    may_begin = access.may(request.person, RIGHT, programme.unit)
    shown = {"programme": programme, "rounds": found, "may_begin": may_begin and not open_now}
    rule = programme_queries.rule_of(programme) if may_begin else None
    waits_for = open_now.name if open_now and rule else ""
    return {**shown, **coming(rule), "may_rule": may_begin, "waits_for": waits_for}


@needs(READ)
@require_safe
def round(request: Request, pk: int) -> HttpResponse:
    """Show how far a round is, and every measure of it."""
    page = _page(request, pk)
    shown = {"page": page, "round": page.round, "programme": page.round.programme}
    shown["first"] = page.missing[0].measure.number if page.missing else None
    return render(request, "evaluation/round.html", shown)


def _page(request: Request, pk: int) -> RoundPage:
    found = queries.round_page(request.person, pk)
    if found is None:
        raise Http404
    return found


@needs(RIGHT)
@require_POST
def close(request: Request, pk: int) -> HttpResponse:
    """End a round: its report stays as it is now. The page has said what is missing."""
    found = get_object_or_404(records.rounds(request.person), pk=pk)
    form = VersionForm(request.POST)
    if form.is_valid():
        known = {"round": found, "by": request.person}
        if form.carry_out(programme_actions.close_round, **known):
            messages.success(request, gettext("Seuranta on suljettu. Raportti ei enää muutu."))
            return redirect(found)
    messages.error(request, first_error(form))
    return redirect(found)


@needs(READ)
@require_safe
def round_measure(request: Request, pk: int, number: int) -> HttpResponse:
    """Show one measure of an open round: draft, evidence, three answers."""
    found = get_object_or_404(records.rounds(request.person), pk=pk)
    measure = get_object_or_404(found.programme.measures.filter(dropped_at=None), number=number)
    page = page_of(request, measure.pk)
    if page.round != found:
        return redirect(found)
    return show_measure(request, found, page)


def show_measure(
    request: Request, round: Round, page: MeasurePage, form: DraftForm | None = None
) -> HttpResponse:
    """Show the page of one measure in its round; with a form that came back, its errors."""
    whole = _page(request, round.pk)
    numbers = [row.measure.number for row in whole.rows]
    place = numbers.index(page.measure.number)
    status = REFUSED if form is not None else 200
    form, is_editing = draft_form(request, page, form)
    shown = {
        "page": page,
        "measure": page.measure,
        "round": round,
        "whole": whole,
        "labels": labels(page),
        "reason": say(page.explanation.sentence_id, page.explanation.values),
        "form": form,
        "is_editing": is_editing,
        "cell_limit": CELL_LIMIT,
        "readers": readers(),
        "next": reverse("evaluation:round_next", args=[round.pk, page.measure.number]),
        "number_before": numbers[place - 1] if place else None,
        "number_after": numbers[place + 1] if place + 1 < len(numbers) else None,
    }
    return render(request, "evaluation/round_measure.html", shown, status=status)


@needs(READ)
@require_safe
def round_next(request: Request, pk: int, number: int) -> HttpResponse:
    """Go on to the next measure without a follow-up; when there is none, to the round."""
    found: Round = get_object_or_404(records.rounds(request.person), pk=pk)
    following = queries.next_number(found, number)
    if following is None or found.closed_at:
        return redirect(found)
    return redirect("evaluation:round_measure", found.pk, following)
