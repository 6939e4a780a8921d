from datetime import datetime
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from toimi.organisation.models import Person, Unit
from toimi.platform.history.models import Versioned
from toimi.platform.notifications.models import Delivery
from toimi.tools.gatherings import kinds
from toimi.tools.gatherings.kinds import GatheringKind, kind_of


def own_zone() -> str:
    """Return the organisation's time zone."""
    return settings.TIME_ZONE


class Series(Versioned):
    """What is gathered for: a need first, then its sessions, one or many. What a measure is
    linked to. `rule` is a recurrence rule (RFC 5545), "" when the times were given one by one."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="gatherings")
    kind = models.CharField(max_length=40)
    kind_version = models.PositiveSmallIntegerField(default=1)
    title = models.CharField(max_length=200)
    stage = models.CharField(
        max_length=10, choices=list(kinds.STAGES.items()), default=kinds.PLANNING
    )
    need = models.CharField(max_length=1000, blank=True)
    """Why it is needed, in the words of who told."""
    rule = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=200, blank=True)
    capacity = models.PositiveSmallIntegerField(null=True, blank=True)
    party = models.CharField(max_length=40, blank=True)
    leader = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_for_all = models.BooleanField(default=False)
    """Everybody of the unit is to have been in one of its sessions."""
    due_on = models.DateField(null=True, blank=True)
    """By when a need gets its time."""
    answered_at = models.DateTimeField(null=True, blank=True)
    """When a need got its time, or the word that it is not arranged."""
    made_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stage__in=list(kinds.STAGES)), name="series_stage_is_one"
            ),
            models.CheckConstraint(
                condition=Q(capacity__isnull=True) | Q(capacity__gte=1),
                name="series_has_room_for_one",
            ),
        ]
        indexes = [
            models.Index(fields=["kind", "stage"], name="series_by_kind"),
            models.Index(fields=["unit", "kind"], name="series_of_unit"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("gatherings:series", args=[self.pk])

    @property
    def definition(self) -> GatheringKind:
        """The kind as it was when this was made."""
        return kind_of(self.kind, self.kind_version)


class Session(Versioned):
    """One time. A move keeps the row: its invitation has the same `uid` and the next `sequence`."""

    PART_OF = "series"

    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="sessions")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    time_zone = models.CharField(max_length=40, default=own_zone)
    place = models.CharField(max_length=200, blank=True)
    capacity = models.PositiveSmallIntegerField(null=True, blank=True)
    leader = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    state = models.CharField(
        max_length=10, choices=list(kinds.STATES.items()), default=kinds.PLANNED
    )
    reason = models.CharField(max_length=300, blank=True)
    """Why it was moved or cancelled."""
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    sequence = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict, blank=True)
    """Code of the kind's stage to a number."""
    is_full_team = models.BooleanField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    """By when it is marked as held."""
    settled_on = models.DateField(null=True, blank=True)
    """When it was marked as held or cancelled."""

    class Meta:
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="session_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(kinds.STATES)), name="session_state_is_one"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[kinds.MOVED, kinds.CANCELLED]) | ~Q(reason=""),
                name="session_change_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(state__in=kinds.COMING, settled_on__isnull=True)
                | (~Q(state__in=kinds.COMING) & Q(settled_on__isnull=False)),
                name="session_is_settled_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(is_full_team__isnull=True) | Q(state=kinds.HELD),
                name="session_team_is_of_what_was_held",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "starts_at"], name="sessions_by_state"),
            models.Index(fields=["starts_at"], name="sessions_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.series.title} {timezone.localtime(self.starts_at):%d.%m.%Y}"

    def get_absolute_url(self) -> str:
        return reverse("gatherings:session", args=[self.pk])

    @property
    def is_coming(self) -> bool:
        return self.state in kinds.COMING

    def has_begun(self, now: datetime) -> bool:
        return self.starts_at <= now

    def is_over(self, now: datetime) -> bool:
        return self.ends_at <= now


class Enrolment(Versioned):
    """A person and a session. `seat` is the place taken of a limited number: the database lets
    nobody else have it. `unit` is the person's own unit then."""

    PART_OF = "session"

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="enrolments")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="enrolments")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=list(kinds.ENROLMENT_STATES.items()))
    seat = models.PositiveSmallIntegerField(null=True, blank=True)
    asked_at = models.DateTimeField()
    """Who asked first comes first from the queue."""
    due_on = models.DateField(null=True, blank=True)
    """By when the line manager answers."""
    answered_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    """Why the line manager said no."""
    attended = models.BooleanField(null=True, blank=True)
    """None: nobody has said."""

    class Meta:
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["session", "person"], name="enrolment_once"),
            models.UniqueConstraint(
                fields=["session", "seat"],
                condition=Q(seat__isnull=False),
                name="enrolment_seat_once",
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(kinds.ENROLMENT_STATES)), name="enrolment_state_is_one"
            ),
            models.CheckConstraint(
                condition=Q(attended__isnull=True) | Q(state=kinds.ENROLLED),
                name="enrolment_who_came_was_enrolled",
            ),
            models.CheckConstraint(
                condition=Q(seat__isnull=True) | Q(state=kinds.ENROLLED),
                name="enrolment_seat_of_the_enrolled",
            ),
        ]
        indexes = [
            models.Index(fields=["person", "state"], name="enrolments_of_person"),
            models.Index(fields=["session", "state"], name="enrolments_by_state"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} → {self.session_id}"


class Agreed(Versioned):
    """What the two agreed in a talk, for themselves alone. Its words stay out of the audit log."""

    PART_OF = "session"

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="agreed")
    content = models.CharField(max_length=500)
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    written_on = models.DateField()

    class Meta:
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return f"{self.session_id}"


class AttendanceCode(models.Model):
    """A code on the wall, for a short time. Only what it hashes to is kept."""

    PART_OF = "session"

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="codes")
    secret = models.CharField(max_length=64, unique=True)
    valid_until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.session_id}"


class Invitation(models.Model):
    """That one was told of a session by mail, once for each of its changes."""

    PART_OF = "session"

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    sequence = models.PositiveIntegerField()
    """Of the mail: grows for this reader even when the session stays."""
    told = models.PositiveIntegerField(default=0)
    """The session's own sequence that it told of."""
    is_cancelled = models.BooleanField(default=False)
    delivery = models.ForeignKey(Delivery, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session", "person", "sequence"], name="invitation_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.session_id} → {self.person_id}"
