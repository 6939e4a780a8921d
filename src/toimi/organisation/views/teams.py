"""Teams and who is in them, kept by an administrator."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from toimi.organisation import actions, queries
from toimi.organisation.forms import MemberForm, RenameTeamForm, TeamForm
from toimi.organisation.middleware import Request
from toimi.organisation.models import Person, Team
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import form_page, perform


@needs("organisation.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request, pk: int) -> HttpResponse:
    """Add a team to a unit."""
    unit = get_object_or_404(queries.units(request.person, "organisation.manage"), pk=pk)
    form = TeamForm(request.POST or None)
    if form.is_valid():
        made = form.carry_out(actions.add_team, unit=unit, members=[], by=request.person)
        if made:
            return redirect("organisation:team", made.pk)
    title = gettext("Lisää tiimi: {unit}").format(unit=unit.name)
    return form_page(request, form, title=title, button=gettext("Lisää tiimi"))


@needs("organisation.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def team(request: Request, pk: int) -> HttpResponse:
    """Rename a team, and show its members."""
    found = get_object_or_404(queries.managed_teams(request.person), pk=pk)
    form = RenameTeamForm(
        request.POST or None, initial={"name": found.name, "version": found.version}
    )
    if form.is_valid() and form.carry_out(actions.rename_team, team=found, by=request.person):
        messages.success(request, gettext("Nimi on tallessa."))
        return redirect("organisation:team", found.pk)
    if form.is_changed_meanwhile:
        form.show_theirs(found)
    return _page(request, found, form, MemberForm(people=_offered(request, found)))


@needs("organisation.manage")
@require_POST
def member_add(request: Request, pk: int) -> HttpResponse:
    """Put a person into a team."""
    found = get_object_or_404(queries.managed_teams(request.person), pk=pk)
    form = MemberForm(request.POST, people=_offered(request, found))
    if form.is_valid() and form.carry_out(actions.add_member, team=found, by=request.person):
        return redirect("organisation:team", found.pk)
    rename = RenameTeamForm(initial={"name": found.name, "version": found.version})
    return _page(request, found, rename, form)


@needs("organisation.manage")
@require_POST
def member_remove(request: Request, pk: int) -> HttpResponse:
    """Take a person out of a team."""
    found = get_object_or_404(queries.managed_memberships(request.person), pk=pk)
    perform(request, actions.remove_member, membership=found, by=request.person)
    return redirect("organisation:team", found.team_id)


def _offered(request: Request, team: Team) -> QuerySet[Person]:
    return queries.managed_people(request.person).filter(is_active=True).exclude(teams=team)


def _page(request: Request, team: Team, form: RenameTeamForm, members: MemberForm) -> HttpResponse:
    context = {
        "team": team,
        "members": members,
        "memberships": team.memberships.select_related("person").order_by("person__name"),
    }
    shown = members if members.is_bound else form
    return form_page(request, shown, "organisation/team.html", rename=form, **context)
