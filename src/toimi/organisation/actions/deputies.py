"""Being away, and who acts meanwhile."""

from datetime import date

from django.db import transaction

from toimi.organisation import days, kinds
from toimi.organisation.actions.ending import demand_order, end
from toimi.organisation.actions.people import demand_manage
from toimi.organisation.errors import (
    AbsenceOverlaps,
    DeputyFromOutside,
    DeputyIsSelf,
    DeputyNotHere,
    DeputyRing,
    DeputyTwice,
)
from toimi.organisation.models import (
    Absence,
    Deputy,
    Person,
    RoleAssignment,
    overlapping,
)
from toimi.organisation.rules import Acting, ring
from toimi.platform import clock
from toimi.platform.history import actions as history


@transaction.atomic
def name_deputy(
    *,
    person: Person,
    deputy: Person,
    starts_on: date,
    ends_on: date,
    reason: str = "",
    by: history.Actor,
) -> Deputy:
    """Let `deputy` act for `person` on some days: people name their own, a manager those below.

    Raises NotAllowed, DaysWrongWay, DeputyIsSelf, DeputyFromOutside, DeputyNotHere, DeputyTwice,
    DeputyRing.
    """
    _demand(by, person)
    demand_order(starts_on, ends_on)
    _demand_able(person, deputy, starts_on, ends_on)
    row = Deputy(person=person, deputy=deputy, starts_on=starts_on, ends_on=ends_on, reason=reason)
    return history.create(row, "organisation.deputy_named", by=by)


def _demand_able(person: Person, deputy: Person, starts_on: date, ends_on: date) -> None:
    if deputy.pk == person.pk:
        raise DeputyIsSelf
    if not (deputy.is_here_on(starts_on) and deputy.is_here_on(ends_on)):
        raise DeputyNotHere(deputy=deputy.name)
    held = RoleAssignment.objects.filter(overlapping(starts_on, ends_on), person=deputy)
    codes = set(held.values_list("role", flat=True))
    if codes and codes <= kinds.EXTERNAL:
        raise DeputyFromOutside(deputy=deputy.name)
    # Locked, so that two people cannot name each other at once.
    list(Person.objects.select_for_update().filter(pk__in=[person.pk, deputy.pk]).order_by("pk"))
    known = list(Deputy.objects.filter(overlapping(starts_on, ends_on)))
    for row in known:
        if (row.person_id, row.deputy_id) == (person.pk, deputy.pk):
            raise DeputyTwice(deputy=deputy.name, days=days.words_of(row))
    acting = [Acting(row.person_id, row.deputy_id, days.of(row)) for row in known]
    way = ring(acting, Acting(person.pk, deputy.pk, (starts_on, ends_on)))
    if way:
        names = dict(Person.objects.filter(pk__in=way).values_list("pk", "name"))
        raise DeputyRing(deputy=deputy.name, ring=" → ".join(names[pk] for pk in way))


@transaction.atomic
def end_deputy(*, deputy: Deputy, by: Person) -> None:
    """Let a deputy act no longer from today on; one who has not begun is taken back.

    Raises NotAllowed.
    """
    _demand(by, deputy.person)
    end(deputy, "organisation.deputy_ended", first_day_without=clock.today(), by=by)


@transaction.atomic
def report_absence(
    *,
    person: Person,
    starts_on: date,
    ends_on: date,
    deputy: Person | None = None,
    by: history.Actor,
) -> Absence:
    """Say that `person` is away, and who acts meanwhile if anybody.

    Raises NotAllowed, DaysWrongWay, AbsenceOverlaps and what `name_deputy` raises.
    """
    _demand(by, person)
    demand_order(starts_on, ends_on)
    clash = Absence.objects.filter(overlapping(starts_on, ends_on), person=person).first()
    if clash is not None:
        raise AbsenceOverlaps(days=days.words_of(clash))
    if deputy is not None:
        name_deputy(person=person, deputy=deputy, starts_on=starts_on, ends_on=ends_on, by=by)
    row = Absence(person=person, starts_on=starts_on, ends_on=ends_on)
    return history.create(row, "organisation.absence_reported", by=by)


@transaction.atomic
def end_absence(*, absence: Absence, by: Person) -> None:
    """Say that a person is back today, or does not go away after all. Raises NotAllowed."""
    _demand(by, absence.person)
    end(absence, "organisation.absence_ended", first_day_without=clock.today(), by=by)


def _demand(by: history.Actor, person: Person) -> None:
    if not isinstance(by, Person) or by.pk == person.pk:
        return
    demand_manage(by, person, "organisation.deputies")
