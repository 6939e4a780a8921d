"""Choosing by which kind a measure is carried out."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from toimi.programme.forms import ActionForm
from toimi.programme.tooling import registry


def kind_choices() -> list[tuple[str, str]]:
    """Return every kind as ("tool.kind", its name), by name."""
    found = [
        (f"{tool.name}.{kind.code}", gettext(kind.name))
        for tool in registry.tools()
        for kind in tool.kinds
    ]
    return sorted(found, key=lambda choice: choice[1].casefold())


class KindForm(ActionForm):
    """One kind of those that the measure does not have yet."""

    kind = forms.ChoiceField(label=gettext_lazy("Tapa tehdä"))

    def __init__(self, known: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        had = {f"{tool}.{kind}" for tool, kind in known}
        left = [choice for choice in kind_choices() if choice[0] not in had]
        self.fields["kind"].choices = [("", gettext("Valitse")), *left]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Give the action its two names."""
        tool, _, kind = self.cleaned_data.get("kind", "").partition(".")
        return {"tool": tool, "kind": kind}
