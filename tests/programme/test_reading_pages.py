"""The reading page keeps up with long documents: a page of doubts and of rows at a time."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from tests.programme.intakes import intake_of, long_intake, sign_in
from tests.reading.readings import row
from toimi.reading.grid import Place
from toimi.reading.model import Doubt

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files(settings: Settings, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.parametrize("count", [1, 30, 400])
@pytest.mark.parametrize(("address", "queries"), [("", 7), ("rows/1/", 5), ("print/", 4)])
def test_pages_take_the_same_queries_however_long_the_document(
    client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
    count: int,
    address: str,
    queries: int,
) -> None:
    intake = long_intake(sign_in(client), count)
    client.get(intake.get_absolute_url())

    with django_assert_num_queries(queries):
        client.get(f"{intake.get_absolute_url()}{address}")


@pytest.mark.parametrize("count", [1, 30, 400])
def test_act_takes_the_same_queries_however_long_the_document(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    intake = long_intake(sign_in(client), count)

    with django_assert_num_queries(13):
        client.post(f"{intake.get_absolute_url()}rows/1/urgency/", {"text": "3", "version": 0})


def test_long_page_is_hardly_bigger_than_a_short_one(client: Client) -> None:
    unit = sign_in(client)

    sizes = [
        len(client.get(long_intake(unit, count).get_absolute_url()).content) for count in (60, 2000)
    ]

    assert sizes[1] < sizes[0] * 1.1
    assert sizes[1] < 150_000


def test_doubts_and_rows_have_pages_of_their_own(client: Client) -> None:
    page = long_intake(sign_in(client), 120).get_absolute_url()

    first, later, found = (client.get(f"{page}{asked}") for asked in ("", "?doubts=3", "?row=101"))

    assert [d.index for d in first.context["doubts"]] == list(range(20))
    assert [d.index for d in later.context["doubts"]] == list(range(40, 60))
    assert [r.number for r in found.context["rows"]] == list(range(101, 121))
    assert (first.context["doubt_count"], first.context["clear_count"]) == (60, 60)


@pytest.mark.parametrize("asked", ["rows=99", "rows=0", "row=-1", "row=x", "doubts=99999999"])
def test_page_that_is_not_there_gives_the_nearest(client: Client, asked: str) -> None:
    page = long_intake(sign_in(client), 60).get_absolute_url()

    answer = client.get(f"{page}?{asked}")

    assert answer.status_code == 200
    assert len(answer.context["rows"]) in (10, 50)


def test_same_question_is_counted_where_it_is_asked_first(client: Client) -> None:
    doubts = (
        Doubt(0, "schedule", "Epäselvä."),
        Doubt(1, "schedule", "Epäselvä."),
        Doubt(1, "urgency", "Epäselvä."),
    )
    intake = intake_of(sign_in(client), row(), row(), doubts=doubts)

    answer = client.get(intake.get_absolute_url())

    assert [d.same_count for d in answer.context["doubts"]] == [2, 0, 1]
    assert "Sama kysymys 2 rivillä: hyväksy kaikki" in answer.content.decode()


def test_row_leads_to_the_doubtful_ones_around_it(client: Client) -> None:
    intake = long_intake(sign_in(client), 9)

    context = client.get(f"{intake.get_absolute_url()}rows/4/").context

    assert (context["doubtful_before"], context["doubtful_after"]) == (3, 5)


def test_place_in_a_pdf_is_a_box_on_the_picture_of_its_page(client: Client) -> None:
    place = Place(9, 24, page=2, box=(0.1, 0.25, 0.4, 1.5))
    intake = intake_of(sign_in(client), row(places={"measure": place}))

    answer = client.get(intake.get_absolute_url())

    (sheet,) = answer.context["source"].sheets
    assert (sheet.page, answer.context["source"].text) == (2, "")
    assert (
        '<rect class="source-spot" id="place-9" x="0.1000" y="0.2500" width="0.3000" '
        'height="0.7500"/>' in answer.content.decode()
    )
    assert f'src="{intake.get_absolute_url()}pages/2/"' in answer.content.decode()


def test_long_text_is_shown_around_the_places_that_are_asked_about(client: Client) -> None:
    text = "\n".join(f"rivi {n} " + "x" * 90 for n in range(1000))
    start, end = text.index("rivi 500"), text.index("rivi 501") - 1
    whole = row(places={"measure": Place(start, end)})
    intake = intake_of(sign_in(client), whole, source_text=text)

    shown = client.get(intake.get_absolute_url()).context["source"].text

    assert f'<span id="place-{start}">rivi 500' in shown
    assert (len(shown) < 3000, "rivi 480" in shown, shown.count("…")) == (True, False, 2)


def test_page_breaks_of_a_text_are_told_by_their_numbers(client: Client) -> None:
    intake = intake_of(sign_in(client), row(), source_text="yksi\fkaksi\fkolme")

    shown = client.get(intake.get_absolute_url()).context["source"].text

    assert shown == (
        'yksi<span class="source-page">Sivu 2</span>kaksi'
        '<span class="source-page">Sivu 3</span>kolme'
    )


def test_printed_table_has_every_row_with_its_doubts(client: Client) -> None:
    doubts = (Doubt(None, "title", "Otsikko?"), Doubt(119, "urgency", "Luokka <9>?"))
    rows = [row(measure=f"Toimi {n}") for n in range(120)]
    intake = intake_of(sign_in(client), *rows, doubts=doubts)

    answer = client.get(f"{intake.get_absolute_url()}print/")

    html = answer.content.decode()
    assert (html.count('<th scope="row">'), answer.context["head_doubts"]) == (120, ["Otsikko?"])
    assert '<p class="doubts-note">Epäselvä: Luokka &lt;9&gt;?</p>' in html


def test_table_without_rows_says_what_to_do(client: Client) -> None:
    intake = intake_of(sign_in(client), row())
    client.post(f"{intake.get_absolute_url()}rows/1/remove/", {"version": 0})

    html = client.get(intake.get_absolute_url()).content.decode()

    assert "Lisää rivi, kumoa poistot tai lue asiakirja uudelleen." in html
    assert "Ota käyttöön" not in html
