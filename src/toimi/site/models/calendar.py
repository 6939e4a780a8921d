from django.db import models

from toimi.organisation.models import Person
from toimi.platform.history.models import Versioned


class CalendarFeed(Versioned):
    """The secret address of one person's calendar. Renewing it ends the old address."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="calendar_feed")
    secret = models.CharField(max_length=64, unique=True)
    """Kept readable: its person must see it again to give it to another device."""
    made_at = models.DateTimeField()
    fingerprint = models.CharField(max_length=64, blank=True)
    changed_at = models.DateTimeField()
    """What was in the calendar when it was last read, and since when it has been so."""

    def __str__(self) -> str:
        return f"{self.person}"
