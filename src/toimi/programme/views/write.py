"""Programmes written by hand: the head, the targets, the measures, what is taken back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.programme import actions, queries
from toimi.programme.forms import (
    ChangeTargetForm,
    NewProgrammeForm,
    ProgrammeForm,
    TargetForm,
)
from toimi.programme.measure_forms import MeasureForm
from toimi.programme.models import Programme
from toimi.programme.views.acting import demand, form_page, perform
from toimi.programme.views.board import labels
from toimi.programme.views.readers import readers

WRITE = "programme.write"
form_methods = require_http_methods(["GET", "HEAD", "POST"])


@needs(WRITE)
@form_methods
def new(request: Request) -> HttpResponse:
    """Begin an empty programme."""
    form = NewProgrammeForm(request.POST or None, units=queries.units(request.person, WRITE))
    if form.is_valid():
        made = form.carry_out(actions.add_programme, by=request.person)
        if made:
            return redirect("programme:edit", made.pk)
    return form_page(request, form, title=gettext("Uusi ohjelma"), back=reverse("programme:index"))


@needs(WRITE)
@require_safe
def edit(request: Request, pk: int) -> HttpResponse:
    """Show all that can be written by hand: targets and measures in order."""
    programme = get_object_or_404(queries.programmes(request.person), pk=pk)
    demand(request.person, WRITE, programme.unit)
    context = {
        "programme": programme,
        "targets": queries.targets_with_measures(programme),
        "labels": labels(programme),
        "form": TargetForm(),
        "seen_by": readers(),
        "intake": queries.intake_of(programme),
    }
    return render(request, "programme/edit.html", context)


@needs(WRITE)
@form_methods
def head(request: Request, pk: int) -> HttpResponse:
    """Change what stands above the table."""
    programme = get_object_or_404(queries.programmes(request.person), pk=pk)
    demand(request.person, WRITE, programme.unit)
    form = ProgrammeForm(request.POST) if request.method == "POST" else ProgrammeForm.of(programme)
    if form.is_valid():
        known = {"programme": programme, "by": request.person}
        if form.carry_out(actions.change_programme, **known):
            return redirect("programme:edit", pk)
        if form.is_changed_meanwhile:
            form.show_theirs(queries.programmes(request.person).get(pk=pk))
    back = reverse("programme:edit", args=[pk])
    title, template = gettext("Ohjelman tiedot"), "programme/head.html"
    return form_page(request, form, title=title, back=back, template=template)


@needs(WRITE)
@require_POST
def target_add(request: Request, pk: int) -> HttpResponse:
    """Add a target last."""
    programme = get_object_or_404(queries.programmes(request.person), pk=pk)
    form = TargetForm(request.POST)
    if form.is_valid():
        made = form.carry_out(actions.add_target, programme=programme, by=request.person)
        if made:
            return redirect(f"{reverse('programme:edit', args=[pk])}#target-{made.pk}")
    back = reverse("programme:edit", args=[pk])
    return form_page(request, form, title=gettext("Uusi kehittämiskohde"), back=back)


@needs(WRITE)
@form_methods
def target(request: Request, pk: int) -> HttpResponse:
    """Change a target's words."""
    found = get_object_or_404(queries.targets(request.person), pk=pk)
    demand(request.person, WRITE, found.programme.unit)
    form = (
        ChangeTargetForm(request.POST) if request.method == "POST" else ChangeTargetForm.of(found)
    )
    back = f"{reverse('programme:edit', args=[found.programme_id])}#target-{pk}"
    if form.is_valid():
        if form.carry_out(actions.change_target, target=found, by=request.person):
            return redirect(back)
        if form.is_changed_meanwhile:
            form.show_theirs(queries.targets(request.person).get(pk=pk))
    return form_page(request, form, title=gettext("Muuta kehittämiskohdetta"), back=back)


@needs(WRITE)
@form_methods
def measure_add(request: Request, pk: int) -> HttpResponse:
    """Add a measure to a target."""
    found = get_object_or_404(queries.targets(request.person), pk=pk)
    demand(request.person, WRITE, found.programme.unit)
    form = MeasureForm(request.POST or None, programme=found.programme)
    if form.is_valid():
        made = form.carry_out(actions.add_measure, target=found, by=request.person)
        if made:
            return redirect("programme:measure", made.pk)
    back = f"{reverse('programme:edit', args=[found.programme_id])}#target-{pk}"
    title = gettext("Uusi toimenpide")
    return form_page(request, form, title=title, back=back, about=found.name)


@needs("programme.read_in")
@form_methods
def undo(request: Request, pk: int) -> HttpResponse:
    """Take a wrong adoption back, after asking once."""
    programme = get_object_or_404(queries.programmes(request.person), pk=pk)
    demand(request.person, "programme.read_in", programme.unit)
    if request.method == "POST":
        return _undone(request, programme)
    context = {
        "programme": programme,
        "intake": queries.intake_of(programme),
        "is_confirmed": queries.has_follow_up(programme),
    }
    return render(request, "programme/undo.html", context)


def _undone(request: Request, programme: Programme) -> HttpResponse:
    pk, intake = programme.pk, queries.intake_of(programme)
    if not perform(request, actions.undo_adoption, programme=programme, by=request.person):
        return redirect("programme:edit", pk)
    messages.success(request, gettext("Käyttöönotto on peruttu. Luettu asiakirja on tallessa."))
    return redirect(intake or "programme:index")
