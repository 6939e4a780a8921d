from django.db import models

from toimi.platform.history.models import Versioned


class Preferences(Versioned):
    """The organisation's one row of choices."""

    organisation_name = models.CharField(max_length=200, blank=True)
    seasons = models.JSONField(default=dict, blank=True)
    """Season name to [first month, first day, last month, last day]; what is absent is default."""
    smallest_group = models.PositiveSmallIntegerField(default=5)
    fixed_today = models.DateField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="preferences_one_row"),
            models.CheckConstraint(
                condition=models.Q(smallest_group__gte=5), name="preferences_smallest_group"
            ),
        ]

    def __str__(self) -> str:
        return self.organisation_name or "Toimi"
