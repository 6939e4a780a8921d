"""Teams and who is in them, kept by an administrator."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from toimi.organisation import actions, queries
from toimi.organisation.forms import (
    ChangeMemberForm,
    EndTeamForm,
    MemberForm,
    RenameTeamForm,
    TeamForm,
)
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import form_page, perform
from toimi.platform import clock

MANAGE = "organisation.manage"


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request, pk: int) -> HttpResponse:
    """Add a team to a unit."""
    unit = get_object_or_404(queries.open_units(request.person, MANAGE), pk=pk)
    form = TeamForm(request.POST or None)
    if form.is_valid():
        made = form.carry_out(actions.add_team, unit=unit, members=[], by=request.person)
        if made:
            return redirect("organisation:team", made.pk)
    title = gettext("Lisää tiimi: {unit}").format(unit=unit.name)
    return form_page(request, form, title=title, button=gettext("Lisää tiimi"))


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def team(request: Request, pk: int) -> HttpResponse:
    """Show who is, was and will be in a team; mend its name and say who answers for it."""
    found = get_object_or_404(queries.managed_teams(request.person), pk=pk)
    form = RenameTeamForm(
        request.POST or None,
        initial={"name": found.name, "answers": found.answers_id, "version": found.version},
        people=queries.colleagues(request.person),
    )
    if form.is_valid() and form.carry_out(actions.rename_team, team=found, by=request.person):
        messages.success(request, gettext("Tiimin tiedot ovat tallessa."))
        return redirect("organisation:team", found.pk)
    if form.is_changed_meanwhile:
        form.show_theirs(found)
    memberships = queries.memberships(found)
    too_much = queries.too_much([one.person_id for one in memberships if not one.is_over])
    context = {"team": found, "memberships": memberships, "too_much": too_much}
    return form_page(request, form, "organisation/team.html", **context)


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: Request, pk: int) -> HttpResponse:
    """Say a team's last day."""
    found = get_object_or_404(queries.managed_teams(request.person), pk=pk)
    initial = {"last_day": clock.today(), "version": found.version}
    form = EndTeamForm(request.POST or None, initial=initial)
    if form.is_valid() and form.carry_out(actions.end_team, team=found, by=request.person):
        messages.success(request, gettext("Tiimin viimeinen päivä on tallessa."))
        return redirect("organisation:team", found.pk)
    title = gettext("Lopeta tiimi: {team}").format(team=found.name)
    lead = gettext("Jäsenyydet päättyvät samana päivänä. Kaikki, mitä tiimi on tehnyt, säilyy.")
    return form_page(request, form, title=title, lead=lead, button=gettext("Lopeta tiimi"))


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def member_add(request: Request, pk: int) -> HttpResponse:
    """Put a person into a team for some days."""
    found = get_object_or_404(queries.managed_teams(request.person), pk=pk)
    people = queries.managed_people(request.person).filter(is_active=True)
    form = MemberForm(request.POST or None, people=people)
    if form.is_valid() and form.carry_out(actions.add_member, team=found, by=request.person):
        return redirect("organisation:team", found.pk)
    title = gettext("Lisää tiimiin: {team}").format(team=found.name)
    return form_page(request, form, title=title, button=gettext("Lisää tiimiin"))


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def member(request: Request, pk: int) -> HttpResponse:
    """Change a membership's share or days, or end it."""
    found = get_object_or_404(queries.managed_memberships(request.person), pk=pk)
    form = ChangeMemberForm(
        request.POST or None,
        initial={
            "share_percent": found.share_percent,
            "starts_on": found.starts_on,
            "ends_on": found.ends_on,
            "version": found.version,
        },
    )
    if form.is_valid():
        known = {"membership": found, "by": request.person}
        if form.carry_out(actions.change_member, **known):
            messages.success(request, gettext("Jäsenyys on tallessa."))
            return redirect("organisation:team", found.team_id)
    if form.is_changed_meanwhile:
        form.show_theirs(found)
    return form_page(request, form, "organisation/membership.html", membership=found)


@needs(MANAGE)
@require_POST
def member_remove(request: Request, pk: int) -> HttpResponse:
    """Take a person out of a team from today on."""
    found = get_object_or_404(queries.managed_memberships(request.person), pk=pk)
    perform(request, actions.remove_member, membership=found, by=request.person)
    return redirect("organisation:team", found.team_id)
