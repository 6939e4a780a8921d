from email.utils import parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models

from toimi.platform.history.models import Versioned
from toimi.platform.notifications import kinds


class Delivery(Versioned):
    """One message to one address, and what came of it. The bodies are forgotten once it left."""

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=120, unique=True)
    """What it is about, once: no second message is made of the same matter."""
    address = models.EmailField()
    subject = models.CharField(max_length=200)
    body_text = models.TextField(blank=True)
    body_html = models.TextField(blank=True)
    calendar = models.TextField(blank=True)
    """An invitation as iCalendar, forgotten with the bodies."""
    calendar_method = models.CharField(max_length=10, blank=True)
    settings_url = models.URLField(max_length=300, blank=True)
    """Where its reader chooses what to be sent: the header List-Unsubscribe."""
    state = models.CharField(
        max_length=10, choices=list(kinds.STATES.items()), default=kinds.PLANNED
    )
    tries = models.PositiveSmallIntegerField(default=0)
    planned_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    code = models.PositiveSmallIntegerField(null=True)
    reason = models.CharField(max_length=500, blank=True)
    """What the server answered, where it did not take the message."""
    settled_at = models.DateTimeField(null=True)
    """When a person said that nothing more is done about it."""

    class Meta:
        indexes = [models.Index(fields=["state", "started_at"], name="delivery_by_state")]

    def __str__(self) -> str:
        return self.key

    @property
    def message_id(self) -> str:
        """The same at every try, so that a reader's program can drop a second copy."""
        sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
        return f"<{self.key}@{urlsplit(settings.BASE_URL).hostname or sender}>"


class Address(Versioned):
    """An address that has refused mail for good; those that never have are not here."""

    address = models.EmailField(unique=True)
    refusal_count = models.PositiveSmallIntegerField(default=0)
    """Refusals one after another; a message that is taken sets it back to 0."""
    code = models.PositiveSmallIntegerField(null=True)
    reason = models.CharField(max_length=500, blank=True)
    refused_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    """Since when it is not written to any more."""

    def __str__(self) -> str:
        return self.address
