from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from toimi.organisation.models import Person, Unit
from toimi.platform.history.models import Versioned
from toimi.programme import kinds
from toimi.programme.models.programme import Measure, Programme


class Round(Versioned):
    """A period for which every measure gets a follow-up."""

    PART_OF = "programme"

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=120)
    starts_on = models.DateField()
    due_on = models.DateField()
    rule = models.ForeignKey(
        "programme.RoundRule", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    """The rule that opened it; None: a person did."""
    owner = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    """Who closes it; None: whoever leads the unit."""
    closed_on = models.DateField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    frozen = models.JSONField(default=dict, blank=True)
    """The table as it was when the round was closed (`queries.table`): its report stays."""
    missing = models.JSONField(default=list, blank=True)
    """What had no follow-up when it was closed: [{measure_id, number, text, names}]."""

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="round_number_once"),
            models.UniqueConstraint(
                fields=["programme"], condition=Q(closed_at=None), name="round_one_open"
            ),
            models.CheckConstraint(
                condition=Q(starts_on__lte=F("due_on")), name="round_days_in_order"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def unit(self) -> Unit:
        return self.programme.unit

    def get_absolute_url(self) -> str:
        return reverse("evaluation:round", args=[self.pk])


class FollowUp(models.Model):
    """A dated statement on a measure. Never changed: a correction is a new one. Nor lost: what it
    is about cannot be deleted.

    `evidence` is its own copy of the findings: [{sentence, values, link}].
    """

    PART_OF = "measure"

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="follow_ups")
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="follow_ups")
    state = models.CharField(max_length=20, choices=list(kinds.FOLLOW_UP_STATES.items()))
    reason = models.CharField(max_length=500, blank=True)
    text = models.TextField()
    evidence = models.JSONField(default=list, blank=True)
    written_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    drafted_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    """Who first wrote to the draft; `written_by` is who wrote to it last."""
    first_confirmed_by = models.ForeignKey(
        Person, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    """Where two must confirm: the first of them; `confirmed_by` is the second."""
    is_confirmed_alone = models.BooleanField(default=False)
    """Two should have confirmed, and there was nobody else who could, or it is a correction: the
    cell says so."""
    confirmed_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    confirmed_on = models.DateField()
    """The domain's day."""
    confirmed_at = models.DateTimeField()
    """The real moment: what was confirmed after a round was closed is not in its report."""
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "round"],
                condition=Q(corrects=None),
                name="follow_up_one_a_round",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=sorted(kinds.STATED_WITH_REASON)) | ~Q(reason=""),
                name="follow_up_reason_given",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:100]


class FollowUpDraft(Versioned):
    """The text on its way to a follow-up, one per measure and round, versioned.

    `composed` is the text that Toimi wrote; while `text` equals it, new evidence may replace it.
    """

    PART_OF = "measure"

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="drafts")
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="drafts")
    state = models.CharField(max_length=20, choices=list(kinds.FOLLOW_UP_STATES.items()))
    reason = models.CharField(max_length=500, blank=True)
    text = models.TextField(blank=True)
    composed = models.TextField(blank=True)
    evidence = models.JSONField(default=list, blank=True)
    edited_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    edited_at = models.DateTimeField(null=True, blank=True)
    drafted_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    first_confirmed_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    first_confirmed_at = models.DateTimeField(null=True, blank=True)
    """Of two who must confirm, the first has; a later change of the text takes it back."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["measure", "round"], name="draft_one_a_round")
        ]

    def __str__(self) -> str:
        return self.text[:100]
