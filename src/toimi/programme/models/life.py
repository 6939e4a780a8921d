from django.db import models

from toimi.organisation.models import Person, Unit
from toimi.platform.history.models import Versioned
from toimi.programme import kinds
from toimi.programme.models.programme import Measure, Note, Step


class Amendment(models.Model):
    """A measure stopped, postponed, changed or taken up again, or a step of it added, changed or
    removed, and why. Never changed itself.

    The words of the approved programme are the `before` of the first amendment of a field.
    """

    PART_OF = "measure"

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="amendments")
    step = models.ForeignKey(
        Step, null=True, blank=True, on_delete=models.SET_NULL, related_name="amendments"
    )
    """The step that was added or changed; None: the measure's own, or the step is gone (one that
    is put back is tied again)."""
    kind = models.CharField(max_length=20, choices=list(kinds.AMENDMENTS.items()))
    reason = models.CharField(max_length=1000)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    """Field to its words before and after: text, schedule_text, urgency_text, …"""
    decided_on = models.DateField()
    by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.reason[:100]

    @property
    def is_undone(self) -> bool:
        """Whether a step was added and is gone again, or was removed and put back."""
        unless = {kinds.STEP_MORE: self.step_id is None, kinds.STEP_GONE: self.step_id is not None}
        return unless.get(self.kind, False)


class Following(models.Model):
    """A person who wants to know what changes in a measure."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="followings")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="followings")
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["measure", "person"], name="following_once")]

    def __str__(self) -> str:
        return f"{self.person_id} → {self.measure_id}"


class MeasureReference(models.Model):
    """One measure refers to another ("ks. toimenpide 2")."""

    PART_OF = "measure"

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="references")
    to = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="referred_by")
    words = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["measure", "to"], name="reference_once"),
            models.CheckConstraint(
                condition=~models.Q(measure=models.F("to")), name="reference_to_another"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} → {self.to_id}"


class NoteFile(models.Model):
    """A file or a photo beside a note; served as a download, never shown inside a page."""

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    file = models.FileField(upload_to="notes/%Y/", max_length=300)
    content_type = models.CharField(max_length=100)
    """As its content shows, not as its name says."""
    sha256 = models.CharField(max_length=64)
    size_bytes = models.PositiveBigIntegerField()

    def __str__(self) -> str:
        return self.name


class OutsideEvent(Versioned):
    """What happened to a unit from outside (a pandemic, a reform), shown on time lines, so that
    no measure is credited with it."""

    PART_OF = "unit"

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="outside_events")
    kind = models.CharField(max_length=20, choices=list(kinds.OUTSIDE_EVENTS.items()))
    name = models.CharField(max_length=200)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True)
                | models.Q(starts_on__lte=models.F("ends_on")),
                name="outside_event_days_in_order",
            )
        ]

    def __str__(self) -> str:
        return self.name


class EventTouch(models.Model):
    """A measure that an outside event touches; an event without any touches all."""

    PART_OF = "event"

    event = models.ForeignKey(OutsideEvent, on_delete=models.CASCADE, related_name="touches")
    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="touched_by")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "measure"], name="event_touches_once")
        ]

    def __str__(self) -> str:
        return f"{self.event_id} → {self.measure_id}"
