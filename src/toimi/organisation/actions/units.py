from datetime import date

from django.db import IntegrityError, transaction

from toimi.organisation import access, kinds
from toimi.organisation.actions import tree
from toimi.organisation.actions.ending import demand_open
from toimi.organisation.errors import NotAllowed, SlugTaken
from toimi.organisation.models import Person, Unit
from toimi.platform.history import actions as history


def add_unit(
    *,
    name: str,
    slug: str,
    parent: Unit | None,
    kind: str = kinds.UNIT,
    starts_on: date | None = None,
    by: history.Actor,
    is_made_up: bool = False,
) -> Unit:
    """Add a unit below `parent`; a root (None) is made by Toimi itself alone.

    Raises NotAllowed, SlugTaken, UnitEnded, TreeTooDeep.
    """
    if isinstance(by, Person):
        if parent is None:
            raise NotAllowed
        access.demand(by, "organisation.manage", parent)
    if parent is not None:
        demand_open(parent, starts_on)
    unit = Unit(
        name=name,
        slug=slug,
        parent=parent,
        kind=kind,
        starts_on=starts_on,
        is_made_up=is_made_up,
    )
    try:
        with transaction.atomic():
            history.create(unit, "organisation.unit_added", by=by)
            return tree.place_new(unit, by=by)
    except IntegrityError as error:
        raise SlugTaken(slug=slug) from error


@transaction.atomic
def rename_unit(
    *, unit: Unit, name: str, version: int, kind: str | None = None, by: Person
) -> Unit:
    """Rename a unit, or say what kind it is. Raises NotAllowed, ChangedMeanwhile."""
    access.demand(by, "organisation.manage", unit)
    return history.change(
        unit,
        "organisation.unit_renamed",
        version=version,
        by=by,
        name=name,
        kind=kind or unit.kind,
    )
