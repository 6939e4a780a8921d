from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from toimi.organisation import access
from toimi.organisation.actions import memberships
from toimi.organisation.actions.ending import A_DAY, demand_open, demand_order, end
from toimi.organisation.errors import GroupNameTaken
from toimi.organisation.models import Group, GroupMembership, Person, Unit
from toimi.platform import clock
from toimi.platform.history import actions as history

MANAGE = "organisation.groups"


def add_group(
    *,
    unit: Unit,
    name: str,
    kind: str,
    answers: Person | None = None,
    starts_on: date | None = None,
    ends_on: date | None = None,
    by: history.Actor,
) -> Group:
    """Add a named group to a unit. Raises NotAllowed, DaysWrongWay, UnitEnded,
    GroupNameTaken."""
    if isinstance(by, Person):
        access.demand(by, MANAGE, unit)
    demand_order(starts_on, ends_on)
    demand_open(unit, starts_on)
    group = Group(
        unit=unit, name=name, kind=kind, answers=answers, starts_on=starts_on, ends_on=ends_on
    )
    try:
        with transaction.atomic():
            return history.create(group, "organisation.group_added", by=by)
    except IntegrityError as error:
        raise GroupNameTaken(name=name) from error


def change_group(
    *,
    group: Group,
    name: str,
    kind: str,
    answers: Person | None,
    starts_on: date | None,
    ends_on: date | None,
    version: int,
    by: Person,
) -> Group:
    """Change a group's words, its days or who answers for it.

    Raises NotAllowed, DaysWrongWay, GroupNameTaken, ChangedMeanwhile.
    """
    access.demand(by, MANAGE, group.unit)
    demand_order(starts_on, ends_on)
    try:
        with transaction.atomic():
            return history.change(
                group,
                "organisation.group_changed",
                version=version,
                by=by,
                name=name,
                kind=kind,
                answers=answers,
                starts_on=starts_on,
                ends_on=ends_on,
            )
    except IntegrityError as error:
        raise GroupNameTaken(name=name) from error


@transaction.atomic
def add_group_member(
    *,
    group: Group,
    person: Person,
    starts_on: date | None = None,
    ends_on: date | None = None,
    by: history.Actor,
) -> GroupMembership:
    """Put a person into a group for some days. Raises NotAllowed, DaysWrongWay,
    MembershipOverlaps."""
    if isinstance(by, Person):
        access.demand(by, MANAGE, group.unit)
    Group.objects.select_for_update().get(pk=group.pk)
    row = GroupMembership(group=group, person=person, starts_on=starts_on, ends_on=ends_on)
    return memberships.begin(row, _same(group, person), by=by)


@transaction.atomic
def change_group_member(
    *,
    membership: GroupMembership,
    starts_on: date | None,
    ends_on: date | None,
    version: int,
    by: Person,
) -> GroupMembership:
    """Give a membership other days. Raises NotAllowed, DaysWrongWay, MembershipOverlaps,
    ChangedMeanwhile."""
    group = membership.group
    access.demand(by, MANAGE, group.unit)
    Group.objects.select_for_update().get(pk=group.pk)
    return memberships.change(
        membership,
        _same(group, membership.person),
        starts_on=starts_on,
        ends_on=ends_on,
        version=version,
        by=by,
    )


@transaction.atomic
def remove_group_member(*, membership: GroupMembership, by: Person) -> None:
    """Take a person out of a group from today on. Raises NotAllowed."""
    access.demand(by, MANAGE, membership.group.unit)
    end(membership, "organisation.member_removed", first_day_without=clock.today(), by=by)


def close_group(group: Group, *, day: date, by: history.Actor) -> None:
    """Let a group and its memberships end before `day`."""
    for membership in group.memberships.select_related("person"):
        end(membership, "organisation.member_left", first_day_without=day, by=by)
    history.change(
        group, "organisation.group_ended", version=group.version, by=by, ends_on=day - A_DAY
    )


def _same(group: Group, person: Person) -> QuerySet[GroupMembership]:
    return GroupMembership.objects.filter(group=group, person=person)
