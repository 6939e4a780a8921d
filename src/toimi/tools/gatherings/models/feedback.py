from uuid import uuid4

from django.db import models

from toimi.organisation.models import Person

AFTER, LATER = "after", "later"
WHENS = (AFTER, LATER)
"""Right after a session; three months later, whether it is used."""


class FeedbackAsked(models.Model):
    """A person was asked once; whether an answer came, never which. Written without a history:
    the moment of an answer would tell whose it is."""

    session = models.ForeignKey(
        "gatherings.Session", on_delete=models.CASCADE, related_name="feedback_asked"
    )
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    when = models.CharField(max_length=10, choices=[(code, code) for code in WHENS])
    asked_on = models.DateField()
    ends_on = models.DateField()
    is_answered = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session", "person", "when"], name="feedback_asked_once"
            )
        ]
        indexes = [models.Index(fields=["person", "is_answered"], name="feedback_of_person")]

    def __str__(self) -> str:
        return f"{self.session_id} {self.when}"


class FeedbackAnswer(models.Model):
    """An answer of nobody: no person, no day, and a key that tells no order."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    session = models.ForeignKey(
        "gatherings.Session", on_delete=models.CASCADE, related_name="feedback_answers"
    )
    when = models.CharField(max_length=10, choices=[(code, code) for code in WHENS])
    score = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(score__gte=1, score__lte=5), name="feedback_score_1_to_5"
            )
        ]

    def __str__(self) -> str:
        return f"{self.session_id} {self.when} {self.score}"
