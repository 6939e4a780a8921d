"""The forms of a measure's page and of a round; each carries out one action."""

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from toimi.programme import kinds
from toimi.programme.forms import ActionForm, DayField, long_text


def state_choices() -> list[tuple[str, str]]:
    return [(code, gettext(words)) for code, words in kinds.FOLLOW_UP_STATES.items()]


class StatementForm(ActionForm):
    """What is said of a measure: its state, the text, and the reason that some states need."""

    text = forms.CharField(
        label=gettext_lazy("Seuranta"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 7, "class": "draft"}),
    )
    state = forms.ChoiceField(label=gettext_lazy("Tila"), choices=state_choices)
    reason = forms.CharField(
        label=gettext_lazy("Syy"),
        required=False,
        max_length=500,
        help_text=gettext_lazy(
            "Tarvitaan, kun toimenpide odottaa päätöstä muualta tai on keskeytetty."
        ),
    )

    def clean_text(self) -> str:
        """Browsers send line ends as two characters; the counter and the limits count one."""
        text: str = self.cleaned_data["text"]
        return text.replace("\r\n", "\n")


class DraftForm(StatementForm):
    """A draft; its version is empty while none is stored."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class NoteForm(ActionForm):
    text = forms.CharField(
        label=gettext_lazy("Kirjaa, mitä tehtiin"),
        required=False,
        widget=long_text(),
        help_text=gettext_lazy("Älä kirjoita asiakkaan tietoja."),
    )
    happened_on = DayField(label=gettext_lazy("Päivä"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # The measure's page has the follow-up's form too, whose fields have the plain ids.
        super().__init__(*args, auto_id="note_%s", **kwargs)


class TickForm(ActionForm):
    done_on = DayField(label=gettext_lazy("Tehty (päivä)"))
    version = forms.IntegerField(widget=forms.HiddenInput)


class VersionForm(ActionForm):
    version = forms.IntegerField(widget=forms.HiddenInput)


class RoundForm(ActionForm):
    name = forms.CharField(
        label=gettext_lazy("Seurannan nimi"),
        max_length=120,
        help_text=gettext_lazy("Esimerkiksi Syksy 2021."),
    )
    starts_on = DayField(label=gettext_lazy("Ensimmäinen päivä"))
    due_on = DayField(label=gettext_lazy("Viimeinen päivä vahvistaa"))


def first_error(form: forms.Form) -> str:
    """Return the first thing that is wrong with a form that has no place for its errors."""
    found: list[Any] = [error for errors in form.errors.values() for error in errors]
    return str(found[0]) if found else ""
