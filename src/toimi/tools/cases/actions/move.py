"""A case goes on from stage to stage, to its end; and is opened again."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.programme.queries import chosen
from toimi.tools.cases import rules
from toimi.tools.cases.actions.log import demand_that, log, tell
from toimi.tools.cases.errors import (
    AnswerFirst,
    CaseClosed,
    CaseOpen,
    KindChanged,
    StageSkipped,
    TooManyAtOnce,
)
from toimi.tools.cases.kinds import TOOL, Stage
from toimi.tools.cases.models import Case
from toimi.tools.cases.models.case import ANSWERED, MOVED, REOPENED
from toimi.tools.cases.queries import seeing
from toimi.tools.cases.rules import values as fields

ANSWER_LIMIT = 2000


@transaction.atomic
def move(
    *,
    case: Case,
    to: str,
    version: int,
    by: Person,
    values: Mapping[str, Any] | None = None,
    answer: str = "",
    on: date | None = None,
    kind_version: int | None = None,
) -> Case:
    """Move a case into the next stage `to`, with what is asked there, and an answer to whoever
    reported it. What nobody had taken is then taken by whoever handles it.

    Raises NotAllowed, CaseClosed, StageSkipped, TooManyAtOnce, AnswerFirst, KindChanged,
    ChangedMeanwhile, and what the fields raise.
    """
    kind, day = case.of, on or clock.today()
    allowed = rules.next_stages(kind, case.stage)
    stage = next((one for one in allowed if one.code == to), None)
    demand_that(seeing.may_handle(by, case) if stage is None else seeing.may_move(by, case, stage))
    if case.is_closed:
        raise CaseClosed
    if stage is None:
        said = next((one.name for one in kind.stages if one.code == to), to)
        raise StageSkipped(
            stage=gettext(said), allowed=", ".join(gettext(one.name) for one in allowed)
        )
    if kind_version not in {None, case.kind_version}:
        raise KindChanged
    _demand_room(case, stage)
    kept = {**case.values, **fields.stored(kind.asked_at(stage.code), values or {})}
    said_answer = _answer(case, stage, answer)
    changes = _entering(case, stage, kept, day)
    if case.handler_id is None and seeing.has_handle(by, case):
        changes["handler"] = by
    if stage.is_end:
        changes |= {"closed_on": day, "closed_by": by}
    if said_answer:
        changes |= {"answer": said_answer, "answered_on": day, "answered_by": by}
    event = "cases.closed" if stage.is_end else "cases.moved"
    history.change(case, event, version=version, by=by, **changes)
    if said_answer:
        log(case, ANSWERED, on=day, by=by, text=said_answer)
    log(case, MOVED, on=day, by=by, stage=stage.code)
    tell(case)
    return case


def _entering(case: Case, stage: Stage, values: dict[str, Any], on: date) -> dict[str, Any]:
    used = chosen(case.unit, TOOL, [case.of])[case.kind]
    changes: dict[str, Any] = {
        "stage": stage.code,
        "entered_on": on,
        "due_on": None if stage.is_end else rules.due_on(stage, on, used.days, values),
        "values": values,
    }
    if case.handled_on is None:
        changes["handled_on"] = on
    asked = [one.code for one in case.of.asked_at(stage.code) if one.type == "risk"]
    for code in asked:
        if code in values:
            changes["risk"] = rules.risk_class(*values[code])
    return changes


def _demand_room(case: Case, stage: Stage) -> None:
    """Raise TooManyAtOnce when as many as may be at once are there already. 2 queries."""
    if not stage.limit:
        return
    limit = chosen(case.unit, TOOL, [case.of])[case.kind].limits[stage.limit]
    there = Case.objects.filter(unit=case.unit, kind=case.kind, stage=stage.code)
    if there.exclude(pk=case.pk).count() >= limit:
        raise TooManyAtOnce(limit=limit)


def _answer(case: Case, stage: Stage, answer: str) -> str:
    """Return the answer to be kept. Raises AnswerFirst, TextLong, SensitiveText."""
    fields.demand_fit(answer.strip(), ANSWER_LIMIT, field="answer")
    owes = rules.owes_answer(case.answer_due_on, case.answered_on)
    if stage.needs_answer and owes and not answer.strip():
        raise AnswerFirst
    return answer.strip()


@transaction.atomic
def reopen(*, case: Case, version: int, by: Person, on: date | None = None) -> Case:
    """Open a closed case again, at the last stage that was no end.

    Raises NotAllowed, CaseOpen, ChangedMeanwhile.
    """
    demand_that(seeing.may_handle(by, case))
    if not case.is_closed:
        raise CaseOpen
    day = on or clock.today()
    ends = {stage.code for stage in case.of.stages if stage.is_end}
    moved = case.events.filter(kind=MOVED).exclude(stage__in=ends)
    code = moved.order_by("pk").values_list("stage", flat=True).last() or case.of.first.code
    used = chosen(case.unit, TOOL, [case.of])[case.kind]
    history.change(
        case,
        "cases.reopened",
        version=version,
        by=by,
        stage=code,
        entered_on=day,
        due_on=rules.due_on(case.of.stage(code), day, used.days, {}),
        closed_on=None,
        closed_by=None,
    )
    log(case, REOPENED, on=day, by=by, stage=code)
    tell(case)
    return case
