from django.db import models

from toimi.organisation.models import Person
from toimi.programme.models.document import Intake


class IntakeChange(models.Model):
    """One act on a reading, with what takes it back (`reading.undo.difference`).

    `mark` is of the reading after the act: it can be taken back while the reading is that one.
    """

    intake = models.ForeignKey(Intake, on_delete=models.CASCADE, related_name="changes")
    number = models.PositiveIntegerField()
    words = models.JSONField(default=dict)
    """{sentence, values}: what was done, in words."""
    difference = models.JSONField(default=dict)
    mark = models.CharField(max_length=16)
    by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["intake", "number"], name="one_change_of_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.intake_id}/{self.number}"
