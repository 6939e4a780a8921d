"""The forms of teams, groups and who belongs to them."""

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
)
from toimi.organisation.forms.choosing import PersonField, offer_people
from toimi.organisation.models import Person


def group_kinds() -> list[tuple[str, Any]]:
    return kind_choices(kinds.GROUP_KINDS)


def first_day() -> DayField:
    return DayField(
        label=gettext_lazy("Ensimmäinen päivä"),
        required=False,
        help_text=gettext_lazy("Tyhjä: on ollut aina."),
    )


def last_day() -> DayField:
    return DayField(
        label=gettext_lazy("Viimeinen päivä"),
        required=False,
        help_text=gettext_lazy("Tyhjä: toistaiseksi."),
    )


def share() -> forms.IntegerField:
    return forms.IntegerField(
        label=gettext_lazy("Osuus työajasta, prosenttia"),
        required=False,
        min_value=1,
        max_value=100,
    )


class TeamForm(ActionForm):
    name = NameField(label=gettext_lazy("Tiimin nimi"))


class RenameTeamForm(TeamForm):
    answers = PersonField(
        label=gettext_lazy("Kuka vastaa"),
        required=False,
        help_text=gettext_lazy("Jos ketään ei ole valittu, tiimivastaava vastaa."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self, "answers", people)


class EndTeamForm(ActionForm):
    last_day = DayField(label=gettext_lazy("Viimeinen päivä"))
    version = forms.IntegerField(widget=forms.HiddenInput)


class GroupMemberForm(ActionForm):
    person = PersonField(label=gettext_lazy("Kuka"))
    starts_on = first_day()
    ends_on = last_day()

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self, "person", people)


class MemberForm(GroupMemberForm):
    share_percent = share()
    field_order = ["person", "share_percent", "starts_on", "ends_on"]


class DaysForm(ActionForm):
    """The days of a membership of a group, of a role or of a person."""

    starts_on = first_day()
    ends_on = last_day()
    version = forms.IntegerField(widget=forms.HiddenInput)


class ChangeMemberForm(DaysForm):
    share_percent = share()
    field_order = ["share_percent", "starts_on", "ends_on"]


class GroupForm(ActionForm):
    name = NameField(
        label=gettext_lazy("Ryhmän nimi"),
        help_text=gettext_lazy("Niin kuin ohjelma siitä puhuu."),
    )
    kind = forms.ChoiceField(label=gettext_lazy("Mikä se on"), choices=group_kinds)
    answers = PersonField(
        label=gettext_lazy("Kuka vastaa"),
        required=False,
        help_text=gettext_lazy("Jos ketään ei ole valittu, lähiesihenkilö vastaa."),
    )
    starts_on = first_day()
    ends_on = last_day()

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self, "answers", people)


class ChangeGroupForm(GroupForm):
    version = forms.IntegerField(widget=forms.HiddenInput)
