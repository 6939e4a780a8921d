"""Notices of WPro and HaiPro: read, looked at, brought whole, and brought again."""

from datetime import date
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client

from tests.factories.accounts import UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.organisation import PersonFactory, UnitFactory
from tests.tools.cases.importing.exports import HEADINGS, ROWS, changed, csv, xlsx
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person, Unit
from toimi.platform.history.actions import System
from toimi.platform.history.models import AuditEvent
from toimi.platform.jobs.worker import run_waiting
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.reading.errors import NotATable
from toimi.tools.cases import actions as cases
from toimi.tools.cases.importing import actions, columns, errors, queries, rules
from toimi.tools.cases.models import Case, CaseImport

pytestmark = pytest.mark.django_db
TODAY = date(2021, 10, 15)


@pytest.fixture(autouse=True)
def _today(db: None) -> None:
    preferences.choose(by=System("test"), fixed_today=TODAY)
    kept.forget()


@pytest.fixture
def unit() -> Unit:
    return UnitFactory.create()


@pytest.fixture
def manager(unit: Unit) -> Person:
    return PersonFactory.create(user=UserFactory.create(), role="line_manager", unit=unit)


def bring(by: Person, content: bytes, unit: Unit, **more: Any) -> CaseImport:
    known: dict[str, Any] = {"source": "wpro", "name": "wpro.csv", "is_anew": False, **more}
    return actions.bring(unit=unit, content=content, by=by, **known)


def carried_out(by: Person, content: bytes, unit: Unit, **more: Any) -> CaseImport:
    return actions.carry_out(found=bring(by, content, unit, **more), by=by)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("wpro.csv", csv()),
        ("wpro.csv", csv(sign=",")),
        ("haipro.csv", csv(code="windows-1252")),
        ("wpro.xlsx", xlsx()),
    ],
)
def test_an_export_becomes_notices_with_its_own_days(
    unit: Unit, manager: Person, name: str, content: bytes
) -> None:
    carried_out(manager, content, unit, name=name)

    found = Case.objects.order_by("external_id")
    assert [
        (one.external_id, one.opened_on, one.happened_on, one.closed_on, one.stage, one.risk)
        for one in found
    ] == [
        ("2021-101", date(2021, 10, 4), date(2021, 10, 3), date(2021, 10, 8), "closed", 3),
        ("2021-102", date(2021, 10, 12), date(2021, 10, 12), None, "new", 2),
    ]
    assert [one.values for one in found] == [
        {"what": "violence", "where": "home_visit", "text": "Asiakas heitti mukin."},
        {"what": "near_miss", "where": "office", "text": "Lattia oli märkä."},
    ]


def test_nobodys_name_comes_with_it(unit: Unit, manager: Person) -> None:
    carried_out(manager, csv(), unit)

    kept_words = [
        *(str(one.values) for one in Case.objects.all()),
        *(f"{one.subject_words} {one.changes}" for one in AuditEvent.objects.all()),
    ]
    assert Case.objects.exclude(reported_by=None).count() == 0
    assert [words for words in kept_words if "Mallikas" in words or "Meikäläinen" in words] == []


def test_the_same_export_twice_changes_nothing(unit: Unit, manager: Person) -> None:
    carried_out(manager, csv(), unit)
    before = list(Case.objects.order_by("pk").values())

    again = carried_out(manager, csv(), unit)

    assert again.counts == {"new": 0, "changed": 0, "same": 2, "refused": 0}
    assert list(Case.objects.order_by("pk").values()) == before


def test_a_newer_export_brings_what_has_come_since(unit: Unit, manager: Person) -> None:
    carried_out(manager, csv(), unit)
    newer = changed(ROWS[1], Käsittely_valmis="14.10.2021", Käsittelyn_tila="Valmis")

    again = carried_out(manager, csv(ROWS[0], newer), unit)

    found = Case.objects.get(external_id="2021-102")
    assert again.counts == {"new": 0, "changed": 1, "same": 1, "refused": 0}
    assert (found.closed_on, found.stage, found.handled_on) == (
        date(2021, 10, 14),
        "closed",
        date(2021, 10, 14),
    )


def test_what_was_handled_here_is_not_changed_by_an_export(unit: Unit, manager: Person) -> None:
    carried_out(manager, csv(), unit)
    case = Case.objects.get(external_id="2021-102")
    cases.move(
        case=case,
        to="closed",
        version=case.version,
        by=manager,
        values={"risk_before": [1, 1], "risk_after": [1, 1]},
    )

    again = carried_out(manager, csv(), unit)

    assert again.counts["same"] == 2
    assert Case.objects.get(external_id="2021-102").closed_by == manager


WRONG = {
    "without a number": {"Ilmoituksen_numero": ""},
    "without a day": {"Ilmoituspäivä": ""},
    "no day": {"Ilmoituspäivä": "33.10.2021"},
    "in the future": {"Ilmoituspäivä": "16.10.2021"},
    "handled before": {"Käsittely_valmis": "1.10.2021"},
    "handled but when": {"Käsittelyn_tila": "Valmis", "Käsittely_valmis": ""},
    "no class": {"Riskiluokka": "punainen"},
    "an identity code": {"Kuvaus": "Asiakas 131052-308T."},
    "a phone number": {"Kuvaus": "Soitti numerosta 040 123 4567."},
    "an address": {"Kuvaus": "Osoitteessa Mallikatu 12 B."},
}


@pytest.mark.parametrize("cells", WRONG.values(), ids=WRONG.keys())
def test_a_row_that_cannot_be_kept_is_refused_and_the_others_come(
    unit: Unit, manager: Person, cells: dict[str, str]
) -> None:
    found = carried_out(manager, csv(changed(ROWS[0], **cells), ROWS[1]), unit)

    assert (found.counts["new"], found.counts["refused"]) == (1, 1)
    assert [row["number"] for row in found.refused] == [2]
    told = f"{found.refused} {AuditEvent.objects.filter(event__startswith='cases.').values()}"
    assert [text for text in ("131052", "040 123", "Mallikatu") if text in told] == []


def test_the_same_number_twice_in_a_file_is_refused(unit: Unit, manager: Person) -> None:
    found = carried_out(manager, csv(ROWS[0], ROWS[0]), unit)

    assert found.refused[0]["values"] == {"row": 2}
    assert Case.objects.count() == 1


def test_other_columns_than_the_saved_ones_are_named(unit: Unit, manager: Person) -> None:
    carried_out(manager, csv(), unit)
    headings = tuple("Vaaraluokka" if one == "Riskiluokka" else one for one in HEADINGS)

    with pytest.raises(errors.OtherColumns) as refused:
        bring(manager, csv(headings=headings), unit)
    anew = bring(manager, csv(headings=headings), unit, is_anew=True)

    assert refused.value.values == {"missing": "Riskiluokka", "new": "Vaaraluokka"}
    assert anew.columns[HEADINGS.index("Riskiluokka")] == ""
    assert bring(manager, csv(headings=headings), unit, source="haipro").columns


def test_the_saved_mapping_holds_for_columns_in_another_order(unit: Unit, manager: Person) -> None:
    first = bring(manager, csv(), unit)
    chosen = [("" if field == "text" else field) for field in first.columns]
    actions.name_columns(found=first, chosen=chosen, version=first.version, by=manager)
    actions.carry_out(found=first, by=manager)

    rows = [tuple(reversed(row)) for row in ROWS]
    again = bring(manager, csv(*rows, headings=tuple(reversed(HEADINGS))), unit)

    assert again.columns == list(reversed(chosen))


@pytest.mark.parametrize(
    ("chosen", "error"),
    [
        ({"Ilmoittaja": "text", "Kuvaus": ""}, errors.NamesInColumn),
        ({"Ilmoituspäivä": ""}, errors.ColumnMissing),
        ({"Kuvaus": "type"}, errors.SameColumnTwice),
    ],
)
def test_columns_that_cannot_be_are_refused(
    unit: Unit, manager: Person, chosen: dict[str, str], error: type[Exception]
) -> None:
    found = bring(manager, csv(), unit)
    fields = [chosen.get(name, field) for name, field in zip(HEADINGS, found.columns, strict=True)]

    with pytest.raises(error):
        actions.name_columns(found=found, chosen=fields, version=found.version, by=manager)


def test_half_of_an_export_never_shows(unit: Unit, manager: Person) -> None:
    found = bring(manager, csv(), unit)
    CaseFactory.create(
        unit=unit, kind="safety_notice", source="wpro", external_id="2021-102", kind_version=1
    )
    items = rules.plan(
        queries.table(found).rows, (2, 3), found.columns, {}, TODAY
    )  # as it was before the other came

    with pytest.raises(IntegrityError), transaction.atomic():
        actions._write(found, items)

    assert CaseImport.objects.get().carried_out_at is None
    assert Case.objects.count() == 1


def test_the_file_goes_when_its_rows_have_come(
    unit: Unit, manager: Person, django_capture_on_commit_callbacks: Any
) -> None:
    found = bring(manager, csv(), unit)
    name = str(found.file.name)

    with django_capture_on_commit_callbacks(execute=True):
        actions.carry_out(found=found, by=manager)

    assert (default_storage.exists(name), str(CaseImport.objects.get().file)) == (False, "")


def test_formulas_are_words_and_pictures_are_no_tables(unit: Unit, manager: Person) -> None:
    carried_out(manager, csv(changed(ROWS[0], Kuvaus="=1+1")), unit)

    assert Case.objects.get().values["text"] == "=1+1"
    with pytest.raises(NotATable):
        bring(manager, b"\x89PNG\r\n\x1a\n\x00\x00", unit)


def test_who_does_not_handle_notices_brings_none(unit: Unit) -> None:
    worker = PersonFactory.create(role="worker", unit=unit)

    with pytest.raises(NotAllowed):
        bring(worker, csv(), unit)


def test_a_notice_of_another_unit_is_not_changed(unit: Unit, manager: Person) -> None:
    other = UnitFactory.create()
    theirs = PersonFactory.create(role="line_manager", unit=other)
    carried_out(theirs, csv(), other)

    found = carried_out(manager, csv(), unit)

    assert found.counts["refused"] == 2
    assert Case.objects.exclude(unit=other).count() == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Läheltä piti -tilanne", "near_miss"),
        ("Uhka- tai väkivaltatilanne", "violence"),
        ("Työtapaturma", "accident"),
        ("Työmatkatapaturma", "accident"),
        ("Tapaturma", "accident"),
        ("Vaaratilanne", "hazard"),
        ("Turvallisuushavainto", "hazard"),
        ("Epäasiallinen kohtelu", "harassment"),
        ("Muu", ""),
    ],
)
def test_types_are_known_by_their_words(words: str, code: str) -> None:
    assert rules._code(words, rules.TYPES) == code


@pytest.mark.parametrize(
    ("heading", "is_name"),
    [
        ("Ilmoittaja", True),
        ("Ilmoittajan nimi", True),
        ("Käsittelijän nimi", True),
        ("Potilas", True),
        ("Käsittelyn tila", False),
        ("Kuvaus", False),
    ],
)
def test_columns_of_names_are_known(heading: str, is_name: bool) -> None:
    assert columns.is_of_people(heading) is is_name


def test_the_pages_go_from_file_to_notices(unit: Unit, manager: Person) -> None:
    client = Client()
    assert manager.user
    client.force_login(manager.user)
    wrong = changed(ROWS[0], Ilmoituksen_numero="=HYPERLINK()", Riskiluokka="punainen")
    file = SimpleUploadedFile("wpro.csv", csv(*ROWS, wrong))
    typed = {"unit": unit.pk, "source": "wpro", "file": file}

    address = client.post("/cases/safety-notice/imports/", typed)["Location"]
    seen = client.get(address).content.decode()
    found = CaseImport.objects.get()
    client.post(f"{address}carry-out/", {"version": found.version})
    run_waiting()
    after = client.get(address).content.decode()
    listed = client.get(f"{address}refused/").content.decode()

    assert ["2 uutta, 0 muuttuu, 1 riviä jää pois" in seen, "Ilmoittaja" in seen] == [True, True]
    assert ("Tiedosto on tuotu" in after, Case.objects.count()) == (True, 2)
    assert "4;'=HYPERLINK();" in listed
