from django.db import models
from django.urls import reverse

from toimi.organisation.models.people import Person
from toimi.organisation.models.units import Unit
from toimi.platform.history.models import Versioned


class PersonImport(Versioned):
    """A file of people on its way in: kept as it is, its columns named, then carried out whole.

    `columns` has the field of each column of the file ("" for one that is left out); the newest
    import with the same headings lends its own.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="person_imports")
    """The topmost unit that the file is about; a row without a unit belongs here."""
    name = models.CharField(max_length=255)
    file = models.FileField(upload_to="people/%Y/", max_length=300)
    sha256 = models.CharField(max_length=64)
    headings = models.JSONField(default=list)
    columns = models.JSONField(default=list)
    invites = models.BooleanField(default=False)
    """Whether those who are new are invited to sign in."""
    job_id = models.PositiveBigIntegerField(null=True)
    counts = models.JSONField(default=dict, blank=True)
    """Kind of row to how many there were, once it was carried out."""
    refused = models.JSONField(default=list, blank=True)
    """Rows that were left out: [{number, cells, reason, values}]."""
    brought_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    brought_at = models.DateTimeField(auto_now_add=True)
    carried_out_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("organisation:person_import", args=[self.pk])
