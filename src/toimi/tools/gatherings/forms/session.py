"""What is done with one session."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy

from toimi.organisation.forms import DayField, PersonField, offer_people
from toimi.organisation.models import Person
from toimi.platform.pages.saying import say
from toimi.programme.forms import ActionForm, long_text
from toimi.tools.gatherings.actions.words import AGREED_LIMIT, REASON_LIMIT
from toimi.tools.gatherings.forms.plan import TimesForm
from toimi.tools.gatherings.models import Enrolment, Session

YES, NO, UNKNOWN = "yes", "no", "unknown"
CAME = {YES: True, NO: False, UNKNOWN: None}


class ReasonForm(ActionForm):
    """Why; told to all who are coming."""

    reason = forms.CharField(
        label=gettext_lazy("Syy"),
        max_length=REASON_LIMIT,
        help_text=gettext_lazy("Kerrotaan kaikille, jotka ovat tulossa."),
    )
    is_all_following = forms.BooleanField(
        label=gettext_lazy("Koskee myös kaikkia seuraavia kertoja"), required=False
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, session: Session, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = session.version
        if not session.series.rule:
            del self.fields["is_all_following"]


class CancelForm(ReasonForm):
    pass


class MoveForm(ReasonForm, TimesForm):
    place = forms.CharField(label=gettext_lazy("Paikka"), max_length=200, required=False)
    field_order = ("day", "starts", "ends", "place", "reason", "is_all_following", "version")

    def __init__(self, *args: Any, session: Session, **kwargs: Any) -> None:
        super().__init__(*args, session=session, **kwargs)
        start, end = timezone.localtime(session.starts_at), timezone.localtime(session.ends_at)
        self.fields["day"].initial = start.date()
        self.fields["starts"].initial = start.time()
        self.fields["ends"].initial = end.time()
        self.fields["place"].initial = session.place

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        if self.errors:
            return values
        kept = {name: values[name] for name in ("reason", "place", "version")}
        following = values.get("is_all_following", False)
        return {**self.times(), **kept, "is_all_following": following}


class HoldForm(ActionForm):
    """That it was held, and what the kind asks beside it."""

    is_full_team = forms.TypedChoiceField(
        label=gettext_lazy("Oliko koko tiimi koolla?"),
        choices=((YES, gettext_lazy("Kyllä")), (NO, gettext_lazy("Ei"))),
        coerce=lambda value: value == YES,
        empty_value=None,
        widget=forms.RadioSelect,
        required=False,
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, session: Session, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind = session.series.definition
        self.fields["version"].initial = session.version
        if not kind.asks_full_team:
            del self.fields["is_full_team"]
        elif session.is_full_team is not None:
            self.fields["is_full_team"].initial = YES if session.is_full_team else NO
        self.stages = [stage.code for stage in kind.counts]
        for stage in kind.counts:
            self.fields[stage.code] = forms.IntegerField(
                label=_capital(say(stage.name)),
                min_value=0,
                max_value=9999,
                required=False,
                initial=session.counts.get(stage.code),
            )

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        if self.errors:
            return values
        counts = {code: values[code] for code in self.stages if values.get(code) is not None}
        return {
            "is_full_team": values.get("is_full_team"),
            "counts": counts if self.stages else None,
            "version": values["version"],
        }


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


class PlacesForm(ActionForm):
    capacity = forms.IntegerField(
        label=gettext_lazy("Paikkoja"),
        required=False,
        min_value=1,
        max_value=1000,
        help_text=gettext_lazy("Tyhjä: kaikki mahtuvat."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, session: Session, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = session.version
        self.fields["capacity"].initial = session.capacity


class InviteForm(ActionForm):
    person = PersonField(label=gettext_lazy("Henkilö"))

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self, "person", people)


class DeclineForm(ActionForm):
    reason = forms.CharField(
        label=gettext_lazy("Syy"),
        max_length=REASON_LIMIT,
        help_text=gettext_lazy("Kerrotaan ilmoittautuneelle."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class CodeForm(ActionForm):
    code = forms.CharField(
        label=gettext_lazy("Koodi seinältä"),
        max_length=20,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class AgreeForm(ActionForm):
    content = forms.CharField(
        label=gettext_lazy("Mitä sovittiin"), max_length=AGREED_LIMIT, widget=long_text(2)
    )
    due_on = DayField(label=gettext_lazy("Mihin mennessä"), required=False)


class AttendanceForm(ActionForm):
    """One choice a person; who came by the way is added by name."""

    def __init__(
        self, *args: Any, rows: Iterable[Enrolment], others: QuerySet[Person], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = (
            (YES, gettext("Paikalla")),
            (NO, gettext("Poissa")),
            (UNKNOWN, gettext("Ei tietoa")),
        )
        for row in rows:
            now = next(code for code, came in CAME.items() if came == row.attended)
            self.fields[f"person-{row.person_id}"] = forms.ChoiceField(
                label=row.person.name,
                choices=choices,
                initial=now,
                widget=forms.RadioSelect,
            )
        self.fields["other"] = PersonField(
            label=gettext("Tuli ilman ilmoittautumista"), required=False
        )
        offer_people(self, "other", others)

    def clean(self) -> dict[str, Any]:
        came = {
            int(name.partition("-")[2]): CAME[value]
            for name, value in self.cleaned_data.items()
            if name.startswith("person-") and value
        }
        if other := self.cleaned_data.get("other"):
            came[other.pk] = True
        return {"came": came}
