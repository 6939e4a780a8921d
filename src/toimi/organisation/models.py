from django.conf import settings
from django.db import models

from toimi.organisation import kinds
from toimi.platform.history.models import Versioned


class Unit(Versioned):
    """A part of the organisation: county, service, unit. A role given here holds below."""

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80, unique=True)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT)
    path = models.CharField(max_length=255, db_index=True, editable=False, default="")
    """Ids from the root to this unit, as "/1/4/": what begins with it is below it."""
    is_made_up = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class Person(Versioned):
    """One who works in or with the organisation; may have a user to sign in with."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    is_made_up = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class Team(Versioned):
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="teams")
    name = models.CharField(max_length=200)
    members = models.ManyToManyField(Person, through="TeamMembership", related_name="teams")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "name"], name="team_name_once")]

    def __str__(self) -> str:
        return self.name


class TeamMembership(models.Model):
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["team", "person"], name="team_membership_once")
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.team}"


class RoleAssignment(models.Model):
    """A person's role at a unit; it holds in all units below. `role` is a code of `kinds`."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="role_assignments")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="role_assignments")
    role = models.CharField(max_length=40, choices=[(role.code, role.name) for role in kinds.ROLES])

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "unit", "role"], name="role_given_once")
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.role} · {self.unit}"
