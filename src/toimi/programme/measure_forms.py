"""The forms of a row of the table and of its steps."""

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from toimi.organisation.forms import DayField
from toimi.programme.forms import ActionForm, long_text
from toimi.programme.models import Measure, Programme, Step
from toimi.programme.queries import approved


class MeasureForm(ActionForm):
    """A row of the table; the scale of the urgency is the programme's."""

    text = forms.CharField(label=gettext_lazy("Toimenpide"), widget=long_text())
    themes = forms.CharField(
        label=gettext_lazy("Teemat"),
        required=False,
        widget=long_text(2),
        help_text=gettext_lazy("Yksi teema riville."),
    )
    schedule_text = forms.CharField(
        label=gettext_lazy("Aikataulu"),
        required=False,
        widget=long_text(2),
        help_text=gettext_lazy("Omin sanoin: syksy 2021, 31.5.2022 mennessä, jatkuva."),
    )
    urgency = forms.TypedChoiceField(
        label=gettext_lazy("Kiireellisyys"), required=False, coerce=int, empty_value=None
    )
    responsible_text = forms.CharField(
        label=gettext_lazy("Vastuuhenkilö"), required=False, widget=long_text(2)
    )

    def __init__(self, *args: Any, programme: Programme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        scale = [(str(n), str(n)) for n in range(1, programme.urgency_count + 1)]
        self.fields["urgency"].choices = [  # type: ignore[attr-defined]
            ("", gettext("Ei luokkaa")),
            *scale,
        ]

    def clean_themes(self) -> list[str]:
        lines = self.cleaned_data["themes"].splitlines()
        return [line.strip() for line in lines if line.strip()]


class ReasonForm(ActionForm):
    """Words changed; once the programme is approved, with a reason."""

    reason = forms.CharField(
        required=False,
        max_length=1000,
        widget=long_text(2),
        help_text=gettext_lazy(
            "Ohjelma on hyväksytty: syy ja hyväksytty muoto jäävät näkyviin uuden rinnalle."
        ),
    )
    decided_on = DayField(label=gettext_lazy("Milloin muutos päätettiin"), required=False)
    is_misread = forms.BooleanField(
        label=gettext_lazy("Korjaan lukuvirheen: asiakirjassa lukee näin"),
        required=False,
        help_text=gettext_lazy("Silloin syytä ei tarvita, eikä muutoksesta jää merkintää sivulle."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
    why: Any = ""

    def __init__(
        self, *args: Any, is_approved: bool = False, is_from_document: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if is_approved:
            self.fields["reason"].label = self.why
            self.fields["reason"].is_conditional = True  # type: ignore[attr-defined]
        else:
            del self.fields["reason"], self.fields["decided_on"]
        if not (is_approved and is_from_document):
            del self.fields["is_misread"]


class ChangeMeasureForm(ReasonForm, MeasureForm):
    """A row of the table changed."""

    why = gettext_lazy("Miksi toimenpidettä muutetaan")

    @classmethod
    def of(
        cls, measure: Measure, words: dict[str, str] | None = None, **kwargs: Any
    ) -> "ChangeMeasureForm":
        """Return the form with the measure's cells; `words` are written over them."""
        names = ("text", "schedule_text", "urgency", "responsible_text", "version")
        values = {name: getattr(measure, name) for name in names}
        values["themes"] = "\n".join(measure.themes)
        values |= words or {}
        return cls(initial=values, programme=measure.programme, **kwargs)


class StepForm(ActionForm):
    text = forms.CharField(
        label=gettext_lazy("Osatoimenpide"), max_length=1000, widget=long_text(2)
    )
    schedule_text = forms.CharField(
        label=gettext_lazy("Aikataulu"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("Omin sanoin: syksy 2021, 31.5.2022 mennessä."),
    )
    responsible_text = forms.CharField(
        label=gettext_lazy("Oma vastuuhenkilö"),
        max_length=1000,
        required=False,
        help_text=gettext_lazy(
            "Jos joku muu kuin toimenpiteen vastuuhenkilö tekee tämän. "
            "Hän näkee osatoimenpiteen omassa päivässään ja voi merkitä sen tehdyksi."
        ),
    )


class AddStepForm(ReasonForm, StepForm):
    """A step more."""

    why = gettext_lazy("Miksi osatoimenpide lisätään")
    version = None  # type: ignore[assignment]


class RemoveStepForm(ReasonForm):
    """A step of an approved programme taken away."""

    why = gettext_lazy("Miksi osatoimenpide poistetaan")
    version = None  # type: ignore[assignment]
    is_misread = forms.BooleanField(
        label=gettext_lazy("Korjaan lukuvirheen: asiakirjassa ei ole tätä osatoimenpidettä"),
        required=False,
        help_text=gettext_lazy("Silloin syytä ei tarvita, eikä poistosta jää merkintää sivulle."),
    )


class ChangeStepForm(ReasonForm, StepForm):
    """A step changed."""

    why = gettext_lazy("Miksi osatoimenpidettä muutetaan")

    @classmethod
    def of(cls, step: Step, words: dict[str, str] | None = None, **kwargs: Any) -> "ChangeStepForm":
        """Return the form with the step's words; `words` are written over them."""
        now = approved.step_words(step, [row.phrase for row in step.responsibles.all()])
        return cls(initial={**now, "version": step.version, **(words or {})}, **kwargs)
