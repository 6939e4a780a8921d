"""What the forms share: each carries out one action and keeps what was typed."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils.functional import lazy

from toimi.errors import ToimiError
from toimi.organisation.errors import NotAllowed
from toimi.organisation.kinds import ROLES, Kind
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.pages.saying import say, say_error

role_name = lazy(say, str)


DATE_FORMATS = ["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y", "%d %B %Y"]


class DayField(forms.DateField):
    """A day: the browser's own picker, or typed as 31.5.2021."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=DATE_FORMATS, **kwargs)


class NameField(forms.CharField):
    """A name on one line, whatever was pasted."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=200, **kwargs)

    def to_python(self, value: Any) -> str:
        return " ".join(str(super().to_python(value)).split())


def kind_choices(kinds: tuple[Kind, ...]) -> list[tuple[str, Any]]:
    """Return kinds with names that are said when they are shown."""
    return [(kind.code, role_name(kind.name)) for kind in kinds]


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


def offer(form: forms.Form, name: str, rows: QuerySet[Any]) -> None:
    """Let a field choose among `rows`."""
    form.fields[name].queryset = rows  # type: ignore[attr-defined]
