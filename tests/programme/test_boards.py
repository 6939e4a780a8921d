"""All boards in one."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory, UnitFactory, sign_in
from tests.factories.programme import (
    FollowUpDraftFactory,
    FollowUpFactory,
    MeasureFactory,
    ProgrammeFactory,
    RoundFactory,
)
from toimi.organisation.models import Unit
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme.models import Programme

pytestmark = pytest.mark.django_db
BOARDS_QUERIES = 7


@pytest.fixture(autouse=True)
def today() -> None:
    preferences.choose(by=System("testi"), fixed_today=date(2021, 10, 15))
    kept.forget()
    kept.current()


def service(count: int = 2) -> tuple[Unit, list[Programme]]:
    above = UnitFactory.create()
    units = [UnitFactory.create(name=f"Yksikkö {n:03}", parent=above) for n in range(count)]
    return above, [ProgrammeFactory.create(unit=unit) for unit in units]


def of_head(client: Client, unit: Unit) -> None:
    sign_in(client, PersonFactory.create(role="head_of_service", unit=unit))


def measures(client: Client, query: str = "") -> list[str]:
    response = client.get(f"/programmes/all/{query}")
    return [row.name for group in response.context["groups"] for row in group.rows]


def test_the_head_sees_the_rows_of_all_units_below_under_their_programmes(client: Client) -> None:
    above, programmes = service()
    for programme in programmes:
        MeasureFactory.create(programme=programme, text=f"Työ {programme.pk}")
    MeasureFactory.create(text="Muualla")
    of_head(client, above)

    response = client.get("/programmes/all/")

    groups = response.context["groups"]
    assert [group.heading for group in groups] == [f"{p.title}, {p.unit.name}" for p in programmes]
    assert measures(client) == [f"Työ {programme.pk}" for programme in programmes]


def test_the_filters_are_those_of_one_board_and_a_programme(client: Client) -> None:
    above, (first, second) = service()
    MeasureFactory.create(programme=first, text="Melu", state="late", urgency=1)
    MeasureFactory.create(programme=second, text="Perehdytys", urgency=2)
    of_head(client, above)

    found = [
        measures(client, query)
        for query in ("?state=late", "?urgency=2", "?q=melu", f"?programme={second.pk}")
    ]

    assert found == [["Melu"], ["Perehdytys"], ["Melu"], ["Perehdytys"]]


def test_programmes_that_are_over_are_left_out_until_asked_for(client: Client) -> None:
    above, (old, new) = service()
    old.ends_on = date(2021, 10, 14)
    old.save()
    MeasureFactory.create(programme=old, text="Vanha")
    MeasureFactory.create(programme=new, text="Uusi")
    of_head(client, above)

    found = [measures(client), sorted(measures(client, "?over=1"))]

    assert found == [["Uusi"], ["Uusi", "Vanha"]]


def test_the_first_line_counts_what_the_open_rounds_lack(client: Client) -> None:
    above, (first, second) = service()
    for programme, due in ((first, date(2021, 11, 30)), (second, date(2021, 11, 15))):
        round = RoundFactory.create(programme=programme, due_on=due)
        told, left = MeasureFactory.create_batch(2, programme=programme)
        told.last_follow_up = FollowUpFactory.create(measure=told, round=round)
        told.save()
        FollowUpDraftFactory.create(measure=left, round=round)
    of_head(client, above)

    response = client.get("/programmes/all/")

    assert response.context["waits"] == (
        "2 seurantaa odottaa vahvistusta, viimeinen päivä 15.11.2021"
    )


@pytest.mark.parametrize("count", [1, 12])
def test_it_takes_the_same_queries_however_many_programmes(
    client: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    above, programmes = service(count)
    for programme in programmes:
        RoundFactory.create(programme=programme)
        MeasureFactory.create_batch(3, programme=programme)
    of_head(client, above)

    with django_assert_num_queries(BOARDS_QUERIES):
        client.get("/programmes/all/")


def test_without_programmes_the_page_says_what_to_do(client: Client) -> None:
    above, _ = service(0)
    of_head(client, above)

    response = client.get("/programmes/all/")

    assert "Voimassa olevissa ohjelmissa ei ole toimenpiteitä." in response.content.decode()
