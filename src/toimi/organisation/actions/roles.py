from datetime import date

from django.db import IntegrityError, transaction

from toimi.organisation import access, days
from toimi.organisation.actions.ending import demand_open, demand_order, end
from toimi.organisation.errors import LastAdministrator, RoleOverlaps
from toimi.organisation.models import Person, RoleAssignment, Unit, in_force, overlapping
from toimi.organisation.rules import covers, together
from toimi.platform import clock
from toimi.platform.history import actions as history

ADMINISTRATOR = "administrator"
ENDED = "organisation.role_ended"


@transaction.atomic
def give_role(
    *,
    person: Person,
    role: str,
    unit: Unit,
    starts_on: date | None = None,
    ends_on: date | None = None,
    by: history.Actor,
) -> RoleAssignment:
    """Give a role at a unit for some days (None: since always, or still).

    Giving it for the same days twice changes nothing. Raises NotAllowed, DaysWrongWay,
    RoleOverlaps, UnitEnded.
    """
    if isinstance(by, Person):
        access.demand(by, "organisation.manage", unit)
    demand_order(starts_on, ends_on)
    demand_open(unit, starts_on)
    same = RoleAssignment.objects.filter(person=person, role=role, unit=unit)
    for found in same.filter(overlapping(starts_on, ends_on)):
        if days.of(found) == (starts_on, ends_on):
            return found
        raise RoleOverlaps(days=days.words_of(found))
    given = RoleAssignment(
        person=person, role=role, unit=unit, starts_on=starts_on, ends_on=ends_on
    )
    try:
        with transaction.atomic():
            return history.create(given, "organisation.role_given", by=by)
    except IntegrityError:  # given at the same moment
        return same.get(starts_on=starts_on, ends_on=ends_on)


@transaction.atomic
def change_role_days(
    *,
    assignment: RoleAssignment,
    starts_on: date | None,
    ends_on: date | None,
    version: int,
    by: Person,
) -> RoleAssignment:
    """Give a role other days. Raises NotAllowed, DaysWrongWay, RoleOverlaps, LastAdministrator,
    ChangedMeanwhile."""
    access.demand(by, "organisation.manage", assignment.unit)
    demand_order(starts_on, ends_on)
    others = RoleAssignment.objects.filter(
        person=assignment.person, role=assignment.role, unit=assignment.unit
    ).exclude(pk=assignment.pk)
    if found := others.filter(overlapping(starts_on, ends_on)).first():
        raise RoleOverlaps(days=days.words_of(found))
    if ends_on is not None or (starts_on is not None and starts_on > clock.today()):
        keep_an_administrator([assignment])
    return history.change(
        assignment,
        "organisation.role_days_changed",
        version=version,
        by=by,
        starts_on=starts_on,
        ends_on=ends_on,
    )


@transaction.atomic
def take_role(*, assignment: RoleAssignment, by: Person) -> None:
    """Take a role back from today on; that it was held stays known.

    Raises NotAllowed, LastAdministrator.
    """
    access.demand(by, "organisation.manage", assignment.unit)
    keep_an_administrator([assignment])
    end(assignment, ENDED, first_day_without=clock.today(), by=by)


def move_role(
    assignment: RoleAssignment,
    unit: Unit,
    *,
    day: date,
    by: history.Actor,
    keeps_old: bool = False,
) -> None:
    """Let a role end before `day`, unless it `keeps_old`, and go on in another unit; there it may
    be held already."""
    kept = (max(assignment.starts_on or day, day), assignment.ends_on)
    there = RoleAssignment.objects.filter(
        person=assignment.person, role=assignment.role, unit=unit
    ).filter(overlapping(*kept))
    if not keeps_old:
        end(assignment, ENDED, first_day_without=day, by=by)
    found = list(there.order_by("pk"))
    if not found:
        row = RoleAssignment(
            person=assignment.person,
            role=assignment.role,
            unit=unit,
            starts_on=kept[0],
            ends_on=kept[1],
        )
        history.create(row, "organisation.role_given", by=by)
        return
    whole = days.of(found[0])
    for other in found[1:]:
        whole = together(whole, days.of(other))
        history.remove(other, ENDED, by=by)
    if not covers(whole, kept):
        whole = together(whole, kept)
    starts_on, ends_on = whole
    history.change(
        found[0],
        "organisation.role_days_changed",
        version=found[0].version,
        by=by,
        starts_on=starts_on,
        ends_on=ends_on,
    )


def keep_an_administrator(leaving: list[RoleAssignment]) -> None:
    """Raise LastAdministrator if a unit would have nobody, at it or above, who lets people in.

    Only who holds the role now and with no last day said counts as staying. The rows are locked,
    so that two administrators cannot take each other's role at once.
    """
    today = clock.today()
    if not any(one.role == ADMINISTRATOR and one.holds_on(today) for one in leaving):
        return
    held = RoleAssignment.objects.select_for_update(of=("self",)).filter(
        in_force(today),
        in_force(today, "person"),
        role=ADMINISTRATOR,
        ends_on=None,
        person__ends_on=None,
        person__is_active=True,
        person__user__is_active=True,
    )
    gone = {assignment.pk for assignment in leaving}
    staying = [one.unit.path for one in held.select_related("unit") if one.pk not in gone]
    for assignment in leaving:
        path = assignment.unit.path
        if assignment.role == ADMINISTRATOR and not any(path.startswith(kept) for kept in staying):
            raise LastAdministrator
