from django.db import models
from django.db.models import Q
from django.urls import reverse

from toimi.organisation.models import Person
from toimi.platform.history.models import Versioned
from toimi.programme.models import Measure, Step

OWN, LATE, ROUND, NEWS, DECISION, CARRIED = (
    "own",
    "late",
    "round",
    "news",
    "decision",
    "carried",
)
SOURCES = (OWN, LATE, ROUND, NEWS, DECISION, CARRIED)
"""Where an item of an agenda comes from."""


class Minutes(Versioned):
    """What a session dealt with and decided. Once closed its words do not change."""

    PART_OF = "session"

    session = models.OneToOneField(
        "gatherings.Session", on_delete=models.CASCADE, related_name="minutes"
    )
    begun_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    closed_on = models.DateField(null=True, blank=True)
    closed_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_by__isnull=True) | Q(closed_on__isnull=False),
                name="minutes_closed_by_has_a_day",
            )
        ]

    def __str__(self) -> str:
        return str(self.session)

    def get_absolute_url(self) -> str:
        return reverse("gatherings:minutes", args=[self.session_id])


class AgendaItem(Versioned):
    """One thing to deal with. `title` is words, or a marked sentence with `values` when Toimi
    itself put it there; `link` is what it is about."""

    PART_OF = "minutes"

    minutes = models.ForeignKey(Minutes, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveIntegerField()
    source = models.CharField(max_length=10, choices=[(code, code) for code in SOURCES])
    title = models.CharField(max_length=300)
    values = models.JSONField(default=dict, blank=True)
    link = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True, max_length=4000)
    is_carried_on = models.BooleanField(default=False)
    """It goes on the agenda of the next meeting too."""

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.title


class Decision(Versioned):
    """What was decided, who carries it out, by when; and what it became: a step of a measure, a
    record of another tool (by name and id, as text), or itself, ticked off."""

    PART_OF = "minutes"

    minutes = models.ForeignKey(Minutes, on_delete=models.CASCADE, related_name="decisions")
    item = models.ForeignKey(
        AgendaItem, null=True, blank=True, on_delete=models.SET_NULL, related_name="decisions"
    )
    position = models.PositiveIntegerField()
    text = models.CharField(max_length=500)
    owner = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="decisions"
    )
    due_on = models.DateField(null=True, blank=True)
    measure = models.ForeignKey(
        Measure, null=True, blank=True, on_delete=models.SET_NULL, related_name="decisions"
    )
    step = models.ForeignKey(
        Step, null=True, blank=True, on_delete=models.SET_NULL, related_name="decisions"
    )
    tool = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=40, blank=True)
    object_id = models.CharField(max_length=40, blank=True)
    url = models.CharField(max_length=300, blank=True)
    done_on = models.DateField(null=True, blank=True)
    """Of one that is ticked off itself, or that was seen to have ended."""

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(step__isnull=True) | Q(tool=""), name="decision_became_one_thing"
            )
        ]
        indexes = [models.Index(fields=["owner", "done_on", "due_on"], name="decisions_of_owner")]

    def __str__(self) -> str:
        return self.text


class Signature(models.Model):
    """One who was there has read the minutes and signs them."""

    PART_OF = "minutes"

    minutes = models.ForeignKey(Minutes, on_delete=models.CASCADE, related_name="signatures")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    signed_as = models.CharField(max_length=300)
    signed_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["minutes", "person"], name="signature_once")]

    def __str__(self) -> str:
        return self.signed_as
