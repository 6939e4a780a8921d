"""What allauth asks of Toimi."""

from functools import partial
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.encoding import force_str

from toimi.accounts import actions, browsers, kinds, queries, throttle
from toimi.accounts.middleware import LISTED
from toimi.accounts.words import ERRORS

SECOND_STEP = "allauth.mfa.stages.AuthenticateStage"


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by themselves: people are invited. Words are Toimi's own.

    What is noted of signing in is noted here, in methods that allauth calls, not by its signals.
    """

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

    def login(self, request: HttpRequest, user: Any) -> None:
        request.is_first_sign_in = user.last_login is None  # type: ignore[attr-defined]
        super().login(request, user)

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """Note it, list the session, know the browser; go on in the language chosen before."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        key = browsers.key_in(request)
        actions.note_sign_in(
            user=user,
            key=key,
            user_agent=browsers.named(request),
            means=[_means(one) for one in get_authentication_records(request, user)],
            is_first=request.is_first_sign_in,  # type: ignore[attr-defined]
        )
        browsers.keep(response, key)
        request.session[LISTED] = True
        if user.language:
            remember_language(response, user.language)
        return response

    def get_login_stages(self) -> list[str]:
        stages = super().get_login_stages()
        ours = {SECOND_STEP: "toimi.accounts.stages.SecondStep"}
        return [ours.get(stage, stage) for stage in stages]

    def logout(self, request: HttpRequest) -> None:
        user = request.user if request.user.is_authenticated else None
        super().logout(request)
        if user:
            actions.note(kinds.SIGNED_OUT, user=user, user_agent=browsers.named(request))

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:  # noqa: ARG002
        """Count by the account: its name and its address are not two doors."""
        typed = credentials.get("email") or credentials.get("username") or ""
        user = queries.called(typed)
        return throttle.key_of(user) if user else typed.lower()

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the try; refuse with the time of day when there were too many."""
        key = self._get_login_attempts_cache_key(request, **credentials)
        throttle.patiently(partial(super().pre_authenticate, request, **credentials), request, key)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:  # noqa: ARG002
        typed = credentials.get("username") or credentials.get("email") or ""
        actions.note_failed(user=queries.called(typed), means="password")

    @transaction.atomic
    def set_password(self, user: Any, password: str) -> None:
        """Set it, end every other session, and leave an audit row that does not hold it.

        Tries are counted anew: who was kept out by another's tries comes in by the mailed link.
        """
        had_one = user.has_usable_password() and bool(user.password)
        super().set_password(user, password)
        request = context.request
        if request:
            throttle.clear(request, throttle.key_of(user))
        here = request.session.session_key if request and request.user == user else None
        actions.change_password(
            user=user,
            event=kinds.PASSWORD_CHANGED if had_one else kinds.PASSWORD_SET,
            user_agent=browsers.named(request) if request else "",
            session_key=here,
        )

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


class SecondStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """What allauth asks of Toimi about codes and passkeys."""

    error_messages = DefaultMFAAdapter.error_messages | ERRORS

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        entity: dict[str, str] = super().get_public_key_credential_rp_entity()
        return entity | {"name": settings.MFA_TOTP_ISSUER}

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        entity: dict[str, Any] = super().get_public_key_credential_user_entity(user)
        person = getattr(user, "person", None)
        return entity | {"display_name": str(person or user)}

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: ARG002
        """Return the device at which the passkey is made, in words; it can be typed over."""
        return browsers.in_words(browsers.named(context.request))


def _means(record: dict[str, Any]) -> str:
    """Return by what one step of signing in was taken: "password", "totp", "webauthn" …"""
    return str(record.get("type") or record.get("method") or "")


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
