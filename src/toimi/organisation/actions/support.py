"""Whom one calls in a hard situation: the unit's instruction, numbers on call, one's own phone."""

import re
from datetime import date, time

from django.db import IntegrityError, transaction

from toimi.organisation import access
from toimi.organisation.errors import HalfHours, PhoneWrong, TooManyOnCall
from toimi.organisation.models import OnCall, Person, SupportGuide, Unit
from toimi.platform.history import actions as history
from toimi.platform.history.errors import ChangedMeanwhile

WRITE = "organisation.write_support"
PHONE = re.compile(r"\+?\d(?:[ ()-]{0,2}\d){2,14}")
MOST_NUMBERS = 10


@transaction.atomic
def write_support(
    *,
    unit: Unit,
    text: str,
    answers_from: time | None,
    answers_until: time | None,
    version: int,
    by: Person,
    on: date,
) -> SupportGuide:
    """Write the unit's instruction, and at which hours of weekdays its line manager answers;
    `version` -1: there was none. Raises NotAllowed, HalfHours, ChangedMeanwhile."""
    access.demand(by, WRITE, unit)
    demand_whole(answers_from, answers_until, field="answers_until")
    found = SupportGuide.objects.filter(unit=unit).first()
    values = {
        "text": text.strip(),
        "answers_from": answers_from,
        "answers_until": answers_until,
        "written_on": on,
    }
    event = "organisation.support_written"
    if found is not None:
        return history.change(found, event, version=version, by=by, **values)
    try:
        with transaction.atomic():
            return history.create(SupportGuide(unit=unit, **values), event, by=by)
    except IntegrityError as error:
        raise ChangedMeanwhile from error


@transaction.atomic
def add_on_call(
    *,
    unit: Unit,
    name: str,
    phone: str,
    days: str,
    starts_at: time | None,
    ends_at: time | None,
    by: Person,
) -> OnCall:
    """Add a number that answers at its hours. Raises NotAllowed, PhoneWrong, HalfHours,
    TooManyOnCall."""
    access.demand(by, WRITE, unit)
    demand_whole(starts_at, ends_at)
    if unit.on_calls.count() >= MOST_NUMBERS:
        raise TooManyOnCall(limit=MOST_NUMBERS)
    made = OnCall(
        unit=unit,
        name=name,
        phone=checked_phone(phone),
        days=days,
        starts_at=starts_at,
        ends_at=ends_at,
    )
    return history.create(made, "organisation.on_call_added", by=by)


@transaction.atomic
def remove_on_call(*, on_call: OnCall, by: Person) -> None:
    """Take a number away. Raises NotAllowed."""
    access.demand(by, WRITE, on_call.unit)
    history.remove(on_call, "organisation.on_call_removed", by=by)


@transaction.atomic
def change_own_phone(*, phone: str, version: int, by: Person) -> Person:
    """Change one's own number; empty takes it away. Raises PhoneWrong, ChangedMeanwhile."""
    number = checked_phone(phone) if phone.strip() else ""
    person = Person.objects.get(pk=by.pk)
    return history.change(
        person, "organisation.person_changed", version=version, by=by, phone=number
    )


def checked_phone(text: str) -> str:
    """Return the number on one line. Raises PhoneWrong."""
    number = " ".join(text.split())
    if not PHONE.fullmatch(number):
        raise PhoneWrong
    return number


def demand_whole(first: time | None, last: time | None, field: str = "ends_at") -> None:
    """Raise HalfHours unless there are both or neither."""
    if (first is None) != (last is None):
        error = HalfHours()
        error.field = field
        raise error
