"""The forms by which a measure is stopped, postponed and taken up again: each asks why."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from toimi.organisation.forms import DayField
from toimi.platform import clock
from toimi.programme.errors import AmendReasonMissing, ScheduleUnchanged
from toimi.programme.forms import ActionForm, long_text
from toimi.programme.models import Measure

SCHEDULE_HELP = gettext_lazy("Omin sanoin: syksy 2021, 31.5.2022 mennessä, jatkuva.")


class StopForm(ActionForm):
    reason = forms.CharField(
        label=gettext_lazy("Syy"),
        error_messages={"required": gettext_lazy(AmendReasonMissing.sentence_id)},
        widget=long_text(3),
        help_text=gettext_lazy("Näkyy toimenpiteen sivulla hyväksytyn muodon rinnalla."),
    )
    decided_on = DayField(label=gettext_lazy("Milloin päätettiin"))
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, measure: Measure) -> "StopForm":
        return cls(initial={"decided_on": clock.today(), "version": measure.version})


class PostponeForm(StopForm):
    schedule_text = forms.CharField(
        label=gettext_lazy("Uusi aikataulu"),
        error_messages={"required": gettext_lazy(ScheduleUnchanged.sentence_id)},
        widget=long_text(2),
        help_text=SCHEDULE_HELP,
    )
    field_order: Any = ["schedule_text", "reason", "decided_on", "version"]


class ResumeForm(StopForm):
    schedule_text = forms.CharField(
        label=gettext_lazy("Uusi aikataulu, jos se muuttuu"),
        required=False,
        widget=long_text(2),
        help_text=SCHEDULE_HELP,
    )
    field_order: Any = ["reason", "schedule_text", "decided_on", "version"]
