"""The forms of a new programme that goes on from an old one."""

import re
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from toimi.organisation.forms import DayField
from toimi.platform.pages.saying import say_error
from toimi.programme import kinds
from toimi.programme.errors import DaysOutOfOrder
from toimi.programme.forms import ActionForm, long_text
from toimi.programme.models import Measure, Programme


class NextForm(ActionForm):
    """The head of the new programme, and which measures go on in it."""

    title = forms.CharField(
        label=gettext_lazy("Uuden ohjelman nimi"), max_length=500, widget=long_text(2)
    )
    starts_on = DayField(label=gettext_lazy("Ensimmäinen päivä"), required=False)
    ends_on = DayField(label=gettext_lazy("Viimeinen päivä"), required=False)
    carried = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Jatkuvat toimenpiteet"), coerce=int, required=False
    )

    def __init__(self, *args: Any, measures: list[Measure], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["carried"].choices = [(one.pk, str(one.pk)) for one in measures]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        first, last = (self.cleaned_data.get(name) for name in ("starts_on", "ends_on"))
        if first and last and last < first:
            self.add_error("ends_on", say_error(DaysOutOfOrder()))
        return self.cleaned_data

    @staticmethod
    def initial_of(programme: Programme, measures: list[Measure]) -> dict[str, Any]:
        """Return the next period, the title with its years, and what is not done nor stopped."""
        starts_on, ends_on = next_period(programme.starts_on, programme.ends_on)
        over = {kinds.DONE, kinds.STOPPED}
        years = (
            starts_on.year - programme.starts_on.year if starts_on and programme.starts_on else 0
        )
        return {
            "title": next_title(programme.title, years),
            "starts_on": starts_on,
            "ends_on": ends_on,
            "carried": [one.pk for one in measures if one.state not in over],
        }


def next_period(first: date | None, last: date | None) -> tuple[date | None, date | None]:
    """Return the days of as many whole months after `last`; what is not known stays so."""
    if first is None or last is None:
        return (last + timedelta(days=1) if last else None), None
    begins = last + timedelta(days=1)
    months = (begins.year - first.year) * 12 + begins.month - first.month
    if begins.day != first.day or months < 1:
        return begins, begins + (last - first)
    year, month = divmod(begins.month - 1 + months, 12)
    return begins, date(begins.year + year, month + 1, begins.day) - timedelta(days=1)


def next_title(title: str, years: int) -> str:
    """Return the title with its years moved on: "2020–2021" is "2022–2023" two years later."""
    return re.sub(r"\b(20\d\d)\b", lambda found: str(int(found[1]) + years), title)


class PreviousForm(ActionForm):
    """Which programme this one goes on from."""

    previous = forms.ModelChoiceField(
        label=gettext_lazy("Edellinen ohjelma"), queryset=Programme.objects.none()
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, earlier: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["previous"].queryset = earlier  # type: ignore[attr-defined]


class CarryForm(ActionForm):
    """Which measure of the previous programme goes on in this one."""

    old = forms.ModelChoiceField(
        label=gettext_lazy("Jatkaa toimenpidettä"),
        queryset=Measure.objects.none(),
        required=False,
        empty_label=gettext_lazy("ei mitään: toimenpide on uusi"),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, ended: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["old"]
        field.queryset = ended
        field.label_from_instance = _named


def _named(measure: Measure) -> str:
    text = " ".join(measure.text.split())
    short = text if len(text) <= 80 else f"{text[:79]}…"
    return gettext("{number}. {text}").format(number=measure.number, text=short)
