from django.db import models
from django.urls import reverse

from toimi.organisation.models import Person, Unit
from toimi.platform.history.models import Versioned


class Document(models.Model):
    """A file as it was brought. It is kept whatever becomes of its reading."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="documents")
    name = models.CharField(max_length=255)
    file = models.FileField(upload_to="documents/%Y/", max_length=300)
    sha256 = models.CharField(max_length=64)
    size_bytes = models.PositiveBigIntegerField()
    brought_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    brought_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name


class Intake(Versioned):
    """A document on its way to a programme: what was read, and what a person has mended.

    `reading` is the JSON of `reading.store.to_json`; empty before it was read, and while `problem`
    says why nothing was. `programme` is set when it was adopted; a wrong adoption sets it back to
    None.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="intakes")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="intakes")
    reading = models.JSONField(default=dict, blank=True)
    problem = models.JSONField(default=dict, blank=True)
    """{sentence, values} of the error that stopped the reading."""
    programme = models.ForeignKey(
        "programme.Programme",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="intakes",
    )
    """Of several documents of one programme, the later are its new editions."""
    columns = models.JSONField(default=list, blank=True)
    """What each column of the source is, where a person has said it; empty: by itself."""
    asked_count = models.PositiveIntegerField(default=0)
    read_count = models.PositiveIntegerField(default=0)
    """How many times it was asked to be read, and how many of them are answered."""
    job_id = models.PositiveBigIntegerField(null=True)
    mended_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    mended_at = models.DateTimeField(null=True)
    """Who touched the reading last, and when; what was done stands in its changes."""
    dropped_at = models.DateTimeField(null=True)
    """When it was taken off the list; it can be put back for 30 days."""
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.document)

    @property
    def is_being_read(self) -> bool:
        return self.asked_count > self.read_count

    def get_absolute_url(self) -> str:
        return reverse("programme:intake", args=[self.pk])
