"""My day, of minutes and feedback: what waits, and which decisions were carried out."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from toimi.errors import sentence
from toimi.organisation.models import Person
from toimi.programme.tooling.tool import Came, Waiting
from toimi.tools.gatherings.feedback import queries as feedback
from toimi.tools.gatherings.kinds import HELD
from toimi.tools.gatherings.minutes.decisions import own_decisions
from toimi.tools.gatherings.models import AFTER, Decision, Enrolment, Minutes, Signature

DECISION, SIGN, CLOSE, FEEDBACK = (
    "gatherings.decision",
    "gatherings.sign",
    "gatherings.close",
    "gatherings.feedback",
)
SOON = timedelta(days=31)
SIGNED_WITHIN = timedelta(days=60)
"""Minutes that are older wait for nobody's signature."""
CLOSED_WITHIN = timedelta(days=3)
OPEN, ANSWER = sentence("Avaa muistio"), sentence("Vastaa")


def waiting(person: Person, today: date) -> list[Waiting]:
    """Return what of minutes and feedback waits for `person`. 4 queries."""
    return [
        *_decisions(person, today),
        *_to_close(person, today),
        *_to_sign(person, today),
        *_feedback(person, today),
    ]


def _decisions(person: Person, today: date) -> list[Waiting]:
    rows = own_decisions(person).filter(Q(due_on=None) | Q(due_on__lte=today + SOON))
    return [
        Waiting(
            DECISION,
            one.due_on,
            one,
            sentence=sentence("Hoida päätös: {text}"),
            values={"text": one.text},
            url=f"{one.minutes.get_absolute_url()}#decision-{one.pk}",
            button=OPEN,
        )
        for one in rows
    ]


def _to_close(person: Person, today: date) -> list[Waiting]:
    """The minutes that the person keeps and that were left open."""
    rows = Minutes.objects.filter(
        Q(session__leader=person) | Q(session__series__leader=person) | Q(begun_by=person),
        closed_on=None,
        session__state=HELD,
    ).select_related("session__series")
    return [
        Waiting(
            CLOSE,
            timezone.localdate(one.session.starts_at) + CLOSED_WITHIN,
            one,
            sentence=sentence("Sulje muistio: {title} {day}"),
            values=_named(one),
            url=one.get_absolute_url(),
            button=OPEN,
        )
        for one in rows.order_by("session__starts_at", "pk")
        if timezone.localdate(one.session.starts_at) <= today
    ]


def _to_sign(person: Person, today: date) -> list[Waiting]:
    came = Enrolment.objects.filter(session=OuterRef("session"), person=person, attended=True)
    signed = Signature.objects.filter(minutes=OuterRef("pk"), person=person)
    rows = Minutes.objects.filter(
        Exists(came) | Q(session__leader=person), ~Exists(signed), closed_on__isnull=False
    ).filter(closed_on__gte=today - SIGNED_WITHIN)
    return [
        Waiting(
            SIGN,
            None,
            one,
            sentence=sentence("Lue ja allekirjoita muistio: {title} {day}"),
            values=_named(one),
            url=one.get_absolute_url(),
            button=OPEN,
        )
        for one in rows.select_related("session__series").order_by("closed_on", "pk")
    ]


def _named(one: Minutes) -> dict[str, Any]:
    day = timezone.localdate(one.session.starts_at)
    return {"title": one.session.series.title, "day": day}


def _feedback(person: Person, today: date) -> list[Waiting]:
    after = sentence("Kerro, mitä sait: {title}")
    later = sentence("Oletko käyttänyt, mitä opit: {title}")
    return [
        Waiting(
            FEEDBACK,
            one.ends_on,
            one,
            sentence=after if one.when == AFTER else later,
            values={"title": one.session.series.title},
            url=reverse("gatherings:feedback", args=[one.pk]),
            button=ANSWER,
        )
        for one in feedback.open_questions(person, today)
    ]


def came(person: Person, since: datetime) -> list[Came]:
    """Return which decisions of meetings that `person` was in were carried out since. 1 query."""
    day = timezone.localdate(since)
    was_there = Enrolment.objects.filter(
        session=OuterRef("minutes__session"), person=person, attended=True
    )
    done = Q(done_on__gte=day) | Q(step__done_on__gte=day)
    rows = Decision.objects.filter(done, Exists(was_there)).exclude(owner=person)
    found = []
    for one in rows.select_related("step", "minutes__session").order_by("-pk")[:20]:
        on = one.step.done_on if one.step else one.done_on
        if on:
            at = timezone.make_aware(datetime.combine(on, time(12)))
            url = f"{one.minutes.get_absolute_url()}#decision-{one.pk}"
            told = sentence("Päätös hoidettiin: {text}")
            found.append(Came(at, told, {"text": one.text}, url))
    return found
