"""The calendar feed, read by a parser that did not write it."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory
from tests.factories.programme import (
    FollowUpDraftFactory,
    MeasureFactory,
    ProgrammeFactory,
    ResponsibleFactory,
    RoundFactory,
    StepFactory,
)
from toimi.organisation.models import Person
from toimi.platform.history.actions import System
from toimi.platform.history.models import AuditEvent
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.site.calendar import actions
from toimi.site.calendar.rules import without_names
from toimi.site.models import CalendarFeed

pytestmark = pytest.mark.django_db
NOW = datetime(2021, 10, 18, 8, 0, tzinfo=ZoneInfo("Europe/Helsinki"))
TODAY = NOW.date()
FEED_QUERIES = 33


@pytest.fixture(autouse=True)
def _standing(db: None) -> None:
    preferences.choose(by=System("testi"), fixed_today=TODAY)
    kept.forget()


def feed(person: Person) -> str:
    return f"/calendar/{actions.renew(person=person, now=NOW).secret}.ics"


def manager_with_work(count: int = 1, **fields: Any) -> Person:
    programme = ProgrammeFactory.create(title="Ohjelma; kaikki, yhdessä", ends_on=None)
    person = PersonFactory.create(role="line_manager", unit=programme.unit, **fields)
    round = RoundFactory.create(programme=programme, due_on=date(2021, 11, 30))
    for number in range(count):
        measure = MeasureFactory.create(programme=programme, text="Melu, pöly; ja\nvalo")
        ResponsibleFactory.create(measure=measure, meaning="person", person=person)
        StepFactory.create(measure=measure, text=f"askel {number}", ends_on=date(2021, 9, 30))
        StepFactory.create(measure=measure, text="ensi vuonna", ends_on=date(2022, 5, 31))
        FollowUpDraftFactory.create(measure=measure, round=round)
    return person


def events(client: Client, path: str) -> list[Any]:
    response = client.get(path)
    assert response.status_code == 200
    calendar = vobject.readOne(response.content.decode())
    assert calendar.validate(raiseException=True)
    return list(calendar.contents.get("vevent", []))


def test_an_independent_parser_reads_what_waits_with_its_days(client: Client) -> None:
    found = events(client, feed(manager_with_work()))

    read = [(one.summary.value, one.dtstart.value, one.dtend.value) for one in found]
    assert read == [
        ("askel 0", date(2021, 9, 30), date(2021, 10, 1)),
        ("Vahvista 1 seuranta: Syksy 2021", date(2021, 11, 30), date(2021, 12, 1)),
        ("ensi vuonna", date(2022, 5, 31), date(2022, 6, 1)),
    ]
    assert found[0].description.value.endswith("Melu, pöly; ja valo")
    assert found[0].url.value.startswith("http://localhost:8000/measures/")


def test_the_lines_are_as_the_standard_wants_them(client: Client) -> None:
    body = client.get(feed(manager_with_work(3))).content

    lines = body.split(b"\r\n")
    assert (max(map(len, lines)) <= 75, b"\n" in b"".join(lines)) == (True, False)
    assert (lines[0], lines[-2]) == (b"BEGIN:VCALENDAR", b"END:VCALENDAR")


def test_an_event_keeps_its_name_from_read_to_read(client: Client) -> None:
    path = feed(manager_with_work(3))

    names = [[one.uid.value for one in events(client, path)] for _ in "12"]

    assert names[0] == names[1]
    assert len(set(names[0])) == len(names[0]) == 7


@pytest.mark.parametrize("count", [1, 30])
def test_the_feed_takes_the_same_queries_however_much_there_is(
    client: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    path = feed(manager_with_work(count))
    client.get(path)
    kept.current()

    with django_assert_num_queries(FEED_QUERIES):
        client.get(path)


def test_a_program_that_asks_whether_it_changed_is_told(client: Client) -> None:
    person = manager_with_work()
    path = feed(person)
    first = client.get(path)
    again = client.get(path, HTTP_IF_NONE_MATCH=first["ETag"])
    since = client.get(path, HTTP_IF_MODIFIED_SINCE=first["Last-Modified"])
    measure = MeasureFactory.create(programme__unit=person.role_assignments.get().unit)
    ResponsibleFactory.create(measure=measure, meaning="person", person=person)
    StepFactory.create(measure=measure, text="uusi", ends_on=date(2021, 11, 1))

    changed = client.get(path, HTTP_IF_NONE_MATCH=first["ETag"])

    statuses = [one.status_code for one in (first, again, since, changed)]
    assert statuses == [200, 304, 304, 200]
    assert changed["ETag"] != first["ETag"]


def test_a_renewed_address_ends_the_old_one(client: Client) -> None:
    person = manager_with_work()
    old = feed(person)
    new = feed(person)

    assert [client.get(path).status_code for path in (old, new)] == [404, 200]


@pytest.mark.parametrize("secret", ["x", "../x", "A" * 43, "%00", "ä"])
def test_a_guessed_address_leads_nowhere(client: Client, secret: str) -> None:
    feed(manager_with_work())

    assert client.get(f"/calendar/{secret}.ics").status_code == 404


@pytest.mark.parametrize(
    "fields", [{"is_active": False}, {"ends_on": TODAY - timedelta(days=1)}], ids=str
)
def test_the_feed_ends_with_the_persons_access(client: Client, fields: dict[str, Any]) -> None:
    person = manager_with_work()
    path = feed(person)
    before = client.get(path).status_code

    Person.objects.filter(pk=person.pk).update(**fields)

    assert (before, client.get(path).status_code) == (200, 404)


def test_who_has_lost_the_role_has_an_empty_calendar(client: Client) -> None:
    person = manager_with_work()
    path = feed(person)
    person.role_assignments.all().delete()

    assert events(client, path) == []


def test_other_peoples_names_are_not_in_it(client: Client) -> None:
    person = manager_with_work()
    PersonFactory.create(name="Maija Virtanen")
    measure = MeasureFactory.create(
        text="Virtasen Maijan huone", programme__unit=person.role_assignments.get().unit
    )
    measure.programme.private_names = ["Pekka Puupää"]
    measure.programme.save()
    ResponsibleFactory.create(measure=measure, meaning="person", person=person)
    step = "Maija Virtasen ja Pekka Puupään perehdytys"
    StepFactory.create(measure=measure, text=step, ends_on=date(2021, 11, 1))

    body = client.get(feed(person)).content.decode()

    assert [word for word in ("Maija Virta", "Pekka Puup") if word in body] == []
    assert "… ja … perehdytys" in body


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Maija Virtanen hoitaa", "… hoitaa"),
        ("Kysy Maija Virtaselta.", "Kysy …."),
        ("Maija hoitaa", "Maija hoitaa"),
        ("Virtanen", "Virtanen"),
        ("virtaa maijalle", "virtaa maijalle"),
    ],
)
def test_full_names_are_hidden_also_when_inflected(text: str, shown: str) -> None:
    assert without_names(text, ["Maija Virtanen", "Aino"]) == shown


@pytest.mark.parametrize(
    ("language", "name"),
    [("fi", "Toimi: mitä odottaa"), ("sv", None), ("en", None)],
)
def test_the_calendar_speaks_its_persons_language(
    client: Client, language: str, name: str | None
) -> None:
    person = manager_with_work(user__language=language)

    body = client.get(feed(person)).content.decode()

    assert f"LANGUAGE={language}:" in body
    assert name is None or f"X-WR-CALNAME:{name}" in body


def test_the_secret_is_in_no_audit_row(client: Client) -> None:
    person = manager_with_work()
    secrets = [actions.renew(person=person, now=NOW).secret for _ in "12"]
    actions.end(person=person)

    audited = str(list(AuditEvent.objects.values_list("changes", flat=True)))
    assert [secret for secret in secrets if secret in audited] == []


def test_the_owner_makes_renews_and_ends_it_on_the_own_page(client: Client) -> None:
    person = manager_with_work()
    assert person.user
    client.force_login(person.user)

    client.post("/reminders/calendar/")
    first = CalendarFeed.objects.get(person=person).secret
    shown = client.get("/reminders/").content.decode()
    client.post("/reminders/calendar/")
    second = CalendarFeed.objects.get(person=person).secret
    client.post("/reminders/calendar/end/")

    assert f"http://localhost:8000/calendar/{first}.ics" in shown
    assert (first == second, CalendarFeed.objects.count()) == (False, 0)
    assert client.get(f"/calendar/{second}.ics").status_code == 404


def test_nobody_who_is_not_signed_in_makes_one(client: Client) -> None:
    response = client.post("/reminders/calendar/")

    assert (response.status_code, CalendarFeed.objects.count()) == (302, 0)
