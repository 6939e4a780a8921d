"""What is asked of a person, and what the answers to a session say."""

from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet

from toimi.organisation.models import Person
from toimi.platform.preferences import queries as preferences
from toimi.tools.gatherings.feedback import rules
from toimi.tools.gatherings.feedback.rules import Told
from toimi.tools.gatherings.models import FeedbackAnswer, FeedbackAsked


def open_questions(person: Person, today: date) -> QuerySet[FeedbackAsked]:
    """Return what `person` has been asked and has not answered. 1 query."""
    rows = FeedbackAsked.objects.filter(person=person, is_answered=False, ends_on__gte=today)
    return rows.select_related("session__series").order_by("ends_on", "pk")


def asked_of(person: Person) -> QuerySet[FeedbackAsked]:
    """Return all that `person` has been asked."""
    return FeedbackAsked.objects.filter(person=person).select_related("session__series__unit")


def told(sessions: Sequence[int], when: str) -> Told:
    """Return what the answers to these sessions (ids) say together. 2 queries."""
    asked = FeedbackAsked.objects.filter(session__in=sessions, when=when).count()
    answers = list(
        FeedbackAnswer.objects.filter(session__in=sessions, when=when).values_list("score", "words")
    )
    smallest = preferences.current().smallest_group
    return rules.told([one[0] for one in answers], [one[1] for one in answers], asked, smallest)
