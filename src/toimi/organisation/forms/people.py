"""The forms of people, their roles and their absences."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from toimi.organisation.forms.base import (
    ActionForm,
    DayField,
    NameField,
    offer,
    role_choices,
)
from toimi.organisation.forms.choosing import PersonField, offer_people
from toimi.organisation.forms.teams import first_day, last_day
from toimi.organisation.models import Person, Team, Unit


class PersonForm(ActionForm):
    name = NameField(label=gettext_lazy("Nimi"))
    email = forms.EmailField(
        label=gettext_lazy("Sähköposti"), max_length=150, widget=forms.EmailInput()
    )


class ChangePersonForm(PersonForm):
    phone = forms.CharField(
        label=gettext_lazy("Puhelin"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel"}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].required = False


class InviteForm(PersonForm):
    unit = forms.ModelChoiceField(
        label=gettext_lazy("Yksikkö"), queryset=Unit.objects.none(), empty_label=None
    )
    roles = forms.MultipleChoiceField(
        label=gettext_lazy("Roolit yksikössä"),
        choices=role_choices,
        widget=forms.CheckboxSelectMultiple,
    )
    team = forms.ModelChoiceField(
        label=gettext_lazy("Tiimi"),
        queryset=Team.objects.none(),
        required=False,
        empty_label=gettext_lazy("Ei tiimiä"),
    )

    def __init__(
        self, *args: Any, units: QuerySet[Unit], teams: QuerySet[Team], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "unit", units)
        offer(self, "team", teams)


class RoleForm(ActionForm):
    role = forms.ChoiceField(label=gettext_lazy("Rooli"), choices=role_choices)
    unit = forms.ModelChoiceField(
        label=gettext_lazy("Yksikkö"), queryset=Unit.objects.none(), empty_label=None
    )
    starts_on = first_day()
    ends_on = last_day()

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "unit", units)


class AwayForm(ActionForm):
    """When one is away, and who acts meanwhile; why is not asked."""

    starts_on = DayField(label=gettext_lazy("Ensimmäinen päivä poissa"))
    ends_on = DayField(label=gettext_lazy("Viimeinen päivä poissa"))
    deputy = PersonField(
        label=gettext_lazy("Sijainen"),
        required=False,
        help_text=gettext_lazy(
            "Sijaisella on näinä päivinä samat esihenkilön, tiimivastaavan ja työsuojelun "
            "oikeudet, ja hän saa sen, mikä odottaa."
        ),
    )

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self, "deputy", people)
