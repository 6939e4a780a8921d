"""The forms of a new edition: of which programme it is, which measure a row is, and adopting."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext, gettext_lazy

from toimi.programme.comparison import Comparison, WrittenRow
from toimi.programme.forms import ActionForm
from toimi.programme.models import Measure, Programme

AS_FOUND, NEW = "found", "new"


class OfWhichForm(ActionForm):
    """The programme that the document is a new edition of."""

    programme = forms.ModelChoiceField(
        label=gettext_lazy("Ohjelma"),
        queryset=Programme.objects.none(),
        empty_label=None,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, programmes: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["programme"].queryset = programmes  # type: ignore[attr-defined]


class PairForm(ActionForm):
    """Which measure a row of the new edition is."""

    measure = forms.ChoiceField(label=gettext_lazy("Tämä rivi on"))
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, comparison: Comparison, likely: Sequence[WrittenRow], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        rows = [pair.old for pair in comparison.pairs] + [gone.row for gone in comparison.dropped]
        near = {row.key for row in likely}
        rest = sorted((row for row in rows if row.key not in near), key=lambda row: row.number)
        groups: list[Any] = [
            (AS_FOUND, gettext("niin kuin Toimi sen löysi")),
            (NEW, gettext("uusi toimenpide")),
        ]
        for name, listed in (
            (gettext("Samankaltaisimmat"), likely),
            (gettext("Muut toimenpiteet"), rest),
        ):
            if listed:
                groups.append((name, [(str(row.key), _told(row)) for row in listed]))
        self.fields["measure"].choices = groups  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Return the choice as the action takes it."""
        if self.errors:
            return self.cleaned_data
        said = self.cleaned_data["measure"]
        is_measure = said not in {AS_FOUND, NEW}
        return {
            "measure": Measure.objects.filter(pk=said).first() if is_measure else None,
            "is_new": said == NEW,
            "version": self.cleaned_data["version"],
        }


class AdoptEditionForm(ActionForm):
    """What the person saw: the comparison's mark and the document's version."""

    mark = forms.CharField(max_length=16)
    version = forms.IntegerField()


def _told(row: WrittenRow) -> str:
    return f"{row.number} {Truncator(' '.join(row.measure.split())).chars(90)}"
