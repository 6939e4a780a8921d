"""The forms by which a person comes in."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from toimi.accounts import words
from toimi.accounts.models import User
from toimi.organisation.forms.base import ActionForm, NameField


class PasswordForm(ActionForm):
    """A new password, twice, by the rules."""

    password1 = forms.CharField(
        label=words.NEW_PASSWORD,
        help_text=words.PASSWORD_RULES,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password2 = forms.CharField(
        label=words.PASSWORD_AGAIN,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, user: User | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean(self) -> dict[str, Any]:
        first, second = self.cleaned_data.get("password1"), self.cleaned_data.get("password2")
        if first and second and first != second:
            self.add_error("password2", words.NOT_THE_SAME)
        elif first:
            try:
                validate_password(first, self._user())
            except ValidationError as error:
                self.add_error("password1", error)
        return self.cleaned_data

    def _user(self) -> User:
        email = str(self.cleaned_data.get("email") or "")
        return self.user or User(username=email, email=email)


class BeginForm(PasswordForm):
    """The first unit and the first administrator."""

    unit_name = NameField(label=gettext_lazy("Yksikön nimi"))
    name = NameField(
        label=gettext_lazy("Oma nimesi"),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=gettext_lazy("Oma sähköpostisi"),
        max_length=150,
        help_text=gettext_lazy("Tällä kirjaudut."),
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )
    field_order = ["unit_name", "name", "email", "password1", "password2"]
