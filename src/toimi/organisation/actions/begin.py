from django.db import transaction

from toimi.accounts import actions as accounts
from toimi.accounts import queries
from toimi.organisation.actions.people import add_person
from toimi.organisation.actions.roles import give_role
from toimi.organisation.actions.units import add_unit
from toimi.organisation.errors import AlreadyBegun
from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.platform.preferences import actions as preferences

FIRST_ROLES = ("administrator", "line_manager")


@transaction.atomic
def begin(
    *, unit_name: str, slug: str, name: str, email: str, password: str, by: history.System
) -> Person:
    """Make the first unit and its first person, who administers and leads it.

    Raises AlreadyBegun when there is anybody.
    """
    if queries.is_anybody():
        raise AlreadyBegun
    unit = add_unit(name=unit_name, slug=slug, parent=None, by=by)
    user = accounts.add_user(email=email, by=by)
    person = add_person(name=name, email=user.email, user=user, by=by)
    for role in FIRST_ROLES:
        give_role(person=person, role=role, unit=unit, by=by)
    accounts.set_password(user=user, password=password)
    preferences.choose(by=by, organisation_name=unit_name)
    return person
