from django.db import models


class AuditEvent(models.Model):
    """One thing that happened to one record. No foreign keys: nothing hinders a deletion."""

    event = models.CharField(max_length=80)
    at = models.DateTimeField()
    by_id = models.BigIntegerField(null=True)
    by_words = models.CharField(max_length=200)
    subject_type = models.CharField(max_length=80)
    subject_id = models.CharField(max_length=40)
    subject_words = models.CharField(max_length=300)
    changes = models.JSONField(default=dict)
    """Field name to [before, after], as JSON values."""

    class Meta:
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "at"], name="audit_by_subject"),
            models.Index(fields=["at"], name="audit_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.subject_type} {self.subject_id}"


class Versioned(models.Model):
    """A record that two people may edit at once; `version` is compared inside the write."""

    version = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True
