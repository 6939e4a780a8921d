from django.db import IntegrityError, transaction

from toimi.organisation import access
from toimi.organisation.errors import TeamNameTaken
from toimi.organisation.models import Person, Team, TeamMembership, Unit
from toimi.platform.history import actions as history


def add_team(*, unit: Unit, name: str, members: list[Person], by: history.Actor) -> Team:
    """Add a team with its members. Raises NotAllowed, TeamNameTaken."""
    if isinstance(by, Person):
        access.demand(by, "organisation.manage", unit)
    try:
        with transaction.atomic():
            team = history.create(Team(unit=unit, name=name), "organisation.team_added", by=by)
            history.create_many(
                [TeamMembership(team=team, person=member) for member in members],
                "organisation.member_added",
                by=by,
            )
            return team
    except IntegrityError as error:
        raise TeamNameTaken(name=name) from error


def rename_team(*, team: Team, name: str, version: int, by: Person) -> Team:
    """Rename a team. Raises NotAllowed, TeamNameTaken, ChangedMeanwhile."""
    access.demand(by, "organisation.manage", team.unit)
    try:
        with transaction.atomic():
            return history.change(
                team, "organisation.team_renamed", version=version, by=by, name=name
            )
    except IntegrityError as error:
        raise TeamNameTaken(name=name) from error


@transaction.atomic
def add_member(*, team: Team, person: Person, by: Person) -> TeamMembership:
    """Put a person into a team; twice changes nothing. Raises NotAllowed."""
    access.demand(by, "organisation.manage", team.unit)
    same = TeamMembership.objects.filter(team=team, person=person)
    if found := same.first():
        return found
    membership = TeamMembership(team=team, person=person)
    try:
        with transaction.atomic():
            return history.create(membership, "organisation.member_added", by=by)
    except IntegrityError:  # added at the same moment
        return same.get()


@transaction.atomic
def remove_member(*, membership: TeamMembership, by: Person) -> None:
    """Take a person out of a team. Raises NotAllowed."""
    access.demand(by, "organisation.manage", membership.team.unit)
    history.remove(membership, "organisation.member_removed", by=by)
