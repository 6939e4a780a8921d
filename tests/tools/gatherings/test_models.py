"""What the database itself holds."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from tests.factories.gatherings import EnrolmentFactory, SeriesFactory, SessionFactory
from tests.programme.test_at_once import at_once
from tests.tools.gatherings.things import NOW, first, place, planned
from toimi.organisation.models import Person
from toimi.tools.gatherings import actions
from toimi.tools.gatherings.models import Session

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "fields",
    [
        {"ends_at": NOW, "starts_at": NOW},
        {"state": "perhaps"},
        {"state": "moved", "reason": ""},
        {"state": "held", "settled_on": None},
        {"state": "planned", "settled_on": NOW.date()},
        {"state": "planned", "is_full_team": True},
    ],
)
def test_a_session_that_cannot_be_is_refused(fields: dict[str, Any]) -> None:
    series = SeriesFactory.create()

    with pytest.raises(IntegrityError), transaction.atomic():
        SessionFactory.create(series=series, **fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "perhaps"},
        {"state": "left", "attended": True},
        {"state": "queued", "seat": 1},
        {"state": "enrolled", "seat": 7},
    ],
)
def test_an_enrolment_that_cannot_be_is_refused(fields: dict[str, Any]) -> None:
    session = EnrolmentFactory.create(seat=7).session

    with pytest.raises(IntegrityError), transaction.atomic():
        EnrolmentFactory.create(session=session, **fields)


def test_nobody_is_in_a_session_twice() -> None:
    row = EnrolmentFactory.create()

    with pytest.raises(IntegrityError), transaction.atomic():
        EnrolmentFactory.create(session=row.session, person=row.person)


@pytest.mark.django_db(transaction=True)
def test_of_five_who_take_the_last_two_places_at_once_three_wait() -> None:
    here = place(workers=5)
    session = first(planned(here, "workshop", capacity=2))

    def coming(person: Person) -> Callable[[], Any]:
        own = Session.objects.select_related("series__unit").get(pk=session.pk)
        return lambda: actions.enrol(session=own, by=person, now=NOW)

    came = at_once(*[coming(person) for person in here.workers])

    rows = session.enrolments.order_by("seat")
    assert came == ["done"] * 5
    assert sorted(row.state for row in rows) == ["enrolled"] * 2 + ["queued"] * 3
    assert sorted(row.seat for row in rows if row.seat) == [1, 2]
