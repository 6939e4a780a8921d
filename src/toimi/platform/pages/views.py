"""The gallery: every component with an example. The address decides who may see it."""

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from toimi.platform.pages.sheets import COMPONENTS

STATES = (
    "not_begun",
    "under_way",
    "done",
    "late",
    "waiting_elsewhere",
    "stopped",
    "cannot_be_judged",
)


class Example(forms.Form):
    """One field of each kind, filled in wrongly, so that the gallery shows errors too."""

    text = forms.CharField(
        label=_("Mitä tehtiin?"),
        help_text=_("Älä kirjoita asiakkaan tietoja."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    day = forms.DateField(label=_("Päivä"), widget=forms.DateInput(attrs={"type": "date"}))
    urgency = forms.ChoiceField(
        label=_("Kiireellisyysluokitus"),
        choices=[("1", "1"), ("2", "2"), ("3", "3")],
        widget=forms.RadioSelect,
        required=False,
    )
    is_seen = forms.BooleanField(label=_("Olen lukenut ohjeen"), required=False)


FOUND = {
    "widget": {"name": "person", "attrs": {"id": "id_person"}},
    "found": {
        "typed": "kivelä",
        "choices": [(1, "Aino Kivelä (Perhetyö)"), (2, "Aino Kivelä (Perhekeskus)")],
    },
}
"""A person looked for by a name that two have."""


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    page = Paginator(range(150), 50).page(2)
    context = {
        "components": [(name, f"gallery/{name}.html") for name in COMPONENTS],
        "states": STATES,
        "form": Example({"text": "Kävely pidettiin.", "day": ""}),
        "find": FOUND,
        "page": page,
        "evidence": [{"sentence": "Osatoimenpiteiden kirjaukset 31.3. ja 7.5.", "link": "#c-log"}],
    }
    return render(request, "gallery.html", context)
