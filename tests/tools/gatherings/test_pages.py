"""The pages: what is typed comes back, what is done is done once."""

import csv
from datetime import date
from io import BytesIO, StringIO
from typing import Any

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories.gatherings import EnrolmentFactory, SeriesFactory, SessionFactory
from tests.factories.organisation import PersonFactory, UnitFactory, sign_in
from tests.factories.programme import MeasureFactory, ProgrammeFactory
from tests.tools.gatherings.things import DAY, NOW, PAST, SOON, TODAY, Place, first, place, planned
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme import actions as programme
from toimi.programme.models import Link
from toimi.tools.gatherings import actions
from toimi.tools.gatherings.kinds import KINDS
from toimi.tools.gatherings.models import Series, Session

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _standing(db: None) -> None:
    preferences.choose(by=System("testi"), fixed_today=TODAY)
    kept.forget()


def typed(here: Place, **fields: Any) -> dict[str, Any]:
    whole = {
        "unit": here.unit.pk,
        "title": "Ajanhallinta",
        "day": "2021-10-20",
        "starts": "9.00",
        "ends": "10.30",
        "rule": "once",
        "leader": here.manager.pk,
        "kind_version": 1,
    }
    return whole | fields


def plan(client: Client, kind: str, sent: dict[str, Any]) -> Any:
    return client.post(reverse("gatherings:plan", args=[kind]), sent)


@pytest.mark.parametrize("kind", [kind.code for kind in KINDS])
def test_each_kind_is_planned_by_its_form(client: Client, kind: str) -> None:
    here = place()
    sign_in(client, here.manager)
    url = reverse("gatherings:plan", args=[kind])
    sent = typed(here, party="occupational_health")
    if kind in ("development_talk", "debriefing"):
        sent["people"] = here.workers[0].pk

    assert client.get(url).status_code == 200
    assert client.post(url, sent).status_code == 302

    session = Session.objects.select_related("series").get()
    assert (session.series.kind, session.starts_at) == (kind, SOON)
    assert (session.ends_at - session.starts_at).seconds == 90 * 60


def test_a_series_is_planned_by_choosing_how_often(client: Client) -> None:
    here = place()
    sign_in(client, here.manager)

    sent = typed(here, rule="monthly", until="2021-12-31", people=[p.pk for p in here.workers])
    response = plan(client, "supervision", sent)

    series = Series.objects.get()
    assert response.headers["Location"] == series.get_absolute_url()
    assert [s.starts_at.date() for s in series.sessions.all()] == [
        date(2021, 10, 20),
        date(2021, 11, 17),
        date(2021, 12, 15),
    ]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"rule": "weekly"}, "Sarjalla ei ole loppua"),
        ({"rule": "weekly", "until": "2099-01-01"}, "Sarjassa olisi yli 200 kertaa"),
        ({"ends": "8.00"}, "Loppu on ennen alkua"),
        ({"title": "Koulutus 131052-308T"}, "näyttää olevan henkilötunnus"),
        ({"kind_version": 0}, "Lomake on muuttunut"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_still_there(
    client: Client, fields: dict[str, Any], words: str
) -> None:
    here = place()
    sign_in(client, here.manager)

    response = plan(client, "training", typed(here, place="Sali 7", **fields))

    page = response.content.decode()
    assert (response.status_code, words in page, "Sali 7" in page) == (422, True, True)
    assert Series.objects.count() == 0


def test_a_plan_from_a_measure_s_page_is_tied_to_it(client: Client) -> None:
    here = place()
    measure = MeasureFactory.create(programme=ProgrammeFactory.create(unit=here.unit))
    programme.tie_kind(measure=measure, tool="gatherings", kind="training", by=System("testi"))
    sign_in(client, here.manager)

    page = client.get(reverse("gatherings:plan", args=["training"]), {"measure": measure.pk})
    plan(client, "training", typed(here, measures=[measure.pk]))

    assert page.context["form"].initial["measures"] == [measure.pk]
    assert Link.objects.get().measure == measure


def test_a_worker_comes_along_and_gives_up_the_place_with_two_taps(client: Client) -> None:
    here = place()
    session = first(planned(here, "workshop"))
    worker = sign_in(client, here.workers[0])

    client.post(reverse("gatherings:enrol", args=[session.pk]))
    assert session.enrolments.get(person=worker).state == "enrolled"
    client.post(reverse("gatherings:enrol", args=[session.pk]))
    assert session.enrolments.count() == 1
    client.post(reverse("gatherings:leave", args=[session.pk]))
    assert session.enrolments.get(person=worker).state == "left"


def test_the_line_manager_answers_an_enrolment(client: Client) -> None:
    here = place()
    session = first(planned(here))
    rows = [actions.enrol(session=session, by=person, now=NOW) for person in here.workers]
    sign_in(client, here.manager)
    page = client.get(reverse("gatherings:to_approve")).content.decode()

    client.post(reverse("gatherings:approve", args=[rows[0].pk]), {"version": rows[0].version})
    empty = client.post(reverse("gatherings:decline", args=[rows[1].pk]), {"version": 0})
    client.post(
        reverse("gatherings:decline", args=[rows[1].pk]), {"version": 0, "reason": "Ensi vuonna"}
    )

    assert all(person.name in page for person in here.workers)
    assert (empty.status_code, [r.state for r in session.enrolments.order_by("pk")]) == (
        422,
        ["enrolled", "declined"],
    )


def test_what_was_held_is_marked_and_who_came(client: Client) -> None:
    here = place(workers=3)
    session = first(planned(here, "systemic_meeting", starts_at=PAST, people=here.workers))
    sign_in(client, here.manager)
    one, two, three = here.workers

    client.post(
        reverse("gatherings:hold", args=[session.pk]), {"version": 0, "is_full_team": "yes"}
    )
    client.post(
        reverse("gatherings:attendance", args=[session.pk]),
        {f"person-{one.pk}": "yes", f"person-{two.pk}": "no", f"person-{three.pk}": "unknown"},
    )

    session.refresh_from_db()
    assert (session.state, session.is_full_team) == ("held", True)
    assert dict(session.enrolments.values_list("person", "attended")) == {
        one.pk: True,
        two.pk: False,
        three.pk: None,
    }


def test_all_were_there_is_one_tap(client: Client) -> None:
    here = place(workers=3)
    session = first(planned(here, "supervision", starts_at=PAST, people=here.workers))
    sign_in(client, here.manager)
    sent = {f"person-{person.pk}": "unknown" for person in here.workers}

    client.post(reverse("gatherings:attendance", args=[session.pk]), {**sent, "all": "1"})

    assert set(session.enrolments.values_list("attended", flat=True)) == {True}


def test_numbers_by_stage_are_written_and_a_wrong_one_is_said(client: Client) -> None:
    here = place()
    session = first(planned(here, "placement_group", starts_at=PAST))
    sign_in(client, here.manager)
    url = reverse("gatherings:hold", args=[session.pk])

    wrong = client.post(url, {"version": 0, "queued": "-4"})
    client.post(url, {"version": 0, "queued": "12", "decided": "3"})

    session.refresh_from_db()
    assert (wrong.status_code, session.counts) == (422, {"queued": 12, "decided": 3})


def test_a_move_upon_another_s_change_is_said_and_goes_through_the_second_time(
    client: Client,
) -> None:
    here = place()
    session = first(planned(here))
    sign_in(client, here.manager)
    actions.move(
        session=Session.objects.select_related("series__unit").get(),
        starts_at=SOON + DAY,
        minutes=60,
        reason="Ensin",
        place="",
        version=0,
        by=here.manager,
    )
    sent = {"day": "2021-10-25", "starts": "12.00", "ends": "13.00", "reason": "Sitten"}
    url = reverse("gatherings:move", args=[session.pk])

    refused = client.post(url, {**sent, "version": 0})
    client.post(url, {**sent, "version": refused.context["form"]["version"].value()})

    session.refresh_from_db()
    assert (refused.status_code, session.reason, session.sequence) == (422, "Sitten", 2)


def test_the_code_is_shown_and_typed(client: Client) -> None:
    here = place()
    session = first(planned(here, "workshop", starts_at=NOW.replace(hour=0)))
    session.ends_at = NOW.replace(hour=23)
    session.save()
    sign_in(client, here.manager)
    code = client.post(reverse("gatherings:code", args=[session.pk])).context["code"]
    sign_in(client, here.workers[0])

    wrong = client.post(reverse("gatherings:here"), {"code": "AAAAAA"})
    client.post(reverse("gatherings:here"), {"code": code})

    assert (wrong.status_code, session.enrolments.get().attended) == (422, True)


def test_a_need_is_told_answered_and_comes_back(client: Client) -> None:
    here = place()
    worker = sign_in(client, here.workers[0])
    client.post(
        reverse("gatherings:ask", args=["training"]),
        {"unit": here.unit.pk, "title": "Priorisointi", "need": "Työ kasaantuu"},
    )
    series = Series.objects.get()
    sign_in(client, here.manager)
    assert "Priorisointi" in client.get(reverse("gatherings:index")).content.decode()

    client.post(reverse("gatherings:answer", args=[series.pk]), typed(here, version=0))

    series.refresh_from_db()
    assert (series.stage, series.made_by, series.sessions.count()) == ("planned", worker, 1)


def test_a_need_that_gets_its_time_carries_out_the_measures_chosen_then(client: Client) -> None:
    here = place()
    told = MeasureFactory.create(programme=ProgrammeFactory.create(unit=here.unit), number=20)
    chosen = MeasureFactory.create(programme=told.programme, target=told.target, number=34)
    untied = MeasureFactory.create(programme=told.programme, target=told.target, number=5)
    for measure in (told, chosen):
        programme.tie_kind(measure=measure, tool="gatherings", kind="training", by=here.manager)
    asked: dict[str, Any] = {"title": "Priorisointi", "need": "", "measures": [told, untied]}
    series = actions.ask(unit=here.unit, kind="training", by=here.manager, on=TODAY, **asked)
    sign_in(client, here.manager)
    page = reverse("gatherings:answer", args=[series.pk])

    offered = client.get(page).context["form"].initial["measures"]
    client.post(page, typed(here, version=0, measures=[chosen.pk]))

    assert offered == [untied, told]
    assert sorted(Link.objects.values_list("measure__number", flat=True)) == [5, 34]


def test_a_code_is_offered_all_day_for_what_begins_at_midnight(client: Client) -> None:
    here = place()
    session = first(planned(here, "workshop", starts_at=NOW.replace(hour=0)))
    sign_in(client, here.manager)

    assert client.get(session.get_absolute_url()).context["is_code_time"]


def test_the_working_community_leads_to_what_is_coming_and_to_the_code(client: Client) -> None:
    here = place()
    sign_in(client, here.workers[0])

    page = client.get(reverse("site:together"))

    doors = [reverse(door.address) for door in page.context["doors"]]
    assert doors == [reverse("gatherings:index"), reverse("gatherings:here")]


def test_an_export_has_numbers_and_no_names_and_runs_no_formula(client: Client) -> None:
    here = place()
    session = first(planned(here, "workshop", title='=HYPERLINK("http://x","y")'))
    actions.enrol(session=session, by=here.workers[0], now=NOW)
    sign_in(client, here.manager)

    text = client.get(reverse("gatherings:export", args=["csv"])).content.decode("utf-8-sig")
    book = client.get(reverse("gatherings:export", args=["xlsx"])).content

    rows = list(csv.reader(StringIO(text), delimiter=";"))
    sheet: Any = openpyxl.load_workbook(BytesIO(book)).active
    assert (rows[1][4], rows[1][8]) == ('\'=HYPERLINK("http://x","y")', "1")
    assert [cell.data_type for cell in sheet[2]][4] == "s"
    assert here.workers[0].name not in text
    assert client.get(reverse("gatherings:export", args=["exe"])).status_code == 404


def test_pages_without_anything_say_what_to_do(client: Client) -> None:
    sign_in(client, PersonFactory.create(role="worker", unit=UnitFactory.create()))

    for name, words in (
        ("index", "Mitään ei ole tulossa."),
        ("list", "Yhtään kertaa ei löytynyt."),
    ):
        assert words in client.get(reverse(f"gatherings:{name}")).content.decode()


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize(("name", "queries"), [("index", 7), ("list", 6)])
def test_a_list_takes_the_same_queries_however_long_it_is(
    client: Client,
    count: int,
    name: str,
    queries: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    here = place()
    sign_in(client, here.manager)
    for _ in range(count):
        series = SeriesFactory.create(unit=here.unit, leader=here.manager)
        EnrolmentFactory.create(
            session=SessionFactory.create(series=series, starts_at=SOON, leader=here.manager)
        )
    client.get(reverse(f"gatherings:{name}"))

    with django_assert_num_queries(queries):
        client.get(reverse(f"gatherings:{name}"))
