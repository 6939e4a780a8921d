"""The one place where a unit gets its place: placement, parent and paths together."""

from datetime import date

from toimi.organisation.actions.ending import A_DAY
from toimi.organisation.errors import MovedLater, TreeTooDeep, UnitEnded, UnitRing
from toimi.organisation.models import Unit, UnitPlacement
from toimi.platform.history import actions as history

LONGEST = Unit._meta.get_field("path").max_length or 0
PLACED = "organisation.unit_placed"


def place_new(unit: Unit, *, by: history.Actor) -> Unit:
    """Give a unit that was just stored its path and its first placement. Raises TreeTooDeep."""
    parent = unit.parent
    if parent is not None:
        parent = Unit.objects.select_for_update().get(pk=parent.pk)
    path = f"{parent.path if parent else '/'}{unit.pk}/"
    if len(path) > LONGEST:
        raise TreeTooDeep
    placement = UnitPlacement(unit=unit, parent=parent, starts_on=unit.starts_on)
    history.create(placement, PLACED, by=by)
    return history.change(unit, PLACED, version=unit.version, by=by, path=path)


def demand_place(unit: Unit, to: Unit, *, day: date) -> None:
    """Raise UnitRing, UnitEnded or MovedLater when `unit` cannot stand under `to` from `day`."""
    if to.path.startswith(unit.path):
        raise UnitRing(unit=unit.name, to=to.name)
    for one in (unit, to):
        if one.is_over_on(day) and one.ends_on:
            raise UnitEnded(unit=one.name, day=one.ends_on)
    since = _newest(unit)
    if since is not None and since.starts_on is not None and since.starts_on >= day:
        raise MovedLater(unit=unit.name, day=since.starts_on)


def place(unit: Unit, to: Unit, *, day: date, by: history.Actor) -> Unit:
    """Let `unit` stand under `to` from `day` on, with all that is below it.

    The rows are locked, so that nothing is added below meanwhile. Raises as `demand_place`, and
    TreeTooDeep.
    """
    locked = Unit.objects.select_for_update().order_by("pk")
    both = locked.in_bulk([unit.pk, to.pk])
    unit, to = both[unit.pk], both[to.pk]
    demand_place(unit, to, day=day)
    _keep_placement(unit, to, day=day, by=by)
    old = unit.path
    new = f"{to.path}{unit.pk}/"
    for row in [unit, *locked.filter(path__startswith=old).exclude(pk=unit.pk)]:
        path = new + row.path.removeprefix(old)
        if len(path) > LONGEST:
            raise TreeTooDeep
        more = {"parent": to} if row.pk == unit.pk else {}
        history.change(row, PLACED, version=row.version, by=by, path=path, **more)
    return unit


def _newest(unit: Unit) -> UnitPlacement | None:
    return unit.placements.filter(ends_on=None).first()


def _keep_placement(unit: Unit, to: Unit, *, day: date, by: history.Actor) -> None:
    newest = _newest(unit)
    if newest is None:
        newest = history.create(UnitPlacement(unit=unit, parent=unit.parent), PLACED, by=by)
    history.change(newest, PLACED, version=newest.version, by=by, ends_on=day - A_DAY)
    history.create(UnitPlacement(unit=unit, parent=to, starts_on=day), PLACED, by=by)
