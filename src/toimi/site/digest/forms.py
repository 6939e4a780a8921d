from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy

from toimi.organisation.forms import ActionForm
from toimi.platform.notifications import kinds as sending
from toimi.platform.pages.saying import say
from toimi.site import kinds
from toimi.site.models import DigestChoice

said = lazy(say, str)
ON, OFF = "on", "off"


class ReminderForm(ActionForm):
    """When the digest comes; "off" leaves the list of my day as it is."""

    mail = forms.ChoiceField(
        label=gettext_lazy("Viestit sähköpostiin"),
        choices=[
            (ON, gettext_lazy("Kerran viikossa, kun jokin odottaa minua")),
            (OFF, gettext_lazy("En halua viestejä")),
        ],
        widget=forms.RadioSelect,
    )
    weekday = forms.TypedChoiceField(
        label=gettext_lazy("Päivä"),
        choices=[(number, said(name)) for number, name in kinds.WEEKDAYS.items()],
        coerce=int,
    )
    hour = forms.TypedChoiceField(
        label=gettext_lazy("Kello"),
        choices=[(hour, f"{hour}.00") for hour in range(sending.FIRST_HOUR, sending.END_HOUR)],
        coerce=int,
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, choice: DigestChoice | None, data: Any = None) -> "ReminderForm":
        """Return the form as the person has chosen, or as everybody starts."""
        chosen = choice or DigestChoice()
        initial = {
            "mail": ON if chosen.is_on else OFF,
            "weekday": chosen.weekday,
            "hour": chosen.hour,
            "version": chosen.version,
        }
        return cls(data, initial=initial)

    def clean(self) -> dict[str, Any]:
        self.cleaned_data["is_on"] = self.cleaned_data.pop("mail", ON) == ON
        return self.cleaned_data
