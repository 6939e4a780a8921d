"""What people do with gatherings: planned, moved, cancelled, forgotten."""

from datetime import date, timedelta

import pytest

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.factories.programme import MeasureFactory, ProgrammeFactory
from tests.tools.gatherings.things import (
    DAY,
    HELSINKI,
    PAST,
    SOON,
    TODAY,
    first,
    place,
    planned,
)
from toimi.organisation.errors import NotAllowed
from toimi.platform.history.actions import System
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme.models import KindChoice, Link
from toimi.tools.gatherings import actions, errors, queries
from toimi.tools.gatherings.models import Series, Session

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _standing(db: None) -> None:
    preferences.choose(by=System("testi"), fixed_today=TODAY)
    kept.forget()


def states(session: Session) -> dict[int, str]:
    return dict(session.enrolments.values_list("person", "state"))


def test_a_series_is_planned_with_its_sessions_and_who_is_invited() -> None:
    here = place()

    series = planned(
        here, "systemic_meeting", rule="FREQ=WEEKLY;COUNT=3", minutes=90, people=here.workers
    )

    sessions = list(series.sessions.all())
    assert [(s.starts_at, s.ends_at - s.starts_at, s.due_on) for s in sessions] == [
        (SOON + n * 7 * DAY if n < 2 else sessions[2].starts_at, timedelta(minutes=90), s.due_on)
        for n, s in enumerate(sessions)
    ]
    assert sessions[2].starts_at.astimezone(HELSINKI).hour == 9
    assert [s.due_on for s in sessions] == [
        date(2021, 10, 23),
        date(2021, 10, 30),
        date(2021, 11, 6),
    ]
    assert [set(states(s).values()) for s in sessions] == [{"enrolled"}] * 3


def test_a_worker_plans_no_training_and_a_manager_none_elsewhere() -> None:
    here = place()

    with pytest.raises(NotAllowed):
        planned(here, by=here.workers[0])
    with pytest.raises(NotAllowed):
        planned(here, by=place().manager)
    assert Series.objects.count() == 0


def test_a_series_of_ten_thousand_leaves_nothing_behind() -> None:
    with pytest.raises(errors.SeriesTooLong):
        planned(place(), rule="FREQ=DAILY;COUNT=10000")

    assert (Series.objects.count(), Session.objects.count()) == (0, 0)


def test_a_kind_that_is_switched_off_is_not_planned() -> None:
    here = place()
    KindChoice.objects.create(unit=here.above, tool="gatherings", kind="training", is_on=False)

    with pytest.raises(errors.KindSwitchedOff):
        planned(here)


def test_a_unit_s_own_deadline_holds_from_the_moment_that_it_is_planned() -> None:
    here = place()
    choice = KindChoice.objects.create(
        unit=here.unit, tool="gatherings", kind="training", days={"mark": 10}
    )

    session = first(planned(here))
    choice.days = {"mark": 1}
    choice.save()

    session.refresh_from_db()
    assert session.due_on == date(2021, 10, 30)


def test_a_form_of_another_version_of_the_kind_is_refused() -> None:
    here = place()
    plan = actions.Plan(SOON, 60, title="Ajanhallinta")

    with pytest.raises(errors.KindChanged):
        actions.plan(
            unit=here.unit, kind="training", kind_version=2, plan=plan, by=here.manager, on=TODAY
        )


def test_a_meeting_has_its_party_and_whoever_handles_that_party_plans_it() -> None:
    here = place()
    delegate = PersonFactory.create(role="osh_manager", unit=here.unit)

    with pytest.raises(errors.PartyMissing):
        planned(here, "follow_up_meeting", party="")
    with pytest.raises(NotAllowed):
        planned(here, "follow_up_meeting", party="occupational_health", by=delegate)
    assert planned(here, "follow_up_meeting", by=delegate).party == "occupational_safety"


def test_a_talk_is_with_one_person_and_its_title_says_nothing_of_whom() -> None:
    here = place()

    with pytest.raises(errors.OneToOne):
        planned(here, "development_talk", people=here.workers)
    with pytest.raises(errors.PersonMissing):
        planned(here, "development_talk", people=())
    assert planned(here, "development_talk", title="Liisan asiat").title == "Kehityskeskustelu"


def test_an_identity_code_is_found_before_anything_is_kept() -> None:
    with pytest.raises(errors.SensitiveText) as caught:
        planned(place(), title="Koulutus 131052-308T")

    assert (caught.value.field, Series.objects.count()) == ("title", 0)


def test_a_need_becomes_a_plan_once() -> None:
    here = place()
    worker = here.workers[0]
    series = actions.ask(
        unit=here.unit,
        kind="training",
        title="Priorisointi",
        need="Työ kasaantuu",
        by=worker,
        on=TODAY,
    )
    plan = actions.Plan(SOON, 120)
    assert (series.stage, series.due_on) == ("need", date(2021, 11, 14))

    actions.answer_need(series=series, plan=plan, version=0, by=here.manager, on=TODAY)

    assert (series.stage, series.title, series.leader) == ("planned", "Priorisointi", here.manager)
    assert series.sessions.count() == 1
    with pytest.raises(errors.NotANeed):
        actions.answer_need(series=series, plan=plan, version=1, by=here.manager, on=TODAY)


def test_a_plan_is_linked_to_its_measures() -> None:
    here = place()
    measure = MeasureFactory.create(programme=ProgrammeFactory.create(unit=here.unit))

    series = planned(here, measures=[measure])

    link = Link.objects.get()
    assert (link.measure, link.tool, link.kind, link.object_id) == (
        measure,
        "gatherings",
        "training",
        str(series.pk),
    )


def test_a_session_moves_with_a_reason_and_keeps_its_name_in_calendars() -> None:
    here = place()
    session = first(planned(here))
    uid = session.uid

    actions.move(
        session=session,
        starts_at=SOON + DAY,
        minutes=90,
        reason="Kouluttaja sairastui",
        place="Sali 2",
        version=0,
        by=here.manager,
    )

    session.refresh_from_db()
    assert (session.state, session.uid, session.sequence) == ("moved", uid, 1)
    assert (session.starts_at, session.ends_at) == (SOON + DAY, SOON + DAY + timedelta(minutes=90))
    with pytest.raises(errors.ReasonMissing):
        actions.move(
            session=session,
            starts_at=SOON,
            minutes=60,
            reason=" ",
            place="",
            version=1,
            by=here.manager,
        )


def test_all_that_follow_move_as_far_on_the_wall_clock() -> None:
    here = place()
    series = planned(here, "systemic_meeting", rule="FREQ=WEEKLY;COUNT=4")
    second = list(series.sessions.all())[1]

    actions.move(
        session=second,
        starts_at=second.starts_at + DAY + timedelta(hours=1),
        minutes=60,
        reason="Uusi viikkopäivä",
        place="",
        is_all_following=True,
        version=0,
        by=here.manager,
    )

    found = [s.starts_at.astimezone(HELSINKI) for s in series.sessions.all()]
    assert [(m.day, m.hour) for m in found] == [(20, 9), (28, 10), (4, 10), (11, 10)]


def test_a_session_is_cancelled_with_its_reason_and_not_twice() -> None:
    here = place()
    session = first(planned(here))

    actions.cancel(session=session, reason="Sairaus", version=0, by=here.manager, on=TODAY)

    assert (session.state, session.settled_on, session.sequence) == ("cancelled", TODAY, 1)
    assert Series.objects.get().stage == "over"
    with pytest.raises(errors.SessionSettled):
        actions.cancel(session=session, reason="Taas", version=1, by=here.manager, on=TODAY)


def test_of_two_who_change_a_session_at_once_the_second_is_told() -> None:
    here = place()
    session = first(planned(here))
    again = Session.objects.select_related("series__unit").get()
    actions.cancel(session=session, reason="Sairaus", version=0, by=here.manager, on=TODAY)

    with pytest.raises(ChangedMeanwhile):
        actions.cancel(session=again, reason="Sairaus", version=0, by=here.manager, on=TODAY)


def test_each_kind_is_forgotten_after_its_own_time() -> None:
    here = place()
    talk = planned(here, "development_talk", starts_at=PAST - 366 * 3 * DAY)
    workshop = planned(here, "workshop", starts_at=PAST - 366 * 3 * DAY)
    need = actions.ask(
        unit=here.unit, kind="workshop", title="Ergonomia", need="", by=here.manager, on=TODAY
    )
    Series.objects.update(made_on=date(2018, 9, 1))

    assert actions.forget_old(today=TODAY) == 1

    assert set(Series.objects.values_list("pk", flat=True)) == {workshop.pk, need.pk}
    assert not Session.objects.filter(series=talk.pk).exists()


def test_a_person_s_place_is_where_the_person_works() -> None:
    here = place()
    below = UnitFactory.create(parent=here.unit)
    worker = PersonFactory.create(role="worker", unit=below)

    assert queries.homes([worker.pk, here.workers[0].pk], here.above, TODAY) == {
        worker.pk: below.pk,
        here.workers[0].pk: here.unit.pk,
    }
