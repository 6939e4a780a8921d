"""What each kind of change does, from a day on."""

from collections.abc import Callable, Iterable
from datetime import date

from django.db.models import Q, QuerySet

from toimi.organisation import kinds
from toimi.organisation.actions import groups, roles, teams, tree, units
from toimi.organisation.actions.ending import A_DAY, end
from toimi.organisation.errors import NotAnOpenTeam, UnitEnded, UnitHasUnits
from toimi.organisation.models import (
    Group,
    Person,
    RoleAssignment,
    Team,
    Unit,
    UnitChange,
    not_over,
)
from toimi.platform.history import actions as history

WITH_THE_TEAM = ("worker", "team_lead")
"""Roles that people have because of their team: they go along when the unit is split."""


def move(change: UnitChange, by: history.Actor) -> None:
    tree.place(change.unit, _to(change), day=change.takes_effect_on, by=by)


def merge(change: UnitChange, by: history.Actor) -> None:
    """Teams, groups, units below and roles go on in the successor; what is the old unit's own
    (its programmes) stays with it, below the successor, so that roles there hold for it."""
    unit, into, day = change.unit, _to(change), change.takes_effect_on
    tree.demand_place(unit, into, day=day)
    for child in Unit.objects.filter(not_over(day), parent=unit).order_by("pk"):
        tree.place(child, into, day=day, by=by)
    for team in Team.objects.filter(not_over(day), unit=unit).select_related("unit"):
        teams.move_team(team, into, day=day, by=by)
    for group in Group.objects.filter(not_over(day), unit=unit):
        name = teams.free_name(group.name, unit, Q(groups__name=group.name), into)
        history.change(
            group, "organisation.group_moved", version=group.version, by=by, unit=into, name=name
        )
    for role in _roles(unit, day):
        roles.move_role(role, into, day=day, by=by)
    _end(tree.place(unit, into, day=day, by=by), day, by)


def split(change: UnitChange, by: history.Actor) -> Unit:
    """Some teams and their people go on in a new unit beside the old one."""
    unit, day, details = change.unit, change.takes_effect_on, change.details
    new = units.add_unit(
        name=details["name"],
        slug=details["slug"],
        parent=unit.parent or unit,
        kind=unit.kind,
        starts_on=day,
        by=by,
    )
    _teams_go(change, new, by)
    manager = Person.objects.filter(pk=details["line_manager"] or 0).first()
    if manager is not None:
        roles.give_role(person=manager, role="line_manager", unit=new, starts_on=day, by=by)
    return new


def move_teams(change: UnitChange, by: history.Actor) -> None:
    """Some teams and their people go on in another unit."""
    to = _to(change)
    if to.is_over_on(change.takes_effect_on) and to.ends_on:
        raise UnitEnded(unit=to.name, day=to.ends_on)
    _teams_go(change, to, by)


def _teams_go(change: UnitChange, to: Unit, by: history.Actor) -> None:
    unit, day, pks = change.unit, change.takes_effect_on, change.details["teams"]
    moving = list(Team.objects.filter(pk__in=pks).select_related("unit"))
    for team in moving:
        if team.unit_id != unit.pk or team.is_over_on(day):
            raise NotAnOpenTeam(team=team.name, unit=unit.name)
    others = Team.objects.filter(not_over(day), unit=unit).exclude(pk__in=pks)
    staying = set(_members(others, day).values_list("pk", flat=True))
    roles_along = _roles(unit, day).filter(role__in=WITH_THE_TEAM)
    for role in roles_along.filter(person__in=_members(moving, day).values("pk")):
        stays = bool(change.details.get("keeps_roles")) or role.person_id in staying
        roles.move_role(role, to, day=day, by=by, keeps_old=stays)
    for team in moving:
        teams.move_team(team, to, day=day, by=by)


def _members(found: Iterable[Team], day: date) -> QuerySet[Person]:
    return Person.objects.filter(not_over(day, "memberships"), memberships__team__in=found)


def close(change: UnitChange, by: history.Actor) -> None:
    """The unit's teams, groups and roles end; its programmes stay readable from above."""
    unit, day = change.unit, change.takes_effect_on
    demand_closable(unit, day=day)
    for team in Team.objects.filter(not_over(day), unit=unit):
        teams.close_team(team, day=day, version=team.version, by=by)
    for group in Group.objects.filter(not_over(day), unit=unit):
        groups.close_group(group, day=day, by=by)
    for role in _roles(unit, day):
        end(role, roles.ENDED, first_day_without=day, by=by)
    _end(unit, day, by)


def demand_closable(unit: Unit, *, day: date) -> None:
    """Raise UnitEnded, UnitHasUnits or LastAdministrator when `unit` cannot end before `day`."""
    if unit.is_over_on(day) and unit.ends_on:
        raise UnitEnded(unit=unit.name, day=unit.ends_on)
    if Unit.objects.filter(not_over(day), parent=unit).exists():
        raise UnitHasUnits(unit=unit.name)
    roles.keep_an_administrator(list(_roles(unit, day)))


def _roles(unit: Unit, day: date) -> QuerySet[RoleAssignment]:
    rows = RoleAssignment.objects.filter(not_over(day), unit=unit)
    return rows.select_related("person", "unit").order_by("pk")


def _end(unit: Unit, day: date, by: history.Actor) -> None:
    fields = {"ends_on": day - A_DAY}
    if unit.starts_on is not None and unit.starts_on >= day:
        fields["starts_on"] = day - A_DAY
    history.change(unit, "organisation.unit_ended", version=unit.version, by=by, **fields)


def _to(change: UnitChange) -> Unit:
    if change.to is None:
        raise LookupError(change.pk)
    return change.to


EFFECTS: dict[str, Callable[[UnitChange, history.Actor], Unit | None]] = {
    kinds.MOVE: move,
    kinds.MERGE: merge,
    kinds.SPLIT: split,
    kinds.CLOSE: close,
    kinds.TEAMS: move_teams,
}
