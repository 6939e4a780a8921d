"""The forms of minutes: items, decisions, ticking off."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.text import Truncator
from django.utils.translation import gettext, gettext_lazy

from toimi.organisation.forms import ActionForm, DayField, PersonField, offer_people
from toimi.organisation.models import Person
from toimi.programme.models import Measure
from toimi.programme.tooling import registry
from toimi.tools.gatherings.minutes.actions import DECIDED, STEP, TITLE, WORDS
from toimi.tools.gatherings.models import AgendaItem


class NewItemForm(ActionForm):
    title = forms.CharField(label=gettext_lazy("Uusi asia"), max_length=TITLE)


class ItemForm(ActionForm):
    """What was said of an item; saved as it is written."""

    text = forms.CharField(
        label=gettext_lazy("Mitä sanottiin"),
        max_length=WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    is_carried_on = forms.BooleanField(
        label=gettext_lazy("Jatketaan seuraavassa palaverissa"), required=False
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, item: AgendaItem) -> "ItemForm":
        names = ("text", "is_carried_on", "version")
        return cls(initial={name: getattr(item, name) for name in names}, auto_id=f"i{item.pk}_%s")


class MeasureField(forms.ModelChoiceField[Measure]):
    """A measure by its number and the beginning of its words."""

    def label_from_instance(self, obj: Measure) -> str:
        return f"{obj.number} {Truncator(obj.text).chars(80)}"


class DecisionForm(ActionForm):
    """A decision; it becomes a step or a record of another tool where that is chosen."""

    text = forms.CharField(
        label=gettext_lazy("Mitä päätettiin"),
        max_length=DECIDED,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    owner = PersonField(label=gettext_lazy("Kuka hoitaa"), required=False)
    due_on = DayField(label=gettext_lazy("Mihin mennessä"), required=False)
    becomes = forms.ChoiceField(label=gettext_lazy("Mitä päätöksestä tulee"), required=False)
    measure = MeasureField(
        label=gettext_lazy("Mihin toimenpiteeseen se kuuluu"),
        queryset=Measure.objects.none(),
        required=False,
        empty_label="–",
    )

    def __init__(
        self,
        *args: Any,
        people: QuerySet[Person],
        measures: QuerySet[Measure],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["measure"].queryset = measures
        fields["becomes"].choices = self.offered()
        offer_people(self, "owner", people)

    @staticmethod
    def offered() -> list[tuple[str, str]]:
        """Return what a decision may become: itself, a step, a record of a kind."""
        kinds = [
            (f"{tool.name}.{kind.code}", gettext(kind.name))
            for tool in registry.tools()
            for kind in tool.kinds
            if kind.is_decision
        ]
        return [
            ("", gettext("Merkitään tehdyksi tässä muistiossa")),
            (STEP, gettext("Toimenpiteen osatoimenpide")),
            *sorted(kinds, key=lambda one: one[1].casefold()),
        ]


class SettleForm(ActionForm):
    """On which day a decision was carried out; empty takes the mark back."""

    done_on = DayField(label=gettext_lazy("Hoidettu"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)


class VersionForm(ActionForm):
    version = forms.IntegerField(widget=forms.HiddenInput)
