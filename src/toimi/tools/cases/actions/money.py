"""What money went to."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.programme.attachments import Attachment
from toimi.tools.cases import rules
from toimi.tools.cases.actions.log import demand_that, log, tell
from toimi.tools.cases.actions.parts import keep_file
from toimi.tools.cases.errors import (
    CaseClosed,
    DayTooLate,
    EurosWrong,
    NothingGranted,
    OverGranted,
    TextMissing,
)
from toimi.tools.cases.models import Case, MoneyLine
from toimi.tools.cases.models.case import MONEY_ADDED
from toimi.tools.cases.queries import granted_cents, seeing, used_cents
from toimi.tools.cases.rules import values as fields

LINE_LIMIT = 200


@transaction.atomic
def add_money(
    *,
    case: Case,
    text: str,
    cents: int,
    used_on: date,
    version: int,
    by: Person,
    files: Sequence[Attachment] = (),
) -> MoneyLine:
    """Write what money went to, with its receipts. The case's `version` is compared, so that two
    at once cannot use more than was granted.

    Raises NotAllowed, CaseClosed, NothingGranted, OverGranted, EurosWrong, TextMissing,
    DayTooLate, SensitiveText, ChangedMeanwhile.
    """
    demand_that(seeing.may_handle(by, case))
    if case.is_closed:
        raise CaseClosed
    if not text.strip():
        raise TextMissing
    fields.demand_fit(text.strip(), LINE_LIMIT)
    if cents < 1:
        raise EurosWrong
    if used_on > clock.today():
        raise DayTooLate(field="used_on")
    left = granted_cents(case) - used_cents(case)
    if not case.of.has_money or not granted_cents(case):
        raise NothingGranted
    if cents > left:
        raise OverGranted(left=rules.euros(left))
    whole = {**case.values, "used_cents": used_cents(case) + cents}
    history.change(case, "cases.money_used", version=version, by=by, values=whole)
    made = MoneyLine(case=case, text=text.strip(), cents=cents, used_on=used_on)
    history.create(made, "cases.money_added", by=by)
    for file in files:
        keep_file(case, file, by=by, line=made)
    log(case, MONEY_ADDED, on=used_on, by=by, text=f"{made.text}: {rules.euros(cents)} €")
    tell(case)
    return made


@transaction.atomic
def remove_money(*, line: MoneyLine, by: Person) -> None:
    """Take a wrong line away, with its receipts; what it was stays in the log. Raises NotAllowed,
    CaseClosed, ChangedMeanwhile."""
    case = line.case
    demand_that(seeing.may_handle(by, case))
    if case.is_closed:
        raise CaseClosed
    whole = {**case.values, "used_cents": used_cents(case) - line.cents}
    history.change(case, "cases.money_used", version=case.version, by=by, values=whole)
    history.remove(line, "cases.money_removed", by=by)
    tell(case)
