"""The forms of cases, made of the kinds' fields."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.functional import lazy
from django.utils.translation import gettext, gettext_lazy

from toimi.errors import ToimiError
from toimi.organisation.forms import DayField, PersonField
from toimi.organisation.models import Unit
from toimi.platform.pages.saying import say, say_error
from toimi.programme import attachments
from toimi.programme.forms import ActionForm, long_text
from toimi.programme.models import Measure
from toimi.programme.tooling import kinds as types
from toimi.programme.tooling.kinds import Field
from toimi.tools.cases import rules, words
from toimi.tools.cases.kinds import CaseKind, Stage

said = lazy(say, str)
NOT_CHOSEN = ("", gettext_lazy("Ei valittu"))


class EuroField(forms.CharField):
    """A sum as people write it; its value is cents."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "size": 12})

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        try:
            return rules.in_cents(text)
        except ValueError as error:
            wrong = gettext("Kirjoita summa euroina ja sentteinä, esimerkiksi 1 250,50.")
            raise ValidationError(wrong) from error


class RiskField(forms.TypedChoiceField):
    """A likelihood and a severity in one choice, each told with the class that it comes to."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=risk_choices, coerce=_risk, empty_value=None, **kwargs)


def risk_choices() -> list[tuple[str, Any]]:
    pairs = [(a, b) for a in range(1, 4) for b in range(1, 4)]
    pairs.sort(key=lambda pair: rules.risk_class(*pair), reverse=True)
    return [NOT_CHOSEN, *((f"{a}-{b}", words.said_risk((a, b))) for a, b in pairs)]


def _risk(value: str) -> list[int]:
    return [int(part) for part in value.split("-")]


class AttachmentField(forms.FileField):
    """A file, looked at: known by its content, without what a camera says of place and time."""

    widget = forms.FileInput(attrs={"accept": attachments.ACCEPTED})

    def clean(self, data: Any, initial: Any = None) -> Any:
        file = super().clean(data, initial)
        if not file:
            return None
        try:
            return attachments.checked(file.name, file.read())
        except ToimiError as error:
            raise ValidationError(say_error(error)) from error


def field_for(one: Field) -> forms.Field:
    """Return the form's field for a field of a kind."""
    known: dict[str, Any] = {
        "label": said(one.label),
        "help_text": said(one.help) if one.help else "",
        "required": one.is_required,
    }
    if one.type == types.CHOICE:
        choices = [(code, said(name)) for code, name in one.choices]
        return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **known)
    if one.type == types.CHECKLIST:
        choices = [(code, said(name)) for code, name in one.choices]
        widget = forms.CheckboxSelectMultiple
        return forms.MultipleChoiceField(choices=choices, widget=widget, **known)
    if one.type == types.LONG_TEXT:
        return forms.CharField(max_length=one.limit, widget=long_text(2), **known)
    if one.type == types.NUMBER:
        return forms.IntegerField(min_value=0, max_value=1_000_000, **known)
    made: forms.Field = _SIMPLE[one.type](**known)
    return made


_SIMPLE: dict[str, Any] = {
    types.TEXT: forms.CharField,
    types.DAY: DayField,
    types.EURO: EuroField,
    types.RISK: RiskField,
    types.YES_NO: forms.BooleanField,
    types.FILE: AttachmentField,
}


class CaseForm(ActionForm):
    """What every form of cases does: marked words of an error are said in the reader's language.
    `ids` tells its fields from those of the other forms of a page."""

    ids = "id_%s"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id=self.ids, **kwargs)

    def refuse(self, error: ToimiError) -> None:
        for name in ("label", "what"):
            if name in error.values:
                error.values[name] = gettext(str(error.values[name]))
        super().refuse(error)


class KindForm(CaseForm):
    """The form with which a case of a kind is made; its fields are the kind's own."""

    kind_version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        kind: CaseKind,
        *args: Any,
        units: Sequence[Unit],
        measures: Iterable[Measure],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.of_kind = kind, kind.asked_at("")
        self.fields["kind_version"].initial = kind.version
        if kind.title:
            self.fields["title"] = forms.CharField(label=said(kind.title), max_length=200)
        for one in self.of_kind:
            self.fields[one.code] = field_for(one)
        self._offer_units(units)
        self._offer_measures(list(measures))
        if kind.may_be_anonymous:
            self.fields["is_anonymous"] = forms.BooleanField(
                label=gettext_lazy("Ilman nimeäni"),
                required=False,
                help_text=gettext_lazy(
                    "Nimeäsi ei tallenneta mihinkään. Saat tunnuksen, jolla näet vastauksen."
                ),
            )

    def take_kind_version(self) -> None:
        """Keep what was typed, to be saved as the kind is now."""
        data: Any = self.data
        typed = QueryDict(mutable=True)
        for name in data:
            typed.setlist(name, data.getlist(name))
        typed["kind_version"] = str(self.kind.version)
        self.data = typed

    def _offer_units(self, units: Sequence[Unit]) -> None:
        self.units = {str(unit.pk): unit for unit in units}
        choices = [(key, unit.name) for key, unit in self.units.items()]
        field = forms.ChoiceField(label=gettext_lazy("Yksikkö"), choices=choices)
        if len(choices) == 1:
            field.widget = forms.HiddenInput()
        field.initial = choices[0][0] if choices else None
        self.fields["unit"] = field

    def _offer_measures(self, measures: list[Measure]) -> None:
        self.measures = {str(one.pk): one for one in measures}
        if self.kind.ties_itself or not measures:
            return
        choices = [(key, f"{one.number}. {one.text[:120]}") for key, one in self.measures.items()]
        self.fields["measures"] = forms.MultipleChoiceField(
            label=gettext_lazy("Mitä toimenpidettä tämä toteuttaa?"),
            choices=choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            initial=[choices[0][0]] if len(choices) == 1 else [],
        )

    def clean(self) -> dict[str, Any]:
        """Return what `actions.report` takes."""
        if self.errors:
            return self.cleaned_data
        typed = self.cleaned_data
        files = [typed[one.code] for one in self.of_kind if one.type == types.FILE]
        return {
            "unit": self.units[typed["unit"]],
            "title": typed.get("title", ""),
            "values": {one.code: typed[one.code] for one in self.of_kind},
            "measures": [self.measures[key] for key in typed.get("measures", [])],
            "files": [file for file in files if file],
            "is_anonymous": typed.get("is_anonymous", False),
            "kind_version": typed["kind_version"],
        }


class StageForm(CaseForm):
    """What is asked when a case enters a stage, with the answer where one is owed."""

    ids = "stage_%s"

    version = forms.IntegerField(widget=forms.HiddenInput)
    kind_version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        stage: Stage,
        kind: CaseKind,
        *args: Any,
        owes_answer: bool,
        seen_by: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.stage, self.of_stage = stage, kind.asked_at(stage.code)
        for one in self.of_stage:
            self.fields[one.code] = field_for(one)
        if owes_answer:
            self.fields["answer"] = forms.CharField(
                label=gettext_lazy("Vastaus ilmoittajalle"),
                max_length=2000,
                required=stage.needs_answer,
                widget=long_text(4),
                help_text=gettext_lazy("Kerro, mitä päätettiin ja miksi."),
            )
        self.seen_by = seen_by

    def clean(self) -> dict[str, Any]:
        """Return what `actions.move` takes."""
        if self.errors:
            return self.cleaned_data
        typed = self.cleaned_data
        return {
            "to": self.stage.code,
            "version": typed["version"],
            "kind_version": typed["kind_version"],
            "values": {one.code: typed[one.code] for one in self.of_stage},
            "answer": typed.get("answer", ""),
        }


class TextForm(CaseForm):
    """One text: a comment, an answer."""

    ids = "text_%s"

    text = forms.CharField(label=gettext_lazy("Teksti"), max_length=2000, widget=long_text(3))


class AnswerForm(TextForm):
    ids = "answer_%s"

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = gettext_lazy("Vastaus ilmoittajalle")
        self.fields["text"].help_text = gettext_lazy("Kerro, mitä päätettiin ja miksi.")


class CommentForm(TextForm):
    ids = "comment_%s"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = gettext_lazy("Kommentti")


class TaskForm(CaseForm):
    ids = "task_%s"

    text = forms.CharField(label=gettext_lazy("Mitä tehdään?"), max_length=300)
    owner = PersonField(label=gettext_lazy("Kuka tekee?"))
    due_on = DayField(label=gettext_lazy("Mihin mennessä?"))

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = people  # type: ignore[attr-defined]


class AssignForm(CaseForm):
    ids = "assign_%s"

    person = PersonField(label=gettext_lazy("Kenelle?"))
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people  # type: ignore[attr-defined]


class MoneyForm(CaseForm):
    ids = "money_%s"

    text = forms.CharField(label=gettext_lazy("Mihin rahaa käytettiin?"), max_length=200)
    euros = EuroField(label=gettext_lazy("Euroa"))
    used_on = DayField(label=gettext_lazy("Päivä"))
    receipt = AttachmentField(label=gettext_lazy("Kuitti"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Return what `actions.add_money` takes."""
        if self.errors:
            return self.cleaned_data
        typed = dict(self.cleaned_data)
        receipt, cents = typed.pop("receipt"), typed.pop("euros")
        return {**typed, "cents": cents, "files": [receipt] if receipt else []}


class FileForm(CaseForm):
    ids = "file_%s"

    file = AttachmentField(label=gettext_lazy("Tiedosto"))


class CodeForm(CaseForm):
    code = forms.CharField(label=gettext_lazy("Tunnus"), max_length=40)
