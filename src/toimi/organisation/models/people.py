from datetime import date

from django.conf import settings
from django.db import models

from toimi.organisation import kinds
from toimi.organisation.models.dates import Dated, in_force
from toimi.organisation.models.units import Unit
from toimi.platform import clock


class Person(Dated):
    """One who works in or with the organisation; may have a user to sign in with.

    `ends_on` is the last day: access ends by itself after it.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    external_id = models.CharField(max_length=80, blank=True)
    """What another register (of HR) calls this person."""
    is_active = models.BooleanField(default=True)
    is_made_up = models.BooleanField(default=False)

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["external_id"],
                condition=~models.Q(external_id=""),
                name="person_external_id_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def is_here_on(self, day: date) -> bool:
        """Return whether the person may come in on `day`."""
        return self.is_active and self.holds_on(day)

    @property
    def is_here(self) -> bool:
        return self.is_here_on(clock.today())

    @property
    def left_on(self) -> date | None:
        """The last day, once it is past."""
        return self.ends_on if self.is_over else None


def here(day: date, through: str = "") -> models.Q:
    """Return the condition that a person (through the lookup `through`) is here on `day`."""
    active = f"{through}__is_active" if through else "is_active"
    return models.Q(**{active: True}) & in_force(day, through)


class RoleAssignment(Dated):
    """A person's role at a unit; it holds in all units below. `role` is a code of `kinds`."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="role_assignments")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="role_assignments")
    role = models.CharField(max_length=40, choices=[(role.code, role.name) for role in kinds.ROLES])

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "unit", "role", "starts_on"], name="role_given_once_a_day"
            ),
            models.UniqueConstraint(
                fields=["person", "unit", "role"],
                condition=models.Q(ends_on__isnull=True),
                name="role_open_once",
            ),
            models.UniqueConstraint(
                fields=["person", "unit", "role"],
                condition=models.Q(starts_on__isnull=True),
                name="role_always_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.role} · {self.unit}"


class Deputy(Dated):
    """Who acts for a person on some days, with the roles of hers that can be handed over."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="deputies")
    deputy = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="deputises")
    reason = models.CharField(max_length=200, blank=True)

    class Meta(Dated.Meta):
        ordering = ["starts_on", "pk"]
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=~models.Q(person=models.F("deputy")), name="deputy_is_another"
            ),
            models.CheckConstraint(
                condition=models.Q(starts_on__isnull=False, ends_on__isnull=False),
                name="deputy_for_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.deputy} → {self.person}"


class Absence(Dated):
    """Days on which a person is away. Why is nobody's business here: there is one kind."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="absences")
    kind = models.CharField(max_length=20, default=kinds.AWAY, choices=[(kinds.AWAY, kinds.AWAY)])

    class Meta(Dated.Meta):
        ordering = ["starts_on", "pk"]
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(starts_on__isnull=False, ends_on__isnull=False),
                name="absence_has_days",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.starts_on}–{self.ends_on}"
