from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from toimi.organisation import access
from toimi.organisation.actions import memberships
from toimi.organisation.actions.ending import A_DAY, demand_open, demand_order, end
from toimi.organisation.errors import TeamNameTaken
from toimi.organisation.models import Person, Team, TeamMembership, TeamPlacement, Unit
from toimi.platform import clock
from toimi.platform.history import actions as history

MANAGE = "organisation.manage"


def add_team(
    *,
    unit: Unit,
    name: str,
    members: list[Person],
    starts_on: date | None = None,
    by: history.Actor,
) -> Team:
    """Add a team with its members. Raises NotAllowed, UnitEnded, TeamNameTaken."""
    if isinstance(by, Person):
        access.demand(by, MANAGE, unit)
    demand_open(unit, starts_on)
    try:
        with transaction.atomic():
            team = history.create(
                Team(unit=unit, name=name, starts_on=starts_on), "organisation.team_added", by=by
            )
            history.create_many(
                [
                    TeamMembership(team=team, person=member, starts_on=starts_on)
                    for member in members
                ],
                "organisation.member_added",
                by=by,
            )
            return team
    except IntegrityError as error:
        raise TeamNameTaken(name=name) from error


def rename_team(
    *, team: Team, name: str, version: int, answers: Person | None = None, by: Person
) -> Team:
    """Rename a team and say who answers for it. Raises NotAllowed, TeamNameTaken,
    ChangedMeanwhile."""
    access.demand(by, MANAGE, team.unit)
    try:
        with transaction.atomic():
            return history.change(
                team,
                "organisation.team_changed",
                version=version,
                by=by,
                name=name,
                answers=answers,
            )
    except IntegrityError as error:
        raise TeamNameTaken(name=name) from error


@transaction.atomic
def end_team(*, team: Team, last_day: date, version: int, by: Person) -> Team:
    """Let a team be no more after a day: memberships end too; it stays readable.

    Raises NotAllowed, DaysWrongWay, ChangedMeanwhile.
    """
    access.demand(by, MANAGE, team.unit)
    demand_order(team.starts_on, last_day)
    close_team(team, day=last_day + A_DAY, version=version, by=by)
    return team


def close_team(team: Team, *, day: date, version: int, by: history.Actor) -> None:
    for membership in team.memberships.select_related("person"):
        end(membership, "organisation.member_left", first_day_without=day, by=by)
    history.change(team, "organisation.team_ended", version=version, by=by, ends_on=day - A_DAY)


@transaction.atomic
def add_member(
    *,
    team: Team,
    person: Person,
    share_percent: int | None = None,
    starts_on: date | None = None,
    ends_on: date | None = None,
    by: history.Actor,
) -> TeamMembership:
    """Put a person into a team for some days; the same days twice change nothing.

    Raises NotAllowed, DaysWrongWay, MembershipOverlaps.
    """
    if isinstance(by, Person):
        access.demand(by, MANAGE, team.unit)
    Team.objects.select_for_update().get(pk=team.pk)
    row = TeamMembership(
        team=team,
        person=person,
        share_percent=share_percent,
        starts_on=starts_on,
        ends_on=ends_on,
    )
    return memberships.begin(row, _same(team, person), by=by)


@transaction.atomic
def change_member(
    *,
    membership: TeamMembership,
    share_percent: int | None,
    starts_on: date | None,
    ends_on: date | None,
    version: int,
    by: Person,
) -> TeamMembership:
    """Give a membership another share or other days.

    Raises NotAllowed, DaysWrongWay, MembershipOverlaps, ChangedMeanwhile.
    """
    team = membership.team
    access.demand(by, MANAGE, team.unit)
    Team.objects.select_for_update().get(pk=team.pk)
    return memberships.change(
        membership,
        _same(team, membership.person),
        starts_on=starts_on,
        ends_on=ends_on,
        version=version,
        by=by,
        share_percent=share_percent,
    )


@transaction.atomic
def remove_member(*, membership: TeamMembership, by: Person) -> None:
    """Take a person out of a team from today on. Raises NotAllowed."""
    access.demand(by, MANAGE, membership.team.unit)
    end(membership, "organisation.member_removed", first_day_without=clock.today(), by=by)


def move_team(team: Team, unit: Unit, *, day: date, by: history.Actor) -> None:
    """Let a team stand in another unit from `day` on, with its members and what is left to it.

    A name that the other unit has already gets the old unit's name after it.
    """
    newest = team.placements.order_by("-ends_on").first()
    since = newest.ends_on + A_DAY if newest and newest.ends_on else team.starts_on
    if since is None or since < day:
        row = TeamPlacement(team=team, unit=team.unit, starts_on=since, ends_on=day - A_DAY)
        history.create(row, "organisation.team_placed", by=by)
    history.change(
        team,
        "organisation.team_moved",
        version=team.version,
        by=by,
        unit=unit,
        name=free_name(team.name, team.unit, Q(teams__name=team.name), unit),
    )


def free_name(name: str, old: Unit, taken: Q, new: Unit) -> str:
    """Return `name`, followed by the old unit's when the new unit has one of that name."""
    if not Unit.objects.filter(taken, pk=new.pk).exists():
        return name
    return f"{name[:150]} ({old.name[:40]}, {old.pk})"


def _same(team: Team, person: Person) -> QuerySet[TeamMembership]:
    return TeamMembership.objects.filter(team=team, person=person)
