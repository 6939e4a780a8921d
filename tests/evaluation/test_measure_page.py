"""A measure's page: the row, its steps and notes, the draft beside its evidence."""

from datetime import UTC, date, datetime
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
    NoteFactory,
    ResponsibleFactory,
    RoundFactory,
    StepFactory,
)
from toimi.organisation.models import Person
from toimi.platform.preferences.queries import current
from toimi.programme.models import FollowUpDraft, Measure, Note

pytestmark = pytest.mark.django_db
PAGE_QUERIES = 19
FOLLOW, HISTORY = "Seuraa toimenpidettä", "Toimenpiteen historia"


def parsed(response: Any) -> Any:
    return html.fromstring(response.content.decode())


def sign_in(client: Client, measure: Measure, role: str) -> Person:
    person = PersonFactory.create(role=role, unit=measure.programme.unit)
    assert person.user
    client.force_login(person.user)
    return person


def page(client: Client, measure: Measure, query: str = "") -> Any:
    response = client.get(f"/measures/{measure.pk}/{query}")
    assert response.status_code == 200
    return parsed(response)


def buttons(found: Any) -> list[str]:
    texts = found.xpath("//main//button[not(@hidden)] | //main//a[contains(@class, 'button')]")
    return [" ".join(button.text_content().split()) for button in texts]


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("role", ["worker", "line_manager"])
def test_page_takes_the_same_queries_however_much_has_happened(
    client: Client,
    today: date,
    count: int,
    role: str,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    measure = MeasureFactory.create(responsible_text="Tiimivastaavat")
    StepFactory.create_batch(count, measure=measure, done_on=today)
    NoteFactory.create_batch(count, measure=measure, by=PersonFactory.create())
    for number in range(count):
        closed = RoundFactory.create(
            programme=measure.programme, closed_at=datetime(2021, 1, 1 + number, tzinfo=UTC)
        )
        FollowUpFactory.create(measure=measure, round=closed)
    FollowUpDraftFactory.create(measure=measure, edited_by=PersonFactory.create())
    sign_in(client, measure, role)
    current()

    with django_assert_num_queries(PAGE_QUERIES):
        page(client, measure)


def test_reading_a_page_writes_nothing(client: Client, today: date) -> None:
    measure = MeasureFactory.create()
    RoundFactory.create(programme=measure.programme)
    sign_in(client, measure, "line_manager")

    found = page(client, measure)

    assert found.xpath("string(//p[@class='draft'])") == "Tehdyksi ei ole merkitty mitään.1"
    assert FollowUpDraft.objects.count() == 0


@pytest.mark.parametrize(
    ("role", "offered"),
    [
        ("worker", [FOLLOW, HISTORY, "Kirjaa"]),
        ("osh_delegate", [FOLLOW, HISTORY, "Kirjaa"]),
        ("team_lead", ["Muokkaa tekstiä", "Tehty: ohjeen päivitys", FOLLOW, HISTORY, "Kirjaa"]),
        (
            "line_manager",
            [
                "Siirrä",
                "Keskeytä",
                "Vahvista seuranta",
                "Muokkaa tekstiä",
                "Tehty: ohjeen päivitys",
                "Ota käyttöön",
                FOLLOW,
                "Muuta lisätietoja",
                HISTORY,
                "Kirjaa",
            ],
        ),
    ],
)
def test_each_is_offered_what_the_role_may_do(
    client: Client, today: date, role: str, offered: list[str]
) -> None:
    measure = StepFactory.create().measure
    RoundFactory.create(programme=measure.programme)
    sign_in(client, measure, role)

    assert buttons(page(client, measure)) == offered


def test_the_responsible_ticks_and_edits_whatever_the_role(client: Client, today: date) -> None:
    measure = StepFactory.create().measure
    RoundFactory.create(programme=measure.programme)
    person = sign_in(client, measure, "worker")
    ResponsibleFactory.create(measure=measure, meaning="person", person=person)

    found = buttons(page(client, measure))

    assert found == ["Muokkaa tekstiä", "Tehty: ohjeen päivitys", FOLLOW, HISTORY, "Kirjaa"]


def test_who_sees_another_unit_finds_no_measure(client: Client) -> None:
    measure = MeasureFactory.create()
    sign_in(client, MeasureFactory.create(), "line_manager")

    assert client.get(f"/measures/{measure.pk}/").status_code == 404


def test_the_state_says_why(client: Client, today: date) -> None:
    measure = MeasureFactory.create(state="late", ends_on=date(2021, 5, 31))
    sign_in(client, measure, "worker")

    found = page(client, measure)

    words = " ".join(found.xpath("string(//section[@id='steps']/p)").split())
    assert (
        words == "Myöhässä Aikataulu päättyi 31.5.2021, eikä toimenpidettä ole merkitty tehdyksi."
    )


def test_a_step_is_ticked_with_its_day_and_undone(client: Client, today: date) -> None:
    step = StepFactory.create()
    RoundFactory.create(programme=step.measure.programme)
    person = sign_in(client, step.measure, "team_lead")

    client.post(f"/steps/{step.pk}/tick/", {"done_on": "2021-10-14", "version": 0})
    step.refresh_from_db()
    ticked = (step.done_on, step.done_by, step.version)
    client.post(f"/steps/{step.pk}/untick/", {"version": 1})
    step.refresh_from_db()

    assert ticked == (date(2021, 10, 14), person, 1)
    assert (step.done_on, step.done_by) == (None, None)


def test_a_day_to_come_is_refused_in_words(client: Client, today: date) -> None:
    step = StepFactory.create()
    sign_in(client, step.measure, "team_lead")

    response = client.post(
        f"/steps/{step.pk}/tick/", {"done_on": "2021-10-16", "version": 0}, follow=True
    )

    said = [str(message) for message in response.context["messages"]]
    assert said == ["Päivä on tulevaisuudessa. Kirjaa vasta, kun asia on tehty."]


def test_a_worker_may_not_tick_what_is_not_the_workers_own(client: Client, today: date) -> None:
    step = StepFactory.create()
    sign_in(client, step.measure, "worker")

    response = client.post(f"/steps/{step.pk}/tick/", {"done_on": "2021-10-14", "version": 0})

    assert response.status_code == 403


def test_a_tick_renews_the_stored_draft_that_nobody_has_written_to(
    client: Client, today: date
) -> None:
    step = StepFactory.create()
    draft = FollowUpDraftFactory.create(measure=step.measure)
    sign_in(client, step.measure, "team_lead")

    client.post(f"/steps/{step.pk}/tick/", {"done_on": "2021-10-14", "version": 0})

    draft.refresh_from_db()
    assert draft.text == (
        "Osatoimenpide on tehty: ohjeen päivitys (14.10.2021). Vaikutusta ei ole mitattu."
    )


def test_a_note_is_kept_and_stands_first(client: Client, today: date) -> None:
    measure = NoteFactory.create(text="Vanha").measure
    person = sign_in(client, measure, "worker")

    response = client.post(
        f"/measures/{measure.pk}/notes/", {"text": "Uusi", "happened_on": "2021-10-15"}
    )

    note = Note.objects.get(by=person)
    assert response["Location"] == f"/measures/{measure.pk}/#note-{note.pk}"
    texts = page(client, measure).xpath("//ol[@class='log']/li/div/p[1]/text()")
    assert texts == ["Uusi", "Vanha"]


def test_a_refused_note_keeps_what_was_typed(client: Client, today: date) -> None:
    measure = MeasureFactory.create()
    sign_in(client, measure, "worker")
    typed = "Asiakas 131052-308T tavattiin"

    response = client.post(
        f"/measures/{measure.pk}/notes/", {"text": typed, "happened_on": "2021-10-15"}
    )

    found = parsed(response)
    assert (response.status_code, found.xpath("string(//form[@id='note-form']//textarea)")) == (
        422,
        f"\n{typed}",
    )


def test_only_ones_own_note_can_be_taken_away(client: Client, today: date) -> None:
    measure = MeasureFactory.create()
    person = sign_in(client, measure, "worker")
    own = NoteFactory.create(measure=measure, by=person)
    other = NoteFactory.create(measure=measure, by=PersonFactory.create())

    statuses = [client.post(f"/notes/{n.pk}/remove/").status_code for n in (own, other)]

    assert statuses == [302, 403]
    assert list(Note.objects.all()) == [other]


def test_what_the_document_says_is_marked_with_its_place(client: Client, today: date) -> None:
    measure = MeasureFactory.create()
    NoteFactory.create(
        measure=measure, is_from_document=True, place={"field": "schedule", "page": 3}
    )
    sign_in(client, measure, "worker")

    found = page(client, measure)

    assert found.xpath("string(//ol[@class='log']//p[2])") == (
        "Näin asiakirjassa, aikataulun sarakkeessa, sivu 3"
    )


def test_the_way_on_is_toimis_own_or_none(client: Client, today: date) -> None:
    step = StepFactory.create()
    sign_in(client, step.measure, "team_lead")
    data = {"done_on": "2021-10-14", "version": 0}

    own = client.post(f"/steps/{step.pk}/tick/", {**data, "next": "/?x=1"})
    other = client.post(f"/steps/{step.pk}/untick/", {"version": 1, "next": "https://example.org/"})

    assert (own["Location"], other["Location"]) == ("/?x=1", f"/measures/{step.measure_id}/#steps")
