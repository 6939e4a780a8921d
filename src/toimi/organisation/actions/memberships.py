"""Belonging to a team or a group for some days: never twice at once to the same one."""

from datetime import date
from typing import TypeVar

from django.db import IntegrityError, models, transaction

from toimi.organisation import days
from toimi.organisation.actions.ending import demand_order
from toimi.organisation.errors import MembershipOverlaps
from toimi.organisation.models import GroupMembership, TeamMembership, overlapping
from toimi.platform.history import actions as history

Membership = TypeVar("Membership", TeamMembership, GroupMembership)


def begin(
    row: Membership, others: "models.QuerySet[Membership]", *, by: history.Actor
) -> Membership:
    """Store a new membership; the same one with the same days is returned as it is.

    `others` are those of the same person in the same team or group. Raises DaysWrongWay,
    MembershipOverlaps.
    """
    demand_order(row.starts_on, row.ends_on)
    for found in others.filter(overlapping(row.starts_on, row.ends_on)):
        if days.of(found) == days.of(row):
            return found
        raise MembershipOverlaps(person=row.person.name, days=days.words_of(found))
    try:
        with transaction.atomic():
            return history.create(row, "organisation.member_added", by=by)
    except IntegrityError as error:  # added at the same moment
        raise MembershipOverlaps(person=row.person.name, days=days.words_of(row)) from error


def change(
    row: Membership,
    others: "models.QuerySet[Membership]",
    *,
    starts_on: date | None,
    ends_on: date | None,
    version: int,
    by: history.Actor,
    **more: object,
) -> Membership:
    """Give a membership other days. Raises DaysWrongWay, MembershipOverlaps, ChangedMeanwhile."""
    demand_order(starts_on, ends_on)
    clash = others.exclude(pk=row.pk).filter(overlapping(starts_on, ends_on)).first()
    if clash is not None:
        raise MembershipOverlaps(person=row.person.name, days=days.words_of(clash))
    return history.change(
        row,
        "organisation.member_changed",
        version=version,
        by=by,
        starts_on=starts_on,
        ends_on=ends_on,
        **more,
    )
