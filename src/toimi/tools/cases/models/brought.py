from django.db import models
from django.urls import reverse

from toimi.organisation.models import Person, Unit
from toimi.platform.history.models import Versioned


class CaseImport(Versioned):
    """An export of another system on its way in: its columns named, then carried out whole.

    `columns` has the field of each heading ("" for one that is left out); the newest one of the
    same unit and source that was carried out is the saved mapping of the next.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="case_imports")
    source = models.CharField(max_length=40)
    name = models.CharField(max_length=255)
    file = models.FileField(upload_to="case-imports/%Y/", max_length=300)
    sha256 = models.CharField(max_length=64)
    headings = models.JSONField(default=list)
    columns = models.JSONField(default=list)
    job_id = models.PositiveBigIntegerField(null=True)
    counts = models.JSONField(default=dict, blank=True)
    """Kind of row to how many there were, once it was carried out."""
    refused = models.JSONField(default=list, blank=True)
    """Rows that were left out, without what must not be kept: [{number, key, reason, values}]."""
    brought_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    brought_at = models.DateTimeField(auto_now_add=True)
    carried_out_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("cases:case_import", args=[self.pk])
