"""The board as people see it."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.factories.programme import (
    FollowUpDraftFactory,
    FollowUpFactory,
    MeasureFactory,
    ProgrammeFactory,
    ResponsibleFactory,
    RoundFactory,
    StepFactory,
    TargetFactory,
)
from toimi.organisation.models import Person
from toimi.platform.preferences.queries import current
from toimi.programme.models import Measure, Programme
from toimi.programme.queries import Filters
from toimi.programme.views.links import address

pytestmark = pytest.mark.django_db
BOARD_QUERIES = 7


def of(client: Client, programme: Programme, role: str = "worker") -> Person:
    """Sign a person of the programme's unit in."""
    person = PersonFactory.create(role=role, unit=programme.unit)
    assert person.user
    client.force_login(person.user)
    return person


def page(client: Client, programme: Programme, query: str = "") -> str:
    response = client.get(f"/programmes/{programme.pk}/{query}")
    assert response.status_code == 200
    return response.content.decode()


def numbers(client: Client, programme: Programme, query: str) -> list[int]:
    response = client.get(f"/programmes/{programme.pk}/{query}")
    return [row.number for group in response.context["groups"] for row in group.rows]


@pytest.mark.parametrize("count", [1, 30, 400])
def test_board_takes_the_same_queries_however_many_rows(
    client: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    programme = ProgrammeFactory.create()
    target = TargetFactory.create(programme=programme)
    round = RoundFactory.create(programme=programme)
    measures = MeasureFactory.create_batch(count, programme=programme, target=target)
    for measure in measures[:40]:
        StepFactory.create_batch(2, measure=measure)
        FollowUpDraftFactory.create(measure=measure, round=round)
    of(client, programme)
    page(client, programme)
    current()

    with django_assert_num_queries(BOARD_QUERIES):
        page(client, programme, "?mine=0&q=tehtävien&state=not_begun")


def test_first_line_says_how_many_follow_ups_wait_and_until_when(client: Client) -> None:
    programme = ProgrammeFactory.create()
    round = RoundFactory.create(programme=programme, due_on=date(2021, 11, 30))
    confirmed = MeasureFactory.create(programme=programme)
    MeasureFactory.create(programme=programme)
    _confirm(confirmed, round)
    of(client, programme, "line_manager")

    response = client.get(f"/programmes/{programme.pk}/")

    assert response.context["waits"] == "1 seuranta odottaa vahvistusta, viimeinen päivä 30.11.2021"
    assert response.context["progress"] == f"Seuranta {round.name}: 1/2 vahvistettu"


def _confirm(measure: Measure, round: object, text: str = "Ohje päivitettiin.") -> None:
    done = FollowUpFactory.create(measure=measure, round=round, text=text)
    Measure.objects.filter(pk=measure.pk).update(last_follow_up=done)


def test_follow_up_cell_tells_a_draft_from_what_was_confirmed(client: Client) -> None:
    programme = ProgrammeFactory.create()
    round = RoundFactory.create(programme=programme)
    first = MeasureFactory.create(programme=programme, number=1)
    second = MeasureFactory.create(programme=programme, number=2)
    _confirm(first, round, "Palaverit pidettiin.")
    FollowUpDraftFactory.create(measure=second, round=round, text="Kaksi palaveria on pidetty.")
    of(client, programme)

    response = client.get(f"/programmes/{programme.pk}/?group=none")

    rows = [
        (row.follow_class, row.text, row.meta.rsplit(" ", 2)[0])
        for row in response.context["groups"][0].rows
    ]
    assert rows == [
        ("", "Palaverit pidettiin.", "Vahvistettu 14.10.2021"),
        ("follow-draft", "Kaksi palaveria on pidetty.", "Luonnos"),
    ]


def test_draft_of_the_open_round_comes_before_the_follow_up_of_an_earlier_one(
    client: Client,
) -> None:
    programme = ProgrammeFactory.create()
    closed = RoundFactory.create(programme=programme, number=1, closed_at="2021-06-01T09:00Z")
    measure = MeasureFactory.create(programme=programme)
    _confirm(measure, closed, "Kevään teksti.")
    opened = RoundFactory.create(programme=programme, number=2)
    FollowUpDraftFactory.create(measure=measure, round=opened, text="Syksyn luonnos.")
    of(client, programme)

    response = client.get(f"/programmes/{programme.pk}/")

    assert response.context["groups"][0].rows[0].text == "Syksyn luonnos."


def test_headings_are_the_documents_own_words_where_it_has_them(client: Client) -> None:
    programme = ProgrammeFactory.create(column_labels={"measure": "Mitä tehdään"})
    MeasureFactory.create(programme=programme)
    of(client, programme)

    response = client.get(f"/programmes/{programme.pk}/")

    labels = response.context["labels"]
    assert (labels["measure"], labels["responsible"]) == ("Mitä tehdään", "Vastuuhenkilö")


def test_words_of_a_programme_are_never_markup(client: Client) -> None:
    programme = ProgrammeFactory.create()
    measure = MeasureFactory.create(
        programme=programme, text="<b>a/b</b>", responsible_text="<i>x/y</i>", themes=["<u>"]
    )
    StepFactory.create(measure=measure, text="<s>c/d</s>")
    of(client, programme)

    html = page(client, programme)

    assert [tag for tag in ("<b>a", "<i>x", "<u>", "<s>c") if tag in html] == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [1, 2, 3]),
        ("?urgency=1", [1]),
        ("?urgency=none", [3]),
        ("?state=late", [2]),
        ("?state=continuous", [3]),
        ("?q=melu", [2]),
        ("?q=ohjeen", [1]),
        ("?mine=1", [3]),
        ("?responsible=Tiimivastaavat", [1]),
        ("?sort=due", [2, 1, 3]),
        ("?page=9", [1, 2, 3]),
        ("?urgency=1&state=late", []),
        ("?target=x&page=-1&sort=?&urgency=%27", [1, 2, 3]),
    ],
)
def test_address_says_which_rows_are_shown_in_which_order(
    client: Client, query: str, expected: list[int]
) -> None:
    programme = ProgrammeFactory.create()
    target = TargetFactory.create(programme=programme)
    shared = {"programme": programme, "target": target}
    first = MeasureFactory.create(
        **shared, number=1, urgency=1, responsible_text="Tiimivastaavat", due_on=date(2021, 9, 1)
    )
    MeasureFactory.create(
        **shared, number=2, urgency=2, state="late", text="Melu", due_on=date(2021, 5, 31)
    )
    third = MeasureFactory.create(**shared, number=3, is_continuous=True)
    StepFactory.create(measure=first, text="ohjeen päivitys")
    person = of(client, programme)
    ResponsibleFactory.create(measure=third, meaning="person", person=person)

    assert numbers(client, programme, query) == expected


def test_rows_stand_under_the_heading_that_was_chosen(client: Client) -> None:
    programme = ProgrammeFactory.create()
    target = TargetFactory.create(programme=programme, name="Melu")
    MeasureFactory.create(programme=programme, target=target, state="done")
    MeasureFactory.create(programme=programme, target=target, state="late")
    of(client, programme)

    found = {
        kind: [
            (group.heading, group.count)
            for group in client.get(f"/programmes/{programme.pk}/?group={kind}").context["groups"]
        ]
        for kind in ("target", "state", "none")
    }

    assert found == {
        "target": [("Melu", "2 toimenpidettä: 1 tehty, 1 myöhässä")],
        "state": [("Tehty", "1 toimenpide: 1 tehty"), ("Myöhässä", "1 toimenpide: 1 myöhässä")],
        "none": [("", "2 toimenpidettä: 1 tehty, 1 myöhässä")],
    }


def test_long_table_comes_fifty_a_page_and_says_no_count_of_a_cut_group(client: Client) -> None:
    programme = ProgrammeFactory.create()
    target = TargetFactory.create(programme=programme)
    MeasureFactory.create_batch(60, programme=programme, target=target)
    of(client, programme)

    first = client.get(f"/programmes/{programme.pk}/").context
    second = client.get(f"/programmes/{programme.pk}/?page=2").context

    assert [len(context["board"].rows) for context in (first, second)] == [50, 10]
    assert [context["groups"][0].count for context in (first, second)] == ["", ""]
    assert (first["links"].following, second["links"].previous) == ("?page=2", "?")


def test_address_of_a_filter_keeps_the_rest_and_goes_to_the_first_page() -> None:
    filters = Filters(urgency="1", text="melu", page=3, group="state")

    links = [address(filters), address(filters, state="late"), address(filters, page=2)]

    assert links == [
        "?urgency=1&q=melu&group=state",
        "?urgency=1&state=late&q=melu&group=state",
        "?urgency=1&q=melu&group=state&page=2",
    ]


def test_programme_of_another_unit_is_not_found(client: Client) -> None:
    programme = ProgrammeFactory.create()
    of(client, ProgrammeFactory.create())

    response = client.get(f"/programmes/{programme.pk}/")

    assert response.status_code == 404


def test_only_who_may_write_is_led_to_writing(client: Client) -> None:
    programme = ProgrammeFactory.create()
    MeasureFactory.create(
        programme=programme,
        doubts=[{"field": "schedule", "reason": "Aikataulua ei ymmärretty.", "values": {}}],
    )
    link = f"/programmes/{programme.pk}/edit/"

    seen = {}
    for role in ("worker", "line_manager"):
        of(client, programme, role)
        html = page(client, programme)
        seen[role] = (link in html, "Aikataulua ei ymmärretty." in html)

    assert seen == {"worker": (False, True), "line_manager": (True, True)}


def test_one_programme_opens_at_once_and_several_are_listed(client: Client) -> None:
    programme = ProgrammeFactory.create()
    of(client, programme)

    one = client.get("/programmes/")
    other = ProgrammeFactory.create(unit=programme.unit, starts_on=date(2019, 1, 1))
    many = client.get("/programmes/")

    assert (one.status_code, one["Location"]) == (302, f"/programmes/{programme.pk}/")
    assert many.context["programmes"] == [programme, other]


def test_empty_house_leads_a_line_manager_to_a_document(client: Client) -> None:
    unit = UnitFactory.create()
    seen = {}
    for role in ("worker", "line_manager"):
        person = PersonFactory.create(role=role, unit=unit)
        assert person.user
        client.force_login(person.user)
        html = client.get("/programmes/").content.decode()
        seen[role] = ("/programmes/bring/" in html, "/programmes/new/" in html)

    assert seen == {"worker": (False, False), "line_manager": (True, True)}


@pytest.mark.parametrize("query", ["?q=%00", "?responsible=%00", "?page=0", "?page=9999999999"])
def test_strange_addresses_show_the_whole_table(client: Client, query: str) -> None:
    programme = MeasureFactory.create(number=1).programme
    of(client, programme)

    assert client.get(f"/programmes/{programme.pk}/{query}").status_code == 200
