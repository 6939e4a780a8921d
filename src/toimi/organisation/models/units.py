from typing import Any

from django.db import models

from toimi.organisation import kinds
from toimi.organisation.models.dates import Dated
from toimi.platform.history.models import Versioned


class Unit(Dated):
    """A part of the organisation: county, service, unit. A role given here holds below.

    `parent` and `path` are today's; where it stood before is in its placements.
    """

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(
        max_length=20,
        choices=[(kind.code, kind.name) for kind in kinds.UNIT_KINDS],
        default=kinds.UNIT,
    )
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT)
    path = models.CharField(max_length=255, db_index=True, editable=False, default="")
    """Ids from the root to this unit, as "/1/4/": what begins with it is below it."""
    is_made_up = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class UnitPlacement(Dated):
    """Under which unit a unit stood, and when; its last row is where it stands."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="placements")
    parent = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Dated.Meta):
        ordering = [models.F("starts_on").asc(nulls_first=True), "pk"]
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["unit"],
                condition=models.Q(ends_on__isnull=True),
                name="unit_placed_at_one_place",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} → {self.parent_id}"


class UnitChange(Versioned):
    """A move, merger, split or end of a unit, or its teams moving: takes effect on a day."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="changes")
    kind = models.CharField(
        max_length=10, choices=[(kind.code, kind.name) for kind in kinds.CHANGE_KINDS]
    )
    takes_effect_on = models.DateField()
    """The first day on which it is as changed."""
    to = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    """Under which unit it moves, or into which it is merged or its teams go; the new one of a split
    that was carried out."""
    details: "models.JSONField[dict[str, Any], dict[str, Any]]" = models.JSONField(default=dict)
    """Of a split: {name, slug, teams (ids), line_manager (id or None), keeps_roles}; when teams
    move, {teams, keeps_roles}."""
    planned_by = models.ForeignKey(
        "organisation.Person", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    carried_out_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    problem: "models.JSONField[dict[str, Any], dict[str, Any]]" = models.JSONField(default=dict)
    """{sentence, values} of why it could not be carried out on its day; empty when nothing."""

    class Meta:
        ordering = ["takes_effect_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(carried_out_at__isnull=True)
                | models.Q(cancelled_at__isnull=True),
                name="unit_change_ends_one_way",
            )
        ]
        indexes = [models.Index(fields=["takes_effect_on"], name="unit_change_by_day")]

    def __str__(self) -> str:
        return f"{self.kind} {self.unit_id} {self.takes_effect_on}"

    @property
    def waits(self) -> bool:
        return self.carried_out_at is None and self.cancelled_at is None
