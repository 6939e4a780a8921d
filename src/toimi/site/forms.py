from django import forms
from django.utils.translation import gettext_lazy

from toimi.programme.forms import ActionForm, long_text


class FeedbackForm(ActionForm):
    text = forms.CharField(
        label=gettext_lazy("Mikä ei toimi, tai mitä toivot?"),
        required=False,
        widget=long_text(5),
        help_text=gettext_lazy("Älä kirjoita asiakkaan tietoja."),
    )
    page = forms.CharField(label=gettext_lazy("Millä sivulla?"), max_length=300, required=False)
    reply_to = forms.EmailField(
        label=gettext_lazy("Sähköposti, jos haluat vastauksen"), required=False
    )
