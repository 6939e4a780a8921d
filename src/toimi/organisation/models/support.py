from datetime import time

from django.db import models
from django.db.models import Q

from toimi.organisation import chain
from toimi.organisation.models.units import Unit
from toimi.platform.history.models import Versioned


class SupportGuide(Versioned):
    """What a unit does in a hard situation, in its own words, and when its line manager answers."""

    unit = models.OneToOneField(Unit, on_delete=models.CASCADE, related_name="support_guide")
    text = models.TextField(blank=True, default="")
    answers_from = models.TimeField(null=True, default=time(8))
    answers_until = models.TimeField(null=True, default=time(16))
    """On weekdays; both are empty when the line manager answers at any hour."""
    written_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answers_from__isnull=True, answers_until__isnull=True)
                | Q(answers_from__isnull=False, answers_until__isnull=False),
                name="support_guide_both_or_neither",
            )
        ]

    def __str__(self) -> str:
        return str(self.unit)


class OnCall(Versioned):
    """A number that answers when the line manager does not, at its own hours, for a unit and those
    below it that have none of their own."""

    PART_OF = "unit"

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="on_calls")
    name = models.CharField(max_length=200)
    phone = models.CharField(max_length=40)
    days = models.CharField(
        max_length=20, choices=[(code, code) for code in chain.DAYS], default=chain.EVERY
    )
    starts_at = models.TimeField(null=True, blank=True)
    ends_at = models.TimeField(null=True, blank=True)
    """Not after the beginning: on the next day. Both are empty: the whole day."""

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_at__isnull=True, ends_at__isnull=True)
                | Q(starts_at__isnull=False, ends_at__isnull=False),
                name="on_call_both_or_neither",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def hours(self) -> chain.Hours:
        return chain.Hours(self.days, self.starts_at, self.ends_at)
