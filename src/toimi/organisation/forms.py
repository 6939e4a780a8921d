"""The forms of people and units: each carries out one action and keeps what was typed."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy

from toimi.accounts import words
from toimi.accounts.models import User
from toimi.errors import ToimiError
from toimi.organisation.errors import NotAllowed
from toimi.organisation.kinds import ROLES
from toimi.organisation.models import Person, Team, Unit
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.pages.saying import say, say_error

role_name = lazy(say, str)


def role_choices() -> list[tuple[str, Any]]:
    """Return the roles with names that are said when they are shown."""
    return [(role.code, role_name(role.name)) for role in ROLES]


class ActionForm(forms.Form):
    """A form that carries out one action; what the action refuses is said at its field."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""

    def carry_out(self, action: Callable[..., Any], **known: Any) -> Any:
        """Call `action` with `known` and the fields; None when it refused: the form says why.

        Raises PermissionDenied.
        """
        try:
            done = action(**known, **self.cleaned_data)
        except NotAllowed as error:
            raise PermissionDenied from error
        except ToimiError as error:
            self.refuse(error)
            return None
        return True if done is None else done

    def refuse(self, error: ToimiError) -> None:
        """Say why at the field that the error names. After a conflict, saving again overwrites."""
        named = getattr(error, "field", None)
        self.add_error(named if named in self.fields else None, say_error(error))
        self.is_changed_meanwhile = isinstance(error, ChangedMeanwhile)

    def show_theirs(self, record: Any) -> None:
        """Save upon the version that `record` has now, and keep what was typed."""
        typed = {name: self.data.get(name) for name in self.data}
        self.data = typed | {"version": str(record.version)}
        self.theirs = record

    is_changed_meanwhile = False
    theirs: Any = None


class UnitForm(ActionForm):
    name = forms.CharField(label=gettext_lazy("Yksikön nimi"), max_length=200)


class NewUnitForm(UnitForm):
    slug = forms.SlugField(
        label=gettext_lazy("Tunnus osoitteissa"),
        max_length=80,
        help_text=gettext_lazy("Pieniä kirjaimia, numeroita ja väliviivoja, esimerkiksi perhetyo."),
    )
    parent = forms.ModelChoiceField(
        label=gettext_lazy("Mihin kuuluu"), queryset=Unit.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "parent", units)


class RenameUnitForm(UnitForm):
    version = forms.IntegerField(widget=forms.HiddenInput)


class TeamForm(ActionForm):
    name = forms.CharField(label=gettext_lazy("Tiimin nimi"), max_length=200)


class RenameTeamForm(TeamForm):
    version = forms.IntegerField(widget=forms.HiddenInput)


class MemberForm(ActionForm):
    person = forms.ModelChoiceField(
        label=gettext_lazy("Lisää tiimiin"), queryset=Person.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "person", people)


class PersonForm(ActionForm):
    name = forms.CharField(label=gettext_lazy("Nimi"), max_length=200)
    email = forms.EmailField(
        label=gettext_lazy("Sähköposti"), max_length=150, widget=forms.EmailInput()
    )


class ChangePersonForm(PersonForm):
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].required = False


class InviteForm(PersonForm):
    unit = forms.ModelChoiceField(
        label=gettext_lazy("Yksikkö"), queryset=Unit.objects.none(), empty_label=None
    )
    roles = forms.MultipleChoiceField(
        label=gettext_lazy("Roolit yksikössä"),
        choices=role_choices,
        widget=forms.CheckboxSelectMultiple,
    )
    team = forms.ModelChoiceField(
        label=gettext_lazy("Tiimi"),
        queryset=Team.objects.none(),
        required=False,
        empty_label=gettext_lazy("Ei tiimiä"),
    )

    def __init__(
        self, *args: Any, units: QuerySet[Unit], teams: QuerySet[Team], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "unit", units)
        _offer(self, "team", teams)


class RoleForm(ActionForm):
    role = forms.ChoiceField(label=gettext_lazy("Rooli"), choices=role_choices)
    unit = forms.ModelChoiceField(
        label=gettext_lazy("Yksikkö"), queryset=Unit.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "unit", units)


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

    unit_name = forms.CharField(label=gettext_lazy("Yksikön nimi"), max_length=200)
    name = forms.CharField(
        label=gettext_lazy("Oma nimesi"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=gettext_lazy("Oma sähköpostisi"),
        max_length=150,
        help_text=gettext_lazy("Tällä kirjaudut."),
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )
    field_order = ["unit_name", "name", "email", "password1", "password2"]


def _offer(form: forms.Form, name: str, rows: QuerySet[Any]) -> None:
    form.fields[name].queryset = rows  # type: ignore[attr-defined]
