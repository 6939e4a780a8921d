"""Who sees, arranges and exports what, kind by kind and role by role."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.gatherings import EnrolmentFactory, SeriesFactory, SessionFactory
from tests.factories.organisation import PersonFactory, UnitFactory, sign_in
from tests.tools.gatherings.things import PAST, SOON, TODAY
from toimi.organisation import access
from toimi.organisation.kinds import ROLE_CODES
from toimi.organisation.models import Person, Unit
from toimi.platform.history.actions import System
from toimi.platform.history.models import AuditEvent
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.tools.gatherings import queries
from toimi.tools.gatherings.kinds import KINDS, GatheringKind, kind_of
from toimi.tools.gatherings.models import Session

pytestmark = pytest.mark.django_db
CASES = [
    pytest.param(kind, party, id=f"{kind.code}-{party}" if party else kind.code)
    for kind in KINDS
    for party in ([p.code for p in kind.parties] or [""])
]
SECRET = "Salainen aihe"


@pytest.fixture(autouse=True)
def _standing(db: None) -> None:
    preferences.choose(by=System("testi"), fixed_today=TODAY)
    kept.forget()


def made(kind: GatheringKind, party: str, unit: Unit) -> Session:
    series = SeriesFactory.create(unit=unit, kind=kind.code, party=party, title=SECRET)
    leader = PersonFactory.create()
    session = SessionFactory.create(series=series, starts_at=SOON, leader=leader)
    EnrolmentFactory.create(session=session, person__name="Osmo Osallistuja")
    return session


def seers(kind: GatheringKind, party: str) -> frozenset[str]:
    found = kind.party(party)
    return found.see if found else kind.see


def handlers(kind: GatheringKind, party: str) -> frozenset[str]:
    found = kind.party(party)
    return frozenset() if kind.is_one_to_one else found.handle if found else kind.handle


@pytest.mark.parametrize(("kind", "party"), CASES)
def test_each_role_sees_the_kinds_that_are_its_own_and_no_others(
    client: Client, kind: GatheringKind, party: str
) -> None:
    unit = UnitFactory.create()
    session = made(kind, party, unit)
    faults = []
    for role in ROLE_CODES:
        sign_in(client, PersonFactory.create(role=role, unit=unit))
        is_seen = role in seers(kind, party)
        page = client.get(session.get_absolute_url())
        series = client.get(session.series.get_absolute_url())
        lists = [
            client.get(reverse("gatherings:index")),
            client.get(reverse("gatherings:list")),
            client.get(reverse("gatherings:export", args=["csv"])),
        ]
        got = [SECRET in one.content.decode() for one in (page, series, *lists)]
        ics = client.get(reverse("gatherings:calendar", args=[session.pk])).status_code == 200
        if [*got, ics] != [is_seen] * 6:
            faults.append((role, is_seen, got, ics))

    assert faults == []


@pytest.mark.parametrize(("kind", "party"), CASES)
def test_names_are_seen_by_who_arranges_alone_and_nobody_else_acts(
    client: Client, kind: GatheringKind, party: str
) -> None:
    unit = UnitFactory.create()
    session = made(kind, party, unit)
    acts = ("move", "cancel", "hold", "attendance", "invite", "places", "code", "reopen")
    faults = []
    for role in ROLE_CODES:
        sign_in(client, PersonFactory.create(role=role, unit=unit))
        may = role in handlers(kind, party)
        names = "Osmo Osallistuja" in client.get(session.get_absolute_url()).content.decode()
        sent = {
            client.post(reverse(f"gatherings:{act}", args=[session.pk]), {}).status_code
            for act in acts
        }
        if names != (may and role in seers(kind, party)) or (not may and sent - {403, 404}):
            faults.append((role, may, names, sent))

    assert faults == []


@pytest.mark.parametrize(("kind", "party"), CASES)
def test_only_those_plan_a_kind_who_may(client: Client, kind: GatheringKind, party: str) -> None:
    unit = UnitFactory.create()
    let_in = set()
    for role in ROLE_CODES:
        sign_in(client, PersonFactory.create(role=role, unit=unit))
        if client.get(reverse("gatherings:plan", args=[kind.code])).status_code == 200:
            let_in.add(role)

    assert let_in == set(kind.create)


@pytest.mark.parametrize(("kind", "party"), CASES)
def test_nobody_of_another_unit_sees_anything(
    client: Client, kind: GatheringKind, party: str
) -> None:
    session = made(kind, party, UnitFactory.create())
    elsewhere = UnitFactory.create()
    person = PersonFactory.create()
    for role in ROLE_CODES:
        person.role_assignments.create(role=role, unit=elsewhere)
    sign_in(client, person)

    assert client.get(session.get_absolute_url()).status_code == 404
    assert list(queries.sessions(person)) == []


@pytest.mark.parametrize(("kind", "party"), CASES)
def test_one_s_own_is_seen_whatever_the_kind(
    client: Client, kind: GatheringKind, party: str
) -> None:
    unit = UnitFactory.create()
    session = made(kind, party, unit)
    other = EnrolmentFactory.create(session=session).person
    gone = EnrolmentFactory.create(session=session, state="left").person
    assert session.leader

    def sees(person: Person) -> bool:
        return queries.sessions(person).filter(pk=session.pk).exists()

    assert (sees(other), sees(session.leader), sees(gone)) == (True, True, False)


def test_what_is_open_to_a_service_is_open_to_its_units_and_what_is_by_invitation_is_not() -> None:
    service = UnitFactory.create()
    worker = PersonFactory.create(role="worker", unit=UnitFactory.create(parent=service))
    training = made(kind_of("training"), "", service)
    made(kind_of("systemic_meeting"), "", service)

    assert list(queries.sessions(worker)) == [training]


def test_a_talk_s_own_list_is_the_two_s_alone(client: Client) -> None:
    unit = UnitFactory.create()
    session = made(kind_of("development_talk"), "", unit)
    session.agreed.create(content="Hakeudun koulutukseen", written_on=TODAY)
    worker = session.enrolments.get().person
    assert session.leader
    for person in (worker, session.leader):
        person.role_assignments.create(role="worker", unit=unit)

    def reads(person: Person) -> bool:
        sign_in(client, person)
        page = client.get(session.get_absolute_url())
        return "Hakeudun koulutukseen" in page.content.decode()

    assert (reads(worker), reads(session.leader)) == (True, True)
    for role in ROLE_CODES:
        assert not reads(PersonFactory.create(role=role, unit=unit))
    looks = AuditEvent.objects.filter(event="gatherings.seen").order_by("pk")
    assert [row.by_id for row in looks] == [worker.pk, session.leader.pk]
    line = session.agreed.get()
    sign_in(client, PersonFactory.create(role="line_manager", unit=unit))
    for name in ("agreed_tick", "agreed_remove"):
        assert client.post(reverse(f"gatherings:{name}", args=[line.pk])).status_code == 404


def test_a_deputy_does_not_see_the_talks_of_whom_she_acts_for() -> None:
    unit = UnitFactory.create()
    manager = PersonFactory.create(role="line_manager", unit=unit)
    deputy = PersonFactory.create()
    manager.deputies.create(deputy=deputy, starts_on=TODAY, ends_on=TODAY)
    for kind in ("development_talk", "workshop"):
        SessionFactory.create(series__unit=unit, series__kind=kind, starts_at=PAST, leader=manager)

    assert [s.series.kind for s in queries.sessions(deputy)] == ["workshop"]


def test_the_list_of_who_is_due_is_for_who_leads_the_unit(client: Client) -> None:
    unit = UnitFactory.create()
    PersonFactory.create(role="worker", unit=unit, name="Vilma Vuorossa")
    shown = set()
    for role in ROLE_CODES:
        sign_in(client, PersonFactory.create(role=role, unit=unit))
        page = client.get(reverse("gatherings:due"))
        if "Vilma Vuorossa" in page.content.decode():
            shown.add(role)

    assert shown == {"line_manager", "head_of_service", "team_lead"}


def test_of_talks_the_list_of_who_is_due_is_the_line_manager_s_alone(client: Client) -> None:
    unit = UnitFactory.create()
    PersonFactory.create(role="worker", unit=unit)
    shown = set()
    for role in ROLE_CODES:
        sign_in(client, PersonFactory.create(role=role, unit=unit))
        page = client.get(reverse("gatherings:due"))
        if "Kehityskeskustelu:" in page.content.decode():
            shown.add(role)

    assert shown == {"line_manager"}


def test_only_those_are_offered_to_be_invited_who_can_open_what_they_are_invited_to() -> None:
    unit = UnitFactory.create()
    people = {role: PersonFactory.create(role=role, unit=unit) for role in ROLE_CODES}

    offered = set(queries.offered_people(unit, TODAY))

    may = {person for person in people.values() if access.may(person, "gatherings.use", unit)}
    assert offered == may
    assert people["worker"] in offered
    assert people["committee_reader"] not in offered
