"""What waits for whom, what came of it, and the demo's story."""

from datetime import date, timedelta
from random import Random

import pytest

from tests.factories.gatherings import EnrolmentFactory, SessionFactory
from tests.factories.organisation import AbsenceFactory, PersonFactory
from tests.factories.programme import MeasureFactory, ProgrammeFactory
from tests.tools.gatherings.things import DAY, NOW, PAST, TODAY, first, place, planned
from toimi.organisation.models import Person
from toimi.platform.history.actions import System
from toimi.platform.pages.saying import say
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme.models import Link
from toimi.programme.tooling.tool import Draft
from toimi.tools.gatherings import actions, queries, story
from toimi.tools.gatherings.kinds import DEVELOPMENT_TALK
from toimi.tools.gatherings.models import Series, Session
from toimi.tools.gatherings.tool import TOOL

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _standing(db: None) -> None:
    preferences.choose(by=System("testi"), fixed_today=TODAY)
    kept.forget()


def waits(person: Person) -> list[tuple[str, date | None]]:
    fresh = Person.objects.get(pk=person.pk)
    return [(say(w.sentence, w.values), w.due_on) for w in TOOL.waiting(fresh, TODAY)]


def test_what_is_over_waits_for_its_leader_until_it_is_marked() -> None:
    here = place()
    session = first(planned(here, "workshop", starts_at=PAST))
    planned(here, "workshop")

    before = waits(here.manager)
    actions.hold(session=session, version=0, by=here.manager, on=TODAY)

    assert before == [("Merkitse, pidettiinkö: Ajanhallinta 13.10.2021", date(2021, 10, 16))]
    assert (waits(here.manager), waits(here.workers[0])) == ([], [])


def test_a_deputy_marks_what_was_held_but_no_talk() -> None:
    here = place()
    deputy = PersonFactory.create()
    here.manager.deputies.create(deputy=deputy, starts_on=TODAY, ends_on=TODAY)
    planned(here, "workshop", starts_at=PAST)
    planned(here, "debriefing", starts_at=PAST)

    assert [words for words, _ in waits(deputy)] == [
        "Merkitse, pidettiinkö: Ajanhallinta 13.10.2021"
    ]


def test_an_enrolment_waits_for_the_nearest_manager_and_its_answer_comes_back() -> None:
    here = place()
    head = PersonFactory.create(role="head_of_service", unit=here.above)
    worker = here.workers[0]
    row = actions.enrol(session=first(planned(here)), by=worker, now=NOW)

    before = (waits(here.manager), waits(head))
    actions.approve(enrolment=row, version=row.version, by=here.manager, now=NOW)

    assert before == ([(f"{worker.name} haluaa mukaan: Ajanhallinta", date(2021, 10, 20))], [])
    assert waits(here.manager) == []
    assert [say(c.sentence, c.values) for c in TOOL.came(worker, NOW - DAY)] == [
        "Pääset mukaan: Ajanhallinta 20.10.2021"
    ]


def test_who_is_asked_along_answers() -> None:
    here = place()
    worker = here.workers[0]
    session = first(planned(here, "workshop", people=[worker]))

    before = waits(worker)
    actions.enrol(session=session, by=worker, now=NOW)

    assert before == [("Tuletko mukaan: Ajanhallinta 20.10.2021", date(2021, 10, 20))]
    assert (waits(worker), session.enrolments.get().state) == ([], "enrolled")


def test_a_decision_becomes_a_need_that_waits_for_its_owner_and_carries_out_its_measure() -> None:
    here = place()
    measure = MeasureFactory.create(programme=ProgrammeFactory.create(unit=here.unit))
    draft = Draft(here.unit, "Priorisointi", owner=here.manager, due_on=date(2021, 11, 1))

    opened = TOOL.open("training", measure, draft, here.manager, NOW)

    series = Series.objects.get()
    assert (opened.object_id, opened.url) == (str(series.pk), series.get_absolute_url())
    assert Link.objects.get().measure == measure
    assert waits(here.manager) == [("Sovi aika: Priorisointi", date(2021, 11, 1))]
    assert TOOL.begin_url("training", measure) == (
        f"/gatherings/plan/training/?measure={measure.pk}"
    )


def test_a_need_that_was_answered_comes_back_to_who_told_of_it() -> None:
    here = place()
    worker = here.workers[0]
    series = actions.ask(
        unit=here.unit, kind="training", title="Priorisointi", need="", by=worker, on=TODAY
    )
    assert waits(here.manager) == [("Sovi aika: Priorisointi", date(2021, 11, 14))]

    actions.drop_need(series=series, version=0, by=here.manager)

    assert [say(c.sentence, c.values) for c in TOOL.came(worker, NOW - DAY)] == [
        "Tarpeellesi ei järjestetä mitään: Priorisointi"
    ]


def test_talks_are_due_for_who_has_none_and_is_not_away_where_talks_are_in_use() -> None:
    here = place(workers=5)
    had, away = here.workers[0], here.workers[1]
    assert waits(here.manager) == []
    done = SessionFactory.create(
        series__unit=here.unit, series__kind="development_talk", starts_at=PAST, state="held"
    )
    EnrolmentFactory.create(session=done, person=had, attended=True)
    planned(here, "development_talk", people=[here.workers[2]])
    AbsenceFactory.create(person=away, starts_on=TODAY, ends_on=TODAY + timedelta(days=9))

    found = queries.due_of_kind(here.unit, DEVELOPMENT_TALK, TODAY)

    assert found
    assert {person for person, _ in found.people} == set(here.workers[2:])
    assert found.planned == {here.workers[2].pk: date(2021, 10, 20)}
    assert [words for words, _ in waits(here.manager)] == [
        f"Kehityskeskustelu sopimatta: 2, {here.unit.name}"
    ]


def test_who_has_not_been_in_a_training_for_all_is_found() -> None:
    here = place(workers=3)
    series = planned(here, is_for_all=True, starts_at=PAST)
    session = first(series)
    actions.hold(session=session, version=0, by=here.manager, on=TODAY)
    actions.mark_attendance(
        session=session, came={here.workers[0].pk: True}, by=here.manager, now=NOW
    )

    found = queries.due_of_series(series, here.unit, TODAY)

    assert [person for person, _ in found.people] == here.workers[1:]


def test_the_demo_s_story_is_the_same_each_time_and_only_the_past_is_marked() -> None:
    here = place(workers=24)
    PersonFactory.create(role="head_of_service", unit=here.above)
    programme = ProgrammeFactory.create(unit=here.unit)
    target = MeasureFactory.create(programme=programme, number=19).target
    for number in (4, 14, 16, 17, 20, 28, 29, 31, 32, 33, 34, 35):
        MeasureFactory.create(programme=programme, target=target, number=number)

    story.demo(here.unit, Random(4))

    sessions = Session.objects.all()
    assert set(sessions.values_list("series__kind", flat=True)) == {k.code for k in TOOL.kinds}
    assert not sessions.filter(starts_at__gt=NOW, state="held").exists()
    assert not sessions.filter(ends_at__lt=NOW, state__in=("planned", "moved")).exists()
    assert sessions.filter(state="cancelled").count() >= 4
