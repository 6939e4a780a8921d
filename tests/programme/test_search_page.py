"""The search page as people see it."""

import pytest
from django.test import Client

from tests.factories.programme import MeasureFactory, ProgrammeFactory
from tests.programme.searches import look, reader, world
from toimi.organisation.models import Person
from toimi.programme.actions import index

pytestmark = pytest.mark.django_db


def page(client: Client, person: Person, query: str) -> str:
    assert person.user
    client.force_login(person.user)
    response = client.get(f"/search/{query}")
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_shows_results_by_kind_with_what_was_asked(client: Client) -> None:
    person = reader(world())

    shown = page(client, person, "?q=k%C3%A4vely")

    assert "<h1>Haulla löytyi 5 kohtaa</h1>" in shown
    assert 'value="kävely"' in shown
    assert "<mark>Turvallisuuskävelyt</mark> kaksi kertaa" in shown
    assert shown.count("<mark>") == 5
    assert [name for name in ("Toimenpiteet", "Kirjaukset", "Seurannat") if name in shown] == [
        "Toimenpiteet",
        "Kirjaukset",
        "Seurannat",
    ]


def test_the_page_says_what_else_was_looked_for(client: Client) -> None:
    person = reader(world())

    assert "Haettiin myös: kävely" in page(client, person, "?q=k%C3%A4vly")


@pytest.mark.parametrize(
    "query", ["", "?q=", "?q=ja", "?q=%00", "?q=xyzzy", "?kind=x&programme=y&page=z&q=k"]
)
def test_the_page_without_results_says_how_to_look(client: Client, query: str) -> None:
    person = reader(world())

    shown = page(client, person, query)

    assert ('name="q"' in shown, "<mark>" in shown) == (True, False)


def test_what_was_written_is_escaped_on_the_page(client: Client) -> None:
    programme = ProgrammeFactory.create(title="<i>Ohjelma</i>")
    measure = MeasureFactory.create(programme=programme, text="<script>kävely</script>")
    index.refresh([measure.pk])
    person = reader(programme)

    shown = page(client, person, "?q=k%C3%A4vely%22%3E%3Cscript%3E")
    plain = page(client, person, "?q=k%C3%A4vely")

    assert ("<script>kävely" in plain, '"><script>' in shown, "<i>Ohjelma" in plain) == (
        False,
        False,
        False,
    )
    assert "&lt;script&gt;<mark>kävely</mark>&lt;/script&gt;" in plain


def test_pages_go_on_and_hold_all_results_once(client: Client) -> None:
    programme = ProgrammeFactory.create()
    made = MeasureFactory.create_batch(45, programme=programme, text="Kävely")
    index.rebuild()
    person = reader(programme)

    seen = [r.measure.pk for n in (1, 2, 3) for r in look(person, "kävely", page=n).results]

    assert seen == [measure.pk for measure in made]
    assert 'rel="next"' in page(client, person, "?q=k%C3%A4vely&page=2")


def test_ones_own_measures_are_still_shown_on_the_board(client: Client) -> None:
    programme = world()
    person = reader(programme)
    assert person.user
    client.force_login(person.user)

    assert client.get("/search/?mine=1")["Location"] == f"/programmes/{programme.pk}/?mine=1"
