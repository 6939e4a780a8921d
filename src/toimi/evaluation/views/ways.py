"""By which kinds a measure is carried out: chosen, taken from the suggestions, left."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from toimi.evaluation.forms import first_error
from toimi.evaluation.kind_forms import KindForm
from toimi.evaluation.views.returning import go_on
from toimi.organisation import access
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.programme import actions, queries
from toimi.programme.views.acting import perform

SETTLE = "programme.settle"


@needs(SETTLE)
@require_POST
def kind_add(request: Request, pk: int) -> HttpResponse:
    """Say by which kind the measure is carried out."""
    measure = get_object_or_404(queries.measures(request.person), pk=pk)
    if not access.may(request.person, SETTLE, measure.unit):
        raise PermissionDenied
    form = KindForm(queries.switched_off(measure.unit), request.POST)
    if form.is_valid() and form.carry_out(actions.tie_kind, measure=measure, by=request.person):
        messages.success(request, gettext("Otettu käyttöön. Aloita tästä."))
    if form.errors:
        messages.error(request, first_error(form))
    return redirect(f"{measure.get_absolute_url()}#doing")


@needs(SETTLE)
@require_POST
def kind_take(request: Request, pk: int) -> HttpResponse:
    """Take a suggestion into use."""
    row = get_object_or_404(queries.measure_kinds(request.person), pk=pk)
    known = {"measure": row.measure, "tool": row.tool, "kind": row.kind, "by": request.person}
    if perform(request, actions.tie_kind, **known):
        messages.success(request, gettext("Otettu käyttöön. Aloita tästä."))
    return go_on(request, f"{row.measure.get_absolute_url()}#doing")


@needs(SETTLE)
@require_POST
def kind_leave(request: Request, pk: int) -> HttpResponse:
    """Say that the measure is not carried out so; what was done stays."""
    row = get_object_or_404(queries.measure_kinds(request.person), pk=pk)
    known = {"measure": row.measure, "tool": row.tool, "kind": row.kind, "by": request.person}
    if perform(request, actions.decline_kind, **known):
        messages.success(request, gettext("Ei käytössä tässä toimenpiteessä. Tehty säilyy."))
    return go_on(request, f"{row.measure.get_absolute_url()}#doing")
