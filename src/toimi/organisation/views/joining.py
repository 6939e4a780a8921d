"""How people come in: signing in, the demo's one click, an invitation."""

from typing import Any

from allauth.account.utils import get_next_redirect_url, perform_login
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from toimi.accounts import actions as accounts
from toimi.accounts import invitations
from toimi.accounts.errors import LinkBroken
from toimi.accounts.loopback import is_loopback
from toimi.accounts.models import User
from toimi.accounts.views import SignIn
from toimi.errors import ToimiError
from toimi.organisation import queries
from toimi.organisation.forms import PasswordForm
from toimi.organisation.needs import OPEN, needs
from toimi.platform.pages.saying import say_error
from toimi.platform.preferences import queries as preferences

NOT_FOUND, GONE, REFUSED = 404, 410, 422


class SignInHere(SignIn):
    """The sign-in page; in the demo, also the made-up people."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        people = queries.demo_people() if _is_demo(self.request) else []
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"demo_people": people}


sign_in = needs(OPEN)(require_http_methods(["GET", "HEAD", "POST"])(SignInHere.as_view()))


def _is_demo(request: HttpRequest) -> bool:
    """Return whether it is the demo, asked on this machine: the host's name is the asker's word."""
    hosts = (request.get_host(), request.META.get("REMOTE_ADDR", ""))
    return preferences.current().is_demo and all(map(is_loopback, hosts))


@needs(OPEN)
@require_POST
def demo(request: HttpRequest, username: str) -> HttpResponse:
    """Sign in as one of the made-up people; on this machine only."""
    if not _is_demo(request):
        raise Http404
    made_up = User.objects.filter(person__is_made_up=True, person__is_active=True, is_active=True)
    return _let_in(request, get_object_or_404(made_up, username=username))


@needs(OPEN)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Choose the first password by an invitation, and be signed in."""
    try:
        user = invitations.invited(token)
    except ToimiError as error:
        status = NOT_FOUND if isinstance(error, LinkBroken) else GONE
        return render(
            request, "organisation/no_link.html", {"why": say_error(error)}, status=status
        )
    form = PasswordForm(request.POST or None, user=user)
    if form.is_valid():
        accounts.set_password(user=user, password=form.cleaned_data["password1"])
        return _let_in(request, user)
    status = REFUSED if form.is_bound else 200
    context = {"form": form, "joining": user}
    return render(request, "organisation/join.html", context, status=status)


def _let_in(request: HttpRequest, user: User) -> HttpResponse:
    if request.user.is_authenticated:
        logout(request)
    response: HttpResponse = perform_login(
        request, user, redirect_url=get_next_redirect_url(request) or "/"
    )
    return response
