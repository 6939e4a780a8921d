"""Planning: the fields come from the kind."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy

from toimi.organisation.forms import DayField, PersonField
from toimi.organisation.models import Person, Unit
from toimi.platform.pages.saying import say
from toimi.programme.forms import ActionForm, long_text, offer_units
from toimi.programme.models import Measure
from toimi.tools.gatherings import kinds
from toimi.tools.gatherings.actions import Plan
from toimi.tools.gatherings.actions.words import NEED_LIMIT
from toimi.tools.gatherings.kinds import GatheringKind

ONCE, WEEKLY, FORTNIGHTLY, MONTHLY = "once", "weekly", "fortnightly", "monthly"
REPEATS = (
    (ONCE, gettext_lazy("Kerran")),
    (WEEKLY, gettext_lazy("Joka viikko")),
    (FORTNIGHTLY, gettext_lazy("Joka toinen viikko")),
    (MONTHLY, gettext_lazy("Kerran kuussa samana viikonpäivänä")),
)
MORNING = time(9, 0)
LAST_OF_MONTH = 4
CLOCK_FORMATS = ["%H:%M", "%H.%M", "%H:%M:%S", "%H"]


class ClockField(forms.TimeField):
    """A time of the day: the browser's own, or typed as 9.00."""

    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=CLOCK_FORMATS, **kwargs)


class PeopleField(forms.ModelMultipleChoiceField[Person]):
    """Several people, one box each."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Person.objects.none(), **kwargs)


class MeasuresField(forms.ModelMultipleChoiceField[Measure]):
    """Which measures it carries out."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Measure.objects.none(), required=False, **kwargs)

    def label_from_instance(self, obj: Measure) -> str:
        return f"{obj.number}. {obj.text[:120]}"


def rule_of(repeat: str, first: date, until: date | None) -> str:
    """Return the recurrence rule (RFC 5545) of what was chosen; "" for once."""
    if repeat == ONCE:
        return ""
    end = f";UNTIL={until:%Y%m%d}" if until else ""
    if repeat == MONTHLY:
        nth = (first.day - 1) // 7 + 1
        place = -1 if nth > LAST_OF_MONTH else nth
        weekday = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[first.weekday()]
        return f"FREQ=MONTHLY;BYDAY={place}{weekday}{end}"
    return f"FREQ=WEEKLY;INTERVAL={2 if repeat == FORTNIGHTLY else 1}{end}"


def minutes_between(starts: time, ends: time) -> int:
    """Return how many minutes from the one to the other; below 1 when it ends first."""
    return (ends.hour - starts.hour) * 60 + ends.minute - starts.minute


def moment(day: date, clock: time) -> datetime:
    """Return the moment of a day and a time where the organisation is."""
    return timezone.make_aware(datetime.combine(day, clock))


def end_of(starts: time, minutes: int) -> time:
    """Return the time so many minutes later, at most the day's last minute."""
    whole = min(starts.hour * 60 + starts.minute + minutes, 24 * 60 - 1)
    return time(*divmod(whole, 60))


class TimesForm(ActionForm):
    """A day with its beginning and end."""

    day = DayField(label=gettext_lazy("Päivä"))
    starts = ClockField(label=gettext_lazy("Alkaa"))
    ends = ClockField(label=gettext_lazy("Päättyy"))

    def times(self) -> dict[str, Any]:
        """Return the moment and the minutes."""
        values = self.cleaned_data
        return {
            "starts_at": moment(values["day"], values["starts"]),
            "minutes": minutes_between(values["starts"], values["ends"]),
        }


class AddSessionForm(TimesForm):
    """One more time of a series."""

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data if self.errors else self.times()


class PlanForm(TimesForm):
    """A gathering of a kind. `clean` makes a `Plan` of it."""

    unit = forms.ModelChoiceField(
        label=gettext_lazy("Yksikkö"), queryset=Unit.objects.none(), empty_label=None
    )
    title = forms.CharField(label=gettext_lazy("Nimi"), max_length=200)
    party = forms.ChoiceField(label=gettext_lazy("Kenen kanssa"), widget=forms.RadioSelect)
    rule = forms.ChoiceField(label=gettext_lazy("Toistuu"), choices=REPEATS, initial=ONCE)
    until = DayField(
        label=gettext_lazy("Toistuu viimeisen kerran"),
        required=False,
        help_text=gettext_lazy("Vain, jos toistuu."),
    )
    place = forms.CharField(label=gettext_lazy("Paikka"), max_length=200, required=False)
    capacity = forms.IntegerField(
        label=gettext_lazy("Paikkoja"),
        required=False,
        min_value=1,
        max_value=1000,
        help_text=gettext_lazy("Tyhjä: kaikki mahtuvat."),
    )
    leader = PersonField(label=gettext_lazy("Vetää"))
    people = PeopleField(label=gettext_lazy("Kutsutaan"), required=False)
    is_for_all = forms.BooleanField(
        label=gettext_lazy("Tarkoitettu kaikille: näet, ketkä eivät ole vielä olleet"),
        required=False,
    )
    measures = MeasuresField(label=gettext_lazy("Toimenpide, jota tämä toteuttaa"))
    kind_version = forms.IntegerField(widget=forms.HiddenInput)
    field_order = (
        "unit",
        "title",
        "party",
        "day",
        "starts",
        "ends",
        "rule",
        "until",
        "place",
        "capacity",
        "leader",
        "people",
        "is_for_all",
        "measures",
        "kind_version",
    )

    def __init__(
        self,
        *args: Any,
        kind: GatheringKind,
        units: QuerySet[Unit],
        people: QuerySet[Person],
        measures: QuerySet[Measure],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        offer_units(self, units)
        _offer_people(self, kind, people)
        self.fields["measures"].queryset = measures  # type: ignore[attr-defined]
        self._leave_out(measures)
        if kind.is_one_to_one:
            self.order_fields(["unit", "people", *self.fields])
        self.fields["starts"].initial = MORNING
        self.fields["ends"].initial = end_of(MORNING, kind.minutes)
        self.fields["kind_version"].initial = kind.version
        if "capacity" in self.fields:
            self.fields["capacity"].initial = kind.capacity

    def _leave_out(self, measures: QuerySet[Measure]) -> None:
        """Ask only what the kind has."""
        kind = self.kind
        without = {
            "title": kind.fixed_title,
            "party": not kind.parties,
            "capacity": kind.enrolment == kinds.INVITED,
            "is_for_all": not kind.is_for_all_offered,
            "leader": kind.is_one_to_one,
            "rule": kind.is_one_to_one,
            "until": kind.is_one_to_one,
            "measures": kind.ties_itself or not measures.exists(),
        }
        for name, is_out in without.items():
            if is_out:
                del self.fields[name]
        if "party" in self.fields:
            choices = [(party.code, say(party.name)) for party in kind.parties]
            self.fields["party"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        if self.errors:
            return values
        chosen = values.get("people") or ()
        people = [chosen] if isinstance(chosen, Person) else list(chosen)
        plan = Plan(
            **self.times(),
            rule=rule_of(values.get("rule", ONCE), values["day"], values.get("until")),
            title=values.get("title", ""),
            place=values["place"],
            capacity=values.get("capacity"),
            party=values.get("party", ""),
            leader=values.get("leader"),
            people=people,
            is_for_all=values.get("is_for_all", False),
        )
        return {
            "plan": plan,
            "unit": values["unit"],
            "measures": values.get("measures", ()),
            "kind_version": values["kind_version"],
        }


def _offer_people(form: PlanForm, kind: GatheringKind, people: QuerySet[Person]) -> None:
    if kind.is_one_to_one:
        form.fields["people"] = PersonField(label=gettext("Kenen kanssa"), empty_label="–")
    elif kind.enrolment != kinds.INVITED:
        form.fields["people"].help_text = gettext("Muutkin voivat ilmoittautua.")
    for name in ("people", "leader"):
        form.fields[name].queryset = people  # type: ignore[attr-defined]


class AskForm(ActionForm):
    """What is needed, and why."""

    unit = forms.ModelChoiceField(
        label=gettext_lazy("Yksikkö"), queryset=Unit.objects.none(), empty_label=None
    )
    title = forms.CharField(label=gettext_lazy("Mitä tarvitaan"), max_length=200)
    need = forms.CharField(
        label=gettext_lazy("Miksi"),
        max_length=NEED_LIMIT,
        required=False,
        widget=long_text(3),
        help_text=gettext_lazy("Älä kirjoita asiakkaista mitään, mistä heidät tunnistaa."),
    )
    measures = MeasuresField(label=gettext_lazy("Toimenpide, jota tämä toteuttaa"))

    def __init__(
        self,
        *args: Any,
        kind: GatheringKind,
        units: QuerySet[Unit],
        measures: QuerySet[Measure],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offer_units(self, units)
        self.fields["measures"].queryset = measures  # type: ignore[attr-defined]
        if kind.fixed_title:
            del self.fields["need"]
            del self.fields["title"]
        if kind.ties_itself or not measures.exists():
            del self.fields["measures"]

    def clean(self) -> dict[str, Any]:
        return {"title": "", "need": "", **self.cleaned_data}
