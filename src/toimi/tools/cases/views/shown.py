"""What one case's page shows, gathered for its template."""

from typing import Any

from django.utils.translation import gettext

from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.notifications.holidays import is_holiday
from toimi.programme.queries import links_of
from toimi.programme.tooling import kinds as types
from toimi.tools.cases import queries, rules, words
from toimi.tools.cases.forms import (
    AnswerForm,
    AssignForm,
    CommentForm,
    FileForm,
    MoneyForm,
    StageForm,
    TaskForm,
)
from toimi.tools.cases.kinds import TOOL, Stage
from toimi.tools.cases.models import Case
from toimi.tools.cases.models.case import (
    ANSWERED,
    ASSIGNED,
    COMMENTED,
    FILE_ADDED,
    MONEY_ADDED,
    MOVED,
    OPENED,
    REOPENED,
    TAKEN,
    TASK_ADDED,
    TASK_DONE,
)
from toimi.tools.cases.queries.figures import like
from toimi.tools.cases.views.lists import row_of

ACCIDENTS = {"accident", "violence"}


def shown(case: Case, person: Person) -> dict[str, Any]:
    """Return all that the page shows to the person. At most 12 queries."""
    kind, today = case.of, clock.today()
    handles = queries.may_handle(person, case)
    sees_private = queries.may_see_private(person, case)
    lines = list(case.money_lines.prefetch_related("files")) if kind.has_money else []
    return {
        "case": case,
        "kind": kind,
        "row": row_of(case, today),
        "title": words.title_of(case),
        "back": words.list_url(kind),
        "seen_by": words.readers(kind),
        "fields": _fields(case, sees_private=sees_private),
        "next": next_of(case, person),
        "may_handle": handles,
        "may_attach": sees_private,
        "may_take": queries.has_handle(person, case) and case.handler_id != person.pk,
        "tasks": list(case.tasks.select_related("owner")) if kind.has_tasks else [],
        "events": [_event(one, case) for one in case.events.select_related("by")],
        "files": [one for one in case.files.all() if one.line_id is None],
        "lines": [{"line": one, "euros": rules.euros(one.cents)} for one in lines],
        "money": _money(case, lines) if kind.has_money else None,
        "measures": links_of(TOOL, [case.pk]).get(case.pk, []),
        "support": _support(case, person) if kind.has_supporters else None,
        "like": _like(case, person),
        "law": _law(case),
        "today": today,
    }


def forms_of(case: Case, context: dict[str, Any]) -> dict[str, Any]:
    """Return the forms of what the person may do, empty; one that came back is put in its place
    by its view."""
    found: dict[str, Any] = {"comment_form": CommentForm()}
    if context["may_attach"]:
        found["file_form"] = FileForm()
    if not context["may_handle"]:
        return found
    people = queries.task_owners(case)
    version = {"version": case.version}
    found["assign_form"] = AssignForm(people=queries.handlers(case), initial=version)
    found["answer_form"] = AnswerForm(initial=version)
    if case.of.has_tasks:
        found["task_form"] = TaskForm(people=people)
    if case.of.has_money:
        today = context["today"].isoformat()
        found["money_form"] = MoneyForm(initial={**version, "used_on": today})
    return found


def stage_form(case: Case, stage: Stage, *data: Any) -> StageForm:
    """Return the form of a move into the stage."""
    owes = rules.owes_answer(case.answer_due_on, case.answered_on)
    initial = {"version": case.version, "kind_version": case.kind_version}
    kind = case.of
    seen_by = words.readers(kind)
    return StageForm(stage, kind, *data, owes_answer=owes, seen_by=seen_by, initial=initial)


def _fields(case: Case, *, sees_private: bool) -> list[tuple[str, str, bool]]:
    """Return (label, value, whether it is long) of what was told."""
    return [
        (gettext(one.label), words.said(one, case.values[one.code]), one.type == types.LONG_TEXT)
        for one in case.of.fields
        if one.code in case.values and (sees_private or not one.is_private) and one.code != "when"
    ]


def next_of(case: Case, person: Person) -> list[dict[str, Any]]:
    """Return the stages into which the person may move the case, the likely one first."""
    if case.is_closed:
        return []
    found = [
        stage
        for stage in rules.next_stages(case.of, case.stage)
        if queries.may_move(person, case, stage)
    ]
    owes = rules.owes_answer(case.answer_due_on, case.answered_on)
    return [
        {
            "stage": stage,
            "is_asked": bool(case.of.asked_at(stage.code)) or (owes and stage.needs_answer),
        }
        for stage in found
    ]


def _event(event: Any, case: Case) -> dict[str, Any]:
    said = {
        OPENED: gettext("Ilmoitettu") if case.of.answers_within else gettext("Kirjattu"),
        TAKEN: gettext("Otettu käsittelyyn"),
        ASSIGNED: gettext("Annettu: {text}"),
        COMMENTED: gettext("Kommentti"),
        ANSWERED: gettext("Vastattu ilmoittajalle"),
        REOPENED: gettext("Avattu uudelleen"),
        TASK_ADDED: gettext("Sovittu toimi: {text}"),
        TASK_DONE: gettext("Toimi tehty: {text}"),
        FILE_ADDED: gettext("Tiedosto liitetty: {text}"),
        MONEY_ADDED: gettext("Käytetty: {text}"),
    }
    if event.kind == MOVED:
        what = gettext(case.of.stage(event.stage).name)
    else:
        what = said[event.kind].format(text=event.text)
    text = event.text if event.kind in {COMMENTED, ANSWERED} else ""
    return {"event": event, "what": what, "text": text}


def _money(case: Case, lines: list[Any]) -> dict[str, Any]:
    granted = queries.granted_cents(case)
    used = sum(line.cents for line in lines)
    return {
        "granted": rules.euros(granted),
        "used": rules.euros(used),
        "left": rules.euros(max(0, granted - used)),
        "is_granted": bool(granted),
    }


def _support(case: Case, person: Person) -> dict[str, Any]:
    people = list(case.supports.values_list("person", flat=True))
    return {"count": len(people), "is_mine": person.pk in people}


def _like(case: Case, person: Person) -> list[tuple[str, Case]]:
    """Return the earlier notices that this one repeats, of those that the person sees."""
    if case.kind != "safety_notice":
        return []
    found = like(case, queries.visible(person, case.kind))
    return [(words.title_of(one), one) for one in found[:5]]


def _law(case: Case) -> dict[str, Any] | None:
    """Return what the law asks at once of a serious notice; None: it is none."""
    if not case.is_serious or case.is_closed:
        return None
    is_accident = case.values.get("what") in ACCIDENTS
    insurer_on = rules.insurer_due_on(case.opened_on, is_holiday) if is_accident else None
    return {"insurer_on": insurer_on}
