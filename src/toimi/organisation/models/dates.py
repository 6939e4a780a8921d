"""From when until when a record holds. Both days count; None is always, or still."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from toimi.platform import clock
from toimi.platform.history.models import Versioned


class Dated(Versioned):
    """Holds from `starts_on` to `ends_on`, the last day of it."""

    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(starts_on__lte=F("ends_on")),
                name="%(class)s_days_in_order",
            )
        ]

    def holds_on(self, day: date) -> bool:
        return (self.starts_on is None or self.starts_on <= day) and not self.is_over_on(day)

    def is_over_on(self, day: date) -> bool:
        return self.ends_on is not None and self.ends_on < day

    @property
    def holds(self) -> bool:
        """Whether it holds today."""
        return self.holds_on(clock.today())

    @property
    def is_over(self) -> bool:
        return self.is_over_on(clock.today())


def in_force(day: date, through: str = "") -> Q:
    """Return the condition that a dated record (through the lookup `through`) holds on `day`."""
    before = f"{through}__" if through else ""
    begun = Q(**{f"{before}starts_on": None}) | Q(**{f"{before}starts_on__lte": day})
    return begun & not_over(day, through)


def not_over(day: date, through: str = "") -> Q:
    """Return the condition that a dated record holds on `day` or begins later."""
    before = f"{through}__" if through else ""
    return Q(**{f"{before}ends_on": None}) | Q(**{f"{before}ends_on__gte": day})


def overlapping(starts_on: date | None, ends_on: date | None) -> Q:
    """Return the condition that a dated record has a day in common with these days."""
    found = Q() if starts_on is None else not_over(starts_on)
    if ends_on is not None:
        found &= Q(starts_on=None) | Q(starts_on__lte=ends_on)
    return found
