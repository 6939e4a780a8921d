"""What people do with gatherings: come along to, waited for, left."""

from datetime import date, timedelta

import pytest

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.tools.gatherings.things import (
    DAY,
    NOW,
    PAST,
    TODAY,
    first,
    place,
    planned,
)
from toimi.organisation.errors import NotAllowed
from toimi.platform.history.actions import System
from toimi.platform.history.models import AuditEvent
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.tools.gatherings import actions, errors
from toimi.tools.gatherings.models import Session

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _standing(db: None) -> None:
    preferences.choose(by=System("testi"), fixed_today=TODAY)
    kept.forget()


def states(session: Session) -> dict[int, str]:
    return dict(session.enrolments.values_list("person", "state"))


def test_enrolling_waits_for_the_line_manager_s_yes() -> None:
    here = place()
    worker = here.workers[0]
    session = first(planned(here))

    row = actions.enrol(session=session, by=worker, now=NOW)
    assert (row.state, row.due_on, row.unit) == ("yes_needed", date(2021, 10, 20), here.unit)
    with pytest.raises(NotAllowed):
        actions.approve(enrolment=row, version=0, by=here.workers[1], now=NOW)
    actions.approve(enrolment=row, version=0, by=here.manager, now=NOW)

    assert (row.state, row.seat, row.due_on, row.answered_by) == (
        "enrolled",
        None,
        None,
        here.manager,
    )
    with pytest.raises(errors.NotWaitingForYes):
        actions.approve(enrolment=row, version=1, by=here.manager, now=NOW)


def test_a_no_has_its_reason_and_one_may_ask_again() -> None:
    here = place()
    worker = here.workers[0]
    session = first(planned(here))
    row = actions.enrol(session=session, by=worker, now=NOW)

    with pytest.raises(errors.TextMissing):
        actions.decline(enrolment=row, reason="", version=0, by=here.manager, now=NOW)
    actions.decline(enrolment=row, reason="Ensi vuonna", version=0, by=here.manager, now=NOW)
    assert row.state == "declined"

    assert actions.enrol(session=session, by=worker, now=NOW).state == "yes_needed"


def test_a_full_session_has_a_queue_and_who_leaves_makes_room() -> None:
    here = place(workers=4)
    session = first(planned(here, "workshop", capacity=1))
    rows = [
        actions.enrol(session=session, by=person, now=NOW + timedelta(minutes=n))
        for n, person in enumerate(here.workers)
    ]
    assert [row.state for row in rows] == ["enrolled", "queued", "queued", "queued"]

    actions.leave(enrolment=rows[1], version=rows[1].version, by=here.workers[1], now=NOW)
    actions.leave(enrolment=rows[0], version=rows[0].version, by=here.workers[0], now=NOW)

    assert list(states(session).values()) == ["left", "left", "enrolled", "queued"]
    assert list(session.enrolments.values_list("seat", flat=True)) == [None, None, 1, None]


def test_more_room_lets_the_queue_in_and_less_than_are_there_is_refused() -> None:
    here = place(workers=3)
    session = first(planned(here, "workshop", capacity=1))
    for person in here.workers:
        actions.enrol(session=session, by=person, now=NOW)

    actions.change_places(session=session, capacity=3, version=0, by=here.manager, now=NOW)

    assert set(states(session).values()) == {"enrolled"}
    with pytest.raises(errors.PeopleStill):
        actions.change_places(session=session, capacity=2, version=1, by=here.manager, now=NOW)


def test_nobody_enrols_twice_nor_to_what_is_over_or_cancelled() -> None:
    here = place()
    worker = here.workers[0]
    session = first(planned(here, "workshop"))
    over = first(planned(here, "workshop", starts_at=PAST))
    cancelled = first(planned(here, "workshop"))
    actions.cancel(session=cancelled, reason="Sairaus", version=0, by=here.manager, on=TODAY)
    actions.enrol(session=session, by=worker, now=NOW)

    for one, error in (
        (session, errors.AlreadyEnrolled),
        (over, errors.SessionOver),
        (cancelled, errors.SessionCancelled),
        (first(planned(here, "supervision")), errors.OnlyInvited),
    ):
        with pytest.raises(error):
            actions.enrol(session=one, by=worker, now=NOW)


def test_a_session_is_held_only_when_its_day_has_come() -> None:
    here = place()
    coming, past = first(planned(here)), first(planned(here, starts_at=PAST))

    with pytest.raises(errors.SessionNotYet):
        actions.hold(session=coming, version=0, by=here.manager, on=TODAY)
    actions.hold(session=past, version=0, by=here.manager, on=TODAY)

    assert (past.state, past.settled_on, past.series.stage) == ("held", TODAY, "over")


def test_a_held_talk_says_that_both_were_there() -> None:
    here = place()
    session = first(planned(here, "development_talk", starts_at=PAST))

    actions.hold(session=session, version=0, by=here.manager, on=TODAY)

    assert list(session.enrolments.values_list("person", "attended")) == [
        (here.workers[0].pk, True)
    ]


def test_only_the_kind_s_numbers_are_kept_and_the_team_of_the_weekly_meeting() -> None:
    here = place()
    group = first(planned(here, "placement_group", starts_at=PAST))
    weekly = first(planned(here, "systemic_meeting", starts_at=PAST))

    actions.hold(
        session=group, counts={"queued": 12, "decided": 3}, version=0, by=here.manager, on=TODAY
    )
    actions.hold(session=weekly, is_full_team=False, version=0, by=here.manager, on=TODAY)

    assert (group.counts, weekly.is_full_team) == ({"queued": 12, "decided": 3}, False)
    for counts in ({"client": 1}, {"queued": -1}, {"queued": 10_000}):
        with pytest.raises(errors.CountsWrong):
            actions.hold(session=group, counts=counts, version=1, by=here.manager, on=TODAY)


def test_attendance_is_marked_by_a_list_with_who_came_by_the_way() -> None:
    here = place(workers=3)
    session = first(planned(here, "workshop", starts_at=PAST))
    for person in here.workers[:2]:
        actions.enrol(session=session, by=person, now=PAST - DAY)
    came = {here.workers[0].pk: True, here.workers[1].pk: False, here.workers[2].pk: True}

    assert actions.mark_attendance(session=session, came=came, by=here.manager, now=NOW) == 3
    assert actions.mark_attendance(session=session, came=came, by=here.manager, now=NOW) == 0

    assert dict(session.enrolments.values_list("person", "attended")) == came


def test_the_code_on_the_wall_is_heard_near_the_session_alone() -> None:
    here = place()
    worker = here.workers[0]
    session = first(planned(here, "workshop", starts_at=NOW))
    code = actions.show_code(session=session, by=here.manager, now=NOW)

    row = actions.attend(code=f" {code.lower()} ", by=worker, now=NOW)

    assert (row.attended, row.state, session.codes.get().secret == code) == (
        True,
        "enrolled",
        False,
    )
    with pytest.raises(errors.CodeWrong):
        actions.attend(code=code, by=worker, now=NOW + timedelta(minutes=16))
    with pytest.raises(errors.NoSession):
        actions.show_code(session=session, by=here.manager, now=NOW + timedelta(minutes=91))


def test_a_code_is_not_guessed_on_and_on_nor_used_by_who_does_not_see_the_session() -> None:
    here = place()
    session = first(planned(here, "supervision", starts_at=NOW))
    code = actions.show_code(session=session, by=here.manager, now=NOW)
    stranger = PersonFactory.create(role="worker", unit=UnitFactory.create())

    with pytest.raises(errors.CodeWrong):
        actions.attend(code=code, by=stranger, now=NOW)
    for _ in range(9):
        with pytest.raises(errors.CodeWrong):
            actions.attend(code="AAAAAA", by=stranger, now=NOW)
    with pytest.raises(errors.TooManyTries):
        actions.attend(code="AAAAAA", by=stranger, now=NOW)


def test_what_was_agreed_is_the_two_s_own_and_its_words_are_not_in_the_log() -> None:
    here = place()
    worker, other = here.workers
    session = first(planned(here, "development_talk"))
    head = PersonFactory.create(role="head_of_service", unit=here.above)

    made = actions.agree(session=session, content="Kurssi", due_on=None, by=worker, on=TODAY)
    actions.tick(agreed=made, done_on=TODAY, version=0, by=here.manager)

    for person in (other, head):
        with pytest.raises(NotAllowed):
            actions.agree(session=session, content="Muu", due_on=None, by=person, on=TODAY)
    assert "Kurssi" not in str(list(AuditEvent.objects.values_list("changes", "subject_words")))
    supervision = first(planned(here, "supervision", people=[worker]))
    with pytest.raises(errors.ContentNotKept):
        actions.agree(session=supervision, content="x", due_on=None, by=worker, on=TODAY)
