"""Asking those who came, and taking their answers without their names."""

from datetime import date

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.tools.gatherings.feedback import rules
from toimi.tools.gatherings.feedback.errors import FeedbackGiven, FeedbackOver
from toimi.tools.gatherings.kinds import HELD, KINDS
from toimi.tools.gatherings.models import (
    AFTER,
    LATER,
    Enrolment,
    FeedbackAnswer,
    FeedbackAsked,
    Session,
)
from toimi.tools.gatherings.written import check_words

BY = history.System("palaute")
WORDS = 500


def ask_due(*, today: date) -> int:
    """Ask those who came to what was held lately, and three months ago; return how many were asked.

    Safe to run again: each is asked once for each.
    """
    asked = 0
    after = [kind.code for kind in KINDS if kind.asks_feedback]
    later = [kind.code for kind in KINDS if kind.asks_transfer]
    lately = today - rules.STILL_ASKED
    held = Session.objects.filter(state=HELD)
    asked += _ask(held.filter(series__kind__in=after, starts_at__date__gte=lately), AFTER, today)
    ago = today - rules.LATER_AFTER
    long_ago = ago - rules.STILL_ASKED
    asked += _ask(
        held.filter(
            series__kind__in=later, starts_at__date__lte=ago, starts_at__date__gte=long_ago
        ),
        LATER,
        today,
    )
    return asked


def ask_right_after(*, session: Session, today: date) -> int:
    """Ask those who are known to have come to a session that was just held; the daily `ask_due`
    asks who is marked later. Returns how many were asked."""
    if not session.series.definition.asks_feedback:
        return 0
    lately = today - rules.STILL_ASKED
    held = Session.objects.filter(pk=session.pk, state=HELD, starts_at__date__gte=lately)
    return _ask(held, AFTER, today)


def take_back(*, session: Session) -> None:
    """Ask no more of a session that was not held after all; answers that came stay."""
    for asked in FeedbackAsked.objects.filter(session=session, is_answered=False):
        history.remove(asked, "gatherings.feedback_taken_back", by=BY)


@transaction.atomic
def _ask(sessions: QuerySet[Session], when: str, today: date) -> int:
    had = FeedbackAsked.objects.filter(
        session=OuterRef("session"), person=OuterRef("person"), when=when
    )
    came = Enrolment.objects.filter(~Exists(had), session__in=sessions, attended=True)
    rows = [
        FeedbackAsked(
            session_id=one.session_id,
            person_id=one.person_id,
            when=when,
            asked_on=today,
            ends_on=rules.last_day(today),
        )
        for one in came.order_by("pk")
    ]
    return len(history.create_many(rows, "gatherings.feedback_asked", by=BY))


@transaction.atomic
def answer(*, asked: FeedbackAsked, score: int, words: str, by: Person) -> None:
    """Take an answer. It is kept apart from who was asked, without a day and without a history: a
    row in the audit log would tell by its moment whose it is.

    Raises NotAllowed, FeedbackOver, FeedbackGiven, and what `check_words` raises.
    """
    if asked.person_id != by.pk:
        raise NotAllowed
    if clock.today() > asked.ends_on:
        raise FeedbackOver(day=asked.ends_on)
    if words.strip():
        check_words(words, WORDS)
    row = FeedbackAsked.objects.select_for_update().get(pk=asked.pk)
    if row.is_answered:
        raise FeedbackGiven
    row.is_answered = True
    history.refresh([row], ["is_answered"])
    FeedbackAnswer.objects.create(
        session_id=row.session_id, when=row.when, score=score, words=words.strip()
    )
