"""What every action ends with: a line on the case's time line, and the measures' drafts told."""

from datetime import date, datetime, time

from django.utils import timezone

from toimi.organisation import access
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.programme import actions as programme
from toimi.programme.queries import chosen
from toimi.tools.cases.kinds import TOOL
from toimi.tools.cases.models import Case, CaseEvent
from toimi.tools.cases.queries import seeing

NAMELESS = history.System("nimetön")
BROUGHT = history.System("tuonti")
Actor = Person | history.System


def log(
    case: Case, kind: str, *, on: date, by: Actor, text: str = "", stage: str = ""
) -> CaseEvent:
    """Add a line to the time line; what a system did has nobody."""
    now = timezone.now()
    made = CaseEvent(
        case=case,
        kind=kind,
        on=on,
        at=now if on >= timezone.localdate() else noon(on),
        by=by if isinstance(by, Person) else None,
        text=text,
        stage=stage,
    )
    return history.create(made, f"cases.event_{kind}", by=by)


def noon(on: date) -> datetime:
    return timezone.make_aware(datetime.combine(on, time(12)))


def tell(case: Case) -> None:
    """Have the drafts of the measures that the case carries out composed anew."""
    programme.tell_drafts_of(tool=TOOL, kind=case.kind, object_id=case.pk, unit=case.unit)


def demand(by: Person, act: str, case: Case) -> None:
    """Raise NotAllowed unless the person has the kind's right in the case's unit."""
    access.demand(by, seeing.right(case.kind, act), case.unit)


def demand_that(allowed: bool) -> None:
    """Raise NotAllowed unless it is allowed."""
    if not allowed:
        raise NotAllowed


def days_in(case: Case) -> dict[str, int]:
    """Return the kind's deadlines as they hold now in the case's unit. 1 query."""
    return chosen(case.unit, TOOL, [case.of])[case.kind].days
