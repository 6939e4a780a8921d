from django.db import IntegrityError, transaction

from toimi.organisation import access
from toimi.organisation.errors import LastAdministrator
from toimi.organisation.models import Person, RoleAssignment, Unit
from toimi.platform.history import actions as history

ADMINISTRATOR = "administrator"


@transaction.atomic
def give_role(*, person: Person, role: str, unit: Unit, by: history.Actor) -> RoleAssignment:
    """Give a role at a unit; giving it twice changes nothing. Raises NotAllowed."""
    if isinstance(by, Person):
        access.demand(by, "organisation.manage", unit)
    same = RoleAssignment.objects.filter(person=person, role=role, unit=unit)
    if found := same.first():
        return found
    given = RoleAssignment(person=person, role=role, unit=unit)
    try:
        with transaction.atomic():
            return history.create(given, "organisation.role_given", by=by)
    except IntegrityError:  # given at the same moment
        return same.get()


@transaction.atomic
def take_role(*, assignment: RoleAssignment, by: Person) -> None:
    """Take a role back. Raises NotAllowed, LastAdministrator."""
    access.demand(by, "organisation.manage", assignment.unit)
    keep_an_administrator([assignment])
    history.remove(assignment, "organisation.role_taken", by=by)


def keep_an_administrator(leaving: list[RoleAssignment]) -> None:
    """Raise LastAdministrator if a unit would have nobody, at it or above, who lets people in.

    The rows are locked, so that two administrators cannot take each other's role at once.
    """
    held = RoleAssignment.objects.select_for_update(of=("self",)).filter(
        role=ADMINISTRATOR, person__is_active=True, person__user__is_active=True
    )
    gone = {assignment.pk for assignment in leaving}
    staying = [one.unit.path for one in held.select_related("unit") if one.pk not in gone]
    for assignment in leaving:
        path = assignment.unit.path
        if assignment.role == ADMINISTRATOR and not any(path.startswith(kept) for kept in staying):
            raise LastAdministrator
