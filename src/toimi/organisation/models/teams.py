from django.db import models

from toimi.organisation import kinds
from toimi.organisation.models.dates import Dated
from toimi.organisation.models.people import Person
from toimi.organisation.models.units import Unit


def membership_constraints(of: str, name: str) -> list[models.UniqueConstraint]:
    """Return what the database itself holds of "no two memberships at once": two that are open,
    two without a beginning and two from one day always overlap."""
    return [
        models.UniqueConstraint(fields=[of, "person", "starts_on"], name=f"{name}_once_a_day"),
        models.UniqueConstraint(
            fields=[of, "person"],
            condition=models.Q(ends_on__isnull=True),
            name=f"{name}_open_once",
        ),
        models.UniqueConstraint(
            fields=[of, "person"],
            condition=models.Q(starts_on__isnull=True),
            name=f"{name}_always_once",
        ),
    ]


class Team(Dated):
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="teams")
    """Where it stands today; where it stood before is in its placements."""
    name = models.CharField(max_length=200)
    answers = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    """Who answers for what is left to the team."""
    members = models.ManyToManyField(Person, through="TeamMembership", related_name="teams")

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["unit", "name"], name="team_name_once"),
        ]

    def __str__(self) -> str:
        return self.name


class TeamPlacement(Dated):
    """In which unit a team was before it moved on; the days since are at `Team.unit`."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="placements")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")

    class Meta(Dated.Meta):
        ordering = [models.F("starts_on").asc(nulls_first=True), "pk"]

    def __str__(self) -> str:
        return f"{self.team_id} → {self.unit_id}"


class TeamMembership(Dated):
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    share_percent = models.PositiveSmallIntegerField(null=True, blank=True)
    """How much of the working time is the team's, 1 to 100; None: not said."""

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            *membership_constraints("team", "membership"),
            models.CheckConstraint(
                condition=models.Q(share_percent__isnull=True)
                | models.Q(share_percent__gte=1, share_percent__lte=100),
                name="membership_share_in_percent",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.team}"


class Group(Dated):
    """People whom a programme speaks of by one name: a pair, a working group, a project."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="groups")
    name = models.CharField(max_length=200)
    kind = models.CharField(
        max_length=20, choices=[(kind.code, kind.name) for kind in kinds.GROUP_KINDS]
    )
    answers = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    members = models.ManyToManyField(Person, through="GroupMembership", related_name="named_groups")

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["unit", "name"], name="group_name_once"),
        ]

    def __str__(self) -> str:
        return self.name


class GroupMembership(Dated):
    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="group_memberships")

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            *membership_constraints("group", "group_membership"),
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.group}"
