"""Gatherings: each the smallest that is valid."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import factory

from tests.factories.organisation import PersonFactory, UnitFactory
from toimi.tools.gatherings.models import Agreed, Enrolment, Series, Session

HELSINKI = ZoneInfo("Europe/Helsinki")
STARTS_AT = datetime(2021, 10, 20, 9, 0, tzinfo=HELSINKI)


class SeriesFactory(factory.django.DjangoModelFactory[Series]):
    class Meta:
        model = Series

    unit = factory.SubFactory(UnitFactory)
    kind = "training"
    title = "Ajanhallinta"
    made_on = date(2021, 9, 1)


class SessionFactory(factory.django.DjangoModelFactory[Session]):
    """An hour at `starts_at`; what is over and not cancelled is held with `state="held"`."""

    class Meta:
        model = Session

    series = factory.SubFactory(SeriesFactory)
    starts_at = STARTS_AT
    ends_at = factory.LazyAttribute(lambda session: session.starts_at + timedelta(hours=1))

    @classmethod
    def _create(cls, model_class: type[Session], *_: Any, **kwargs: Any) -> Session:
        if kwargs.get("state") in ("held", "cancelled"):
            kwargs.setdefault("settled_on", kwargs["starts_at"].date())
        if kwargs.get("state") in ("moved", "cancelled"):
            kwargs.setdefault("reason", "sairastuminen")
        session = model_class(**kwargs)
        session.save()
        return session


class EnrolmentFactory(factory.django.DjangoModelFactory[Enrolment]):
    class Meta:
        model = Enrolment

    session = factory.SubFactory(SessionFactory)
    person = factory.SubFactory(PersonFactory)
    unit = factory.SelfAttribute("session.series.unit")
    state = "enrolled"
    asked_at = STARTS_AT - timedelta(days=10)


class AgreedFactory(factory.django.DjangoModelFactory[Agreed]):
    class Meta:
        model = Agreed

    session = factory.SubFactory(SessionFactory, series__kind="development_talk")
    content = "Perehdyn uuteen asiakasjärjestelmään"
    written_on = date(2021, 10, 1)
