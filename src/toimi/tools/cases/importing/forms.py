from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext, gettext_lazy

from toimi.errors import ToimiError
from toimi.organisation.forms import ActionForm
from toimi.organisation.models import Unit
from toimi.tools.cases.importing.columns import FIELDS, SOURCES, is_of_people
from toimi.tools.cases.models import CaseImport


class BringForm(ActionForm):
    unit = forms.ModelChoiceField(
        label=gettext_lazy("Yksikkö, jota tiedosto koskee"),
        queryset=Unit.objects.none(),
        empty_label=None,
    )
    source = forms.ChoiceField(
        label=gettext_lazy("Mistä tiedosto on?"),
        choices=list(SOURCES.items()),
        widget=forms.RadioSelect,
    )
    file = forms.FileField(
        label=gettext_lazy("Tiedosto"),
        help_text=gettext_lazy(
            "CSV tai Excel (xlsx), enintään 5 Mt ja 20 000 riviä. Ensimmäisellä rivillä otsikot."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.xlsx"}),
    )
    is_anew = forms.BooleanField(
        label=gettext_lazy("Määritä sarakkeet uudelleen"),
        required=False,
        help_text=gettext_lazy("Muuten käytetään samaa määritystä kuin viimeksi."),
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The file goes on as its name and its bytes."""
        file = self.cleaned_data.pop("file", None)
        if file is not None:
            self.cleaned_data |= {"name": file.name, "content": file.read()}
        return self.cleaned_data


class ColumnsForm(ActionForm):
    """One choice for each heading of the file; those of people's names have none."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, found: CaseImport, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", gettext("jätetään pois"))]
        choices += [(code, gettext(words)) for code, words in FIELDS.items()]
        self.left_out = []
        for place, heading in enumerate(found.headings):
            label = heading or gettext("Sarake {number}").format(number=place + 1)
            if is_of_people(heading):
                self.left_out.append(label)
                continue
            self.fields[f"column_{place}"] = forms.ChoiceField(
                label=label, choices=choices, required=False, initial=found.columns[place]
            )
        self.width = len(found.headings)
        self.fields["version"].initial = found.version

    def clean(self) -> dict[str, Any]:
        """The choices go on as one list, in the order of the columns."""
        chosen = [self.cleaned_data.get(f"column_{place}", "") for place in range(self.width)]
        return {"chosen": chosen, "version": self.cleaned_data.get("version")}

    def refuse(self, error: ToimiError) -> None:
        if "name" in error.values:
            error.values["name"] = gettext(str(error.values["name"]))
        super().refuse(error)


class CarryOutForm(ActionForm):
    version = forms.IntegerField(widget=forms.HiddenInput)
