"""A case is made: by whoever reports it, by a meeting's decision, or brought from elsewhere."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.jobs import actions as jobs
from toimi.programme import actions as programme
from toimi.programme.attachments import Attachment
from toimi.programme.models import Measure
from toimi.programme.queries import chosen
from toimi.tools.cases import rules
from toimi.tools.cases.actions.log import BROUGHT, NAMELESS, Actor, log, tell
from toimi.tools.cases.actions.parts import keep_file
from toimi.tools.cases.errors import (
    AlreadyBrought,
    DayTooLate,
    FieldMissing,
    KindChanged,
    KindOff,
    NotAnonymous,
)
from toimi.tools.cases.kinds import BY_CODE, TOOL, CaseKind
from toimi.tools.cases.models import Case
from toimi.tools.cases.models.case import OPENED
from toimi.tools.cases.queries import seeing
from toimi.tools.cases.rules import values as fields

TITLE_LIMIT = 200
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
CODE_GROUPS, GROUP_LENGTH = 3, 4
"""Twelve letters of 32: 60 bits, beyond guessing; without those that look like others."""


@dataclass(frozen=True)
class Reported:
    """`code` fetches the answer of an anonymous one; it is said once and kept nowhere."""

    case: Case
    code: str = ""


@transaction.atomic
def report(
    *,
    kind: str,
    unit: Unit,
    values: Mapping[str, Any],
    by: Person,
    on: date | None = None,
    title: str = "",
    measures: Iterable[Measure] = (),
    files: Sequence[Attachment] = (),
    is_anonymous: bool = False,
    kind_version: int | None = None,
) -> Reported:
    """Report something, by name or without; the kind's deadlines begin to run on day `on`.

    Of an anonymous one nobody stands in the row, on the time line or in the log. `kind_version`
    is the one that the form was made for. Raises NotAllowed, KindOff, KindChanged, NotAnonymous,
    FieldMissing, FieldWrong, SensitiveText, TextLong, DayTooLate.
    """
    found, day = BY_CODE[kind], on or clock.today()
    access.demand(by, seeing.right(kind, "create"), unit)
    if kind_version not in {None, found.version}:
        raise KindChanged
    if is_anonymous and not found.may_be_anonymous:
        raise NotAnonymous
    kept = fields.stored(found.asked_at(""), values)
    if found.title and not title.strip():
        raise FieldMissing(field="title", label=found.title)
    code = _new_code() if is_anonymous else ""
    made = _case(found, unit, title, kept, day)
    made.is_anonymous, made.secret = is_anonymous, hash_of(code)
    made.reported_by = None if is_anonymous else by
    actor: Actor = NAMELESS if is_anonymous else by
    _open(made, measures, actor, day)
    for file in files:
        keep_file(made, file, by=actor)
    if made.is_serious:
        jobs.enqueue("cases.tell_serious", case_id=made.pk)
    return Reported(made, code)


@transaction.atomic
def begin(
    *,
    kind: str,
    unit: Unit,
    title: str,
    by: Person,
    on: date,
    values: Mapping[str, Any] | None = None,
    handler: Person | None = None,
    measures: Iterable[Measure] = (),
) -> Case:
    """Make a case of what was decided elsewhere: what its form would demand may be told later.

    Raises NotAllowed, KindOff, SensitiveText, TextLong, FieldWrong.
    """
    found = BY_CODE[kind]
    access.demand(by, seeing.right(kind, "create"), unit)
    kept = fields.stored(found.asked_at(""), values or {}, is_whole=False)
    made = _case(found, unit, title, kept, on)
    made.reported_by = by
    if handler and access.may(handler, seeing.right(kind, "see"), unit):
        made.handler = handler
    _open(made, measures, by, on)
    return made


@transaction.atomic
def bring(
    *,
    kind: str,
    unit: Unit,
    values: Mapping[str, Any],
    source: str,
    external_id: str,
    opened_on: date,
    by: Person,
    title: str = "",
    happened_on: date | None = None,
    handled_on: date | None = None,
    answered_on: date | None = None,
    closed_on: date | None = None,
    risk: int | None = None,
) -> Case:
    """Bring a case from another system, as far as it had come there; whoever reported it there
    is not known here. Brought again it raises AlreadyBrought.

    Needs the right to handle the kind. Raises NotAllowed, KindOff, FieldWrong, SensitiveText.
    """
    found = BY_CODE[kind]
    access.demand(by, seeing.right(kind, "handle"), unit)
    kept = fields.stored(found.asked_at(""), values, is_whole=False)
    made = _case(found, unit, title, kept, opened_on)
    end = next(stage for stage in found.stages if stage.is_end)
    between = found.stage(found.first.next[0])
    reached = closed_on or handled_on
    if reached:
        stage = end if closed_on else between
        made.stage, made.entered_on = stage.code, reached
        made.due_on = rules.due_on(stage, reached, found.days, kept)
    made.happened_on = happened_on or made.happened_on
    made.handled_on, made.answered_on = handled_on or closed_on, answered_on
    made.closed_on, made.risk = closed_on, risk
    made.source, made.external_id = source, external_id
    if external_id and Case.objects.filter(source=source, external_id=external_id).exists():
        raise AlreadyBrought
    try:
        with transaction.atomic():
            _open(made, (), BROUGHT, opened_on)
    except IntegrityError as error:
        raise AlreadyBrought from error
    return made


def _case(kind: CaseKind, unit: Unit, title: str, values: dict[str, Any], on: date) -> Case:
    """Return the unsaved case at its first stage. Raises KindOff, DayTooLate, what a text does."""
    used = chosen(unit, TOOL, [kind])[kind.code]
    if not used.is_on:
        raise KindOff
    if on > clock.today() + timedelta(days=1):
        raise DayTooLate
    fields.demand_fit(title.strip(), TITLE_LIMIT, field="title")
    due = rules.due_on(kind.first, on, used.days, values)
    return Case(
        unit=unit,
        kind=kind.code,
        kind_version=kind.version,
        title=" ".join(title.split()),
        values=values,
        stage=kind.first.code,
        opened_on=on,
        happened_on=fields.happened_on(values, on),
        entered_on=on,
        due_on=due,
        first_due_on=due,
        answer_due_on=rules.answer_due_on(kind, on, used.days),
        is_serious=values.get("severity") == "serious",
    )


def _open(case: Case, measures: Iterable[Measure], by: Actor, on: date) -> None:
    history.create(case, "cases.opened", by=by)
    log(case, OPENED, on=on, by=by)
    programme.set_links(tool=TOOL, kind=case.kind, object_id=case.pk, measures=measures, by=by)
    tell(case)


def _new_code() -> str:
    letters = "".join(secrets.choice(LETTERS) for _ in range(CODE_GROUPS * GROUP_LENGTH))
    return "-".join(
        letters[place : place + GROUP_LENGTH] for place in range(0, len(letters), GROUP_LENGTH)
    )


def hash_of(code: str) -> str:
    """Return what is kept of a code, however it was typed; "" of none."""
    bare = "".join(letter for letter in code.upper() if letter.isalnum())
    return salted_hmac("toimi.cases.code", bare, algorithm="sha256").hexdigest() if bare else ""
