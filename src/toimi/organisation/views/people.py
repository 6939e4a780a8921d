"""People as an administrator keeps them: invited, mended, given roles, put off."""

from typing import Any

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
from toimi.organisation import actions, queries
from toimi.organisation.forms import ChangePersonForm, InviteForm, RoleForm
from toimi.organisation.middleware import Request
from toimi.organisation.models import Person
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import form_page, perform, undo, version_of
from toimi.platform.pages.saying import say_error

PER_PAGE = 50


@needs("organisation.manage")
@require_safe
def people(request: Request) -> HttpResponse:
    """List people, also those put off; `q` narrows by name or address."""
    text = request.GET.get("q", "").replace("\0", "").strip()[:200]
    found = queries.managed_people(request.person, text)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "organisation/people.html", {"page": page, "text": text})


@needs("organisation.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request) -> HttpResponse:
    """Add a person and send the invitation."""
    form = InviteForm(
        request.POST or None,
        units=queries.units(request.person, "organisation.manage"),
        teams=queries.managed_teams(request.person),
    )
    if form.is_valid() and (made := form.carry_out(actions.invite, by=request.person)):
        _send(request, made)
        return redirect("organisation:person", made.pk)
    return form_page(request, form, title=gettext("Kutsu henkilö"), button=gettext("Lähetä kutsu"))


@needs("organisation.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def person(request: Request, pk: int) -> HttpResponse:
    """Show a person with roles and teams; mend the name or the address."""
    found = get_object_or_404(queries.managed_people(request.person), pk=pk)
    initial = {"name": found.name, "email": found.email, "version": found.version}
    form = ChangePersonForm(request.POST or None, initial=initial)
    if form.is_valid() and form.carry_out(actions.change_person, person=found, by=request.person):
        messages.success(request, gettext("Tiedot ovat tallessa."))
        return redirect("organisation:person", found.pk)
    if form.is_changed_meanwhile:
        form.show_theirs(found)
    return form_page(request, form, "organisation/person.html", **_page(request, found))


@needs("organisation.manage")
@require_POST
def role_add(request: Request, pk: int) -> HttpResponse:
    """Give a person a role at a unit."""
    found = get_object_or_404(queries.managed_people(request.person), pk=pk)
    form = RoleForm(request.POST, units=queries.units(request.person, "organisation.manage"))
    if form.is_valid() and form.carry_out(actions.give_role, person=found, by=request.person):
        return redirect("organisation:person", found.pk)
    initial = {"name": found.name, "email": found.email, "version": found.version}
    context = _page(request, found) | {"role_form": form, "form": ChangePersonForm(initial=initial)}
    return render(request, "organisation/person.html", context, status=422)


@needs("organisation.manage")
@require_POST
def role_remove(request: Request, pk: int) -> HttpResponse:
    """Take a role back."""
    found = get_object_or_404(queries.managed_roles(request.person), pk=pk)
    perform(request, actions.take_role, assignment=found, by=request.person)
    return redirect("organisation:person", found.person_id)


@needs("organisation.manage")
@require_POST
def deactivate(request: Request, pk: int) -> HttpResponse:
    """Put a person off; the next page offers to take it back."""
    found = get_object_or_404(queries.managed_people(request.person), pk=pk)
    known = {"person": found, "version": version_of(request), "by": request.person}
    if perform(request, actions.deactivate, **known):
        text = gettext("{name} ei pääse enää sisään.").format(name=found.name)
        back = reverse("organisation:person_activate", args=[found.pk])
        messages.success(request, undo(request, text, back, found.version))
    return redirect("organisation:person", found.pk)


@needs("organisation.manage")
@require_POST
def activate(request: Request, pk: int) -> HttpResponse:
    """Let a person in again."""
    found = get_object_or_404(queries.managed_people(request.person), pk=pk)
    known = {"person": found, "version": version_of(request), "by": request.person}
    if perform(request, actions.activate, **known):
        messages.success(request, gettext("{name} pääsee taas sisään.").format(name=found.name))
    return redirect("organisation:person", found.pk)


@needs("organisation.manage")
@require_POST
def invite_again(request: Request, pk: int) -> HttpResponse:
    """Send the invitation once more."""
    found = get_object_or_404(queries.managed_people(request.person), pk=pk)
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
    units = queries.units(request.person, "organisation.manage")
    return {
        "whom": person,
        "role_form": RoleForm(units=units),
        "may_take": {kept.pk for kept in queries.managed_roles(request.person)},
        "is_invited": not has_password and not person.is_made_up,
    }
