from django.db import models

from toimi.organisation.models import Person
from toimi.platform.history.models import Versioned
from toimi.platform.notifications.models import Delivery
from toimi.programme.models import Round
from toimi.site import kinds


class DigestChoice(Versioned):
    """When a person wants the digest; who has none here gets it on Monday mornings."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="digest_choice")
    is_on = models.BooleanField(default=True)
    weekday = models.PositiveSmallIntegerField(default=kinds.MONDAY)
    """1 (Monday) to 5."""
    hour = models.PositiveSmallIntegerField(default=kinds.HOUR)
    since = models.DateField()
    """The day of the choice: what it asks for begins then."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(weekday__gte=1, weekday__lte=5), name="digest_on_a_weekday"
            ),
            models.CheckConstraint(condition=models.Q(hour__lte=23), name="digest_at_an_hour"),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.weekday} {self.hour}"


class Digest(Versioned):
    """What one person was told in one ISO week. `content` is kept as it was told."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="digests")
    year = models.PositiveSmallIntegerField()
    week = models.PositiveSmallIntegerField()
    """The ISO week, and the year that it belongs to."""
    on = models.DateField()
    state = models.CharField(
        max_length=10, choices=list(kinds.STATES.items()), default=kinds.PLANNED
    )
    content = models.JSONField(default=dict)
    """See `digest.content.Content`; empty until it is made."""
    delivery = models.OneToOneField(
        Delivery, null=True, on_delete=models.SET_NULL, related_name="digest"
    )

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["person", "year", "week"], name="digest_once_a_week")
        ]
        indexes = [models.Index(fields=["state", "on"], name="digest_by_state")]

    def __str__(self) -> str:
        return f"{self.person} {self.year}-W{self.week:02}"


class Escalation(models.Model):
    """That a manager was told of one late thing of others: once in each round."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="escalations")
    """Who was told."""
    thing = models.CharField(max_length=40)
    """As "step-12"."""
    round = models.ForeignKey(Round, null=True, on_delete=models.CASCADE, related_name="+")
    digest = models.ForeignKey(Digest, on_delete=models.CASCADE, related_name="escalations")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "thing", "round"], name="escalated_once_a_round"
            ),
            models.UniqueConstraint(
                fields=["person", "thing"],
                condition=models.Q(round=None),
                name="escalated_once_outside_rounds",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.thing} → {self.person}"
