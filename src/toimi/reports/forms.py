from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from toimi.organisation.forms import DayField
from toimi.programme.forms import ActionForm
from toimi.reports import kinds


class ReportForm(forms.Form):
    """Which copy is wanted. `editions` are those that the person may see."""

    edition = forms.CharField(required=False)
    format = forms.ChoiceField(choices=list(kinds.FORMATS.items()), required=False)
    long = forms.BooleanField(required=False)

    def __init__(self, *args: Any, editions: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.editions = editions

    def clean_edition(self) -> str:
        """Return the edition asked for if the person may see it, else the fullest one."""
        asked: str = self.cleaned_data["edition"]
        return asked if asked in self.editions else self.editions[0]

    def clean_format(self) -> str:
        return self.cleaned_data["format"] or "docx"


class LinkForm(ActionForm):
    ends_on = DayField(
        label=gettext_lazy("Linkin viimeinen päivä"),
        help_text=gettext_lazy("Sen jälkeen linkki ei avaudu. Voit lopettaa sen aiemminkin."),
    )


class EndForm(ActionForm):
    version = forms.IntegerField(widget=forms.HiddenInput)


class FormatForm(forms.Form):
    format = forms.ChoiceField(choices=list(kinds.FORMATS.items()))
