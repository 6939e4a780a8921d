"""A unit moves, is merged, split or closed: asked, shown what will change, then done."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from toimi.organisation import access, actions, kinds, queries
from toimi.organisation.forms import (
    ChangeForm,
    CloseForm,
    MergeForm,
    MoveForm,
    SplitForm,
    TeamsForm,
)
from toimi.organisation.middleware import Request
from toimi.organisation.models import Unit, UnitChange
from toimi.organisation.needs import needs
from toimi.organisation.views import foreseen
from toimi.organisation.views.acting import form_page, perform, version_of
from toimi.platform.pages.saying import day

MANAGE = "organisation.manage"


def _unit(request: Request, pk: int) -> Unit:
    rows = queries.open_units(request.person, MANAGE).select_related("parent")
    return get_object_or_404(rows, pk=pk)


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def move(request: Request, pk: int) -> HttpResponse:
    """Let a unit stand under another from a day on."""
    unit = _unit(request, pk)
    form = MoveForm(request.POST or None, units=_others(request, unit))
    title, verb = gettext("Siirrä yksikkö"), gettext("Siirrä yksikkö")
    return _page(request, unit, form, actions.move_unit, foreseen.move, title, verb)


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def merge(request: Request, pk: int) -> HttpResponse:
    """Let a unit be a part of another from a day on."""
    unit = _unit(request, pk)
    form = MergeForm(request.POST or None, units=_others(request, unit))
    title, verb = gettext("Yhdistä toiseen yksikköön"), gettext("Yhdistä yksiköt")
    return _page(request, unit, form, actions.merge_unit, foreseen.merge, title, verb)


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def split(request: Request, pk: int) -> HttpResponse:
    """Let some teams of a unit be a new unit from a day on."""
    unit = _unit(request, pk)
    form = SplitForm(
        request.POST or None,
        teams=queries.teams(unit),
        people=queries.colleagues(request.person),
    )
    title, verb = gettext("Jaa yksikkö"), gettext("Jaa yksikkö")
    return _page(request, unit, form, actions.split_unit, foreseen.split, title, verb)


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def move_teams(request: Request, pk: int) -> HttpResponse:
    """Let some teams be in another unit from a day on."""
    unit = _unit(request, pk)
    others = queries.open_units(request.person, MANAGE).exclude(pk=unit.pk)
    form = TeamsForm(request.POST or None, units=others, teams=queries.teams(unit))
    title, verb = gettext("Siirrä tiimejä"), gettext("Siirrä tiimit")
    return _page(request, unit, form, actions.move_teams, foreseen.move_teams, title, verb)


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def close(request: Request, pk: int) -> HttpResponse:
    """Let a unit be no more from a day on."""
    unit = _unit(request, pk)
    form = CloseForm(request.POST or None)
    title, verb = gettext("Lopeta yksikkö"), gettext("Lopeta yksikkö")
    return _page(request, unit, form, actions.close_unit, foreseen.close, title, verb)


@needs(MANAGE)
@require_POST
def cancel(request: Request, pk: int) -> HttpResponse:
    """Take back a change that waits for its day."""
    rows = access.visible(request.person, MANAGE, UnitChange.objects.select_related("unit"))
    found = get_object_or_404(rows, pk=pk)
    known = {"change": found, "version": version_of(request), "by": request.person}
    if perform(request, actions.cancel_change, **known):
        messages.success(request, gettext("Muutos on peruttu. Kaikki pysyy ennallaan."))
    return redirect("organisation:units")


def _others(request: Request, unit: Unit) -> Any:
    """Return where a unit can go: not below itself."""
    rows = queries.open_units(request.person, MANAGE)
    return rows.exclude(path__startswith=unit.path)


def _page(
    request: Request,
    unit: Unit,
    form: ChangeForm,
    action: Callable[..., UnitChange],
    foresee: Callable[..., list[str]],
    title: str,
    verb: str,
) -> HttpResponse:
    """Ask; then say what will change; then do it, when that was read."""
    context: dict[str, Any] = {"unit": unit, "title": title, "verb": verb}
    template = "organisation/unit_change.html"
    if not form.is_valid():
        return form_page(request, form, template, **context)
    if "confirmed" in request.POST:
        change = form.carry_out(action, unit=unit, by=request.person)
        if change is not None:
            messages.success(request, _done(change))
            return redirect("organisation:units")
        return form_page(request, form, template, **context)
    if _try(form, action, unit=_unit(request, unit.pk), by=request.person) is None:
        return form_page(request, form, template, **context)
    context |= {"form": form, "foreseen": foresee(unit, **form.cleaned_data)}
    return render(request, template, context)


def _try(form: ChangeForm, action: Callable[..., UnitChange], **known: Any) -> Any:
    """Do it and take every trace back: what would be refused is said before anybody agrees."""
    with transaction.atomic():
        done = form.carry_out(action, **known)
        transaction.set_rollback(True)
    return done


def _done(change: UnitChange) -> str:
    if change.waits:
        text = gettext("Muutos tehdään {day}. Siihen asti sen voi perua.")
        return text.format(day=day(change.takes_effect_on))
    texts = {
        kinds.MOVE: gettext("Yksikkö on siirretty."),
        kinds.MERGE: gettext("Yksiköt on yhdistetty."),
        kinds.SPLIT: gettext("Yksikkö on jaettu."),
        kinds.TEAMS: gettext("Tiimit on siirretty."),
        kinds.CLOSE: gettext("Yksikkö on lopetettu. Sen ohjelmat ovat yhä luettavissa."),
    }
    return texts[change.kind]
