"""How a page carries out an action: what was done or refused is said in words."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from toimi.errors import ToimiError
from toimi.organisation.errors import NotAllowed
from toimi.organisation.forms import ActionForm
from toimi.platform.pages.saying import say_error

REFUSED = 422


REFUSAL = object()
"""What `attempt` returns when the action refused."""


def attempt(request: HttpRequest, action: Callable[..., Any], **known: Any) -> Any:
    """Carry out an action that has no form and return what it returns; when it refused, say why
    and return REFUSAL. Raises PermissionDenied."""
    try:
        return action(**known)
    except NotAllowed as error:
        raise PermissionDenied from error
    except ToimiError as error:
        messages.error(request, say_error(error))
        return REFUSAL


def perform(request: HttpRequest, action: Callable[..., Any], **known: Any) -> bool:
    """Carry out an action as `attempt` does; return whether it was done."""
    return attempt(request, action, **known) is not REFUSAL


def form_page(
    request: HttpRequest, form: ActionForm, template: str = "organisation/form.html", **context: Any
) -> HttpResponse:
    """Show a form; with 422 when it came back with errors."""
    status = REFUSED if form.is_bound else 200
    return render(request, template, {"form": form, **context}, status=status)


def undo(request: HttpRequest, text: str, action: str, version: int) -> SafeString:
    """Return a message with a button that takes back what was done."""
    return format_html(
        '{} <form method="post" action="{}"><input type="hidden" name="csrfmiddlewaretoken"'
        ' value="{}"><input type="hidden" name="version" value="{}">'
        '<button class="button button-plain">{}</button></form>',
        text,
        action,
        get_token(request),
        version,
        gettext("Kumoa"),
    )


def version_of(request: HttpRequest) -> int:
    """Return the version that a button without a form was pressed upon; none was -1."""
    sent = request.POST.get("version", "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else -1
