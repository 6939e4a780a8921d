"""The field in which one person is chosen: from a list when there are few, else by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext, ngettext

from toimi.errors import sentence
from toimi.organisation.models import Person
from toimi.organisation.queries.candidates import FEW, Candidates
from toimi.organisation.queries.people import names_apart
from toimi.organisation.rules import is_whole_name

FOR, PICK = "-for", "-pick"
NOBODY = sentence(
    "Nimellä ”{typed}” ei löytynyt ketään, jonka voi valita. Tarkista kirjoitusasu tai kirjoita "
    "vain sukunimi."
)
TOO_MANY = sentence("”{typed}” sopii yli {count} ihmiseen. Kirjoita nimestä enemmän.")
IS_IT = sentence("Tarkoititko häntä: {name}? Jos tarkoitit, jatka samasta painikkeesta.")
GONE = sentence("Valitsemasi henkilö ei ole enää valittavissa. Valitse toinen.")


@dataclass(frozen=True)
class Asked:
    """What a page sent: what was typed, and whom of those that were found for `answered`."""

    pick: str
    typed: str = ""
    answered: str | None = None
    """None: it was picked from a list of all."""

    @property
    def is_picked(self) -> bool:
        return self.answered is None or bool(self.pick and self.typed == self.answered)

    @property
    def pk(self) -> int | None:
        is_number = self.pick.isascii() and self.pick.isdigit() and len(self.pick) < 19
        return int(self.pick) if is_number else None


@dataclass(frozen=True)
class Shown:
    """What a page shows: all or those found (as id and name), whom of them, what was typed."""

    choices: list[tuple[int, str]]
    picked: int | None = None
    typed: str = ""
    is_list: bool = False

    @property
    def is_known(self) -> bool:
        """Nobody else goes by what was typed: there is nothing to choose from."""
        return self.picked is not None and not self.choices


class HiddenPerson(forms.HiddenInput):
    def format_value(self, value: Any) -> str:
        return str(value.picked or "") if isinstance(value, Shown) else ""


class FindPerson(forms.Widget):
    template_name = "components/_find.html"
    empty: Any = ""
    """What it means that nobody is chosen; "": somebody must be."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, None, attrs)
        own = context["widget"]["attrs"]
        described = own.get("aria-describedby", "")
        if not value.is_list and "id" in own:
            own["aria-describedby"] = f"{described} {own['id']}_how".strip()
        return context | {"found": value, "empty": self.empty, "described": described}

    def value_from_datadict(
        self,
        data: Mapping[str, Any],
        files: Any,  # noqa: ARG002
        name: str,
    ) -> Asked:
        value = str(data.get(name) or "")
        if name + FOR not in data:
            return Asked(pick=value)
        return Asked(str(data.get(name + PICK) or ""), _plain(value), _plain(data[name + FOR]))


def _plain(value: Any) -> str:
    return " ".join(str(value).split())


class PersonField(forms.Field):
    """One of some people, whom `offer_people` says. What was typed stays until it is one."""

    widget = FindPerson
    hidden_widget = HiddenPerson

    def __init__(self, *, empty: Any = "–", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.people = Candidates(Person.objects.none())
        if not self.required:
            self.widget.empty = empty

    def clean(self, value: Any) -> Person | None:
        person = self._chosen(value if isinstance(value, Asked) else Asked(str(value or "")))
        self.validate(person)
        return person

    def _chosen(self, asked: Asked) -> Person | None:
        if not asked.is_picked:
            return self._named(asked.typed) if asked.typed else None
        found = None if asked.pk is None else self.people.get(asked.pk)
        if asked.pick and found is None:
            raise forms.ValidationError(gettext(GONE), code="gone")
        return found

    def _named(self, typed: str) -> Person:
        """Return the one whose whole name or address was typed: nobody is guessed."""
        found = self.people.alike(typed)
        whole = _whole(typed, found)
        if len(whole) != 1:
            raise forms.ValidationError(_refusal(typed, found), code="unclear")
        return whole[0]

    def prepare_value(self, value: Any) -> Shown:
        asked = value if isinstance(value, Asked) else Asked(str(value or ""))
        if self.people.few is not None:
            return Shown(self.people.few, self._pk(asked), is_list=True)
        if asked.is_picked:
            name = self.people.name_of(asked.pk) if asked.pk is not None else ""
            return Shown([], asked.pk if name else None, asked.typed or name)
        found = self.people.alike(asked.typed) if asked.typed else []
        whole = _whole(asked.typed, found)
        if len(whole) == 1:
            return Shown([], whole[0].pk, asked.typed)
        choices = names_apart(found) if len(found) <= FEW else []
        return Shown(choices, choices[0][0] if len(choices) == 1 else None, asked.typed)

    def _pk(self, asked: Asked) -> int | None:
        if asked.is_picked:
            return asked.pk
        whole = _whole(asked.typed, self.people.alike(asked.typed)) if asked.typed else []
        return whole[0].pk if len(whole) == 1 else None


def _whole(typed: str, found: list[Person]) -> list[Person]:
    return [one for one in found if is_whole_name(typed, one.name, one.email)]


def _refusal(typed: str, found: list[Person]) -> str:
    if not found:
        return gettext(NOBODY).format(typed=typed)
    if len(found) > FEW:
        return gettext(TOO_MANY).format(typed=typed, count=FEW)
    if len(found) == 1:
        return gettext(IS_IT).format(name=found[0].name)
    text = ngettext(
        "”{typed}” sopii {count} ihmiseen. Valitse heistä yksi.",
        "”{typed}” sopii {count} ihmiseen. Valitse heistä yksi.",
        len(found),
    )
    return text.format(typed=typed, count=len(found))


def offer_people(form: forms.Form, name: str, people: QuerySet[Person] | Candidates) -> None:
    """Let a field choose among `people`; forms that share Candidates ask for them once."""
    field = form.fields[name]
    field.people = people if isinstance(people, Candidates) else Candidates(people)  # type: ignore[attr-defined]
