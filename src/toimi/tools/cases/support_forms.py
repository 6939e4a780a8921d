"""The forms of the page of support."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.functional import lazy
from django.utils.translation import gettext, gettext_lazy

from toimi.organisation.chain import DAYS
from toimi.organisation.forms.base import ActionForm, NameField
from toimi.organisation.models import SupportGuide, Unit
from toimi.tools.cases.kinds import BY_CODE
from toimi.tools.cases.kinds.support import SUPPORT_WORDS

said = lazy(gettext, str)
CLOCK = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
TIMES = ["%H:%M", "%H.%M", "%H"]


class LogForm(ActionForm):
    """Two taps: what came of it, and the button."""

    how = forms.ChoiceField(
        label=gettext_lazy("Saitko tukea?"),
        choices=[(code, said(words)) for code, words in SUPPORT_WORDS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Valitse ensin, tuliko tuki.")},
    )
    unit = forms.ModelChoiceField(queryset=Unit.objects.none(), widget=forms.HiddenInput)
    kind_version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, units: QuerySet[Unit], unit: Unit | None, **kwargs: Any) -> None:
        initial = {"unit": unit, "kind_version": BY_CODE["support_call"].version}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]


class GuideForm(ActionForm):
    text = forms.CharField(
        label=gettext_lazy("Ohje"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy(
            "Selvästi ja lyhyesti: milloin tukea pyydetään, kenelle soitetaan ja mitä tehdään, jos "
            "kukaan ei vastaa. Ei asiakkaiden tietoja."
        ),
    )
    answers_from = forms.TimeField(
        label=gettext_lazy("Lähiesihenkilö vastaa arkisin, alkaen"),
        required=False,
        widget=CLOCK,
        input_formats=TIMES,
    )
    answers_until = forms.TimeField(
        label=gettext_lazy("Lähiesihenkilö vastaa arkisin, asti"),
        required=False,
        widget=CLOCK,
        input_formats=TIMES,
        help_text=gettext_lazy("Tyhjät: kaikkina aikoina."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    @staticmethod
    def initial_of(guide: SupportGuide | None) -> dict[str, Any]:
        if guide is None:
            return {"version": -1, "answers_from": "08:00", "answers_until": "16:00"}
        names = ("text", "answers_from", "answers_until", "version")
        return {name: getattr(guide, name) for name in names}


class OnCallForm(ActionForm):
    name = NameField(label=gettext_lazy("Kuka tai mikä vastaa"))
    phone = forms.CharField(
        label=gettext_lazy("Puhelin"),
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel"}),
    )
    days = forms.ChoiceField(
        label=gettext_lazy("Päivät"),
        choices=[(code, said(words)) for code, words in DAYS.items()],
        widget=forms.RadioSelect,
    )
    starts_at = forms.TimeField(
        label=gettext_lazy("Alkaen"), required=False, widget=CLOCK, input_formats=TIMES
    )
    ends_at = forms.TimeField(
        label=gettext_lazy("Asti"),
        required=False,
        widget=CLOCK,
        input_formats=TIMES,
        help_text=gettext_lazy("Tyhjät: ympäri vuorokauden. Loppu voi olla seuraavana aamuna."),
    )
