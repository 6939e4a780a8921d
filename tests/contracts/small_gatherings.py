"""One of each of what gatherings' addresses are about."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.factories.gatherings import (
    AgreedFactory,
    EnrolmentFactory,
    SeriesFactory,
    SessionFactory,
)
from toimi.organisation.models import Person, Unit
from toimi.tools.gatherings.models import AgendaItem, Decision, FeedbackAsked, Minutes

STARTS_AT = datetime(2021, 10, 15, 9, 0, tzinfo=ZoneInfo("Europe/Helsinki"))


def values(unit: Unit, people: dict[str, Person]) -> dict[tuple[str, str], Any]:
    """Return what addresses need: a training today in which one from outside has a place, a
    worker who waits for a yes, and a talk between two."""
    training = SeriesFactory.create(unit=unit, leader=people["line_manager"])
    session = SessionFactory.create(series=training, starts_at=STARTS_AT, leader=training.leader)
    EnrolmentFactory.create(session=session, person=people["occupational_health"])
    waits = EnrolmentFactory.create(session=session, person=people["worker"], state="yes_needed")
    talk = SessionFactory.create(
        series__unit=unit,
        series__kind="development_talk",
        series__leader=people["line_manager"],
        starts_at=STARTS_AT + timedelta(days=1),
    )
    EnrolmentFactory.create(session=talk, person=people["worker"])
    minutes = Minutes.objects.create(session=session, begun_by=people["line_manager"])
    item = AgendaItem.objects.create(minutes=minutes, position=1, source="own", title="Muut asiat")
    decision = Decision.objects.create(minutes=minutes, position=1, text="Tilataan mittaus")
    asked = FeedbackAsked.objects.create(
        session=session,
        person=people["worker"],
        when="after",
        asked_on=STARTS_AT.date(),
        ends_on=STARTS_AT.date() + timedelta(days=21),
    )
    return {
        ("items", "pk"): item.pk,
        ("decisions", "pk"): decision.pk,
        ("feedback", "pk"): asked.pk,
        ("minutes", "format"): "pdf",
        ("series", "pk"): training.pk,
        ("sessions", "pk"): session.pk,
        ("enrolments", "pk"): waits.pk,
        ("agreed", "pk"): AgreedFactory.create(session=talk).pk,
        ("plan", "kind"): "training",
        ("ask", "kind"): "training",
        ("export", "format"): "csv",
    }
