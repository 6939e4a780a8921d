"""People from a file, from the page to the last row."""

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory, TeamFactory, UnitFactory, sign_in
from toimi.organisation.importing import actions, rules
from toimi.organisation.models import Person, PersonImport, Team, Unit
from toimi.platform.jobs.worker import run_waiting

pytestmark = [pytest.mark.django_db, pytest.mark.database]
HEAD = "Hlönro;Nimi;Sähköposti;Yksikkö;Rooli;Tiimi;Osuus\n"
TWO = (
    "1;Aino Aalto;aino@kunta.fi;Keskus;tiimivastaava;Arviointi;100\n"
    "2;Eero Eskola;eero@kunta.fi;Keskus;;Arviointi;50 %\n"
)


@pytest.fixture
def unit() -> Unit:
    return UnitFactory.create(name="Keskus")


def hr(unit: Unit, role: str = "administrator") -> Person:
    return PersonFactory.create(role=role, unit=unit, email="hr@kunta.fi")


def brought(unit: Unit, text: str, by: Person) -> PersonImport:
    return actions.bring(unit=unit, name="h.csv", content=text.encode(), by=by)


def carried_out(unit: Unit, text: str, by: Person) -> PersonImport:
    return actions.carry_out(found=brought(unit, text, by), by=by)


def test_the_file_makes_people_with_their_places(unit: Unit) -> None:
    done = carried_out(unit, HEAD + TWO, hr(unit))

    team = Team.objects.get(name="Arviointi")
    members = {
        one.person.name: one.share_percent
        for one in team.memberships.select_related("person").all()
    }
    assert done.counts == {"new": 2, "changed": 0, "same": 0, "refused": 0}
    assert members == {"Aino Aalto": 100, "Eero Eskola": 50}
    roles = Person.objects.filter(external_id__in=["1", "2"]).order_by("external_id")
    assert [one.role_assignments.get().role for one in roles] == ["team_lead", "worker"]


def test_the_same_file_twice_changes_nothing(unit: Unit) -> None:
    by = hr(unit)
    carried_out(unit, HEAD + TWO, by)
    before = Person.objects.count(), Team.objects.count()

    again = carried_out(unit, HEAD + TWO, by)

    assert again.counts == {"new": 0, "changed": 0, "same": 2, "refused": 0}
    assert (Person.objects.count(), Team.objects.count()) == before


def test_a_later_file_changes_what_is_new_and_touches_nobody_else(unit: Unit) -> None:
    by = hr(unit)
    carried_out(unit, HEAD + TWO, by)

    done = carried_out(unit, HEAD + "1;Aino Meri;aino@kunta.fi;;;;\n", by)

    assert done.counts["changed"] == 1
    assert sorted(Person.objects.filter(external_id__in="12").values_list("name", flat=True)) == [
        "Aino Meri",
        "Eero Eskola",
    ]


def test_who_is_known_by_address_gets_a_number(unit: Unit) -> None:
    by = hr(unit)
    person = PersonFactory.create(
        role="worker", unit=unit, name="Aino Aalto", email="aino@kunta.fi"
    )

    carried_out(unit, HEAD + "1;Aino Aalto;aino@kunta.fi;;;;\n", by)

    person.refresh_from_db()
    assert person.external_id == "1"


def test_refused_rows_are_kept_with_reasons_and_can_be_fetched(client: Client, unit: Unit) -> None:
    by = hr(unit)
    done = carried_out(unit, HEAD + "3;=HYPERLINK(1);x@y.fi;Itä;;;\n4;Oona;oona@y.fi;;;;\n", by)
    sign_in(client, by)

    response = client.get(f"/manage/imports/{done.pk}/refused/")

    lines = response.content.decode("utf-8-sig").splitlines()
    assert done.counts == {"new": 1, "changed": 0, "same": 0, "refused": 1}
    assert lines[1] == "3;'=HYPERLINK(1);x@y.fi;Itä;;;;Yksikköä ”Itä” ei ole."


def test_human_resources_bring_workers_and_give_no_other_roles(unit: Unit) -> None:
    done = carried_out(unit, HEAD + TWO, hr(unit, "hr"))

    assert [row["reason"] for row in done.refused] == ["Roolia ”{role}” ei ole."]


def test_a_row_that_breaks_leaves_nothing_behind(
    unit: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    by = hr(unit)
    found = brought(unit, HEAD + TWO, by)
    before = Person.objects.count()
    monkeypatch.setattr(rules, "counts", lambda items: 1 / 0)  # noqa: ARG005

    with pytest.raises(ZeroDivisionError):
        actions.carry_out(found=found, by=by)

    found.refresh_from_db()
    assert (Person.objects.count(), found.carried_out_at) == (before, None)


def test_those_who_are_new_are_invited_once_each(unit: Unit) -> None:
    by = hr(unit)
    found = brought(unit, HEAD + TWO, by)
    actions.ask(found=found, invites=True, version=found.version, by=by)

    run_waiting()

    assert sorted(message.to[0] for message in mail.outbox) == ["aino@kunta.fi", "eero@kunta.fi"]


def test_from_the_page_to_the_people(client: Client, unit: Unit) -> None:
    by = hr(unit)
    sign_in(client, by)
    file = SimpleUploadedFile("h.csv", (HEAD + TWO).encode("cp1252"))

    opened = client.post("/manage/imports/", {"unit": unit.pk, "file": file})
    shown = client.get(opened["Location"])
    found = PersonImport.objects.get()
    client.post(f"/manage/imports/{found.pk}/carry-out/", {"version": found.version})
    run_waiting()
    done = client.get(opened["Location"])

    assert shown.context["counts"] == {"new": 2, "changed": 0, "same": 0, "refused": 0}
    assert "Tiedosto on tuotu" in done.content.decode()
    assert Person.objects.filter(external_id__in="12").count() == 2


def test_columns_are_named_on_the_page_and_remembered_for_the_next_file(
    client: Client, unit: Unit
) -> None:
    by = hr(unit)
    sign_in(client, by)
    text = "Tunnus A;Kuka\n1;Aino Aalto\n"
    found = brought(unit, text, by)

    refused = client.post(f"/manage/imports/{found.pk}/", {"column_1": "name", "version": 0})
    client.post(
        f"/manage/imports/{found.pk}/",
        {"column_0": "external_id", "column_1": "name", "version": 0},
    )
    found.refresh_from_db()
    actions.carry_out(found=found, by=by)

    assert refused.status_code == 422
    assert brought(unit, text, by).columns == ["external_id", "name"]


def test_a_file_that_is_no_table_is_told_at_its_field(client: Client, unit: Unit) -> None:
    sign_in(client, hr(unit))

    response = client.post(
        "/manage/imports/",
        {"unit": unit.pk, "file": SimpleUploadedFile("a.xlsx", b"PK\x03\x04rikki")},
    )

    assert response.status_code == 422
    assert response.context["form"].errors == {
        "file": ["Tiedostoa a.xlsx ei voitu lukea. Tallenna se CSV- tai Excel-tiedostona (xlsx)."]
    }


def test_another_unit_is_not_brought_into(unit: Unit) -> None:
    other = UnitFactory.create(name="Muu")

    done = carried_out(unit, HEAD + "1;Aino;a@k.fi;Muu;;;\n", hr(unit))

    assert done.counts["refused"] == 1
    assert other.role_assignments.count() == 0


def test_many_rows_take_few_queries(
    unit: Unit, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    by = hr(unit)
    TeamFactory.create(unit=unit, name="Arviointi")
    rows = "".join(f"{n};Nimi {n};n{n}@k.fi;;;Arviointi;\n" for n in range(400))
    found = brought(unit, HEAD + rows, by)

    with django_assert_max_num_queries(40):
        done = actions.carry_out(found=found, by=by)

    assert done.counts["new"] == 400
