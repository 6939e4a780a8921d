"""The forms of the reading page beside those of its cells and head: splitting, columns, acts."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext, gettext_lazy

from toimi.programme.forms import ActionForm
from toimi.reading import columns, mend_rows
from toimi.reading.mend import CELLS, cell_text
from toimi.reading.model import ColumnRead, Row


class MoveForm(forms.Form):
    """A cell's words go to another cell of its row, or the two change places."""

    to = forms.ChoiceField(choices=[(field, field) for field in CELLS])
    how = forms.ChoiceField(choices=[("move", "move"), ("swap", "swap")])
    version = forms.IntegerField(widget=forms.HiddenInput)


class UndoForm(forms.Form):
    """The act that the page offered to take back."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)


class SplitForm(ActionForm):
    """Where a row is split, and which row gets the words of each other cell."""

    at = forms.TypedChoiceField(
        label=gettext_lazy("Uusi rivi alkaa tästä"), coerce=int, widget=forms.RadioSelect
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, row: Row, labels: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, auto_id="split_%s", **kwargs)
        lines = mend_rows.lines_of(row)
        self.fields["at"].choices = [  # type: ignore[attr-defined]
            (number, Truncator(line).chars(160)) for number, line in enumerate(lines) if number
        ]
        if len(lines) == 2:
            self.fields["at"].initial = 1
        for field in mend_rows.SHARED:
            if cell_text(row, field):
                self.fields[field] = forms.ChoiceField(
                    label=labels[field], choices=_shares(row, field), required=False
                )

    def shares(self) -> dict[str, str]:
        """Return who gets the words of each cell that was asked about."""
        return {f: self.cleaned_data[f] for f in mend_rows.SHARED if self.cleaned_data.get(f)}


def _shares(row: Row, field: str) -> list[tuple[str, str]]:
    found = [
        (mend_rows.BOTH, gettext("molemmille riveille")),
        (mend_rows.UPPER, gettext("vain ylemmälle riville")),
        (mend_rows.LOWER, gettext("vain alemmalle riville")),
    ]
    parts = mend_rows.parts_of(row, field)
    if len(parts) > 1:
        words = gettext("jaetaan järjestyksessä: {parts}").format(parts=" | ".join(parts))
        found.insert(1, (mend_rows.DIVIDED, Truncator(words).chars(120)))
    return found


class ColumnsForm(ActionForm):
    """What each column of the source is: a field a column, in the source's order."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, read: Sequence[ColumnRead], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = [f"column-{number}" for number in range(len(read))]
        for number, (name, column) in enumerate(zip(self.names, read, strict=True), start=1):
            nameless = gettext("Sarake {number}, ei otsikkoa").format(number=number)
            self.fields[name] = forms.ChoiceField(
                label=" ".join(column.label.split()) or nameless,
                choices=_kinds(),
                initial=column.kind,
            )

    def clean(self) -> dict[str, Any]:
        """Return the columns as the action takes them: each kind once, the measure among them."""
        if self.errors:
            return self.cleaned_data
        chosen = [self.cleaned_data[name] for name in self.names]
        labels = dict(_kinds())
        counted = Counter(kind for kind in chosen if kind in columns.COLUMNS)
        for kind, count in counted.items():
            if count > 1:
                said = gettext("{kind} on valittu {count} sarakkeelle. Jätä se vain yhdelle.")
                self.add_error(
                    self.names[chosen.index(kind)], said.format(kind=labels[kind], count=count)
                )
        if columns.MEASURE not in counted:
            said = gettext("Mikään sarake ei ole toimenpide. Valitse, missä toimenpiteet ovat.")
            self.add_error(None, said)
        elif not columns.is_programme(chosen):
            self.add_error(
                None,
                gettext(
                    "Toimenpiteen lisäksi tarvitaan vähintään kaksi muuta saraketta, "
                    "esimerkiksi aikataulu ja vastuuhenkilö."
                ),
            )
        return {"columns": chosen, "version": self.cleaned_data["version"]}


def _kinds() -> list[tuple[str, str]]:
    return [
        (columns.TARGET, gettext("Kehittämiskohde")),
        (columns.MEASURE, gettext("Toimenpide")),
        (columns.SCHEDULE, gettext("Tavoiteaikataulu")),
        (columns.URGENCY, gettext("Kiireellisyysluokka")),
        (columns.RESPONSIBLE, gettext("Vastuuhenkilö")),
        (columns.FOLLOW_UP, gettext("Seuranta ja arviointi")),
        (columns.EXTRA, gettext("Muu, omalla nimellään")),
        (columns.NUMBER, gettext("Ei mukaan, esimerkiksi järjestysnumero")),
    ]
