"""Feedback: asked of those who came, kept without a name, told only together."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from tests.factories.gatherings import EnrolmentFactory, SessionFactory
from tests.factories.organisation import PersonFactory, sign_in
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform.history.actions import System
from toimi.platform.history.models import AuditEvent
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme.finding import Days
from toimi.tools.gatherings.actions import forget_old, hold, mark_attendance, reopen
from toimi.tools.gatherings.feedback import actions, queries
from toimi.tools.gatherings.feedback.errors import FeedbackGiven, FeedbackOver
from toimi.tools.gatherings.feedback.evidence import feedback_findings
from toimi.tools.gatherings.minutes.actions import add_item, begin_minutes
from toimi.tools.gatherings.models import AFTER, LATER, FeedbackAnswer, FeedbackAsked, Session

pytestmark = pytest.mark.django_db
TODAY = date(2021, 10, 15)
HELD_AT = datetime(2021, 10, 14, 9, 0, tzinfo=ZoneInfo("Europe/Helsinki"))


@pytest.fixture(autouse=True)
def day(db: None) -> None:
    """The domain's day stands at 15.10.2021."""
    preferences.choose(by=System("testi"), fixed_today=TODAY)
    kept.forget()


def held(people: int, days_ago: int = 1) -> Session:
    starts_at = HELD_AT - timedelta(days=days_ago - 1)
    made: Session = SessionFactory.create(starts_at=starts_at, state="held")
    EnrolmentFactory.create_batch(people, session=made, attended=True)
    return made


def answer_all(when: str, scores: list[int]) -> None:
    rows = FeedbackAsked.objects.filter(when=when, is_answered=False).order_by("pk")
    for asked, score in zip(rows, scores, strict=False):
        actions.answer(asked=asked, score=score, words="Hyvä", by=asked.person)


def test_those_who_came_are_asked_once_and_those_who_did_not_never() -> None:
    session = held(2)
    EnrolmentFactory.create(session=session, attended=False)
    EnrolmentFactory.create(session=session, attended=None)

    asked = [actions.ask_due(today=TODAY) for _ in range(2)]

    assert asked == [2, 0]
    assert {row.when for row in FeedbackAsked.objects.all()} == {AFTER}


def test_those_who_are_known_to_have_come_are_asked_as_soon_as_it_is_marked_held() -> None:
    session = SessionFactory.create(starts_at=HELD_AT)
    manager = PersonFactory.create(role="line_manager", unit=session.series.unit)
    came, late = EnrolmentFactory.create_batch(2, session=session)
    now = HELD_AT + timedelta(hours=3)
    known: dict[str, Any] = {"session": session, "by": manager}

    mark_attendance(came={came.person_id: True}, now=now, **known)
    before = FeedbackAsked.objects.count()
    hold(version=session.version, on=HELD_AT.date(), **known)
    asked = [row.person_id for row in FeedbackAsked.objects.all()]
    mark_attendance(came={late.person_id: True}, now=now, **known)

    assert (before, asked) == (0, [came.person_id])
    assert FeedbackAsked.objects.count() == 2
    assert actions.ask_due(today=TODAY) == 0

    reopen(version=session.version, **known)

    assert not FeedbackAsked.objects.exists()


def test_use_is_asked_of_three_months_later_and_of_no_old_sessions() -> None:
    held(1, days_ago=91)
    held(1, days_ago=200)

    actions.ask_due(today=TODAY)

    assert [row.when for row in FeedbackAsked.objects.all()] == [LATER]


def test_an_answer_is_of_nobody_and_leaves_no_row_in_the_audit_log() -> None:
    held(1)
    actions.ask_due(today=TODAY)
    asked = FeedbackAsked.objects.get()
    before = AuditEvent.objects.count()

    actions.answer(asked=asked, score=4, words="", by=asked.person)

    fields = {field.name for field in FeedbackAnswer._meta.get_fields()}
    assert fields == {"id", "session", "when", "score", "words"}
    assert AuditEvent.objects.count() == before
    assert FeedbackAsked.objects.get().is_answered


def test_one_answers_once_for_oneself_and_in_time() -> None:
    held(2)
    actions.ask_due(today=TODAY)
    first, second = FeedbackAsked.objects.order_by("pk")
    other: Person = second.person

    with pytest.raises(NotAllowed):
        actions.answer(asked=first, score=4, words="", by=other)
    actions.answer(asked=first, score=4, words="", by=first.person)
    with pytest.raises(FeedbackGiven):
        actions.answer(asked=first, score=1, words="", by=first.person)
    second.ends_on = TODAY - timedelta(days=1)
    with pytest.raises(FeedbackOver):
        actions.answer(asked=second, score=1, words="", by=other)

    assert [row.score for row in FeedbackAnswer.objects.all()] == [4]


@pytest.mark.parametrize(("answers", "told"), [(4, []), (5, ["5/6, 4,0"])])
def test_nothing_is_told_before_the_smallest_group_has_answered(
    answers: int, told: list[str]
) -> None:
    session = held(6)
    actions.ask_due(today=TODAY)
    answer_all(AFTER, [5, 4, 4, 4, 3][:answers])

    found = feedback_findings([session.series_id], Days(date(2021, 8, 1), TODAY), "/x/")

    values = [one.values for one in found]
    assert [f"{v['count']}/{v['asked']}, {v['mean']}" for v in values] == told
    assert queries.told([session.pk], AFTER).is_hidden == (answers < 5)


def test_the_arranger_reads_the_words_once_enough_have_answered_and_nobody_else_does(
    client: Client,
) -> None:
    session = held(6)
    manager = PersonFactory.create(role="line_manager", unit=session.series.unit)
    actions.ask_due(today=TODAY)
    address = session.get_absolute_url()
    sign_in(client, manager)

    answer_all(AFTER, [4] * 4)
    few = client.get(address).content.decode()
    answer_all(AFTER, [2])
    enough = client.get(address).content.decode()
    sign_in(client, PersonFactory.create(role="worker", unit=session.series.unit))
    others = client.get(address)

    assert "Vastauksia 4/6. Ne näkyvät, kun niitä on 5 tai enemmän." in few
    assert "Hyvä" not in few
    assert "Vastauksia 5/6, keskiarvo 3,6 asteikolla 1–5." in enough
    assert "Hyvä" in enough
    assert "Vastauksia" not in others.content.decode()


def test_what_is_kept_no_longer_leaves_no_words_in_the_audit_log() -> None:
    session = held(1, days_ago=6 * 365)
    manager = PersonFactory.create(role="line_manager", unit=session.series.unit)
    minutes = begin_minutes(session=session, by=manager)
    item = add_item(minutes=minutes, title="Salainen asia", by=manager)
    kept_before = said_in_log()

    forget_old(today=TODAY)

    assert item.title in kept_before
    assert "Salainen asia" not in said_in_log()
    assert not Session.objects.exists()


def said_in_log() -> str:
    rows = AuditEvent.objects.values_list("subject_words", "changes")
    return " ".join(f"{words} {changes}" for words, changes in rows)
