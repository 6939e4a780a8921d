"""What an administrator does to units, teams, people and roles."""

from django.db import IntegrityError, transaction

from toimi.accounts.models import User
from toimi.organisation import access
from toimi.organisation.errors import SlugTaken
from toimi.organisation.models import Person, RoleAssignment, Team, TeamMembership, Unit
from toimi.platform.history import actions as history


def add_unit(
    *, name: str, slug: str, parent: Unit | None, by: history.Actor, is_made_up: bool = False
) -> Unit:
    """Add a unit below `parent` (None: a root). Raises NotAllowed, SlugTaken."""
    if isinstance(by, Person) and parent is not None:
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
def add_person(
    *,
    name: str,
    email: str = "",
    user: User | None = None,
    by: history.Actor,
    is_made_up: bool = False,
) -> Person:
    """Add a person; rights come by `give_role`."""
    person = Person(name=name, email=email, user=user, is_made_up=is_made_up)
    return history.create(person, "organisation.person_added", by=by)


@transaction.atomic
def give_role(*, person: Person, role: str, unit: Unit, by: history.Actor) -> RoleAssignment:
    """Give a role at a unit; giving it twice changes nothing. Raises NotAllowed."""
    if isinstance(by, Person):
        access.demand(by, "organisation.manage", unit)
    found = RoleAssignment.objects.filter(person=person, role=role, unit=unit).first()
    if found:
        return found
    given = RoleAssignment(person=person, role=role, unit=unit)
    return history.create(given, "organisation.role_given", by=by)


@transaction.atomic
def add_team(*, unit: Unit, name: str, members: list[Person], by: history.Actor) -> Team:
    """Add a team with its members. Raises NotAllowed."""
    if isinstance(by, Person):
        access.demand(by, "organisation.manage", unit)
    team = history.create(Team(unit=unit, name=name), "organisation.team_added", by=by)
    history.create_many(
        [TeamMembership(team=team, person=member) for member in members],
        "organisation.member_added",
        by=by,
    )
    return team
