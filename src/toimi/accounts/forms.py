"""allauth's forms with Toimi's own labels and errors."""

from collections.abc import Callable
from functools import partial
from typing import Any

from allauth.account import forms as account
from allauth.account.internal.flows.password_reset import request_password_reset
from allauth.core import context
from allauth.mfa.base import forms as mfa
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from toimi.accounts import actions, throttle, words

LABELS = {
    "login": gettext_lazy("Käyttäjätunnus tai sähköposti"),
    "password": gettext_lazy("Salasana"),
    "email": gettext_lazy("Sähköposti"),
    "oldpassword": gettext_lazy("Nykyinen salasana"),
    "password1": words.NEW_PASSWORD,
    "password2": words.PASSWORD_AGAIN,
    "code": gettext_lazy("Koodi"),
    "name": gettext_lazy("Pääsyavaimen nimi"),
}

BROKEN = (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError)
"""What reading a passkey's answer raises when it was not a browser that wrote it."""


class OwnWords(forms.Form):
    """Says labels and errors in Toimi's words, without placeholders: a label stays in sight."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        for name, field in self.fields.items():
            field.label = LABELS.get(name, "")
            field.help_text = words.PASSWORD_RULES if name == "password1" else ""
            field.widget.attrs.pop("placeholder", None)

    def add_error(self, field: str | None, error: Any) -> None:
        code = getattr(error, "code", None)
        if code in words.ERRORS:
            error = ValidationError(words.ERRORS[code], code=code)
        super().add_error(field, error)


class NewPassword(OwnWords):
    """Two fields that must say the same."""

    def clean(self) -> dict[str, Any]:
        first, second = (self.cleaned_data.get(f"password{number}") for number in (1, 2))
        if first and second and first != second:
            self.add_error("password2", ValidationError(words.NOT_THE_SAME))
        return self.cleaned_data


class SignInForm(OwnWords, account.LoginForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class ReauthenticateForm(OwnWords, account.ReauthenticateForm):  # type: ignore[misc]
    pass


class ChangePasswordForm(NewPassword, account.ChangePasswordForm):  # type: ignore[misc]
    pass


class SetPasswordForm(NewPassword, account.SetPasswordForm):  # type: ignore[misc]
    pass


class ResetPasswordKeyForm(NewPassword, account.ResetPasswordKeyForm):  # type: ignore[misc]
    pass


class ResetPasswordForm(OwnWords, account.ResetPasswordForm):  # type: ignore[misc]
    def save(self, request: HttpRequest, **_: Any) -> str:
        """Send the link; an address that nobody here has gets no mail, and the page is the same."""
        email: str = self.cleaned_data["email"]
        if self.users:
            request_password_reset(request, email, self.users, account.default_token_generator)
        return email


class Counted(OwnWords):
    """A second step: says when to try again, and keeps that a try was wrong."""

    user: Any
    means = "code"
    wrong = words.WRONG_CODE

    def answer(self, check: Callable[[], Any]) -> Any:
        """Return what `check` finds right."""
        try:
            return throttle.patiently(check, context.request, key_of(self.user))
        except ValidationError as error:
            raise error if error.code == "wait" else self._refusal() from error
        except BROKEN as error:
            raise self._refusal() from error

    def _refusal(self) -> ValidationError:
        actions.note_failed(user=self.user, means=self.means)
        return ValidationError(self.wrong, code="wrong")


class CodeForm(Counted, mfa.AuthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _as_code(self)

    def clean_code(self) -> str:
        return str(self.answer(super().clean_code))


class ReauthenticateCodeForm(Counted, mfa.ReauthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _as_code(self)

    def clean_code(self) -> str:
        return str(self.answer(super().clean_code))


class PasskeyForm(Counted, webauthn.AuthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey as the second step."""

    means, wrong = "webauthn", words.NO_PASSKEY

    def clean_credential(self) -> Any:
        return self.answer(super().clean_credential)


class ReauthenticatePasskeyForm(Counted, webauthn.ReauthenticateWebAuthnForm):  # type: ignore[misc]
    means, wrong = "webauthn", words.NO_PASSKEY

    def clean_credential(self) -> Any:
        return self.answer(super().clean_credential)


class SignInByPasskeyForm(Counted, webauthn.LoginWebAuthnForm):  # type: ignore[misc]
    means, wrong = "webauthn", words.NO_PASSKEY

    def clean_credential(self) -> Any:
        return self.answer(super().clean_credential)


class AddPasskeyForm(OwnWords, webauthn.AddWebAuthnForm):  # type: ignore[misc]
    """A passkey that signs in alone: the device asks for a finger, a face or a number."""

    passwordless = forms.BooleanField(initial=True, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        try:
            cleaned: dict[str, Any] = super().clean() or {}
        except (ValidationError, *BROKEN) as error:
            raise ValidationError(words.PASSKEY_NOT_MADE, code="not_made") from error
        return cleaned


class ActivateForm(OwnWords, ActivateTOTPForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _as_code(self)

    def clean_code(self) -> str:
        """Return the code if it is right. Addresses come from invitations: none to verify here."""
        count = partial(check_rate_limit, self.user)
        clear_limit = throttle.patiently(count, context.request, key_of(self.user))
        code: str = self.cleaned_data["code"]
        if not totp.validate_totp_code(self.secret, code):
            raise ValidationError(words.WRONG_CODE)
        clear_limit()
        return code


def key_of(user: Any) -> str:
    """Return under what allauth counts the second steps of a user; nobody's are not counted."""
    return f"mfa-auth-user-{user.pk}" if user else ""


def _as_code(form: forms.Form) -> None:
    form.fields["code"].widget.attrs |= {"inputmode": "numeric", "autocomplete": "one-time-code"}
