"""One's own page: language, password, second step, remembered devices."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.i18n import set_language as django_set_language

from toimi.accounts import actions as accounts
from toimi.accounts import queries as users
from toimi.accounts.models import User
from toimi.organisation import actions, queries
from toimi.organisation.forms import OwnPhoneForm
from toimi.organisation.middleware import Request
from toimi.organisation.needs import OPEN, SIGNED_IN, needs
from toimi.organisation.views.acting import form_page


@needs(SIGNED_IN)
@require_safe
def me(request: Request) -> HttpResponse:
    """Show what Toimi knows of the reader, and what can be chosen."""
    user = _user(request)
    context = {
        "user": user,
        "roles": queries.roles_in_words(request.person),
        "acts_for": queries.acts_for(request.person),
        "offered": settings.LANGUAGES,
        "has_password": user.has_usable_password(),
        "has_second_step": users.has_second_step(user),
    }
    return render(request, "organisation/me.html", context)


@needs(SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def phone(request: Request) -> HttpResponse:
    """Change one's own number: by it one is called for support."""
    known = {"phone": request.person.phone, "version": request.person.version}
    form = OwnPhoneForm(request.POST or None, initial=known)
    if form.is_valid() and form.carry_out(actions.change_own_phone, by=request.person):
        messages.success(request, gettext("Puhelinnumero on tallessa."))
        return redirect("accounts:me")
    words = {"title": gettext("Oma puhelinnumero"), "button": gettext("Tallenna")}
    lead = gettext("Numeron näkevät ne, jotka näkevät yksikkösi ihmiset.")
    return form_page(request, form, lead=lead, **words)


@needs(SIGNED_IN)
@require_POST
def forget_devices(request: Request) -> HttpResponse:
    """Ask a code again on every device that was remembered."""
    accounts.forget_devices(user=_user(request), by=request.person)
    messages.success(request, gettext("Laitteet on unohdettu: koodi kysytään niillä uudelleen."))
    return redirect("accounts:me")


@needs(OPEN)
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Change the language of this browser, and of the reader on every other."""
    language = request.POST.get("language", "")
    person = getattr(request.user, "person", None)
    if person is not None and language in dict(settings.LANGUAGES):
        accounts.choose_language(user=person.user, language=language, by=person)
    response = django_set_language(request)
    assert isinstance(response, HttpResponse)  # noqa: S101
    return response


def _user(request: Request) -> User:
    assert isinstance(request.user, User)  # noqa: S101
    return request.user
