"""What an administrator chooses of a kind for a unit."""

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from toimi.programme.forms import ActionForm
from toimi.programme.queries import Chosen


class KindChoiceForm(ActionForm):
    """Whether a kind is used, and one field for each of its deadlines and limits."""

    is_on = forms.BooleanField(label=gettext_lazy("Käytössä tässä yksikössä"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, chosen: Chosen, data: Any = None) -> None:
        own = chosen.own
        super().__init__(
            data, initial={"is_on": chosen.is_on, "version": own.version if own else None}
        )
        self.chosen = chosen
        for name, value in chosen.days.items():
            label = gettext("{what}, päivää").format(what=_words(chosen.kind.day_names, name))
            self.fields[f"days_{name}"] = _number(label, value)
        for name, value in chosen.limits.items():
            label = gettext("{what}, enintään yhtä aikaa").format(
                what=_words(chosen.kind.limit_names, name)
            )
            self.fields[f"limits_{name}"] = _number(label, value)

    def clean(self) -> dict[str, Any]:
        """Gather what the action takes: the numbers by their names."""
        sent = self.cleaned_data
        return {
            "is_on": sent.get("is_on", False),
            "version": sent.get("version"),
            "days": {n: sent[f"days_{n}"] for n in self.chosen.days if f"days_{n}" in sent},
            "limits": {n: sent[f"limits_{n}"] for n in self.chosen.limits if f"limits_{n}" in sent},
        }


def _words(names: Any, name: str) -> str:
    return gettext(names[name]) if name in names else name


def _number(label: str, value: int) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=1, max_value=3660, initial=value)
