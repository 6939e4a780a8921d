"""allauth's forms with Toimi's own labels and errors."""

from typing import Any

from allauth.account import forms as account
from allauth.account.internal.flows.password_reset import request_password_reset
from allauth.mfa.base import forms as mfa
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal import auth as totp
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from toimi.accounts import words

LABELS = {
    "login": gettext_lazy("Käyttäjätunnus tai sähköposti"),
    "password": gettext_lazy("Salasana"),
    "email": gettext_lazy("Sähköposti"),
    "oldpassword": gettext_lazy("Nykyinen salasana"),
    "password1": words.NEW_PASSWORD,
    "password2": words.PASSWORD_AGAIN,
    "code": gettext_lazy("Koodi"),
}


class OwnWords(forms.Form):
    """Says labels and errors in Toimi's words, without placeholders: a label stays in sight."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        for name, field in self.fields.items():
            field.label = LABELS[name]
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


class CodeForm(OwnWords, mfa.AuthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _as_code(self)


class ReauthenticateCodeForm(OwnWords, mfa.ReauthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _as_code(self)


class ActivateForm(OwnWords, ActivateTOTPForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _as_code(self)

    def clean_code(self) -> str:
        """Return the code if it is right. Addresses come from invitations: none to verify here."""
        clear_limit = check_rate_limit(self.user, error_key="rate_limited")
        code: str = self.cleaned_data["code"]
        if not totp.validate_totp_code(self.secret, code):
            raise ValidationError(words.WRONG_CODE)
        clear_limit()
        return code


def _as_code(form: forms.Form) -> None:
    form.fields["code"].widget.attrs |= {"inputmode": "numeric", "autocomplete": "one-time-code"}
