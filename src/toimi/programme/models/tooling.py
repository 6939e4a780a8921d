from django.db import models

from toimi.organisation.models import Person, Unit
from toimi.platform.history.models import Versioned
from toimi.programme import kinds
from toimi.programme.models.programme import Measure


class MeasureKind(Versioned):
    """A kind by which a measure is carried out, or that its wording suggests and nobody has
    decided yet. The tool and the kind are text: a tool that is taken away breaks nothing."""

    PART_OF = "measure"

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="kinds")
    tool = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=list(kinds.MEASURE_KIND_STATES.items()))
    why = models.JSONField(default=list, blank=True)
    """The words of the measure that suggested it; none: a person chose it."""
    rank = models.PositiveSmallIntegerField(default=0)
    """The suggestions' order, best first."""
    decided_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["rank", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["measure", "tool", "kind"], name="measure_kind_once")
        ]
        indexes = [models.Index(fields=["tool", "kind", "state"], name="measures_by_kind")]

    def __str__(self) -> str:
        return f"{self.tool}.{self.kind}"


class Link(models.Model):
    """A tool's record that carries a measure out. It counts in the measure that comes first in
    the programme; the others say where it is counted."""

    PART_OF = "measure"

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="links")
    tool = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    object_id = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["measure", "tool", "object_id"], name="link_once")
        ]
        indexes = [models.Index(fields=["tool", "object_id"], name="links_of_object")]

    def __str__(self) -> str:
        return f"{self.tool} {self.object_id}"


class KindChoice(Versioned):
    """What an administrator chose of a kind for a unit and those below it: whether it is used,
    and its deadlines and limits by name where they differ from the kind's own."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="kind_choices")
    tool = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    is_on = models.BooleanField(default=True)
    days = models.JSONField(default=dict, blank=True)
    limits = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "tool", "kind"], name="kind_choice_once")
        ]

    def __str__(self) -> str:
        return f"{self.tool}.{self.kind}"
