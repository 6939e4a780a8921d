"""Invitations, read by a parser that did not write them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.factories.gatherings import SeriesFactory, SessionFactory
from tests.factories.organisation import PersonFactory, sign_in
from tests.tools.gatherings.things import DAY, HELSINKI, NOW, SOON, TODAY, first, place, planned
from toimi.organisation.models import Person
from toimi.platform.history.actions import System
from toimi.platform.history.models import AuditEvent
from toimi.platform.notifications.models import Delivery
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.tools.gatherings import actions, invitation
from toimi.tools.gatherings.models import Invitation, Session

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _standing(db: None) -> None:
    preferences.choose(by=System("testi"), fixed_today=TODAY)
    kept.forget()


def sent() -> list[tuple[str, Any]]:
    """Return (address, calendar) of the mails that have left, and forget them."""
    found = []
    for message in mail.outbox:
        parts: list[Any] = [
            p for p in message.message().walk() if p.get_content_type() == "text/calendar"
        ]
        body = parts[0].get_payload(decode=True).decode()
        calendar = vobject.readOne(body)
        assert calendar.validate(raiseException=True)
        assert parts[0].get_param("method") == calendar.method.value
        found.append((message.to[0], calendar))
    mail.outbox.clear()
    return found


def told(calendar: Any) -> tuple[str, str, int, str]:
    event = calendar.vevent
    return (
        calendar.method.value,
        event.uid.value,
        int(event.sequence.value),
        event.status.value,
    )


def invited(person: Person, **fields: Any) -> tuple[Any, Session]:
    here = place()
    series = planned(here, "supervision", people=[person], **fields)
    return here, first(series)


def test_an_invitation_is_sent_once_and_a_move_and_a_cancelling_have_the_same_name() -> None:
    person = PersonFactory.create()
    here, session = invited(person)
    uid = f"{session.uid}@localhost"

    actions.send_due(now=NOW)
    actions.send_due(now=NOW)
    [(address, new)] = sent()
    actions.move(
        session=session,
        starts_at=SOON + DAY,
        minutes=60,
        reason="Tila ei käy",
        place="Sali",
        version=session.version,
        by=here.manager,
    )
    actions.send_due(now=NOW)
    [(_, moved)] = sent()
    actions.cancel(
        session=session, reason="Sairaus", version=session.version, by=here.manager, on=TODAY
    )
    actions.send_due(now=NOW)
    [(_, off)] = sent()

    assert address == person.email
    assert [told(calendar) for calendar in (new, moved, off)] == [
        ("REQUEST", uid, 0, "CONFIRMED"),
        ("REQUEST", uid, 1, "CONFIRMED"),
        ("CANCEL", uid, 2, "CANCELLED"),
    ]
    assert moved.vevent.dtstart.value == SOON + DAY
    assert moved.vevent.location.value == "Sali"


def test_the_time_zone_goes_along_and_the_wall_clock_is_right_after_the_turn() -> None:
    person = PersonFactory.create()
    winter = datetime(2021, 11, 3, 9, 0, tzinfo=HELSINKI)
    invited(person, starts_at=winter)

    actions.send_due(now=NOW)

    [(_, calendar)] = sent()
    assert [zone.tzid.value for zone in calendar.contents["vtimezone"]] == ["Europe/Helsinki"]
    start = calendar.vevent.dtstart
    assert (start.value, start.value.hour) == (winter, 9)


@pytest.mark.parametrize(
    "zone",
    ["Europe/Helsinki", "Europe/London", "America/New_York", "Australia/Sydney", "Asia/Tokyo"],
)
def test_a_zone_is_read_as_it_is_meant_on_both_sides_of_each_turn(zone: str) -> None:
    place_ = ZoneInfo(zone)
    moments = [datetime(2021 + n // 12, n % 12 + 1, 15, 9, tzinfo=place_) for n in range(36)]
    sessions = [
        SessionFactory.build(
            pk=n + 1, series=SeriesFactory.build(unit=None), starts_at=moment, time_zone=zone
        )
        for n, moment in enumerate(moments)
    ]

    body = invitation.write(sessions, method="PUBLISH", now=NOW)

    events = vobject.readOne(body.decode()).contents["vevent"]
    assert [event.dtstart.value for event in events] == moments


def test_nobody_else_is_named() -> None:
    person = PersonFactory.create(name="Pia Kutsuttu")
    here = place()
    other = PersonFactory.create(name="Olli Toinen")
    planned(here, "supervision", people=[person, other])

    actions.send_due(now=NOW)

    bodies = {address: calendar.serialize() for address, calendar in sent()}
    assert set(bodies) == {person.email, other.email}
    assert "Toinen" not in bodies[person.email]
    assert other.email not in bodies[person.email]
    assert here.manager.name not in bodies[person.email]
    assert here.manager.email not in bodies[person.email]


def test_who_leaves_is_told_and_who_comes_back_is_told_again_with_a_growing_sequence() -> None:
    here = place()
    worker = here.workers[0]
    session = first(planned(here, "workshop"))
    sequences = []
    for _ in range(2):
        row = actions.enrol(session=session, by=worker, now=NOW)
        actions.send_due(now=NOW)
        sequences += [told(calendar)[::2] for _, calendar in sent()]
        actions.leave(enrolment=row, version=row.version, by=worker, now=NOW)
        actions.send_due(now=NOW)
        sequences += [told(calendar)[::2] for _, calendar in sent()]

    assert sequences == [("REQUEST", 0), ("CANCEL", 1), ("REQUEST", 2), ("CANCEL", 3)]


def test_who_waits_for_a_place_or_a_yes_is_not_told_to_come() -> None:
    here = place()
    full = first(planned(here, "workshop", capacity=1))
    for person in here.workers:
        actions.enrol(session=full, by=person, now=NOW)
    actions.enrol(session=first(planned(here)), by=here.workers[0], now=NOW)

    actions.send_due(now=NOW)

    assert [address for address, _ in sent()] == [here.workers[0].email]


def test_a_session_that_is_far_away_is_told_of_when_it_comes_near() -> None:
    person = PersonFactory.create()
    invited(person, starts_at=SOON + 60 * DAY)

    actions.send_due(now=NOW)
    early = sent()
    actions.send_due(now=NOW + 40 * DAY)

    assert (early, len(sent())) == ([], 1)


def test_the_job_sends_and_the_words_are_forgotten_once_they_left(
    run_jobs: Callable[[], int],
) -> None:
    person = PersonFactory.create()
    _, session = invited(person)

    run_jobs()

    delivery = Delivery.objects.get(kind="gatherings.invitation")
    assert (delivery.state, delivery.calendar, delivery.body_text) == ("sent", "", "")
    assert delivery.key == f"gathering-{session.pk}-{person.pk}-0"
    assert Invitation.objects.get().delivery == delivery
    log = str(list(AuditEvent.objects.filter(event__startswith="notif").values_list("changes")))
    assert "BEGIN:VCALENDAR" not in log


def test_one_session_is_downloaded_for_one_s_own_calendar(client: Client) -> None:
    here = place()
    session = first(planned(here, "workshop", place="Sali; 2, kerros"))
    sign_in(client, here.workers[0])

    response = client.get(reverse("gatherings:calendar", args=[session.pk]))

    calendar = vobject.readOne(response.content.decode())
    event = calendar.vevent
    assert calendar.validate(raiseException=True)
    assert (calendar.method.value, event.summary.value, event.location.value) == (
        "PUBLISH",
        "Ajanhallinta",
        "Sali; 2, kerros",
    )
    assert (event.dtstart.value, event.dtend.value) == (SOON, SOON + timedelta(hours=1))
    assert "attendee" not in event.contents
    assert max(len(line) for line in response.content.split(b"\r\n")) <= 75


def test_a_series_is_downloaded_whole(client: Client) -> None:
    here = place()
    series = planned(here, "workshop", rule="FREQ=WEEKLY;COUNT=3")
    sign_in(client, here.workers[0])

    response = client.get(reverse("gatherings:series_calendar", args=[series.pk]))

    events = vobject.readOne(response.content.decode()).contents["vevent"]
    assert [event.dtstart.value.hour for event in events] == [9, 9, 9]
