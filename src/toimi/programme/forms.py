"""The forms of programmes: each carries out one action and keeps what was typed."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext, gettext_lazy

from toimi.errors import sentence
from toimi.organisation import queries as organisation
from toimi.organisation.forms import ActionForm as OrganisationForm
from toimi.organisation.forms import DayField, PersonField, offer_people
from toimi.organisation.kinds import ROLES
from toimi.organisation.models import Group, Person, Team, Unit
from toimi.organisation.queries.candidates import Candidates
from toimi.platform.pages.saying import day, say_error
from toimi.programme.errors import DaysOutOfOrder
from toimi.programme.models import Programme, Target


def long_text(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class ActionForm(OrganisationForm):
    """A form that carries out one action.

    After a conflict `theirs` has (name of field, what another person saved meanwhile) and the
    form holds the new version: saving again chooses one's own text.
    """

    theirs: list[tuple[str, str]] = []

    def take_version(self, record: Any, version_field: str = "version") -> None:
        """Keep what was typed, to be saved upon the version that the record has now."""
        typed = {name: self.data[name] for name in self.data}
        self.data = {**typed, self.add_prefix(version_field): str(record.version)}

    def show_theirs(self, record: Any, version_field: str = "version") -> None:
        """Show, beside what was typed, what the record has now; save upon its version."""
        self.take_version(record, version_field)
        self.theirs = [
            (str(field.label), now)
            for name, field in self.fields.items()
            if name != version_field
            and hasattr(record, name)
            and (now := _written(getattr(record, name))) != _written(self.cleaned_data.get(name))
        ]


def _written(value: Any) -> str:
    if value is None or value == "":
        return gettext("tyhjä")
    if hasattr(value, "isoformat"):
        return day(value)
    return ", ".join(value) if isinstance(value, list) else str(value)


class HeadForm(ActionForm):
    """What stands above the table."""

    title = forms.CharField(
        label=gettext_lazy("Ohjelman nimi"), max_length=500, widget=long_text(2)
    )
    body = forms.CharField(label=gettext_lazy("Hyväksyjä"), max_length=300, required=False)
    approved_on = DayField(label=gettext_lazy("Hyväksytty"), required=False)
    starts_on = DayField(label=gettext_lazy("Ensimmäinen päivä"), required=False)
    ends_on = DayField(label=gettext_lazy("Viimeinen päivä"), required=False)
    case_number = forms.CharField(label=gettext_lazy("Asianumero"), max_length=80, required=False)
    annex = forms.CharField(label=gettext_lazy("Liite"), max_length=80, required=False)

    def clean(self) -> dict[str, Any]:
        first, last = (self.cleaned_data.get(name) for name in ("starts_on", "ends_on"))
        if first and last and last < first:
            self.add_error("ends_on", say_error(DaysOutOfOrder()))
        return self.cleaned_data

    @staticmethod
    def initial_of(record: Any) -> dict[str, Any]:
        """Return the fields of a programme (or of a reading, which has the same names)."""
        return {name: getattr(record, name) for name in HeadForm.base_fields}


class NewProgrammeForm(HeadForm):
    unit = forms.ModelChoiceField(
        label=gettext_lazy("Yksikkö"), queryset=Unit.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_units(self, units)


def offer_units(form: forms.Form, units: Any) -> None:
    """Offer the units; when there is only one, it is chosen and not asked."""
    field = form.fields["unit"]
    field.queryset = units  # type: ignore[attr-defined]
    found = list(units[:2])
    if len(found) == 1:
        field.initial = found[0].pk
        field.widget = forms.HiddenInput()


class ProgrammeForm(HeadForm):
    """The whole head: also where it was dealt with, and how its follow-ups are confirmed."""

    section = forms.CharField(label=gettext_lazy("Pykälä"), max_length=40, required=False)
    draft_decision = forms.CharField(
        label=gettext_lazy("Päätösehdotus"),
        max_length=500,
        required=False,
        widget=long_text(2),
        help_text=gettext_lazy(
            "Mitä toimielimen ehdotetaan päättävän raportista. Tyhjä: merkitään tiedoksi."
        ),
    )
    cooperation_body = forms.CharField(
        label=gettext_lazy("Yhteistoiminnan toimielin"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Esimerkiksi työsuojelutoimikunta."),
    )
    cooperation_on = DayField(label=gettext_lazy("Käsitelty yhteistoiminnassa"), required=False)
    escalates_after_days = forms.IntegerField(
        label=gettext_lazy("Myöhästymisestä kerrotaan esihenkilölle, työpäivää"),
        required=False,
        min_value=1,
        max_value=250,
        help_text=gettext_lazy("Tyhjä: ei kerrota. Vastuuhenkilö saa aina ensin oman viestinsä."),
    )
    needs_two_at_first_urgency = forms.BooleanField(
        label=gettext_lazy("Kiireellisyydessä 1 seurannan vahvistaa kaksi henkilöä"),
        required=False,
        help_text=gettext_lazy("Jos toista vahvistajaa ei ole, raportin solu sanoo sen."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, programme: Programme) -> "ProgrammeForm":
        return cls(initial={name: getattr(programme, name) for name in cls.base_fields})

    @property
    def groups(self) -> list[dict[str, Any]]:
        """Return the fields in groups: {name, lead, fields}."""
        return [
            {"name": gettext(name), "lead": gettext(lead), "fields": [self[f] for f in fields]}
            for name, lead, fields in HEAD_GROUPS
        ]


HEAD_GROUPS = (
    (
        sentence("Ohjelma"),
        sentence("Nämä tulostuvat raportin alkuun."),
        ("title", "starts_on", "ends_on"),
    ),
    (
        sentence("Hyväksyminen"),
        sentence("Kun ohjelma on hyväksytty, toimenpiteen muuttaminen vaatii syyn."),
        ("body", "approved_on", "case_number", "section", "annex", "draft_decision"),
    ),
    (
        sentence("Yhteistoiminta"),
        sentence("Missä ja milloin ohjelmaa käsiteltiin työntekijöiden edustajien kanssa."),
        ("cooperation_body", "cooperation_on"),
    ),
    (
        sentence("Seuranta"),
        sentence("Miten seurannat vahvistetaan ja mitä myöhästymisestä seuraa."),
        ("needs_two_at_first_urgency", "escalates_after_days"),
    ),
)
"""Name of the group, what it is for, its fields."""


class TargetForm(ActionForm):
    name = forms.CharField(
        label=gettext_lazy("Kehittämiskohde"), max_length=1000, widget=long_text(2)
    )


class ChangeTargetForm(TargetForm):
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, target: Target) -> "ChangeTargetForm":
        return cls(initial={"name": target.name, "version": target.version})


class BringForm(ActionForm):
    """A document: a file, or its table pasted as text."""

    unit = forms.ModelChoiceField(
        label=gettext_lazy("Yksikkö"), queryset=Unit.objects.none(), empty_label=None
    )
    file = forms.FileField(
        label=gettext_lazy("Tiedosto"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy("Word, PDF, Excel, OpenDocument, verkkosivu tai teksti."),
    )
    text = forms.CharField(
        label=gettext_lazy("Tai liitä taulukko tekstinä"), required=False, widget=long_text(6)
    )

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_units(self, units)

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file and file.size > settings.UPLOAD_LIMIT_BYTES:
            sizes = {
                "size": _megabytes(file.size),
                "limit": _megabytes(settings.UPLOAD_LIMIT_BYTES),
            }
            raise forms.ValidationError(gettext(TOO_BIG).format(**sizes))
        if file and not file.size:
            raise forms.ValidationError(
                gettext("Tiedosto on tyhjä. Valitse toinen tai liitä taulukko tekstinä.")
            )
        return file

    def clean(self) -> dict[str, Any]:
        """Make of the file or of the text the one thing that is brought."""
        values = self.cleaned_data
        if self.errors:
            return values
        file, text = values["file"], values["text"]
        if not file and not text.strip():
            raise forms.ValidationError(gettext("Valitse tiedosto tai liitä taulukko tekstinä."))
        if file:
            return {"unit": values["unit"], "name": file.name, "content": file.read()}
        name = gettext("liitetty teksti") + ".txt"
        return {"unit": values["unit"], "name": name, "content": text.encode()}


TOO_BIG = sentence(
    "Tiedosto on {size} Mt, ja enintään {limit} Mt sopii. Tiedosto on yhä koneellasi: "
    "tallenna se pienempänä tai liitä taulukko tekstinä."
)


def _megabytes(size: int) -> str:
    return number_format(round(size / 1024 / 1024, 1)).removesuffix(",0").removesuffix(".0")


class ReadingHeadForm(HeadForm):
    """The head of a reading; an empty name is mended after adoption too."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def fields_of_reading(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in HeadForm.base_fields}


class CellForm(forms.Form):
    """One cell of a reading."""

    text = forms.CharField(required=False, widget=long_text(2), max_length=20_000, strip=False)
    version = forms.IntegerField(widget=forms.HiddenInput)


class VersionForm(forms.Form):
    """The version that the page showed, for a button alone."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class SettleForm(ActionForm):
    """Whom a phrase means: one choice of the unit's roles, teams, groups and people. People who
    are too many for the list are found by name."""

    meaning = forms.ChoiceField(label=gettext_lazy("Tarkoittaa"))
    person = PersonField(label=gettext_lazy("Tai henkilö"), required=False)

    def __init__(self, *args: Any, choices: Any, people: Candidates, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["meaning"].choices = choices  # type: ignore[attr-defined]
        if people.few is not None:
            del self.fields["person"]
            return
        self.fields["meaning"].required = False
        for field in self.fields.values():
            field.is_conditional = True  # type: ignore[attr-defined]
        offer_people(self, "person", people)

    @staticmethod
    def choices(unit: Unit, people: Candidates) -> list[Any]:
        """Return the roles, the teams, the groups and, if few, the people of `unit`. 2 queries
        beside the people's."""
        few = [(f"person-{pk}", name) for pk, name in people.few or ()]
        return [
            ("", gettext("Valitse")),
            (gettext("Rooli"), [(f"role-{role.code}", gettext(role.name)) for role in ROLES]),
            (gettext("Tiimi"), [(f"team-{t.pk}", t.name) for t in organisation.teams(unit)]),
            (gettext("Ryhmä"), [(f"group-{g.pk}", g.name) for g in organisation.groups(unit)]),
            *([(gettext("Henkilö"), few)] if few else []),
        ]

    def clean(self) -> dict[str, Any]:
        """Return what was chosen of role, team, group and person: the action takes one."""
        kind, _, code = self.cleaned_data.get("meaning", "").partition("-")
        found: dict[str, Any] = {"person": self.cleaned_data.get("person")}
        if kind == "role":
            found["role"] = code
        if kind == "team":
            found["team"] = Team.objects.get(pk=code)
        if kind == "group":
            found["group"] = Group.objects.get(pk=code)
        if kind == "person":
            found["person"] = Person.objects.get(pk=code)
        return found


class PrivateNamesForm(ActionForm):
    private_names = forms.CharField(
        label=gettext_lazy("Nimet"),
        required=False,
        widget=long_text(3),
        help_text=gettext_lazy("Yksi nimi riville, niin kuin se on ohjelmassa."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, programme: Programme) -> "PrivateNamesForm":
        names = "\n".join(programme.private_names)
        return cls(initial={"private_names": names, "version": programme.version})

    def clean_private_names(self) -> list[str]:
        lines = self.cleaned_data["private_names"].splitlines()
        return [" ".join(line.split()) for line in lines if line.strip()]
