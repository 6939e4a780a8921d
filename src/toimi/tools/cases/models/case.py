from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from toimi.organisation.models import Person, Unit
from toimi.platform.history.models import Versioned
from toimi.tools.cases.kinds import CaseKind, definition

OPENED, MOVED, TAKEN, ASSIGNED, COMMENTED, ANSWERED, REOPENED = (
    "opened",
    "moved",
    "taken",
    "assigned",
    "commented",
    "answered",
    "reopened",
)
TASK_ADDED, TASK_DONE, FILE_ADDED, MONEY_ADDED = (
    "task_added",
    "task_done",
    "file_added",
    "money_added",
)
EVENTS = (
    OPENED,
    MOVED,
    TAKEN,
    ASSIGNED,
    COMMENTED,
    ANSWERED,
    REOPENED,
    TASK_ADDED,
    TASK_DONE,
    FILE_ADDED,
    MONEY_ADDED,
)


class Case(Versioned):
    """Something that was reported or proposed, on its way to an end.

    `kind` and `stage` are codes of `kinds`; `values` has the fields of the kind by code, days as
    ISO texts. Of an anonymous one no person is kept; `secret` is the hash of the code with which
    the answer is fetched.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="cases")
    kind = models.CharField(max_length=40)
    kind_version = models.PositiveSmallIntegerField(default=1)
    title = models.CharField(max_length=200, blank=True, default="")
    """"": what it is called is put together of its choices (`CaseKind.title_of`)."""
    values = models.JSONField(default=dict, blank=True)
    stage = models.CharField(max_length=40)
    opened_on = models.DateField()
    happened_on = models.DateField()
    entered_on = models.DateField()
    """On which day it came to its stage."""
    due_on = models.DateField(null=True, blank=True)
    """The last day of its stage, as the deadline was when it came there."""
    first_due_on = models.DateField(null=True, blank=True)
    """What was promised when it was made: handled by this day."""
    answer_due_on = models.DateField(null=True, blank=True)
    handled_on = models.DateField(null=True, blank=True)
    """On which day it left its first stage."""
    reported_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="reported_cases"
    )
    is_anonymous = models.BooleanField(default=False)
    secret = models.CharField(max_length=64, blank=True, default="")
    handler = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="handled_cases"
    )
    is_serious = models.BooleanField(default=False)
    risk = models.PositiveSmallIntegerField(null=True, blank=True)
    """The newest risk class, 1 to 5."""
    answer = models.TextField(blank=True, default="")
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    closed_on = models.DateField(null=True, blank=True)
    closed_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    source = models.CharField(max_length=40, blank=True, default="")
    """From which other system it was brought ("wpro"); "": it was made here."""
    external_id = models.CharField(max_length=80, blank=True, default="")
    emptied_on = models.DateField(null=True, blank=True)
    """When its words went because they were no longer kept; its counts stayed."""

    class Meta:
        ordering = ["-opened_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "external_id"],
                condition=~Q(external_id=""),
                name="case_brought_once",
            ),
            models.CheckConstraint(
                condition=Q(is_anonymous=False) | Q(reported_by__isnull=True),
                name="case_anonymous_has_no_reporter",
            ),
            models.CheckConstraint(
                condition=Q(is_anonymous=True) | Q(secret=""), name="case_code_of_anonymous"
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("opened_on")),
                name="case_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=False) | Q(closed_by__isnull=True),
                name="case_closed_by_when_closed",
            ),
            models.CheckConstraint(
                condition=Q(answer="") | Q(answered_on__isnull=False), name="case_answer_has_day"
            ),
            models.CheckConstraint(
                condition=Q(risk__isnull=True) | Q(risk__gte=1, risk__lte=5), name="case_risk_class"
            ),
            models.UniqueConstraint(
                fields=["secret"], condition=~Q(secret=""), name="case_code_once"
            ),
        ]
        indexes = [
            models.Index(fields=["kind", "unit", "closed_on"], name="cases_of_kind_in_unit"),
            models.Index(fields=["kind", "opened_on"], name="cases_of_kind_by_day"),
            models.Index(fields=["closed_on", "due_on"], name="cases_open_by_due_day"),
            models.Index(fields=["handler", "closed_on"], name="cases_of_handler"),
        ]

    def __str__(self) -> str:
        return self.title or f"{self.kind} {self.pk or ''}".strip()

    def get_absolute_url(self) -> str:
        return reverse("cases:case", args=[self.pk])

    @property
    def of(self) -> CaseKind:
        """The kind as it was when the case was made."""
        return definition(self.kind, self.kind_version)

    @property
    def is_closed(self) -> bool:
        return self.closed_on is not None


class CaseEvent(models.Model):
    """One line of a case's own time line. Whoever reports without a name is nowhere here."""

    PART_OF = "case"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(max_length=20, choices=[(code, code) for code in EVENTS])
    on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.TextField(blank=True, default="")
    stage = models.CharField(max_length=40, blank=True, default="")
    """Where it came to, of a move."""

    class Meta:
        ordering = ["on", "at", "pk"]

    def __str__(self) -> str:
        return self.kind
