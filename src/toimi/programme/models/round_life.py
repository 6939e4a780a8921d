from django.db import models
from django.db.models import Q

from toimi.organisation.models import Person
from toimi.platform.history.models import Versioned
from toimi.programme import kinds
from toimi.programme.models.follow_up import FollowUp
from toimi.programme.models.programme import Note, Programme


class RoundRule(Versioned):
    """When a programme's rounds open by themselves; one rule a programme."""

    programme = models.OneToOneField(Programme, on_delete=models.CASCADE, related_name="round_rule")
    kind = models.CharField(max_length=20, choices=list(kinds.ROUND_RULES.items()))
    due_days = models.JSONField(default=kinds.season_due_days)
    """Of the kind "seasons": [month, day] by which the spring's and the autumn's are confirmed."""
    opens_days_before = models.PositiveSmallIntegerField(default=28)
    """How many days before its due day a round opens."""
    due_days_before_meeting = models.PositiveSmallIntegerField(default=14)
    meetings = models.JSONField(default=list, blank=True)
    """Of the kind "meetings": the committee's days, as ISO texts, in order."""
    starts_on = models.DateField()
    """Nothing that was due before this day is opened."""
    owner = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.programme_id} {self.kind}"


class Remark(models.Model):
    """The OSH delegate's own signed words beside a follow-up, printed with it. Never changed by
    anybody; the delegate may withdraw it, and that it was withdrawn stays to be seen."""

    follow_up = models.ForeignKey(FollowUp, on_delete=models.PROTECT, related_name="remarks")
    text = models.TextField(max_length=1000)
    by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    signed_as = models.CharField(max_length=300)
    """Name and role as they were when it was signed."""
    written_on = models.DateField()
    written_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["written_at", "pk"]

    def __str__(self) -> str:
        return self.text[:100]


class Reply(models.Model):
    """An answer to what a person wrote: a note or a remark."""

    note = models.ForeignKey(
        Note, null=True, blank=True, on_delete=models.CASCADE, related_name="replies"
    )
    remark = models.ForeignKey(
        Remark, null=True, blank=True, on_delete=models.CASCADE, related_name="replies"
    )
    text = models.TextField(max_length=1000)
    by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    written_on = models.DateField()
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["written_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(note__isnull=True) ^ Q(remark__isnull=True),
                name="reply_to_one_thing",
            )
        ]

    def __str__(self) -> str:
        return self.text[:100]
