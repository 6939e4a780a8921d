from django.db import models

from toimi.organisation.models import Person
from toimi.platform.history.models import Versioned
from toimi.programme.models.document import Intake
from toimi.programme.models.programme import Programme


class EditionDraft(Versioned):
    """A document that a person compares with a programme, and what was said of its rows.

    `choices` is row (`queries.edition.row_key`) to the measure's id, or None for a new measure.
    """

    intake = models.OneToOneField(Intake, on_delete=models.CASCADE, related_name="edition_draft")
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="+")
    choices = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        return f"{self.intake_id} ↔ {self.programme_id}"


class Edition(models.Model):
    """A later edition that a programme has taken, and the words that it had until then.

    The document that a programme began with is no edition of it.
    """

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField()
    """The first later edition is 2."""
    intake = models.ForeignKey(
        Intake, null=True, on_delete=models.SET_NULL, related_name="editions"
    )
    before = models.JSONField(default=dict)
    """The programme's table as it was before this edition (`queries.table`)."""
    numbers = models.JSONField(default=dict)
    """Measure id to the number that it had before this edition."""
    adopted_at = models.DateTimeField()
    """The real moment; what this edition dropped has the same (`Measure.dropped_at`)."""
    adopted_on = models.DateField()
    """The domain's day."""
    adopted_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="edition_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.programme} ({self.number})"
