"""Whose a case is, what is said about it, and what whoever reported it is told."""

from datetime import date

from django.db import transaction

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.tools.cases.actions.log import demand, demand_that, log, tell
from toimi.tools.cases.actions.move import ANSWER_LIMIT
from toimi.tools.cases.errors import CaseClosed, NotAHandler, TextMissing
from toimi.tools.cases.models import Case, CaseEvent
from toimi.tools.cases.models.case import ANSWERED, ASSIGNED, COMMENTED, TAKEN
from toimi.tools.cases.queries import seeing
from toimi.tools.cases.rules import values as fields

COMMENT_LIMIT = 1000


@transaction.atomic
def take(*, case: Case, version: int, by: Person, on: date | None = None) -> Case:
    """Take a case to handle. Raises NotAllowed, CaseClosed, ChangedMeanwhile."""
    demand(by, "handle", case)
    if case.is_closed:
        raise CaseClosed
    history.change(case, "cases.taken", version=version, by=by, handler=by)
    log(case, TAKEN, on=on or clock.today(), by=by)
    return case


@transaction.atomic
def assign(*, case: Case, person: Person, version: int, by: Person, on: date | None = None) -> Case:
    """Give a case to somebody who may see its kind there: she sees it and moves it on.

    Raises NotAllowed, CaseClosed, NotAHandler, ChangedMeanwhile.
    """
    demand(by, "handle", case)
    if case.is_closed:
        raise CaseClosed
    if not access.may(person, seeing.right(case.kind, "see"), case.unit):
        raise NotAHandler
    history.change(case, "cases.assigned", version=version, by=by, handler=person)
    log(case, ASSIGNED, on=on or clock.today(), by=by, text=person.name)
    return case


@transaction.atomic
def answer(*, case: Case, text: str, version: int, by: Person, on: date | None = None) -> Case:
    """Answer whoever reported it; a later answer takes the place of an earlier one, and both stay
    on the time line. Raises NotAllowed, TextMissing, TextLong, SensitiveText, ChangedMeanwhile."""
    demand_that(seeing.may_handle(by, case))
    day = on or clock.today()
    said = _text(text, ANSWER_LIMIT)
    first = case.answered_on or day
    history.change(
        case,
        "cases.answered",
        version=version,
        by=by,
        answer=said,
        answered_on=first,
        answered_by=by,
    )
    log(case, ANSWERED, on=day, by=by, text=said)
    tell(case)
    return case


@transaction.atomic
def comment(*, case: Case, text: str, by: Person, on: date | None = None) -> CaseEvent:
    """Say something about a case to those who see it. Raises NotAllowed, TextMissing, TextLong,
    SensitiveText."""
    demand_that(seeing.may_see(by, case))
    said = _text(text, COMMENT_LIMIT)
    return log(case, COMMENTED, on=on or clock.today(), by=by, text=said)


def _text(text: str, limit: int) -> str:
    if not text.strip():
        raise TextMissing
    fields.demand_fit(text.strip(), limit)
    return text.strip()
