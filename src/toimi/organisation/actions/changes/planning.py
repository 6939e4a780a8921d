from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from toimi.organisation import access, kinds
from toimi.organisation.actions import tree
from toimi.organisation.actions.changes.carrying import carry_out
from toimi.organisation.actions.changes.effects import demand_closable
from toimi.organisation.errors import (
    NotAllowed,
    NotAnOpenTeam,
    NothingToSplit,
    SlugTaken,
    UnitEnded,
    UnitRing,
)
from toimi.organisation.models import Person, Team, Unit, UnitChange
from toimi.platform import clock
from toimi.platform.history import actions as history

MANAGE = "organisation.manage"


@transaction.atomic
def move_unit(*, unit: Unit, to: Unit, takes_effect_on: date, by: Person) -> UnitChange:
    """Let a unit stand under another from a day on, with all that is below it.

    Raises NotAllowed, UnitRing, UnitEnded, MovedLater, TreeTooDeep.
    """
    _demand(by, unit, to)
    tree.demand_place(unit, to, day=takes_effect_on)
    return _plan(kinds.MOVE, unit, takes_effect_on, by, to=to)


@transaction.atomic
def merge_unit(*, unit: Unit, to: Unit, takes_effect_on: date, by: Person) -> UnitChange:
    """Let a unit be a part of another from a day on: teams, groups and roles go on there.

    Raises NotAllowed, UnitRing, UnitEnded, MovedLater, TreeTooDeep.
    """
    _demand(by, unit, to)
    tree.demand_place(unit, to, day=takes_effect_on)
    return _plan(kinds.MERGE, unit, takes_effect_on, by, to=to)


@transaction.atomic
def split_unit(
    *,
    unit: Unit,
    name: str,
    slug: str,
    teams: list[Team],
    line_manager: Person | None = None,
    keeps_roles: bool = True,
    takes_effect_on: date,
    by: Person,
) -> UnitChange:
    """Let some teams and their people be a new unit, beside the old one, from a day on.

    `keeps_roles`: they also keep their roles in the old unit, so that its programmes stay open
    to them. Raises NotAllowed, NothingToSplit, NotAnOpenTeam, SlugTaken, UnitEnded.
    """
    _demand(by, unit, unit.parent or unit)
    _demand_teams(unit, teams)
    if Unit.objects.filter(slug=slug).exists():
        raise SlugTaken(slug=slug)
    if unit.ends_on and unit.is_over_on(takes_effect_on):
        raise UnitEnded(unit=unit.name, day=unit.ends_on)
    details = {
        "name": name,
        "slug": slug,
        "teams": [team.pk for team in teams],
        "line_manager": line_manager.pk if line_manager else None,
        "keeps_roles": keeps_roles,
    }
    return _plan(kinds.SPLIT, unit, takes_effect_on, by, details=details)


@transaction.atomic
def move_teams(
    *,
    unit: Unit,
    teams: list[Team],
    to: Unit,
    keeps_roles: bool = True,
    takes_effect_on: date,
    by: Person,
) -> UnitChange:
    """Let some teams and their people be in another unit from a day on.

    `keeps_roles` as in `split_unit`. Raises NotAllowed, NothingToSplit, NotAnOpenTeam, UnitRing,
    UnitEnded.
    """
    _demand(by, unit, to)
    _demand_teams(unit, teams)
    if unit.pk == to.pk:
        raise UnitRing(unit=unit.name, to=to.name)
    if to.ends_on and to.is_over_on(takes_effect_on):
        raise UnitEnded(unit=to.name, day=to.ends_on)
    details = {"teams": [team.pk for team in teams], "keeps_roles": keeps_roles}
    return _plan(kinds.TEAMS, unit, takes_effect_on, by, to=to, details=details)


def _demand_teams(unit: Unit, teams: list[Team]) -> None:
    if not teams:
        raise NothingToSplit
    there = set(Team.objects.filter(unit=unit).values_list("pk", flat=True))
    for team in teams:
        if team.pk not in there:
            raise NotAnOpenTeam(team=team.name, unit=unit.name)


@transaction.atomic
def close_unit(*, unit: Unit, takes_effect_on: date, by: Person) -> UnitChange:
    """Let a unit be no more from a day on. Raises NotAllowed, UnitEnded, UnitHasUnits,
    LastAdministrator."""
    _demand(by, unit, unit)
    if takes_effect_on <= clock.today():
        demand_closable(unit, day=takes_effect_on)
    return _plan(kinds.CLOSE, unit, takes_effect_on, by)


def _demand(by: Person, *units: Unit) -> None:
    for unit in units:
        if not access.may(by, MANAGE, unit):
            raise NotAllowed


def _plan(kind: str, unit: Unit, day: date, by: Person, **more: Any) -> UnitChange:
    """Keep the change; carry it out at once when its day is here or past."""
    change = UnitChange(unit=unit, kind=kind, takes_effect_on=day, planned_by=by, **more)
    history.create(change, "organisation.change_planned", by=by)
    if day <= clock.today():
        carry_out(change, at=timezone.now(), by=by)
    return change
