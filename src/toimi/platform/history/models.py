from typing import ClassVar

from django.db import models


class AuditEvent(models.Model):
    """One thing that happened to one record. No foreign keys: nothing hinders a deletion."""

    event = models.CharField(max_length=80)
    at = models.DateTimeField()
    """The real moment."""
    on = models.DateField(null=True)
    """The domain's day: in a demo it stands still."""
    by_id = models.BigIntegerField(null=True)
    by_words = models.CharField(max_length=200)
    subject_type = models.CharField(max_length=80)
    subject_id = models.CharField(max_length=40)
    subject_words = models.CharField(max_length=300)
    within_type = models.CharField(max_length=80, blank=True, default="")
    within_id = models.CharField(max_length=40, blank=True, default="")
    """The record that the subject is a part of (`Versioned.PART_OF`): a step's measure."""
    changes = models.JSONField(default=dict)
    """Field name to [before, after], as JSON values."""

    class Meta:
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "at"], name="audit_by_subject"),
            models.Index(fields=["within_type", "within_id"], name="audit_by_whole"),
            models.Index(fields=["at"], name="audit_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.subject_type} {self.subject_id}"


class Removed(models.Model):
    """A record that was removed, with all that went with it: kept 30 days to be put back.

    `rows` are as Django's serializer writes them; `cut` are the references to them that were
    emptied: [{model, field, ids, to}].
    """

    event = models.CharField(max_length=80)
    place = models.CharField(max_length=80, db_index=True)
    """Where it is looked for, as "programme.programme:12"."""
    words = models.CharField(max_length=300)
    subject_type = models.CharField(max_length=80)
    subject_id = models.CharField(max_length=40)
    rows = models.JSONField(default=list)
    cut = models.JSONField(default=list)
    by_id = models.BigIntegerField(null=True)
    by_words = models.CharField(max_length=200)
    removed_on = models.DateField()
    removed_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["-removed_at", "-pk"]

    def __str__(self) -> str:
        return self.words


class Versioned(models.Model):
    """A record that two people may edit at once; `version` is compared inside the write."""

    PART_OF: ClassVar[str] = ""
    """The foreign key to the record in whose history this one's changes are told."""

    version = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True
