"""My day: what waits, done in its place, and what came of what was said."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory, TeamFactory, UnitFactory
from tests.factories.programme import (
    FollowUpDraftFactory,
    FollowUpFactory,
    MeasureFactory,
    NoteFactory,
    ProgrammeFactory,
    ResponsibleFactory,
    RoundFactory,
    StepFactory,
)
from toimi.organisation.models import Person
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme.models import Measure, Programme
from toimi.programme.tooling.tool import Waiting
from toimi.site import queries
from toimi.site.day import shown_first

pytestmark = pytest.mark.django_db
TODAY = date(2021, 10, 15)
DAY_QUERIES = 39


@pytest.fixture(autouse=True)
def _standing(db: None) -> None:
    preferences.choose(by=System("testi"), fixed_today=TODAY)
    kept.forget()
    kept.current()


def parsed(response: Any) -> Any:
    return html.fromstring(response.content.decode())


def sign_in(client: Client, programme: Programme, role: str) -> Person:
    person = PersonFactory.create(role=role, unit=programme.unit)
    assert person.user
    client.force_login(person.user)
    return person


def own_step(person: Person, measure: Measure, **fields: Any) -> Any:
    ResponsibleFactory.create(measure=measure, meaning="person", person=person)
    return StepFactory.create(measure=measure, **fields)


def page(client: Client) -> Any:
    response = client.get("/")
    assert response.status_code == 200
    return parsed(response)


def kinds_of(person: Person) -> list[tuple[str, date | None]]:
    return [(item.kind, item.due_on) for item in queries.waiting(person, TODAY)]


@pytest.mark.parametrize("count", [1, 30])
def test_day_takes_the_same_queries_however_much_waits(
    client: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    programme = ProgrammeFactory.create()
    person = sign_in(client, programme, "line_manager")
    round = RoundFactory.create(programme=programme)
    for _ in range(count):
        measure = MeasureFactory.create(programme=programme)
        own_step(person, measure, ends_on=date(2021, 5, 31))
        FollowUpDraftFactory.create(measure=measure, round=round)
        ResponsibleFactory.create(measure=measure)

    with django_assert_num_queries(DAY_QUERIES):
        page(client)


def test_the_oldest_promise_is_first(client: Client) -> None:
    programme = ProgrammeFactory.create()
    person = sign_in(client, programme, "line_manager")
    RoundFactory.create(programme=programme, due_on=date(2021, 11, 30))
    measure = MeasureFactory.create(programme=programme)
    own_step(person, measure, ends_on=date(2021, 11, 1))
    own_step(person, MeasureFactory.create(programme=programme), ends_on=date(2021, 5, 31))
    ResponsibleFactory.create(measure=measure)

    assert kinds_of(person) == [
        ("step", date(2021, 5, 31)),
        ("step", date(2021, 11, 1)),
        ("confirm", date(2021, 11, 30)),
        ("settle", None),
    ]


def test_only_what_is_ones_own_waits_and_only_when_it_is_near() -> None:
    measure = MeasureFactory.create(step_count=2)
    unit = measure.programme.unit
    person = PersonFactory.create(role="worker", unit=unit)
    StepFactory.create(ends_on=date(2021, 5, 31))
    own_step(person, measure, ends_on=date(2021, 12, 31))

    assert kinds_of(person) == []


@pytest.mark.parametrize("meaning", ["role", "team"])
def test_what_a_role_or_a_team_answers_for_is_ones_own(meaning: str) -> None:
    measure = MeasureFactory.create()
    unit = measure.programme.unit
    person = PersonFactory.create(role="team_lead", unit=unit)
    team = TeamFactory.create(unit=unit, people=(person,))
    whom = {"role": "team_lead"} if meaning == "role" else {"team": team}
    ResponsibleFactory.create(measure=measure, meaning=meaning, **whom)
    StepFactory.create(measure=measure, ends_on=date(2021, 5, 31))

    assert kinds_of(person) == [("step", date(2021, 5, 31))]


def test_a_measure_without_steps_waits_by_its_own_day() -> None:
    measure = MeasureFactory.create(due_on=date(2021, 5, 31), state="late")
    person = PersonFactory.create(role="worker", unit=measure.programme.unit)
    ResponsibleFactory.create(measure=measure, meaning="person", person=person)

    assert kinds_of(person) == [("measure", date(2021, 5, 31))]


def test_nobody_is_asked_for_what_waits_elsewhere_or_is_over() -> None:
    over = ProgrammeFactory.create(ends_on=date(2020, 12, 31), starts_on=date(2019, 1, 1))
    elsewhere = MeasureFactory.create(state="waiting_elsewhere", programme__unit=over.unit)
    person = PersonFactory.create(role="worker", unit=over.unit)
    own_step(person, elsewhere, ends_on=date(2021, 5, 31))
    own_step(person, MeasureFactory.create(programme=over), ends_on=date(2020, 5, 31))

    assert kinds_of(person) == []


def test_the_responsible_is_asked_to_look_at_the_draft_once() -> None:
    draft = FollowUpDraftFactory.create(round__due_on=date(2021, 11, 30))
    person = PersonFactory.create(role="worker", unit=draft.measure.programme.unit)
    ResponsibleFactory.create(measure=draft.measure, meaning="person", person=person)
    before = kinds_of(person)
    draft.edited_by = person
    draft.save()

    assert (before, kinds_of(person)) == ([("edit", date(2021, 11, 30))], [])


def test_a_step_is_ticked_in_its_place_and_one_stays_on_the_day(client: Client) -> None:
    measure = MeasureFactory.create()
    person = sign_in(client, measure.programme, "worker")
    step = own_step(person, measure, ends_on=date(2021, 5, 31))
    form = page(client).xpath("//ol[contains(@class, 'tasks')]//form")[0]

    response = client.post(form.get("action"), dict(form.fields))

    step.refresh_from_db()
    assert (response["Location"], step.done_on) == ("/", TODAY)


def test_first_line_says_how_much_waits_and_the_menu_counts_it(client: Client) -> None:
    measure = MeasureFactory.create()
    person = sign_in(client, measure.programme, "worker")
    own_step(person, measure, ends_on=date(2021, 5, 31))

    found = page(client)

    assert found.xpath("string(//h1)") == (
        "1 asia odottaa sinua, vanhimman määräpäivä oli 31.5.2021"
    )
    assert found.xpath("string(//nav[@class='top-nav']//b)") == "1 odottaa sinua"


def test_an_empty_day_says_when_the_next_thing_is_due(client: Client) -> None:
    round = RoundFactory.create(due_on=date(2021, 11, 30))
    sign_in(client, round.programme, "worker")

    found = page(client)

    assert found.xpath("string(//h1)") == "Mikään ei odota sinua nyt"
    assert found.xpath("string(//div[contains(@class, 'empty')]/p[1])") == (
        "Seuraava määräpäivä on 30.11.2021."
    )


def test_what_came_of_a_note_is_told_to_its_writer(client: Client) -> None:
    note = NoteFactory.create(happened_on=date(2021, 9, 16))
    measure = note.measure
    note.by = sign_in(client, measure.programme, "worker")
    note.save()
    evidence = [{"link": f"/measures/{measure.pk}/#note-{note.pk}", "is_in_text": True}]
    FollowUpFactory.create(measure=measure, evidence=evidence)

    told = page(client).xpath("//section[@aria-labelledby='h-outcomes']//li/div/p[1]")

    assert [" ".join(line.text_content().split()) for line in told] == [
        f"Kirjauksesi 16.9.2021 on vahvistetussa seurannassa. Toimenpide {measure.number}"
    ]


def test_a_note_that_was_not_used_is_not_claimed_to_be() -> None:
    note = NoteFactory.create()
    note.by = PersonFactory.create(role="worker", unit=note.measure.programme.unit)
    note.save()
    evidence = [{"link": f"/measures/1/#note-{note.pk}", "is_in_text": False}]
    FollowUpFactory.create(measure=note.measure, evidence=evidence)

    assert queries.outcomes(note.by) == []


def test_a_committee_reader_sees_the_reports(client: Client) -> None:
    round = RoundFactory.create(name="Syksy 2021")
    sign_in(client, round.programme, "committee_reader")

    found = page(client)

    assert found.xpath("string(//h1)") == "1 raportti luettavana"
    assert found.xpath("//main//ol//a/@href") == [f"/reports/rounds/{round.pk}/"]
    labels = [" ".join(a.text_content().split()) for a in found.xpath("//nav[1]//a")]
    assert labels == ["Omat tehtävätOmat", "Seuranta"]


def test_an_administrator_sees_people_and_units(client: Client) -> None:
    sign_in(client, ProgrammeFactory.create(), "administrator")

    found = page(client)

    assert found.xpath("//main//ul//a/@href") == [
        "/manage/people/",
        "/manage/units/",
        "/jobs/",
        "/manage/mail/",
        "/feedback/",
    ]


def test_who_has_no_role_is_told_whom_to_ask(client: Client) -> None:
    person = PersonFactory.create()
    UnitFactory.create()
    assert person.user
    client.force_login(person.user)

    assert page(client).xpath("string(//h1)") == "Tässä ei ole vielä mitään sinulle"


def test_a_manager_sees_what_is_late_of_others_where_the_programme_says_so(
    client: Client,
) -> None:
    programme = ProgrammeFactory.create(escalates_after_days=2)
    measure = MeasureFactory.create(programme=programme, responsible_text="tiimi")
    sign_in(client, programme, "line_manager")
    StepFactory.create(measure=measure, text="mittaus", ends_on=date(2021, 10, 1))
    StepFactory.create(measure=measure, text="raportti", ends_on=date(2021, 10, 14))

    late = page(client).xpath("//section[@aria-labelledby='h-late-of-others']//h3/a/text()")

    assert late == ["mittaus"]


def test_what_tools_expect_is_shown_however_much_else_waits() -> None:
    late = [Waiting("step", date(2021, 5, day), None) for day in range(1, 21)]
    notice = Waiting("cases.handle", date(2021, 10, 22), None, sentence="Havainto")

    shown = shown_first([*late, notice], 12)

    assert shown == [*late[:11], notice]
