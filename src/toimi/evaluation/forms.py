"""The forms of a measure's page and of a round; each carries out one action."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext, gettext_lazy

from toimi.errors import ToimiError
from toimi.organisation.forms import DayField, PersonField, offer_people
from toimi.organisation.models import Person
from toimi.platform.pages.saying import day, say_error
from toimi.programme import attachments, kinds
from toimi.programme.errors import FileTooBig, TooManyFiles
from toimi.programme.forms import ActionForm, long_text
from toimi.programme.models import RoundRule


def state_choices() -> list[tuple[str, str]]:
    return [(code, gettext(words)) for code, words in kinds.FOLLOW_UP_STATES.items()]


class FilesInput(forms.FileInput):
    """A file input that takes several."""

    allow_multiple_selected = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"multiple": True, **(attrs or {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:  # noqa: ARG002
        return files.getlist(name) if hasattr(files, "getlist") else files.get(name)


class FilesField(forms.FileField):
    """Several files, each looked at: a list of attachments. One that is refused says why."""

    def clean(self, data: Any, initial: Any = None) -> Any:  # noqa: ARG002
        found, refused = [], []
        for file in data or ():
            try:
                self._check_size(file)
                found.append(attachments.checked(file.name, file.read()))
            except ToimiError as error:
                refused.append(say_error(error))
        if refused:
            raise forms.ValidationError(refused)
        return found

    def _check_size(self, file: Any) -> None:
        """Refuse before reading: what is too big is not taken into memory."""
        if file.size > attachments.LIMIT_BYTES:
            raise FileTooBig(name=file.name, limit=attachments.LIMIT_BYTES // 1024 // 1024)


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
    photo = FilesField(
        label=gettext_lazy("Ota kuva"),
        required=False,
        widget=FilesInput(attrs={"accept": "image/jpeg", "capture": "environment"}),
        help_text=gettext_lazy("Kuvasta poistetaan paikka, aika ja kameran tiedot."),
    )
    attached = FilesField(
        label=gettext_lazy("Liitä tiedostoja"),
        required=False,
        widget=FilesInput(attrs={"accept": attachments.ACCEPTED}),
        help_text=gettext_lazy(
            "Kuva, PDF, Word, Excel, OpenDocument tai teksti; enintään 5, kukin enintään 10 Mt."
        ),
    )
    link = forms.URLField(
        label=gettext_lazy("Linkki"),
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text=gettext_lazy("Osoite, josta asiasta voi lukea lisää."),
    )

    beside = ("photo", "attached", "link")
    """Fields that are seldom needed: folded away until one is."""

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        whole = [*values.pop("photo", ()), *values.pop("attached", ())]
        if len(whole) > attachments.LIMIT_COUNT:
            error = TooManyFiles(limit=attachments.LIMIT_COUNT)
            self.add_error("attached", say_error(error))
        return {**values, "files": whole}

    @property
    def is_open(self) -> bool:
        return any(self[name].errors for name in self.beside) or bool(self["link"].value())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # The measure's page has the follow-up's form too, whose fields have the plain ids.
        super().__init__(*args, auto_id="note_%s", **kwargs)


class RemarkForm(ActionForm):
    text = forms.CharField(
        label=gettext_lazy("Huomio"),
        widget=long_text(5),
        help_text=gettext_lazy("Älä kirjoita asiakkaan tietoja. Enintään 1000 merkkiä."),
    )


class AnswerForm(ActionForm):
    text = forms.CharField(
        label=gettext_lazy("Vastaus"),
        widget=long_text(5),
        help_text=gettext_lazy("Älä kirjoita asiakkaan tietoja. Enintään 1000 merkkiä."),
    )


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


class MonthDayField(forms.CharField):
    """A day of every year, typed as 31.5."""

    def clean(self, value: Any) -> list[int]:
        typed = str(super().clean(value)).strip().rstrip(".")
        parts = typed.split(".")
        if len(parts) != 2 or not all(part.strip().isdigit() for part in parts):
            raise forms.ValidationError(gettext("Kirjoita päivä ja kuukausi, esimerkiksi 31.5."))
        day, month = (int(part) for part in parts)
        try:
            date(2024, month, day)
        except ValueError as error:
            words = gettext("Päivää {typed}. ei ole. Kirjoita esimerkiksi 31.5.")
            raise forms.ValidationError(words.format(typed=typed)) from error
        return [month, day]


class DaysField(forms.CharField):
    """Days, one a line: 24.11.2026."""

    widget = forms.Textarea(attrs={"rows": 5})
    limit = 60

    def clean(self, value: Any) -> list[str]:
        day_field = DayField()
        lines = [line.strip() for line in str(super().clean(value)).splitlines()]
        typed = [part.strip() for line in lines for part in line.split(",") if part.strip()]
        if len(typed) > self.limit:
            words = gettext("Päiviä on {count}, enintään {limit} sopii.")
            raise forms.ValidationError(words.format(count=len(typed), limit=self.limit))
        found = set()
        for part in typed:
            try:
                found.add(day_field.clean(part).isoformat())
            except forms.ValidationError as error:
                words = gettext("”{typed}” ei ole päivä. Kirjoita esimerkiksi 24.11.2026.")
                raise forms.ValidationError(words.format(typed=part[:40])) from error
        return sorted(found)


class RuleForm(ActionForm):
    """When rounds open by themselves. Fields of the other kinds are kept, and not used."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Milloin seuranta tehdään"),
        choices=lambda: [(code, gettext(words)) for code, words in kinds.ROUND_RULES.items()],
        widget=forms.RadioSelect,
    )
    spring = MonthDayField(
        label=gettext_lazy("Kevään seurannan viimeinen päivä"), initial="31.5.", required=False
    )
    autumn = MonthDayField(
        label=gettext_lazy("Syksyn seurannan viimeinen päivä"), initial="30.11.", required=False
    )
    meetings = DaysField(
        label=gettext_lazy("Toimielimen kokouspäivät"),
        required=False,
        help_text=gettext_lazy("Yksi päivä riville, esimerkiksi 24.11.2026."),
    )
    due_days_before_meeting = forms.IntegerField(
        label=gettext_lazy("Montako päivää ennen kokousta kaiken täytyy olla vahvistettu"),
        min_value=0,
        max_value=120,
        initial=14,
    )
    opens_days_before = forms.IntegerField(
        label=gettext_lazy("Montako päivää ennen viimeistä päivää seuranta avautuu"),
        min_value=1,
        max_value=180,
        initial=28,
    )
    owner = PersonField(
        label=gettext_lazy("Kuka sulkee seurannan"),
        required=False,
        empty=gettext_lazy("kuka tahansa, joka saa vahvistaa"),
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, owners: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self, "owner", owners)

    def clean(self) -> dict[str, Any]:
        """The two days of the year go on as one list."""
        spring, autumn = (self.cleaned_data.pop(name, None) for name in ("spring", "autumn"))
        if spring and autumn:
            self.cleaned_data["due_days"] = [spring, autumn]
        return self.cleaned_data

    @staticmethod
    def initial_of(rule: RoundRule) -> dict[str, Any]:
        """Return the fields of a stored rule as they are typed."""
        spring, autumn = (f"{day}.{month}." for month, day in rule.due_days)
        return {
            "kind": rule.kind,
            "spring": spring,
            "autumn": autumn,
            "meetings": "\n".join(day(date.fromisoformat(one)) for one in rule.meetings),
            "due_days_before_meeting": rule.due_days_before_meeting,
            "opens_days_before": rule.opens_days_before,
            "owner": rule.owner_id,
            "version": rule.version,
        }


def first_error(form: forms.Form) -> str:
    """Return the first thing that is wrong with a form that has no place for its errors."""
    found: list[Any] = [error for errors in form.errors.values() for error in errors]
    return str(found[0]) if found else ""
