"""Units: the community that everybody sees, and the tree that an administrator keeps."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from toimi.organisation import access, actions, queries
from toimi.organisation.forms import DayField, NewUnitForm, RenameUnitForm
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import form_page
from toimi.platform import clock

MANAGE, READ = "organisation.manage", "organisation.read"


@needs(READ)
@require_safe
def community(request: Request) -> HttpResponse:
    """Show the units that the person sees; a single one opens at once."""
    places = queries.tree(request.person, READ)
    if len(places) == 1:
        return redirect("organisation:unit", places[0].unit.pk)
    context = {
        "places": places,
        "may_manage": access.may(request.person, MANAGE),
        "may_keep_people": access.may(request.person, "organisation.people"),
    }
    return render(request, "organisation/community.html", context)


@needs(READ)
@require_safe
def unit(request: Request, pk: int) -> HttpResponse:
    """Show who is in a unit, or (`on`) who was on a day: teams, people, roles, groups."""
    found = get_object_or_404(queries.units(request.person, READ), pk=pk)
    on, person = asked_day(request), request.person
    context = {
        "unit": found,
        "community": queries.community(found, on),
        "on": on,
        "may_manage": access.may(person, MANAGE, found) and not on,
        "may_keep_people": access.may(person, "organisation.people", found),
        "may_keep_groups": access.may(person, "organisation.groups", found) and not on,
        "may_name_deputies": access.may(person, "organisation.deputies", found) and not on,
    }
    return render(request, "organisation/unit.html", context)


@needs(READ)
@require_safe
def history(request: Request, pk: int) -> HttpResponse:
    """Tell where a unit has stood and what has become of it, and what is planned."""
    found = get_object_or_404(queries.units(request.person, READ), pk=pk)
    context = {
        "unit": found,
        "placements": queries.placements(found),
        "changes": queries.changes(found),
        "may_manage": access.may(request.person, MANAGE, found),
        "today": clock.today(),
    }
    return render(request, "organisation/unit_history.html", context)


@needs(MANAGE)
@require_safe
def units(request: Request) -> HttpResponse:
    """Show the tree of units, today's or (`on`) another day's, and what is planned."""
    on = asked_day(request)
    context = {
        "places": queries.tree(request.person, MANAGE, on),
        "on": on,
        "planned": queries.planned_changes(request.person),
        "today": clock.today(),
    }
    return render(request, "organisation/units.html", context)


def asked_day(request: HttpRequest) -> date | None:
    """Return the day that the address asks for; None for today and for what is no day."""
    try:
        found: date | None = DayField(required=False).clean(request.GET.get("on", ""))
    except ValidationError:
        return None
    return None if found == clock.today() else found


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request) -> HttpResponse:
    """Add a unit below another."""
    form = NewUnitForm(request.POST or None, units=queries.open_units(request.person, MANAGE))
    if form.is_valid() and (made := form.carry_out(actions.add_unit, by=request.person)):
        return redirect("organisation:unit", made.pk)
    return form_page(request, form, title=gettext("Lisää yksikkö"), button=gettext("Lisää yksikkö"))


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def rename(request: Request, pk: int) -> HttpResponse:
    """Rename a unit or say what kind it is; from here, everything else that can change in it."""
    found = get_object_or_404(queries.units(request.person, MANAGE), pk=pk)
    initial = {"name": found.name, "kind": found.kind, "version": found.version}
    form = RenameUnitForm(request.POST or None, initial=initial)
    if form.is_valid() and form.carry_out(actions.rename_unit, unit=found, by=request.person):
        messages.success(request, gettext("Yksikön tiedot ovat tallessa."))
        return redirect("organisation:unit", found.pk)
    if form.is_changed_meanwhile:
        form.show_theirs(found)
    context = {"unit": found, "theirs": found.name}
    return form_page(request, form, "organisation/unit_edit.html", **context)
