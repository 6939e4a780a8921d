"""Units: the community that everybody sees, and the tree that an administrator keeps."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from toimi.organisation import access, actions, queries
from toimi.organisation.forms import NewUnitForm, RenameUnitForm
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import form_page


@needs("organisation.read")
@require_safe
def community(request: Request) -> HttpResponse:
    """Show the units that the person sees; a single one opens at once."""
    places = queries.tree(request.person, "organisation.read")
    if len(places) == 1:
        return redirect("organisation:unit", places[0].unit.pk)
    may_manage = access.may(request.person, "organisation.manage")
    context = {"places": places, "may_manage": may_manage}
    return render(request, "organisation/community.html", context)


@needs("organisation.read")
@require_safe
def unit(request: Request, pk: int) -> HttpResponse:
    """Show who is in a unit: teams, people, roles."""
    found = get_object_or_404(queries.units(request.person, "organisation.read"), pk=pk)
    context = {
        "unit": found,
        "community": queries.community(found),
        "may_manage": access.may(request.person, "organisation.manage", found),
    }
    return render(request, "organisation/unit.html", context)


@needs("organisation.manage")
@require_safe
def units(request: Request) -> HttpResponse:
    """Show the tree of units, to add to and to rename."""
    places = queries.tree(request.person, "organisation.manage")
    return render(request, "organisation/units.html", {"places": places})


@needs("organisation.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request) -> HttpResponse:
    """Add a unit below another."""
    offered = queries.units(request.person, "organisation.manage")
    form = NewUnitForm(request.POST or None, units=offered)
    if form.is_valid() and (made := form.carry_out(actions.add_unit, by=request.person)):
        return redirect("organisation:unit", made.pk)
    return form_page(request, form, title=gettext("Lisää yksikkö"), button=gettext("Lisää yksikkö"))


@needs("organisation.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def rename(request: Request, pk: int) -> HttpResponse:
    """Rename a unit."""
    found = get_object_or_404(queries.units(request.person, "organisation.manage"), pk=pk)
    form = RenameUnitForm(
        request.POST or None, initial={"name": found.name, "version": found.version}
    )
    if form.is_valid() and form.carry_out(actions.rename_unit, unit=found, by=request.person):
        messages.success(request, gettext("Nimi on tallessa."))
        return redirect("organisation:unit", found.pk)
    if form.is_changed_meanwhile:
        form.show_theirs(found)
    title = gettext("Muuta yksikön nimeä")
    return form_page(request, form, title=title, button=gettext("Tallenna nimi"), theirs=found.name)
