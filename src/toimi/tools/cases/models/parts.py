from django.db import models

from toimi.organisation.models import Person
from toimi.platform.history.models import Versioned
from toimi.tools.cases.models.case import Case


class CaseTask(Versioned):
    """What is to be done because of a case: whose, and by when."""

    PART_OF = "case"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="tasks")
    text = models.CharField(max_length=300)
    owner = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="case_tasks"
    )
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    done_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(done_on__isnull=False) | models.Q(done_by__isnull=True),
                name="case_task_done_by_when_done",
            )
        ]
        indexes = [models.Index(fields=["owner", "done_on", "due_on"], name="case_tasks_of_owner")]

    def __str__(self) -> str:
        return self.text


class Support(models.Model):
    """One who supports a proposal."""

    PART_OF = "case"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="supports")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "person"], name="support_once")]

    def __str__(self) -> str:
        return f"{self.person_id} → {self.case_id}"


class MoneyLine(Versioned):
    """What money went to, in cents."""

    PART_OF = "case"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="money_lines")
    text = models.CharField(max_length=200)
    cents = models.PositiveBigIntegerField()
    used_on = models.DateField()

    class Meta:
        ordering = ["used_on", "pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(cents__gte=1), name="money_line_has_a_sum")
        ]

    def __str__(self) -> str:
        return self.text


class CaseFile(models.Model):
    """A photo or a file of a case, or the receipt of a line of money; only ever downloaded."""

    PART_OF = "case"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="files")
    line = models.ForeignKey(
        MoneyLine, null=True, blank=True, on_delete=models.CASCADE, related_name="files"
    )
    name = models.CharField(max_length=255)
    file = models.FileField(upload_to="cases/%Y/", max_length=300)
    content_type = models.CharField(max_length=100)
    """As its content shows, not as its name says."""
    sha256 = models.CharField(max_length=64)
    size_bytes = models.PositiveBigIntegerField()

    def __str__(self) -> str:
        return self.name
