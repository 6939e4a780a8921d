"""What gatherings say of a measure, and to whom."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from tests.factories.gatherings import EnrolmentFactory, SeriesFactory, SessionFactory
from tests.factories.organisation import PersonFactory, sign_in
from tests.factories.programme import MeasureFactory, ProgrammeFactory
from tests.tools.gatherings.things import HELSINKI, TODAY, Place, place
from toimi.evaluation.telling import told
from toimi.organisation.models import Person
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme import actions as programme
from toimi.programme.finding import Days, Finding
from toimi.programme.models import Measure
from toimi.tools.gatherings import evidence, myday
from toimi.tools.gatherings.kinds import KINDS
from toimi.tools.gatherings.models import Session

pytestmark = pytest.mark.django_db
AUTUMN = Days(date(2021, 8, 1), date(2021, 11, 30))
CODES = [kind.code for kind in KINDS]


@pytest.fixture(autouse=True)
def _standing(db: None) -> None:
    preferences.choose(by=System("testi"), fixed_today=TODAY)
    kept.forget()


def tied(here: Place, *kinds: str, number: int = 1, **fields: Any) -> Measure:
    fields.setdefault("programme", None)
    if fields["programme"] is None:
        fields["programme"] = ProgrammeFactory.create(unit=here.unit)
    measure = MeasureFactory.create(number=number, **fields)
    for kind in kinds:
        programme.tie_kind(measure=measure, tool="gatherings", kind=kind, by=System("testi"))
    return measure


def session(here: Place, kind: str, day: date, **fields: Any) -> Session:
    """A session of the unit; with `measures` linked, with `came` people there."""
    measures, came = fields.pop("measures", ()), fields.pop("came", ())
    party = fields.pop("party", "")
    series = SeriesFactory.create(unit=here.unit, kind=kind, party=party, leader=here.manager)
    if measures:
        programme.set_links(
            tool="gatherings", kind=kind, object_id=series.pk, measures=measures, by=here.manager
        )
    starts_at = datetime(day.year, day.month, day.day, 9, tzinfo=HELSINKI)
    made = SessionFactory.create(
        series=series, starts_at=starts_at, leader=here.manager, **{"state": "held", **fields}
    )
    for person in came:
        EnrolmentFactory.create(session=made, person=person, attended=True)
    return made


def said(measure: Measure, reader: Person | None = None, days: Days = AUTUMN) -> list[str]:
    return [told(finding).forms[0] for finding in found(measure, reader, days)]


def found(measure: Measure, reader: Person | None = None, days: Days = AUTUMN) -> list[Finding]:
    fresh = Measure.objects.prefetch_related("kinds").select_related("programme__unit")
    return evidence.findings(fresh.get(pk=measure.pk), days, reader)


def test_held_of_planned_is_told_with_days_and_parties() -> None:
    here = place()
    measure = tied(here, "follow_up_meeting", number=19)
    health, safety = "occupational_health", "occupational_safety"
    session(here, "follow_up_meeting", date(2021, 8, 26), party=health)
    session(here, "follow_up_meeting", date(2021, 10, 7), party=health)
    session(here, "follow_up_meeting", date(2021, 9, 16), party=safety)
    session(here, "follow_up_meeting", date(2021, 9, 30), party=safety, state="cancelled")
    session(here, "follow_up_meeting", date(2021, 11, 4), party=safety, state="planned")

    assert said(measure) == [
        "Neljästä palaverista on pidetty kolme: työterveyshuollon kanssa 26.8. ja 7.10., "
        "työsuojelun kanssa 16.9.2021.",
        "Yksi kerta peruttiin.",
        "Seuraava on 4.11.2021.",
    ]


def test_the_sentences_are_put_into_the_reader_s_language_when_they_are_shown() -> None:
    here = place()
    measure = tied(here, "follow_up_meeting")
    for day in (date(2021, 8, 26), date(2021, 10, 7)):
        session(here, "follow_up_meeting", day, party="occupational_health")
    rows = found(measure)

    with translation.override("sv"):
        swedish = told(rows[0]).forms[0]
    with translation.override("en"):
        english = told(rows[0]).forms[0]

    assert swedish == "Av två möten har två hållits: med företagshälsovården 26.8. och 7.10.2021."
    assert english.startswith("Of two meetings, two have been held: with occupational health ")


def test_reach_is_of_the_unit_s_own_people_and_counts_each_once() -> None:
    here = place(workers=4)
    measure = tied(here, "workshop")
    stranger = PersonFactory.create(role="worker", unit=here.above)
    session(
        here, "workshop", date(2021, 9, 1), measures=[measure], came=[*here.workers[:2], stranger]
    )
    session(here, "workshop", date(2021, 9, 8), measures=[measure], came=here.workers[1:3])

    assert said(measure) == [
        "Kahdesta työpajasta on pidetty kaksi: 1.9. ja 8.9.2021.",
        "Mukana oli 3 työntekijää. Yksikössä on 4.",
    ]


def test_an_empty_period_says_so() -> None:
    here = place()
    measure = tied(here, "training")
    session(here, "training", date(2021, 7, 1), measures=[measure])

    rows = found(measure)

    assert [told(row).forms[0] for row in rows] == ["Koulutusta ei pidetty 1.8.2021–30.11.2021."]
    assert [row.says_nothing for row in rows] == [True]


def test_one_training_counts_once_and_the_other_measure_says_where() -> None:
    here = place()
    first = tied(here, "training", number=14)
    other = tied(here, "training", number=20, programme=first.programme, target=first.target)
    session(here, "training", date(2021, 9, 14), measures=[first, other])

    assert said(first) == ["Koulutus pidettiin 14.9.2021."]
    assert said(other) == ["Lisäksi 1 on laskettu toimenpiteessä 14."]
    shown = [myday.done(measure, here.manager)[0] for measure in (first, other)]
    assert [(one.count, len(one.doings)) for one in shown] == [(1, 1), (1, 1)]


def test_the_list_of_a_measure_s_page_has_what_counts_elsewhere_too(client: Client) -> None:
    here = place()
    first = tied(here, "training", number=14)
    other = tied(here, "training", number=20, programme=first.programme, target=first.target)
    session(here, "training", date(2021, 9, 14), measures=[first, other])
    sign_in(client, here.manager)

    page = client.get(myday.done(other, here.manager)[0].url)

    assert page.context["page"].paginator.count == 1


def test_what_ties_itself_is_told_in_the_first_measure_of_the_programme() -> None:
    here = place()
    first = tied(here, "supervision", number=17)
    other = tied(here, "supervision", number=32, programme=first.programme, target=first.target)
    session(here, "supervision", date(2021, 9, 14))

    assert said(first) == ["Työnohjaus pidettiin 14.9.2021."]
    assert said(other) == ["Tästä kerrotaan toimenpiteessä 17."]


def test_the_team_and_the_numbers_by_stage_are_told() -> None:
    here = place()
    measure = tied(here, "systemic_meeting", "placement_group")
    for day, is_full in ((7, True), (14, False), (21, True)):
        session(here, "systemic_meeting", date(2021, 9, day), is_full_team=is_full)
    for day, queued in ((8, 9), (15, 6)):
        counts = {"queued": queued, "decided": 2}
        session(here, "placement_group", date(2021, 9, day), counts=counts)

    assert said(measure) == [
        "Kolmesta systeemisestä viikkopalaverista on pidetty kolme: 7.9., 14.9. ja 21.9.2021.",
        "Koko tiimi oli koolla 2 kerralla 3 kerrasta (67 %).",
        "Kahdesta sijoitusryhmän kokouksesta on pidetty kaksi: 8.9. ja 15.9.2021.",
        "Luvut vaiheittain: odottaa sijoitusta 6, päätetty kokouksessa 4.",
    ]


def test_what_nobody_has_marked_is_not_said_to_be_held() -> None:
    here = place()
    measure = tied(here, "workshop")
    session(here, "workshop", date(2021, 9, 1), measures=[measure], state="planned")

    assert said(measure) == ["Suunniteltuja kertoja oli 1, eikä yhtäkään ole merkitty pidetyksi."]


@pytest.mark.parametrize("kind", ["development_talk", "debriefing"])
def test_few_talks_are_told_to_nobody_but_who_arranges_them(kind: str) -> None:
    here = place(workers=8)
    measure = tied(here, kind)
    for n, person in enumerate(here.workers[:4]):
        session(here, kind, date(2021, 9, 1) + timedelta(days=n), came=[person])
    readers = [
        None,
        here.workers[0],
        *(
            PersonFactory.create(role=role, unit=here.unit)
            for role in ("head_of_service", "osh_delegate", "osh_manager", "occupational_health")
        ),
    ]

    assert [said(measure, reader) for reader in readers] == [[]] * len(readers)
    assert len(said(measure, here.manager)) == 1


def test_of_a_group_that_is_large_enough_the_pooled_count_is_told_without_a_link() -> None:
    here = place(workers=8)
    measure = tied(here, "development_talk")
    for n, person in enumerate(here.workers[:5]):
        session(here, "development_talk", date(2021, 9, 1) + timedelta(days=n), came=[person])

    rows = found(measure)

    assert [(told(row).forms[0], row.link) for row in rows] == [
        (
            "Kehityskeskustelu on pidetty 5 työntekijän kanssa. Yksikössä on 8.",
            measure.get_absolute_url(),
        )
    ]


def test_of_supervision_it_is_not_told_how_few_came() -> None:
    here = place(workers=8)
    measure = tied(here, "supervision")
    session(here, "supervision", date(2021, 9, 1), came=here.workers[:4])

    assert said(measure) == ["Työnohjaus pidettiin 1.9.2021."]
    assert said(measure, here.manager) == [
        "Työnohjaus pidettiin 1.9.2021.",
        "Mukana oli 4 työntekijää. Yksikössä on 8.",
    ]


@pytest.mark.parametrize("kind", CODES)
def test_the_list_that_a_finding_leads_to_has_as_many_as_the_finding_says(
    client: Client, kind: str
) -> None:
    here = place(workers=6)
    measure = tied(here, kind)
    party = "occupational_safety" if kind == "follow_up_meeting" else ""
    for n in range(3):
        day = date(2021, 9, 1) + timedelta(days=n)
        fields: dict[str, Any] = {"party": party, "came": [here.workers[n]]}
        if kind not in ("development_talk", "debriefing"):
            fields["measures"] = [measure]
        session(here, kind, day, **fields)
    session(here, kind, date(2021, 7, 1), party=party)
    sign_in(client, here.manager)

    row = found(measure, here.manager)[0]

    if "?" not in row.link:
        assert row.link == measure.get_absolute_url()
        return
    page = client.get(row.link)
    of = row.values.get("of", 3)
    assert (page.status_code, page.context["page"].paginator.count) == (200, of)


@pytest.mark.parametrize("count", [1, 30])
def test_a_kind_s_findings_take_the_same_queries_however_much_there_is(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    here = place(workers=3)
    measure = tied(here, "workshop")
    for n in range(count):
        day = date(2021, 8, 2) + timedelta(days=n)
        session(here, "workshop", day, measures=[measure], came=here.workers)
    fresh = Measure.objects.prefetch_related("kinds").select_related("programme__unit").get()
    kept.current()

    with django_assert_num_queries(7):
        evidence.findings(fresh, AUTUMN, None)


def test_a_measure_s_page_has_its_sessions_and_of_talks_one_s_own() -> None:
    here = place(workers=8)
    measure = tied(here, "workshop", "development_talk")
    session(here, "workshop", date(2021, 9, 1), measures=[measure])
    for n, person in enumerate(here.workers[:4]):
        session(here, "development_talk", date(2021, 9, 1) + timedelta(days=n), came=[person])
    fresh = Measure.objects.prefetch_related("kinds").select_related("programme__unit").get()

    def shown(person: Person) -> list[tuple[str, int, int]]:
        return [(d.kind.code, d.count, len(d.doings)) for d in myday.done(fresh, person)]

    assert shown(here.workers[7]) == [("workshop", 1, 1), ("development_talk", 0, 0)]
    assert shown(here.workers[0]) == [("workshop", 1, 1), ("development_talk", 1, 1)]
    assert shown(here.manager) == [("workshop", 1, 1), ("development_talk", 4, 4)]
