"""The public edition by an address, without an account."""

from datetime import date

import pytest
from django.test import Client

from tests.factories.organisation import PersonFactory, sign_in
from tests.factories.programme import (
    FollowUpDraftFactory,
    FollowUpFactory,
    MeasureFactory,
    ResponsibleFactory,
    RoundFactory,
)
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme import actions as programmes
from toimi.programme.models import Round
from toimi.reports import actions, queries
from toimi.reports.errors import EndsTooLate
from toimi.reports.models import PublicLink

pytestmark = pytest.mark.django_db
TODAY = date(2021, 10, 15)


def stand_on(day: date) -> None:
    preferences.choose(by=System("testi"), fixed_today=day)
    kept.forget()


@pytest.fixture(autouse=True)
def today() -> None:
    PersonFactory.create()
    stand_on(TODAY)


def link(round: Round, ends_on: date = date(2021, 10, 20)) -> PublicLink:
    leader = PersonFactory.create(role="line_manager", unit=round.programme.unit)
    return actions.open_link(programme=round.programme, round=round, ends_on=ends_on, by=leader)


def test_anybody_with_the_address_reads_the_public_edition(client: Client) -> None:
    round = RoundFactory.create()
    told = MeasureFactory.create(programme=round.programme, number=1)
    person = PersonFactory.create(name="Liisa Virtanen")
    ResponsibleFactory.create(measure=told, meaning="person", person=person)
    FollowUpFactory.create(measure=told, round=round, text="Liisa Virtanen piti palaverin.")
    left = MeasureFactory.create(programme=round.programme, number=2)
    FollowUpDraftFactory.create(measure=left, round=round, text="Luonnos, jota ei näytetä.")

    response = client.get(link(round).get_absolute_url())

    text = response.content.decode()
    assert response.status_code == 200
    assert ("piti palaverin." in text, "Liisa" in text, "Luonnos," in text) == (True, False, False)
    assert response["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize("format", ["docx", "pdf", "xlsx"])
def test_it_is_fetched_as_a_file(client: Client, format: str) -> None:
    round = RoundFactory.create()
    MeasureFactory.create(programme=round.programme)

    response = client.get(f"{link(round).get_absolute_url()}file/?format={format}")

    starts = {"docx": b"PK", "pdf": b"%PDF", "xlsx": b"PK"}
    assert response.content.startswith(starts[format])
    assert response["Content-Disposition"].startswith("attachment;")


@pytest.mark.parametrize("tail", ["", "file/?format=pdf"])
def test_it_opens_on_its_last_day_and_not_after(client: Client, tail: str) -> None:
    address = f"{link(RoundFactory.create()).get_absolute_url()}{tail}"
    seen = []
    for day in (date(2021, 10, 20), date(2021, 10, 21)):
        stand_on(day)
        seen.append(client.get(address).status_code)

    assert seen == [200, 410]


def test_an_ended_link_opens_no_more(client: Client) -> None:
    round = RoundFactory.create()
    made = link(round)
    sign_in(client, PersonFactory.create(role="line_manager", unit=round.programme.unit))

    client.post(f"/reports/links/{made.pk}/end/", {"version": 0})

    assert client.get(made.get_absolute_url()).status_code == 410


def test_a_guessed_address_opens_nothing(client: Client) -> None:
    assert client.get("/public/guessed-token/").status_code == 410


@pytest.mark.parametrize("ends_on", [date(2021, 10, 14), date(2022, 10, 17)])
def test_a_link_ends_within_a_year(ends_on: date) -> None:
    with pytest.raises(EndsTooLate):
        link(RoundFactory.create(), ends_on)


def test_the_page_makes_a_link_and_shows_its_address(client: Client) -> None:
    round = RoundFactory.create()
    sign_in(client, PersonFactory.create(role="line_manager", unit=round.programme.unit))
    address = f"/reports/rounds/{round.pk}/links/"

    client.post(address, {"ends_on": "31.12.2021"})

    made = PublicLink.objects.get()
    assert f"http://testserver{made.get_absolute_url()}" in client.get(address).content.decode()


@pytest.mark.parametrize("role", ["worker", "osh_delegate", "committee_reader", "administrator"])
def test_others_make_no_links(client: Client, role: str) -> None:
    round = RoundFactory.create()
    sign_in(client, PersonFactory.create(role=role, unit=round.programme.unit))

    response = client.post(f"/reports/rounds/{round.pk}/links/", {"ends_on": "31.12.2021"})

    assert (response.status_code, PublicLink.objects.count()) == (403, 0)


def test_a_link_of_a_closed_round_shows_what_was_frozen(client: Client) -> None:
    round = RoundFactory.create()
    measure = MeasureFactory.create(programme=round.programme, text="Alkuperäiset sanat")
    made = link(round)
    leader = PersonFactory.create(role="line_manager", unit=round.programme.unit)
    programmes.close_round(round=round, version=round.version, by=leader)
    type(measure).objects.filter(pk=measure.pk).update(text="Muutetut sanat")

    text = client.get(made.get_absolute_url()).content.decode()

    assert ("Alkuperäiset sanat" in text, "Muutetut sanat" in text) == (True, False)
    assert queries.open_link(made.token, TODAY) == made
