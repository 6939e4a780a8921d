"""The forms of what stands beside a measure's words, and of what happens to a unit."""

import re
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.text import Truncator
from django.utils.translation import gettext, gettext_lazy

from toimi.organisation.forms import DayField
from toimi.programme import kinds
from toimi.programme.forms import ActionForm, long_text
from toimi.programme.models import Measure, OutsideEvent


def _choices(words: dict[str, str]) -> list[tuple[str, str]]:
    return [(code, gettext(said)) for code, said in words.items()]


class DescribeForm(ActionForm):
    """Where a measure comes from, its rhythm, the measures that it refers to."""

    origin = forms.ChoiceField(
        label=gettext_lazy("Lähtöisin"),
        required=False,
        choices=lambda: [("", gettext("Ohjelmasta itsestään")), *_choices(kinds.ORIGINS)],
    )
    origin_words = forms.CharField(
        label=gettext_lazy("Mitä tarkastaja kirjoitti"),
        required=False,
        max_length=500,
        widget=long_text(2),
        help_text=gettext_lazy("Älä kirjoita asiakkaan tietoja."),
    )
    origin_due_on = DayField(
        label=gettext_lazy("Tarkastajan määräaika"),
        required=False,
        help_text=gettext_lazy("Toimenpide on myöhässä, jos se ei ole silloin tehty."),
    )
    rhythm_months = forms.IntegerField(
        label=gettext_lazy("Jatkuvan toimenpiteen rytmi, kuukautta"),
        required=False,
        min_value=1,
        max_value=120,
        help_text=gettext_lazy(
            "Kuinka usein siitä kerrotaan. Tyhjä: niin kuin aikataulu sanoo, "
            "tai jokaisessa seurannassa."
        ),
    )
    refers_to = forms.CharField(
        label=gettext_lazy("Viittaa toimenpiteisiin"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Numerot, esimerkiksi 2, 5."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, measure: Measure) -> "DescribeForm":
        numbers = measure.references.order_by("to__number").values_list("to__number", flat=True)
        names = ("origin", "origin_words", "origin_due_on", "rhythm_months", "version")
        values: dict[str, Any] = {name: getattr(measure, name) for name in names}
        return cls(initial={**values, "refers_to": ", ".join(map(str, numbers))})

    def clean_refers_to(self) -> list[int]:
        text = self.cleaned_data["refers_to"]
        if re.sub(r"[\d\s,;.]", "", text):
            raise forms.ValidationError(gettext("Kirjoita vain numeroita, esimerkiksi 2, 5."))
        return [int(number) for number in re.findall(r"\d{1,6}", text)]


class MeasuresField(forms.ModelMultipleChoiceField[Measure]):
    """Measures to tick, each by its number and the beginning of its words."""

    def label_from_instance(self, obj: Measure) -> str:
        return f"{obj.number} {Truncator(obj.text).chars(90)}"


class EventForm(ActionForm):
    """What happened to the unit from outside."""

    name = forms.CharField(label=gettext_lazy("Mitä tapahtui"), max_length=200)
    kind = forms.ChoiceField(
        label=gettext_lazy("Laji"), choices=lambda: _choices(kinds.OUTSIDE_EVENTS)
    )
    starts_on = DayField(label=gettext_lazy("Alkoi"))
    ends_on = DayField(
        label=gettext_lazy("Päättyi"),
        required=False,
        help_text=gettext_lazy("Tyhjä: jatkuu yhä."),
    )
    touches = MeasuresField(
        label=gettext_lazy("Mitä toimenpiteitä se koskee"),
        queryset=Measure.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Ei mitään valittuna: se koskee kaikkia."),
    )

    def __init__(self, *args: Any, measures: QuerySet[Measure], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["touches"].queryset = measures  # type: ignore[attr-defined]


class ChangeEventForm(EventForm):
    version = forms.IntegerField(widget=forms.HiddenInput)

    @staticmethod
    def initial_of(event: OutsideEvent) -> dict[str, Any]:
        names = ("name", "kind", "starts_on", "ends_on", "version")
        touches = [row.measure_id for row in event.touches.all()]
        return {**{name: getattr(event, name) for name in names}, "touches": touches}
