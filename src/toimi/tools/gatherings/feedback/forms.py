"""The two questions."""

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from toimi.organisation.forms import ActionForm
from toimi.tools.gatherings.feedback import rules
from toimi.tools.gatherings.feedback.actions import WORDS
from toimi.tools.gatherings.models import AFTER


class FeedbackForm(ActionForm):
    """One tap, and a line if one wishes."""

    score = forms.TypedChoiceField(label="", coerce=int, widget=forms.RadioSelect)
    words = forms.CharField(
        label=gettext_lazy("Yksi lause riittää"),
        max_length=WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy(
            "Järjestäjä näkee tämän ilman nimeäsi, kun vastauksia on tarpeeksi. "
            "Älä kirjoita nimiä. Kirjoitustapasi voi kertoa, kuka olet."
        ),
    )

    def __init__(self, when: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        scale = rules.AFTER_SCALE if when == AFTER else rules.LATER_SCALE
        label = gettext("Miten hyödyllinen tämä oli työsi kannalta?")
        if when != AFTER:
            label = gettext("Oletko käyttänyt työssäsi sitä, mitä opit?")
        field: Any = self.fields["score"]
        field.label = label
        field.choices = [(score, gettext(words)) for score, words in scale]
