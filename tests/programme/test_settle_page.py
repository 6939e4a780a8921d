"""Whom the words of the responsible's column mean."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory, TeamFactory
from tests.factories.programme import MeasureFactory, ProgrammeFactory, ResponsibleFactory
from toimi.organisation.models import Person, RoleAssignment
from toimi.programme.models import Programme, Responsible

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme(client: Client) -> Programme:
    """A programme whose line manager is signed in."""
    programme: Programme = ProgrammeFactory.create()
    person: Person = PersonFactory.create(role="line_manager", unit=programme.unit)
    assert person.user
    client.force_login(person.user)
    return programme


def phrase(programme: Programme, number: int, words: str = "työhyvinvointipari") -> Responsible:
    measure = MeasureFactory.create(programme=programme, number=number)
    made: Responsible = ResponsibleFactory.create(measure=measure, phrase=words)
    return made


def test_each_word_is_asked_once_and_says_where_it_stands(
    client: Client, programme: Programme
) -> None:
    phrase(programme, 1)
    phrase(programme, 2, "Työhyvinvointipari")
    phrase(programme, 3, "projekti")

    response = client.get(f"/programmes/{programme.pk}/settle/")

    waiting = [(item["phrase"].words, item["where"]) for item in response.context["waiting"]]
    assert waiting == [
        ("työhyvinvointipari", "Toimenpiteet 1, 2"),
        ("projekti", "Toimenpide 3"),
    ]


@pytest.mark.parametrize("kind", ["role", "team", "person"])
def test_word_gets_its_meaning_in_every_measure_that_has_it(
    client: Client, programme: Programme, kind: str
) -> None:
    first, second = phrase(programme, 1), phrase(programme, 2)
    person = PersonFactory.create(role="worker", unit=programme.unit)
    team = TeamFactory.create(unit=programme.unit)
    meaning = {"role": "role-team_lead", "team": f"team-{team.pk}", "person": f"person-{person.pk}"}

    client.post(f"/programmes/responsibles/{first.pk}/", {f"r{first.pk}-meaning": meaning[kind]})

    found = Responsible.objects.get(pk=second.pk)
    expected = {
        "role": ("team_lead", None, None),
        "team": ("", team.pk, None),
        "person": ("", None, person.pk),
    }
    assert (found.role, found.team_id, found.person_id) == expected[kind]


def test_person_of_another_unit_cannot_be_meant(client: Client, programme: Programme) -> None:
    found = phrase(programme, 1)
    stranger = PersonFactory.create(role="worker")

    response = client.post(
        f"/programmes/responsibles/{found.pk}/", {f"r{found.pk}-meaning": f"person-{stranger.pk}"}
    )

    found.refresh_from_db()
    assert (response.status_code, found.meaning) == (422, "")


def test_names_that_stay_out_of_the_public_edition_are_kept(
    client: Client, programme: Programme
) -> None:
    client.post(
        f"/programmes/{programme.pk}/names/",
        {"private_names": "N. N.\n\n Maija  Mallikas ", "version": 0},
    )

    programme.refresh_from_db()
    assert programme.private_names == ["N. N.", "Maija Mallikas"]


@pytest.mark.parametrize("count", [1, 30])
def test_page_takes_the_same_queries_however_many_words(
    client: Client,
    programme: Programme,
    count: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(count):
        phrase(programme, number + 1, f"sana {number}")
    client.get(f"/programmes/{programme.pk}/settle/")

    with django_assert_num_queries(8):
        client.get(f"/programmes/{programme.pk}/settle/")


def crowd(programme: Programme, count: int = 60) -> list[Person]:
    made = Person.objects.bulk_create([Person(name=f"Henkilö {n:04}") for n in range(count)])
    RoleAssignment.objects.bulk_create(
        [RoleAssignment(person=one, unit=programme.unit, role="worker") for one in made]
    )
    return made


def test_one_of_many_people_is_meant_by_name(client: Client, programme: Programme) -> None:
    found, person = phrase(programme, 1), crowd(programme)[7]
    address, prefix = f"/programmes/responsibles/{found.pk}/", f"r{found.pk}-person"
    typed = {f"{prefix}-for": "", f"r{found.pk}-meaning": ""}

    unclear = client.post(address, {**typed, prefix: "0007"})
    both = client.post(
        address, {**typed, prefix: person.name, f"r{found.pk}-meaning": "role-team_lead"}
    )
    done = client.post(address, {**typed, prefix: person.name})

    assert [one.status_code for one in (unclear, both, done)] == [422, 422, 302]
    assert "Tarkoititko häntä: Henkilö 0007?" in unclear.content.decode()
    assert 'value="0007"' in unclear.content.decode()
    assert Responsible.objects.get().person == person


def test_page_of_many_people_costs_no_more_and_lists_none_of_them(
    client: Client, programme: Programme, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        phrase(programme, number + 1, f"sana {number}")
    crowd(programme, 2000)
    address = f"/programmes/{programme.pk}/settle/"
    client.get(address)

    with django_assert_num_queries(8):
        page = client.get(address).content.decode()

    assert ("Henkilö 0" in page, page.count("Tai henkilö")) == (False, 30)
