"""A round, one measure after another."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory
from tests.factories.programme import (
    FollowUpDraftFactory,
    FollowUpFactory,
    MeasureFactory,
    ProgrammeFactory,
    RoundFactory,
)
from toimi.organisation.models import Person
from toimi.platform.preferences.queries import current
from toimi.programme.models import FollowUpDraft, Programme, Round

pytestmark = pytest.mark.django_db
ROUND_QUERIES = 7


def parsed(response: Any) -> Any:
    return html.fromstring(response.content.decode())


def sign_in(client: Client, programme: Programme, role: str) -> Person:
    person = PersonFactory.create(role=role, unit=programme.unit)
    assert person.user
    client.force_login(person.user)
    return person


def page(client: Client, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200
    return parsed(response)


def round_of_three() -> Round:
    round = RoundFactory.create()
    for number in (1, 2, 3):
        MeasureFactory.create(programme=round.programme, number=number)
    return round


@pytest.mark.parametrize("count", [1, 30])
def test_a_round_takes_the_same_queries_however_many_measures(
    client: Client, count: int, today: date, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    round = RoundFactory.create()
    for measure in MeasureFactory.create_batch(count, programme=round.programme):
        FollowUpDraftFactory.create(measure=measure, round=round)
        FollowUpFactory.create(measure=measure, round=round)
    sign_in(client, round.programme, "line_manager")
    current()

    with django_assert_num_queries(ROUND_QUERIES):
        page(client, f"/rounds/{round.pk}/")


def test_beginning_a_round_makes_a_draft_for_each_measure(client: Client, today: date) -> None:
    programme = ProgrammeFactory.create()
    MeasureFactory.create_batch(2, programme=programme)
    sign_in(client, programme, "line_manager")

    response = client.post(
        f"/programmes/{programme.pk}/rounds/",
        {"name": "Syksy 2021", "starts_on": "2021-08-01", "due_on": "30.11.2021"},
    )

    begun = Round.objects.get()
    assert response["Location"] == f"/rounds/{begun.pk}/"
    assert (begun.due_on, FollowUpDraft.objects.filter(round=begun).count()) == (
        date(2021, 11, 30),
        2,
    )


def test_a_second_round_waits_for_the_end_of_the_first(client: Client, today: date) -> None:
    round = RoundFactory.create(name="Kevät")
    sign_in(client, round.programme, "line_manager")

    response = client.post(
        f"/programmes/{round.programme_id}/rounds/",
        {"name": "Syksy", "starts_on": "2021-08-01", "due_on": "2021-11-30"},
    )

    assert response.status_code == 422
    assert [str(e) for e in response.context["form"].non_field_errors()] == [
        "Seuranta Kevät on vielä auki. Sulje se ennen uutta."
    ]


def test_only_a_line_manager_begins_and_closes(client: Client, today: date) -> None:
    round = round_of_three()
    sign_in(client, round.programme, "team_lead")

    begun = client.post(f"/programmes/{round.programme_id}/rounds/", {})
    closed = client.post(f"/rounds/{round.pk}/close/", {"version": 0})

    assert (begun.status_code, closed.status_code) == (403, 403)


def test_confirming_leads_to_the_next_that_is_not_confirmed(client: Client, today: date) -> None:
    round = round_of_three()
    FollowUpFactory.create(measure=round.programme.measures.get(number=2), round=round)
    sign_in(client, round.programme, "line_manager")
    first = page(client, f"/rounds/{round.pk}/1/")
    form = first.xpath("//div[@role='group']/form")[0]

    filled = {name: value or "" for name, value in form.fields.items()}
    response = client.post(form.get("action"), filled, follow=True)

    after = parsed(response)
    assert first.xpath("string(//p[@class='round-line']/strong)") == "1/3 vahvistettu"
    assert after.xpath("string(//p[@class='round-line']/strong)") == "2/3 vahvistettu"
    assert response.redirect_chain[-1] == (f"/rounds/{round.pk}/3/", 302)


def test_skipping_the_last_comes_back_to_what_was_left(client: Client, today: date) -> None:
    round = round_of_three()
    sign_in(client, round.programme, "line_manager")

    assert client.get(f"/rounds/{round.pk}/3/next/")["Location"] == f"/rounds/{round.pk}/1/"


def test_when_all_are_confirmed_the_way_leads_to_the_round(client: Client, today: date) -> None:
    round = round_of_three()
    for measure in round.programme.measures.all():
        FollowUpFactory.create(measure=measure, round=round)
    sign_in(client, round.programme, "line_manager")

    assert client.get(f"/rounds/{round.pk}/1/next/")["Location"] == f"/rounds/{round.pk}/"


def test_a_refused_confirmation_stays_in_the_round_with_its_text(
    client: Client, today: date
) -> None:
    round = round_of_three()
    sign_in(client, round.programme, "line_manager")
    measure = round.programme.measures.get(number=1)

    response = client.post(
        f"/measures/{measure.pk}/confirm/",
        {"text": "Jotakin", "state": "stopped", "version": "", "place": "round"},
    )

    found = parsed(response)
    assert response.status_code == 422
    assert found.xpath("string(//form[@id='draft']//textarea)").strip() == "Jotakin"
    assert found.xpath("//div[@role='group']//button/@data-key") == ["v", "t"]


def test_every_answer_has_its_key(client: Client, today: date) -> None:
    round = round_of_three()
    sign_in(client, round.programme, "line_manager")

    found = page(client, f"/rounds/{round.pk}/2/")

    assert found.xpath("//main//*[@data-key]/@data-key") == ["v", "m", "e", "j", "k"]


def test_closing_says_what_is_missing_and_ends_the_writing(client: Client, today: date) -> None:
    round = round_of_three()
    sign_in(client, round.programme, "line_manager")
    before = page(client, f"/rounds/{round.pk}/")

    client.post(f"/rounds/{round.pk}/close/", {"version": 0})

    after = page(client, f"/rounds/{round.pk}/")
    assert " ".join(before.xpath("string(//section[@id='close']/p)").split()) == (
        "3 toimenpiteeltä puuttuu vahvistettu seuranta. "
        "Raportissa niiden kohdalla lukee, ettei seurantaa vahvistettu. "
        "Luonnoksia ei tulosteta. "
        "1, 2, 3"
    )
    assert after.xpath("string(//h1)") == "Seuranta Syksy 2021 on suljettu 15.10.2021"
    assert after.xpath("//main//form") == []
    assert f"/reports/rounds/{round.pk}/" in after.xpath("//main//a/@href")
    assert client.get(f"/rounds/{round.pk}/1/")["Location"] == f"/rounds/{round.pk}/"
