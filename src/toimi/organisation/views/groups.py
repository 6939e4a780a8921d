"""Named groups that a programme speaks of, kept by managers and administrators."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from toimi.organisation import actions, queries
from toimi.organisation.forms import ChangeGroupForm, DaysForm, GroupForm, GroupMemberForm
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import form_page, perform

KEEP = "organisation.groups"


@needs(KEEP)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request, pk: int) -> HttpResponse:
    """Add a named group to a unit."""
    unit = get_object_or_404(queries.open_units(request.person, KEEP), pk=pk)
    form = GroupForm(request.POST or None, people=queries.colleagues(request.person))
    if form.is_valid():
        made = form.carry_out(actions.add_group, unit=unit, by=request.person)
        if made:
            return redirect("organisation:group", made.pk)
    title = gettext("Lisää ryhmä: {unit}").format(unit=unit.name)
    return form_page(request, form, title=title, button=gettext("Lisää ryhmä"))


@needs(KEEP)
@require_http_methods(["GET", "HEAD", "POST"])
def group(request: Request, pk: int) -> HttpResponse:
    """Show a group's people; mend its words, its days and who answers for it."""
    found = get_object_or_404(queries.kept_groups(request.person), pk=pk)
    names = ("name", "kind", "starts_on", "ends_on", "version")
    initial = {name: getattr(found, name) for name in names} | {"answers": found.answers_id}
    people = queries.colleagues(request.person)
    form = ChangeGroupForm(request.POST or None, initial=initial, people=people)
    if form.is_valid() and form.carry_out(actions.change_group, group=found, by=request.person):
        messages.success(request, gettext("Ryhmän tiedot ovat tallessa."))
        return redirect("organisation:group", found.pk)
    if form.is_changed_meanwhile:
        form.show_theirs(found)
    context = {"group": found, "memberships": queries.group_memberships(found)}
    return form_page(request, form, "organisation/group.html", **context)


@needs(KEEP)
@require_http_methods(["GET", "HEAD", "POST"])
def member_add(request: Request, pk: int) -> HttpResponse:
    """Put a person into a group for some days."""
    found = get_object_or_404(queries.kept_groups(request.person), pk=pk)
    form = GroupMemberForm(request.POST or None, people=queries.colleagues(request.person))
    known = {"group": found, "by": request.person}
    if form.is_valid() and form.carry_out(actions.add_group_member, **known):
        return redirect("organisation:group", found.pk)
    title = gettext("Lisää ryhmään: {group}").format(group=found.name)
    return form_page(request, form, title=title, button=gettext("Lisää ryhmään"))


@needs(KEEP)
@require_http_methods(["GET", "HEAD", "POST"])
def member(request: Request, pk: int) -> HttpResponse:
    """Change the days of a membership, or end it."""
    found = get_object_or_404(queries.kept_group_memberships(request.person), pk=pk)
    names = ("starts_on", "ends_on", "version")
    initial = {name: getattr(found, name) for name in names}
    form = DaysForm(request.POST or None, initial=initial)
    if form.is_valid():
        known = {"membership": found, "by": request.person}
        if form.carry_out(actions.change_group_member, **known):
            messages.success(request, gettext("Jäsenyys on tallessa."))
            return redirect("organisation:group", found.group_id)
    if form.is_changed_meanwhile:
        form.show_theirs(found)
    return form_page(request, form, "organisation/membership.html", membership=found)


@needs(KEEP)
@require_POST
def member_remove(request: Request, pk: int) -> HttpResponse:
    """Take a person out of a group from today on."""
    found = get_object_or_404(queries.kept_group_memberships(request.person), pk=pk)
    perform(request, actions.remove_group_member, membership=found, by=request.person)
    return redirect("organisation:group", found.group_id)
