from django.db import IntegrityError, transaction

from toimi.organisation import access
from toimi.organisation.errors import NotAllowed, SlugTaken
from toimi.organisation.models import Person, Unit
from toimi.platform.history import actions as history


def add_unit(
    *, name: str, slug: str, parent: Unit | None, by: history.Actor, is_made_up: bool = False
) -> Unit:
    """Add a unit below `parent`; a root (None) is made by Toimi itself alone.

    Raises NotAllowed, SlugTaken.
    """
    if isinstance(by, Person):
        if parent is None:
            raise NotAllowed
        access.demand(by, "organisation.manage", parent)
    try:
        with transaction.atomic():
            unit = history.create(
                Unit(name=name, slug=slug, parent=parent, is_made_up=is_made_up),
                "organisation.unit_added",
                by=by,
            )
            path = f"{parent.path if parent else '/'}{unit.pk}/"
            return history.change(
                unit, "organisation.unit_placed", version=unit.version, by=by, path=path
            )
    except IntegrityError as error:
        raise SlugTaken(slug=slug) from error


@transaction.atomic
def rename_unit(*, unit: Unit, name: str, version: int, by: Person) -> Unit:
    """Rename a unit. Raises NotAllowed, ChangedMeanwhile."""
    access.demand(by, "organisation.manage", unit)
    return history.change(unit, "organisation.unit_renamed", version=version, by=by, name=name)
