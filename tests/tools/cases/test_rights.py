"""A kind's rights hold wherever its cases could be seen: for every kind and every role."""

import re
from datetime import UTC, date, datetime

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.cases import CaseFactory, CaseTaskFactory
from tests.factories.organisation import PersonFactory, UnitFactory, sign_in
from tests.factories.programme import MeasureFactory, ProgrammeFactory
from toimi.organisation.kinds import ROLE_CODES
from toimi.organisation.models import Person, Unit
from toimi.platform.history.models import AuditEvent
from toimi.programme.finding import Days
from toimi.programme.models import Link, Measure, MeasureKind
from toimi.tools.cases import queries
from toimi.tools.cases.kinds import BY_CODE, KINDS
from toimi.tools.cases.models import Case, CaseEvent
from toimi.tools.cases.tool import TOOL

pytestmark = pytest.mark.django_db
CODES = [kind.code for kind in KINDS]
DAYS = Days(date(2021, 8, 1), date(2021, 10, 15))
SECRET = "Salainenasia"


def case_in(unit: Unit, kind: str) -> Case:
    """A case with a word that could leak, reported by another."""
    other = PersonFactory.create()
    case: Case = CaseFactory.create(unit=unit, kind=kind, title=SECRET, reported_by=other)
    CaseEvent.objects.create(
        case=case, kind="answered", on=case.opened_on, at=datetime(2021, 10, 5, tzinfo=UTC)
    )
    return case


@pytest.mark.parametrize("role", ROLE_CODES)
@pytest.mark.parametrize("kind", CODES)
def test_only_those_who_may_see_a_kind_see_it_anywhere(
    kind: str, role: str, client: Client
) -> None:
    unit = UnitFactory.create()
    case = case_in(unit, kind)
    person = sign_in(client, PersonFactory.create(role=role, unit=unit))

    places = {
        "list": reverse(f"cases:list_{kind}") + "?show=all",
        "everything": reverse("cases:everything") + "?show=all",
        "board": reverse(f"cases:board_{kind}"),
        "export": reverse("cases:export") + f"?kind={kind}&show=all",
        "case": case.get_absolute_url(),
    }
    seen = {place for place, path in places.items() if SECRET in body(client, path)}
    counts = client.get(places["list"])
    waits = [one for one in TOOL.waiting(person, date(2021, 10, 15)) if SECRET in str(one.values)]

    assert seen == (set(places) if role in BY_CODE[kind].see else set())
    assert role in BY_CODE[kind].see or not waits
    assert role in BY_CODE[kind].see or counted_all(counts.content.decode()) == 0
    assert TOOL.came(person, datetime(2021, 1, 1, tzinfo=UTC)) == []


def body(client: Client, path: str) -> str:
    response = client.get(path)
    content = b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
    return content.decode("utf-8", "replace")


def counted_all(page: str) -> int:
    found = re.search(r'Kaikki <span class="count">(\d+)', page)
    return int(found[1]) if found else 0


@pytest.mark.parametrize("role", ROLE_CODES)
@pytest.mark.parametrize("kind", CODES)
def test_what_one_reported_oneself_one_sees_and_others_of_the_same_role_do_not_unless_they_may(
    kind: str, role: str
) -> None:
    unit = UnitFactory.create()
    reporter, colleague = (PersonFactory.create(role=role, unit=unit) for _ in range(2))
    case = CaseFactory.create(unit=unit, kind=kind, reported_by=reporter)

    sees = [case in queries.visible(person) for person in (reporter, colleague)]

    assert sees == [True, role in BY_CODE[kind].see]


@pytest.mark.parametrize("kind", CODES)
def test_a_role_in_another_unit_sees_nothing(kind: str) -> None:
    case = CaseFactory.create(kind=kind)
    elsewhere = UnitFactory.create()
    people = [PersonFactory.create(role=role, unit=elsewhere) for role in ROLE_CODES]

    assert [person for person in people if case in queries.visible(person)] == []


def tied(kind: str, unit: Unit) -> Measure:
    measure: Measure = MeasureFactory.create(programme=ProgrammeFactory.create(unit=unit))
    MeasureKind.objects.create(measure=measure, tool="cases", kind=kind, state="tied")
    return measure


def counted_in(measure: Measure, kind: str, count: int, **fields: object) -> list[Case]:
    cases = [CaseFactory.create(unit=measure.unit, kind=kind, **fields) for _ in range(count)]
    for case in cases:
        Link.objects.create(measure=measure, tool="cases", kind=kind, object_id=str(case.pk))
    return cases


RESTRICTED = [kind.code for kind in KINDS if kind.is_restricted]


@pytest.mark.parametrize("kind", RESTRICTED)
@pytest.mark.parametrize("count", [0, 1, 4])
def test_of_a_restricted_kind_a_small_count_is_not_even_hinted_at(kind: str, count: int) -> None:
    measure = tied(kind, UnitFactory.create())
    counted_in(measure, kind, count)
    worker = PersonFactory.create(role="worker", unit=measure.unit)

    assert [TOOL.findings(measure, DAYS, reader) for reader in (None, worker)] == [[], []]


@pytest.mark.parametrize("kind", RESTRICTED)
def test_of_a_restricted_kind_a_large_count_is_told_without_a_link(kind: str) -> None:
    measure = tied(kind, UnitFactory.create())
    counted_in(measure, kind, 5)

    found = TOOL.findings(measure, DAYS, None)

    assert [(one.values["count"], one.link) for one in found[:1]] == [(5, "")]


def test_no_part_of_a_restricted_count_is_told_that_leaves_a_small_one() -> None:
    measure = tied("support_call", UnitFactory.create())
    counted_in(measure, "support_call", 5, values={"came": "yes", "minutes": 5})
    counted_in(measure, "support_call", 1, values={"came": "no"})
    manager = PersonFactory.create(role="line_manager", unit=measure.unit)

    told = [
        [(one.sentence, set(one.values)) for one in TOOL.findings(measure, DAYS, reader)]
        for reader in (None, manager)
    ]

    plain = "Tukea pyydettiin {count} kertaa ajalla {first}–{last}."
    assert told[0] == [(plain, {"count", "first", "last"})]
    assert told[1][0][0] == "Tukea pyydettiin {count} kertaa ja saatiin {came} kertaa."


def test_restricted_kinds_are_on_no_agenda() -> None:
    unit = UnitFactory.create()
    for kind in CODES:
        CaseFactory.create(unit=unit, kind=kind)
    manager = PersonFactory.create(role="line_manager", unit=unit)

    found = {one.kind.partition(".")[2] for one in TOOL.agenda(unit, DAYS, manager)}

    assert found == set(CODES) - set(RESTRICTED)


def test_a_task_shows_its_owner_nothing_of_a_case_that_she_may_not_see(client: Client) -> None:
    unit = UnitFactory.create()
    case = case_in(unit, "safety_notice")
    owner = sign_in(client, PersonFactory.create(role="worker", unit=unit))
    task = CaseTaskFactory.create(case=case, owner=owner)
    address = reverse("cases:task", args=[task.pk])

    page = body(client, address)
    done = client.post(address, {"version": "0"})

    assert ("Vaihdetaan lukko" in page, SECRET in page) == (True, False)
    assert (done.status_code, done.headers["Location"]) == (302, "/")
    assert client.get(case.get_absolute_url()).status_code == 404


def test_a_private_field_is_seen_by_the_reporter_and_who_handles_alone(client: Client) -> None:
    unit = UnitFactory.create()
    values = {"what": "threat", "where": "office", "well": "talk"}
    reporter = PersonFactory.create(role="worker", unit=unit)
    case = CaseFactory.create(unit=unit, kind="safety_notice", values=values, reported_by=reporter)
    roles = ("line_manager", "osh_delegate")
    people = [reporter, *(PersonFactory.create(role=role, unit=unit) for role in roles)]

    seen = []
    for person in people:
        sign_in(client, person)
        export = reverse("cases:export") + "?kind=safety_notice"
        seen.append(["puhua jonkun" in body(client, p) for p in (case.get_absolute_url(), export)])

    assert seen == [[True, True], [True, True], [False, False]]


def test_a_look_at_a_restricted_case_of_anothers_is_in_the_log(client: Client) -> None:
    unit = UnitFactory.create()
    case = case_in(unit, "rotation")
    person: Person = sign_in(client, PersonFactory.create(role="line_manager", unit=unit))

    client.get(case.get_absolute_url())

    looked = AuditEvent.objects.filter(event="cases.looked_at")
    assert [(row.by_id, row.subject_id) for row in looked] == [(person.pk, str(case.pk))]
