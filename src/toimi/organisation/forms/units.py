"""The forms of units and of what changes in them."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from toimi.organisation import kinds
from toimi.organisation.forms.base import (
    ActionForm,
    DayField,
    NameField,
    kind_choices,
    offer,
)
from toimi.organisation.forms.choosing import PersonField, offer_people
from toimi.organisation.models import Person, Team, Unit


def unit_kinds() -> list[tuple[str, Any]]:
    return kind_choices(kinds.UNIT_KINDS)


class UnitForm(ActionForm):
    name = NameField(label=gettext_lazy("Yksikön nimi"))
    kind = forms.ChoiceField(label=gettext_lazy("Mikä se on"), choices=unit_kinds, required=False)


class NewUnitForm(UnitForm):
    slug = forms.SlugField(
        label=gettext_lazy("Tunnus osoitteissa"),
        max_length=80,
        help_text=gettext_lazy("Pieniä kirjaimia, numeroita ja väliviivoja, esimerkiksi perhetyo."),
    )
    parent = forms.ModelChoiceField(
        label=gettext_lazy("Mihin kuuluu"), queryset=Unit.objects.none(), empty_label=None
    )
    starts_on = DayField(label=gettext_lazy("Ensimmäinen päivä"), required=False)
    field_order = ["name", "slug", "parent", "kind", "starts_on"]

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].initial = kinds.UNIT
        offer(self, "parent", units)

    def clean_kind(self) -> str:
        return self.cleaned_data["kind"] or kinds.UNIT


class RenameUnitForm(UnitForm):
    version = forms.IntegerField(widget=forms.HiddenInput)


class ChangeForm(ActionForm):
    """A change of a unit; the day is asked last."""

    takes_effect_on = DayField(
        label=gettext_lazy("Mistä päivästä alkaen"),
        help_text=gettext_lazy(
            "Tänään tai aiemmin: muutos tehdään heti. Myöhemmin: muutos odottaa päiväänsä, "
            "ja sen voi perua siihen asti."
        ),
    )
    field_order = ["to", "name", "slug", "teams", "line_manager", "keeps_roles", "takes_effect_on"]


class MoveForm(ChangeForm):
    to = forms.ModelChoiceField(
        label=gettext_lazy("Minkä yksikön alle"), queryset=Unit.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "to", units)


class MergeForm(MoveForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].label = gettext_lazy("Mihin yksikköön")


class SplitForm(ChangeForm):
    name = NameField(label=gettext_lazy("Uuden yksikön nimi"))
    slug = forms.SlugField(
        label=gettext_lazy("Uuden yksikön tunnus osoitteissa"),
        max_length=80,
        help_text=gettext_lazy("Pieniä kirjaimia, numeroita ja väliviivoja, esimerkiksi perhetyo."),
    )
    teams = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Tiimit, jotka siirtyvät uuteen yksikköön"),
        queryset=Team.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )
    line_manager = PersonField(label=gettext_lazy("Uuden yksikön lähiesihenkilö"), required=False)
    keeps_roles = forms.BooleanField(
        label=gettext_lazy("Siirtyvät näkevät yhä vanhan yksikön ohjelmat"),
        required=False,
        initial=True,
    )

    def __init__(
        self, *args: Any, teams: QuerySet[Team], people: QuerySet[Person], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "teams", teams)
        offer_people(self, "line_manager", people)


class TeamsForm(MoveForm):
    teams = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Tiimit, jotka siirtyvät"),
        queryset=Team.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )
    keeps_roles = forms.BooleanField(
        label=gettext_lazy("Siirtyvät näkevät yhä vanhan yksikön ohjelmat"),
        required=False,
        initial=True,
    )
    field_order = ["teams", "to", "keeps_roles", "takes_effect_on"]

    def __init__(self, *args: Any, teams: QuerySet[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].label = gettext_lazy("Mihin yksikköön")
        offer(self, "teams", teams)


class CloseForm(ChangeForm):
    pass
