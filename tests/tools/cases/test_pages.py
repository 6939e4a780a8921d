"""The pages of cases: made, handled, answered, and what is refused with what was typed kept."""

import re
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories.cases import LEAST, CaseFactory
from tests.factories.organisation import PersonFactory, UnitFactory, sign_in
from tests.factories.programme import MeasureFactory, ProgrammeFactory
from toimi.organisation.models import Person, Unit
from toimi.platform.history.models import AuditEvent
from toimi.programme.models import KindChoice, Link, MeasureKind
from toimi.tools.cases.kinds import BY_CODE, KINDS
from toimi.tools.cases.models import Case
from toimi.tools.cases.tool import TOOL

pytestmark = pytest.mark.django_db
CODES = [kind.code for kind in KINDS]


@pytest.fixture
def unit() -> Unit:
    found: Unit = UnitFactory.create()
    return found


def signed_in(client: Client, unit: Unit, role: str = "line_manager") -> Person:
    return sign_in(client, PersonFactory.create(role=role, unit=unit))


def typed(kind: str, unit: Unit, **more: Any) -> dict[str, Any]:
    title = {"title": "Hiljainen tunti"} if BY_CODE[kind].title else {}
    euros = {"applied_euros": "2 400"} if kind == "grant" else {}
    return {**LEAST[kind], **title, **euros, "unit": unit.pk, "kind_version": 1, **more}


@pytest.mark.parametrize("kind", CODES)
def test_each_kind_is_made_on_its_own_form(kind: str, unit: Unit, client: Client) -> None:
    person = signed_in(client, unit)
    address = reverse(f"cases:new_{kind}")

    shown = client.get(address)
    made = client.post(address, typed(kind, unit))

    case = Case.objects.get()
    assert (shown.status_code, made.headers["Location"]) == (200, case.get_absolute_url())
    assert (case.kind, case.reported_by, client.get(case.get_absolute_url()).status_code) == (
        kind,
        person,
        200,
    )


def test_a_form_from_a_measures_page_has_the_measure_chosen(unit: Unit, client: Client) -> None:
    signed_in(client, unit)
    programme = ProgrammeFactory.create(unit=unit, ends_on=None)
    measures = [MeasureFactory.create(programme=programme) for _ in range(2)]
    for measure in measures:
        MeasureKind.objects.create(measure=measure, tool="cases", kind="premises", state="tied")
    address = TOOL.begin_url("premises", measures[1])

    page = client.get(address).content.decode()
    client.post(address, typed("premises", unit, measures=[measures[1].pk]))

    checked = re.findall(r'name="measures" value="(\d+)"[^>]* checked', page)
    assert checked == [str(measures[1].pk)]
    assert Link.objects.get().measure == measures[1]


def test_an_identity_code_stops_the_form_and_the_text_is_still_there(
    unit: Unit, client: Client
) -> None:
    signed_in(client, unit, "worker")
    text = "Asiakas 131052-308T uhkaili"

    response = client.post(
        reverse("cases:new_safety_notice"), typed("safety_notice", unit, text=text)
    )

    page = response.content.decode()
    assert (response.status_code, Case.objects.count()) == (422, 0)
    assert (text in page, "Tekstissä näyttää olevan henkilötunnus" in page) == (True, True)


def test_a_form_of_an_earlier_version_is_refused_once_and_what_was_typed_is_kept(
    unit: Unit, client: Client
) -> None:
    signed_in(client, unit, "worker")
    address = reverse("cases:new_proposal")

    old = client.post(address, typed("proposal", unit, kind_version=0))
    page = old.content.decode()

    assert (old.status_code, "Hiljainen tunti" in page, Case.objects.count()) == (422, True, 0)
    assert 'name="kind_version" value="1"' in page


def test_a_file_of_the_wrong_kind_is_refused_at_its_field(unit: Unit, client: Client) -> None:
    signed_in(client, unit, "worker")
    file = SimpleUploadedFile("kuva.png", b"\x7fELF\x00\x01")

    response = client.post(
        reverse("cases:new_safety_notice"), typed("safety_notice", unit, photo=file)
    )

    assert (response.status_code, Case.objects.count()) == (422, 0)


def test_an_anonymous_answer_is_fetched_with_the_code_and_says_nothing_else(
    unit: Unit, client: Client
) -> None:
    person = signed_in(client, unit, "worker")
    values = typed("safety_notice", unit, text="Koira irti", is_anonymous="on")
    page = client.post(reverse("cases:new_safety_notice"), values)
    code = page.context["code"]
    Case.objects.update(answer="Koirasta kysytään.", answered_on="2021-10-05")

    fetched = Client().post(reverse("cases:by_code"), {"code": code.lower()}).content.decode()

    assert ("Koirasta kysytään." in fetched, "Koira irti" in fetched) == (True, False)
    assert not AuditEvent.objects.filter(subject_type__startswith="cases.", by_id=person.pk)
    assert client.get(Case.objects.get().get_absolute_url()).status_code == 404


def test_guessing_codes_is_stopped() -> None:
    client = Client()
    PersonFactory.create()  # before anybody there is only the first run
    address = reverse("cases:by_code")

    pages = [client.post(address, {"code": f"AAAA-{n}"}).content.decode() for n in range(11)]

    assert ["Liian monta yritystä" in page for page in pages] == [False] * 10 + [True]


def test_a_stage_is_entered_with_what_it_asks(unit: Unit, client: Client) -> None:
    signed_in(client, unit)
    case = CaseFactory.create(unit=unit, kind="safety_notice")
    address = reverse("cases:move", args=[case.pk])
    sent = {"to": "handled", "version": 0, "kind_version": 1}

    asked = client.get(f"{case.get_absolute_url()}?to=handled")
    empty = client.post(address, sent)
    done = client.post(address, {**sent, "risk_before": "2-3"})

    case.refresh_from_db()
    assert (asked.status_code, empty.status_code, done.status_code) == (200, 422, 302)
    assert (case.stage, case.risk, case.values["risk_before"]) == ("handled", 4, [2, 3])


def test_of_two_who_answer_at_once_the_second_is_told_and_keeps_the_text(
    unit: Unit, client: Client
) -> None:
    signed_in(client, unit)
    case = CaseFactory.create(unit=unit, kind="proposal", version=3)
    sent = {"text": "Vastaukseni", "version": "2"}

    response = client.post(reverse("cases:answer", args=[case.pk]), sent)

    page = response.content.decode()
    assert (response.status_code, "Vastaukseni" in page) == (422, True)
    assert "Joku muu tallensi tämän" in page


def test_many_are_given_to_one_person_from_the_list(unit: Unit, client: Client) -> None:
    person = signed_in(client, unit)
    cases = [CaseFactory.create(unit=unit) for _ in range(3)]
    sent = {"case": [one.pk for one in cases[:2]], "act": "give", "person": person.pk}

    client.post(reverse("cases:many"), sent)

    assert Case.objects.filter(handler=person).count() == 2


def test_exports_hold_no_formula(unit: Unit, client: Client) -> None:
    signed_in(client, unit)
    CaseFactory.create(unit=unit, title="=1+1")
    address = reverse("cases:export") + "?kind=proposal"

    rows = text(client, address).splitlines()
    book = openpyxl.load_workbook(BytesIO(content(client, f"{address}&format=xlsx")))

    cell = book.worksheets[0]["B2"]
    assert rows[1].split(";")[1] == "'=1+1"
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def content(client: Client, address: str) -> bytes:
    return b"".join(client.get(address).streaming_content)  # type: ignore[attr-defined]


def text(client: Client, address: str) -> str:
    return content(client, address).decode("utf-8-sig")


def test_an_empty_list_says_what_to_do(unit: Unit, client: Client) -> None:
    signed_in(client, unit, "worker")

    page = client.get(reverse("cases:list_proposal")).content.decode()

    assert "Tee ensimmäinen ehdotus." in page
    assert reverse("cases:new_proposal") in page


@pytest.mark.parametrize(
    "name", ["cases:everything", "cases:list_proposal", "cases:board_proposal"]
)
def test_lists_cost_the_same_with_one_and_thirty_cases(
    name: str, unit: Unit, client: Client
) -> None:
    person = signed_in(client, unit)
    client.get(reverse(name))
    costs = []
    for count in (1, 29):
        for _ in range(count):
            CaseFactory.create(unit=unit, handler=person)
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse(name))
        costs.append(len(asked))

    assert costs[0] == costs[1] <= 24


def test_a_kind_that_is_off_offers_no_form(unit: Unit, client: Client) -> None:
    from_above = {"unit": unit, "tool": "cases", "kind": "proposal", "is_on": False}
    KindChoice.objects.create(**from_above)
    signed_in(client, unit, "worker")

    page = client.get(reverse("cases:new_proposal")).content.decode()

    assert ("Tämä ei ole yksikössäsi käytössä" in page, "<textarea" in page) == (True, False)
