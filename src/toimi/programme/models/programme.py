from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from toimi.organisation.kinds import ROLE_CODES
from toimi.organisation.models import Group, Person, Team, Unit
from toimi.platform.history.models import Versioned
from toimi.programme import kinds


class Programme(Versioned):
    """One unit's programme for a period, approved by a body on a date."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="programmes")
    slug = models.SlugField(max_length=120, unique=True)
    title = models.CharField(max_length=500)
    body = models.CharField(max_length=300, blank=True)
    approved_on = models.DateField(null=True, blank=True)
    case_number = models.CharField(max_length=80, blank=True)
    section = models.CharField(max_length=40, blank=True)
    annex = models.CharField(max_length=80, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=5, default="fi")
    column_labels = models.JSONField(default=dict, blank=True)
    """Column (target, measure, schedule, urgency, responsible, follow_up) to its heading."""
    urgency_count = models.PositiveSmallIntegerField(default=3)
    """The scale's classes: 1 (most urgent) to this."""
    private_names = models.JSONField(default=list, blank=True)
    """Names of private persons in the document: left out of the public edition."""
    cooperation_body = models.CharField(max_length=300, blank=True)
    cooperation_on = models.DateField(null=True, blank=True)
    """Where and when the programme was dealt with in co-operation."""
    draft_decision = models.CharField(max_length=500, blank=True)
    """What the committee is proposed to decide of a report; empty: "merkitään tiedoksi"."""
    escalates_after_days = models.PositiveSmallIntegerField(null=True, blank=True)
    """Working days after which what is late is told to the line manager; None: never."""
    needs_two_at_first_urgency = models.BooleanField(default=False)
    """Whether a follow-up of a measure of urgency 1 is confirmed by two people."""
    previous = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="next_programmes"
    )
    """The programme that this one goes on from."""
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(starts_on__lte=F("ends_on")),
                name="programme_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(urgency_count__gte=1, urgency_count__lte=9),
                name="programme_urgency_scale",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def is_over_on(self, day: date) -> bool:
        return self.ends_on is not None and self.ends_on < day

    def get_absolute_url(self) -> str:
        return reverse("programme:board", args=[self.pk])


class Target(Versioned):
    PART_OF = "programme"

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="targets")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=1000)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.name


class Measure(Versioned):
    """The document's row. The themes stand here, since rows of one target differ in them."""

    PART_OF = "programme"

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="measures")
    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="measures")
    number = models.PositiveIntegerField()
    text = models.TextField()
    themes = models.JSONField(default=list, blank=True)
    schedule_text = models.TextField(blank=True)
    urgency = models.PositiveSmallIntegerField(null=True, blank=True)
    urgency_count = models.PositiveSmallIntegerField(default=3)
    """The programme's scale, kept here so that the database can hold the urgency to it."""
    urgency_text = models.CharField(max_length=120, blank=True)
    responsible_text = models.TextField(blank=True)
    extra = models.JSONField(default=dict, blank=True)
    """Columns of the document that are none of the six: heading to words."""
    doubts = models.JSONField(default=list, blank=True)
    """Doubts of the reading that nobody has settled: [{field, reason, values}]."""
    places = models.JSONField(default=dict, blank=True)
    """Field to its place in the document's text: {start, end, page}."""
    is_continuous = models.BooleanField(default=False)
    rule = models.CharField(max_length=200, blank=True)
    """Recurrence (RFC 5545)."""
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    """First and last day of the periods together."""
    state = models.CharField(
        max_length=20, choices=list(kinds.STATES.items()), default=kinds.NOT_BEGUN
    )
    due_on = models.DateField(null=True, blank=True)
    """The next day on which something of it should be done; None when nothing is awaited."""
    step_count = models.PositiveIntegerField(default=0)
    done_count = models.PositiveIntegerField(default=0)
    last_follow_up = models.ForeignKey(
        "programme.FollowUp", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    rhythm_months = models.PositiveSmallIntegerField(null=True, blank=True)
    """Of a continuous measure: how often it is followed up; None: as its `rule` says, else each
    round."""
    stopped_on = models.DateField(null=True, blank=True)
    """When it was stopped; why stands in its amendments."""
    resumed_on = models.DateField(null=True, blank=True)
    """When it was taken up again: what a follow-up said before of its being stopped is past."""
    amended_on = models.DateField(null=True, blank=True)
    """When the approved words were last changed; None: they stand as approved."""
    origin = models.CharField(max_length=20, blank=True, choices=list(kinds.ORIGINS.items()))
    origin_words = models.CharField(max_length=500, blank=True)
    origin_due_on = models.DateField(null=True, blank=True)
    """What an inspector wrote that led to this measure, and by when it asks it to be done."""
    carried_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="carried_to"
    )
    """The measure of the previous programme that goes on in this one."""
    dropped_at = models.DateTimeField(null=True, blank=True)
    """When a new edition left it out. Its follow-ups and notes stay; no list of what is to be
    done or told has it any more."""

    class Meta:
        ordering = ["number", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(urgency__isnull=True)
                | Q(urgency__gte=1, urgency__lte=F("urgency_count")),
                name="measure_urgency_in_scale",
            ),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(starts_on__lte=F("ends_on")),
                name="measure_days_in_order",
            ),
        ]
        indexes = [
            models.Index(fields=["programme", "number"], name="measure_in_order"),
            models.Index(fields=["programme", "due_on", "number"], name="measure_by_due"),
            models.Index(fields=["state", "due_on"], name="measure_state_due"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.text}"

    @property
    def unit(self) -> Unit:
        return self.programme.unit

    def get_absolute_url(self) -> str:
        return reverse("evaluation:measure", args=[self.pk])


class Period(models.Model):
    """Days that the schedule phrase means; a deadline has no start."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="periods")
    position = models.PositiveSmallIntegerField()
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    words_start = models.PositiveIntegerField()
    words_end = models.PositiveIntegerField()
    """Which words of `schedule_text` say it, as character offsets."""

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(starts_on__lte=F("ends_on")),
                name="period_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=False) | Q(ends_on__isnull=False),
                name="period_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.starts_on or ''}–{self.ends_on or ''}"


class Step(Versioned):
    """A part of a measure with its own schedule; ticked off with a day and a person."""

    PART_OF = "measure"

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveIntegerField()
    text = models.CharField(max_length=1000)
    is_from_schedule = models.BooleanField(default=False)
    """It comes from a dated paragraph of the schedule cell, not from the measure's own words."""
    schedule_text = models.CharField(max_length=500, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    done_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_by__isnull=True) | Q(done_on__isnull=False),
                name="step_done_by_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Responsible(Versioned):
    """A phrase of the responsible's cell, and whom it means; unsettled until a person says."""

    PART_OF = "measure"

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="responsibles")
    step = models.ForeignKey(
        Step, null=True, blank=True, on_delete=models.CASCADE, related_name="responsibles"
    )
    """The step whose own responsible it is; None: the whole measure's."""
    position = models.PositiveIntegerField()
    phrase = models.CharField(max_length=300)
    meaning = models.CharField(
        max_length=10, blank=True, choices=[(code, code) for code in kinds.MEANINGS]
    )
    role = models.CharField(max_length=40, blank=True, choices=[(c, c) for c in ROLE_CODES])
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.SET_NULL)
    group = models.ForeignKey(Group, null=True, blank=True, on_delete=models.SET_NULL)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL)

    class Meta:
        ordering = ["position", "pk"]
        indexes = [models.Index(fields=["phrase"], name="responsible_by_phrase")]

    def __str__(self) -> str:
        return self.phrase


class Note(Versioned):
    """A dated line on a measure: what was done. `by` is None when the document itself says it."""

    PART_OF = "measure"

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField(max_length=2000)
    happened_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL)
    written_on = models.DateField()
    is_from_document = models.BooleanField(default=False)
    is_earlier_follow_up = models.BooleanField(default=False)
    """It stood in the document's own follow-up column."""
    place = models.JSONField(default=dict, blank=True)
    link = models.URLField(max_length=500, blank=True)

    class Meta:
        ordering = ["-happened_on", "-pk"]

    def __str__(self) -> str:
        return self.text[:100]
