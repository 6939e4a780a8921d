"""A programme that goes on from another: begun from it, tied to it, shown beside it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from toimi.organisation import access
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.programme import actions, queries
from toimi.programme.comparison import Difference, marked
from toimi.programme.next_forms import CarryForm, NextForm, PreviousForm
from toimi.programme.queries import between as between_queries
from toimi.programme.queries.between import Carried
from toimi.programme.views.acting import REFUSED, demand, form_page
from toimi.programme.views.board import labels
from toimi.programme.views.edition_rows import FieldView

READ, WRITE = "programme.read", "programme.write"


@needs(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: Request, pk: int) -> HttpResponse:
    """Begin the next programme: choose what goes on in it."""
    programme = get_object_or_404(queries.programmes(request.person), pk=pk)
    demand(request.person, WRITE, programme.unit)
    rows = programme.measures.filter(dropped_at=None).select_related("target", "last_follow_up")
    measures = list(rows.order_by("number", "pk"))
    initial = NextForm.initial_of(programme, measures)
    form = NextForm(request.POST or None, measures=measures, initial=initial)
    form.fields["title"].widget.attrs["lang"] = programme.language
    if form.is_valid():
        begun = form.carry_out(actions.begin_next, programme=programme, by=request.person)
        if begun:
            messages.success(request, gettext("Uusi ohjelma on aloitettu. Vanha säilyy."))
            return redirect("programme:between", begun.pk)
    chosen = form["carried"].value() or []
    context = {
        "programme": programme,
        "form": form,
        "measures": [(one, str(one.pk) in {str(pk) for pk in chosen}) for one in measures],
    }
    status = REFUSED if form.is_bound else 200
    return render(request, "programme/next.html", context, status=status)


@needs(READ)
@require_safe
def between(request: Request, pk: int) -> HttpResponse:
    """Show the previous programme and this one side by side."""
    programme = get_object_or_404(queries.programmes(request.person), pk=pk)
    previous = queries.programmes(request.person).filter(next_programmes=programme).first()
    may_write = access.may(request.person, WRITE, programme.unit)
    context: dict[str, Any] = {
        "programme": programme,
        "previous": previous,
        "may_write": may_write,
    }
    if previous:
        found = between_queries.between(programme)
        names = labels(programme)
        context |= {
            "found": found,
            "carried": [(one, _fields(one, names)) for one in found.carried],
            "has_earlier": True,
        }
    else:
        context["has_earlier"] = between_queries.earlier(programme).exists()
    return render(request, "programme/between.html", context)


def _fields(carried: Carried, names: dict[str, str]) -> list[FieldView]:
    words = {**names, "themes": gettext("Teemat"), "steps": gettext("Osatoimenpiteet")}
    return [
        FieldView(_name(found, words), *marked(found.old, found.new)) for found in carried.changes
    ]


def _name(found: Difference, words: dict[str, str]) -> str:
    return found.field if found.is_own else words[found.field]


@needs(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def previous(request: Request, pk: int) -> HttpResponse:
    """Say which programme this one goes on from."""
    programme = get_object_or_404(queries.programmes(request.person), pk=pk)
    demand(request.person, WRITE, programme.unit)
    form = PreviousForm(
        request.POST or None,
        earlier=between_queries.earlier(programme),
        initial={"previous": programme.previous_id, "version": programme.version},
    )
    if form.is_valid():
        tied = form.carry_out(actions.continue_from, programme=programme, by=request.person)
        if tied:
            messages.success(request, _tied(tied.count))
            return redirect("programme:between", pk)
        if form.is_changed_meanwhile:
            form.take_version(queries.programmes(request.person).get(pk=pk))
    return form_page(
        request,
        form,
        title=gettext("Mitä ohjelmaa tämä jatkaa?"),
        back=reverse("programme:between", args=[pk]),
        about=programme.title,
        lead=gettext("Samanlaiset toimenpiteet yhdistetään. Voit korjata parit seuraavaksi."),
    )


def _tied(count: int) -> str:
    text = ngettext(
        "{count} toimenpide jatkaa edellistä ohjelmaa.",
        "{count} toimenpidettä jatkaa edellistä ohjelmaa.",
        count,
    )
    return text.format(count=count)


@needs(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def carry(request: Request, pk: int) -> HttpResponse:
    """Say which measure of the previous programme goes on in this one."""
    measure = get_object_or_404(queries.measures(request.person), pk=pk)
    demand(request.person, WRITE, measure.programme.unit)
    initial = {"old": measure.carried_from_id, "version": measure.version}
    form = CarryForm(request.POST or None, ended=between_queries.free_for(measure), initial=initial)
    if form.is_valid() and form.carry_out(actions.carry_on, measure=measure, by=request.person):
        messages.success(request, gettext("Pari on tallessa."))
        return redirect("programme:between", measure.programme_id)
    if form.is_changed_meanwhile:
        form.take_version(queries.measures(request.person).get(pk=pk))
    return form_page(
        request,
        form,
        title=gettext("Mitä toimenpidettä tämä jatkaa?"),
        back=reverse("programme:between", args=[measure.programme_id]),
        about=measure.text,
    )
