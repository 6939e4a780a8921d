"""People as an administrator keeps them: invited, mended, given roles, put off."""

from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from toimi.errors import ToimiError
from toimi.organisation import access, actions, queries
from toimi.organisation.forms import ChangePersonForm, DaysForm, InviteForm, RoleForm
from toimi.organisation.middleware import Request
from toimi.organisation.models import Dated, Person, not_over
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import form_page, perform, undo, version_of
from toimi.platform import clock
from toimi.platform.pages.saying import say_error

PER_PAGE = 50
MANAGE, PEOPLE = "organisation.manage", "organisation.people"


@needs(PEOPLE)
@require_safe
def people(request: Request) -> HttpResponse:
    """List people, also those put off and those who have left; `q` narrows by name or address."""
    text = request.GET.get("q", "").replace("\0", "").strip()[:200]
    found = queries.managed_people(request.person, text, PEOPLE)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    may_manage = access.may(request.person, MANAGE)
    context = {"page": page, "text": text, "may_manage": may_manage}
    return render(request, "organisation/people.html", context)


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request) -> HttpResponse:
    """Add a person and send the invitation."""
    form = InviteForm(
        request.POST or None,
        units=queries.open_units(request.person, MANAGE),
        teams=queries.managed_teams(request.person).filter(not_over(clock.today())),
    )
    if form.is_valid() and (made := form.carry_out(actions.invite, by=request.person)):
        _send(request, made)
        return redirect("organisation:person", made.pk)
    return form_page(request, form, title=gettext("Kutsu henkilö"), button=gettext("Lähetä kutsu"))


def _person(request: Request, pk: int, right: str = MANAGE) -> Person:
    return get_object_or_404(queries.managed_people(request.person, right=right), pk=pk)


@needs(PEOPLE)
@require_http_methods(["GET", "HEAD", "POST"])
def person(request: Request, pk: int) -> HttpResponse:
    """Show a person with roles, teams and days; mend the name or the address."""
    found = _person(request, pk, PEOPLE)
    names = ("name", "email", "phone", "version")
    form = ChangePersonForm(
        request.POST or None, initial={name: getattr(found, name) for name in names}
    )
    if form.is_valid() and form.carry_out(actions.change_person, person=found, by=request.person):
        messages.success(request, gettext("Tiedot ovat tallessa."))
        return redirect("organisation:person", found.pk)
    if form.is_changed_meanwhile:
        form.show_theirs(found)
    return form_page(request, form, "organisation/person.html", **_page(request, found))


@needs(PEOPLE)
@require_http_methods(["GET", "HEAD", "POST"])
def days(request: Request, pk: int) -> HttpResponse:
    """Say a person's first and last day: access ends by itself after the last."""
    found = _person(request, pk, PEOPLE)
    form = DaysForm(request.POST or None, initial=_days_of(found))
    if form.is_valid() and form.carry_out(actions.set_days, person=found, by=request.person):
        messages.success(request, gettext("Päivät ovat tallessa."))
        return redirect("organisation:person", found.pk)
    if form.is_changed_meanwhile:
        form.show_theirs(found)
    title = gettext("Ensimmäinen ja viimeinen päivä: {name}").format(name=found.name)
    lead = gettext(
        "Viimeisen päivän jälkeen henkilö ei pääse sisään. Kirjaukset, roolit ja se, mikä "
        "odottaa, säilyvät: niistä vastaa lähiesihenkilö, kunnes vastuu annetaan toiselle."
    )
    return form_page(request, form, title=title, lead=lead, button=gettext("Tallenna päivät"))


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def role_add(request: Request, pk: int) -> HttpResponse:
    """Give a person a role at a unit, for some days."""
    found = _person(request, pk)
    form = RoleForm(
        request.POST or None,
        initial={"starts_on": clock.today()},
        units=queries.open_units(request.person, MANAGE),
    )
    if form.is_valid() and form.carry_out(actions.give_role, person=found, by=request.person):
        return redirect("organisation:person", found.pk)
    title = gettext("Anna rooli: {name}").format(name=found.name)
    lead = gettext("Rooli on voimassa yksikössä ja kaikissa sen alla olevissa.")
    return form_page(request, form, title=title, lead=lead, button=gettext("Anna rooli"))


@needs(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def role(request: Request, pk: int) -> HttpResponse:
    """Give a role other days, or take it back."""
    found = get_object_or_404(queries.managed_roles(request.person), pk=pk)
    form = DaysForm(request.POST or None, initial=_days_of(found))
    if form.is_valid():
        known = {"assignment": found, "by": request.person}
        if form.carry_out(actions.change_role_days, **known):
            messages.success(request, gettext("Roolin päivät ovat tallessa."))
            return redirect("organisation:person", found.person_id)
    if form.is_changed_meanwhile:
        form.show_theirs(found)
    return form_page(request, form, "organisation/role.html", assignment=found)


def _days_of(record: Dated) -> dict[str, Any]:
    return {name: getattr(record, name) for name in ("starts_on", "ends_on", "version")}


@needs(MANAGE)
@require_POST
def role_remove(request: Request, pk: int) -> HttpResponse:
    """Take a role back."""
    found = get_object_or_404(queries.managed_roles(request.person), pk=pk)
    perform(request, actions.take_role, assignment=found, by=request.person)
    return redirect("organisation:person", found.person_id)


@needs(MANAGE)
@require_POST
def second_steps_remove(request: Request, pk: int) -> HttpResponse:
    """Take a lost phone's or key's means away; the page has asked once."""
    found = _person(request, pk)
    if perform(request, actions.remove_second_steps, person=found, by=request.person):
        text = gettext("Kirjautumiseen riittää nyt salasana. Kerro siitä henkilölle.")
        messages.success(request, text)
    return redirect("organisation:person", found.pk)


@needs(MANAGE)
@require_POST
def deactivate(request: Request, pk: int) -> HttpResponse:
    """Put a person off; the next page offers to take it back."""
    found = _person(request, pk)
    known = {"person": found, "version": version_of(request), "by": request.person}
    if perform(request, actions.deactivate, **known):
        text = gettext("{name} ei pääse enää sisään.").format(name=found.name)
        back = reverse("organisation:person_activate", args=[found.pk])
        messages.success(request, undo(request, text, back, found.version))
    return redirect("organisation:person", found.pk)


@needs(MANAGE)
@require_POST
def activate(request: Request, pk: int) -> HttpResponse:
    """Let a person in again."""
    found = _person(request, pk)
    known = {"person": found, "version": version_of(request), "by": request.person}
    if perform(request, actions.activate, **known):
        messages.success(request, gettext("{name} pääsee taas sisään.").format(name=found.name))
    return redirect("organisation:person", found.pk)


@needs(MANAGE)
@require_POST
def invite_again(request: Request, pk: int) -> HttpResponse:
    """Send the invitation once more."""
    found = _person(request, pk)
    if perform(request, actions.invite_again, person=found, by=request.person):
        _send(request, found)
    return redirect("organisation:person", found.pk)


def _send(request: Request, person: Person) -> None:
    try:
        link = actions.send_invitation(person)
    except ToimiError as error:
        messages.error(request, say_error(error))
        return
    text = gettext("Kutsu lähti osoitteeseen {email}. Se toimii seitsemän päivää.")
    messages.success(request, text.format(email=person.email))
    if not settings.MAIL_URL:
        text = gettext("Sähköpostipalvelinta ei ole annettu, joten anna linkki itse:")
        messages.warning(request, format_html("{} <code>{}</code>", text, _breakable(link)))


def _breakable(link: str) -> SafeString:
    """Return a long link that a narrow page may break; what is copied of it stays whole."""
    parts = ((link[at : at + 12],) for at in range(0, len(link), 12))
    return format_html_join(SafeString("<wbr>"), "{}", parts)


def _page(request: Request, person: Person) -> dict[str, Any]:
    has_password = person.user is not None and person.user.has_usable_password()
    memberships = queries.memberships_of(person)
    return {
        "whom": person,
        "roles": queries.roles_of(person),
        "memberships": memberships,
        "share": queries.too_much([person.pk]).get(person.pk),
        "absences": queries.absences_of(person),
        "deputies": queries.deputies_of(person),
        "may_manage": access.may(request.person, MANAGE),
        "may_see_data": access.may(request.person, "privacy.manage"),
        "may_name_deputies": access.may(request.person, "organisation.deputies"),
        "may_take": set(
            queries.managed_roles(request.person).filter(person=person).values_list("pk", flat=True)
        ),
        "has_second_step": person.user is not None and is_mfa_enabled(person.user),
        "is_invited": not has_password and not person.is_made_up,
    }
