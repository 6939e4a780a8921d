"""The form with which a case is made."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from toimi.organisation import queries as organisation
from toimi.organisation.middleware import Request
from toimi.organisation.needs import View, needs
from toimi.platform import clock
from toimi.platform.offline.once import once, readable_offline, taken, written_on
from toimi.platform.pages.saying import day
from toimi.programme import queries as programme
from toimi.programme.queries import chosen
from toimi.programme.views.acting import REFUSED
from toimi.programme.views.write import form_methods
from toimi.tools.cases import actions, queries, rules, words
from toimi.tools.cases.forms import KindForm
from toimi.tools.cases.kinds import TOOL, CaseKind
from toimi.tools.cases.queries import seeing

KEPT_OFFLINE = frozenset({"safety_notice"})
"""Kinds whose form the phone keeps when it cannot be sent."""


def new(kind: CaseKind) -> View:
    """Return the view of the kind's form."""

    @needs(seeing.right(kind.code, "create"))
    @form_methods
    @once
    @readable_offline
    def made(request: Request) -> HttpResponseBase:
        return _new(request, kind)

    return made


def _new(request: Request, kind: CaseKind) -> HttpResponse:
    person, today = request.person, clock.today()
    units = queries.creatable_units(person, kind)
    measures = list(programme.offered_measures(person, TOOL, kind.code, today))
    came_from = request.GET.get("measure", "")
    data = (request.POST, request.FILES) if request.method == "POST" else ()
    initial = {"measures": [came_from]} if came_from else None
    form = KindForm(kind, *data, units=units, measures=measures, initial=initial)
    if form.is_valid():
        written = written_on(request, today)
        form.cleaned_data["values"] = rules.as_written(form.cleaned_data["values"], written, today)
        made = form.carry_out(actions.report, kind=kind.code, by=person, on=today)
        if made:
            return _thank(request, made)
        if _is_old(form):
            form.take_kind_version()
    context = {"kind": kind, "form": form, "units": units, **_goes_to(kind, units)}
    context["is_kept_offline"] = kind.code in KEPT_OFFLINE
    status = REFUSED if form.is_bound else 200
    return render(request, "cases/new.html", context, status=status)


def _is_old(form: KindForm) -> bool:
    sent = str(form.data.get("kind_version", ""))
    return sent != str(form.kind.version)


def _goes_to(kind: CaseKind, units: list[Any]) -> dict[str, Any]:
    """Return to whom it goes and by when the answer comes, as it holds in the first unit."""
    if not units:
        return {"seen_by": gettext(kind.seen_by)}
    days = chosen(units[0], TOOL, [kind])[kind.code].days
    answer = rules.answer_due_on(kind, clock.today(), days)
    return {
        "seen_by": gettext(kind.seen_by),
        "handler": organisation.nearest(units[0], "line_manager") if kind.answers_within else None,
        "answer_on": answer,
    }


def _thank(request: Request, made: actions.Reported) -> HttpResponse:
    case = made.case
    if made.code:
        context = {"case": case, "code": made.code, "title": words.title_of(case)}
        return taken(render(request, "cases/code.html", context), made.code)
    text = gettext("Kiitos. Tämä on nyt tallessa.")
    if case.answer_due_on:
        said = gettext("Kiitos. Saat vastauksen {day} mennessä.")
        text = said.format(day=day(case.answer_due_on))
    messages.success(request, text)
    return redirect(case)
