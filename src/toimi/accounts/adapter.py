"""What allauth asks of Toimi."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.encoding import force_str

from toimi.accounts.words import ERRORS
from toimi.platform.history import actions as history


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by themselves: people are invited. Words are Toimi's own."""

    error_messages = DefaultAccountAdapter.error_messages | ERRORS

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def pre_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse | None:
        """Stop with a page that says so: who was put off or has left, or has no place here.

        `person` is the organisation's record of the user.
        """
        person = getattr(user, "person", None)
        if person is None or not person.is_here:
            refused: HttpResponse = self.respond_user_inactive(request, user)
            return refused
        stopped: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return stopped

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """Go on in the language that the user has chosen before."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        if user.language:
            remember_language(response, user.language)
        return response

    @transaction.atomic
    def set_password(self, user: Any, password: str) -> None:
        """Set it, and leave an audit row that does not hold it."""
        super().set_password(user, password)
        by = getattr(user, "person", None) or history.System(user.username)
        history.record("accounts.password_set", user, by=by)

    def format_email_subject(self, subject: str) -> str:
        return force_str(subject)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write in the reader's language, which need not be the asker's."""
        language = getattr(context.get("user"), "language", "") or translation.get_language()
        with translation.override(language):
            super().send_mail(template_prefix, email, {"base_url": settings.BASE_URL} | context)

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the address by the settings: the request's host is the asker's word only."""
        path = reverse(
            "account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"}
        ).replace("UID-KEY", key)
        return f"{settings.BASE_URL}{path}"

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        return reverse("accounts:me")


def remember_language(response: HttpResponse, language: str) -> None:
    """Set the cookie that every page asks for its language."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=60 * 60 * 24 * 365,
        path=settings.LANGUAGE_COOKIE_PATH,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )
