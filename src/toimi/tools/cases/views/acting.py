"""What is done on a case's page; what is refused comes back with what was typed."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import version_of
from toimi.programme.views.acting import attempt, perform, refuse_unless
from toimi.tools.cases import actions, queries, rules
from toimi.tools.cases.forms import (
    AnswerForm,
    AssignForm,
    CaseForm,
    CommentForm,
    FileForm,
    MoneyForm,
    TaskForm,
)
from toimi.tools.cases.models import Case, MoneyLine
from toimi.tools.cases.views.case import case_of, page
from toimi.tools.cases.views.shown import stage_form


def _handled(request: Request, pk: int) -> Case:
    """Return a case that the person handles. Raises Http404, PermissionDenied."""
    found = case_of(request, pk)
    refuse_unless(queries.may_handle(request.person, found))
    return found


def _back(request: Request, case: Case) -> HttpResponse:
    """Go back to where the button was, else to the case."""
    wanted = request.POST.get("next", "")
    if wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        return redirect(wanted)
    return redirect(case)


def _carried_out(
    request: Request, case: Case, name: str, form: CaseForm, action: Any
) -> HttpResponse:
    if form.is_valid() and form.carry_out(action, case=case, by=request.person):
        return _back(request, case)
    if form.is_changed_meanwhile:
        case = case_of(request, case.pk)
        form.take_version(case)
    return page(request, case, **{name: form})


@needs("cases.use")
@require_POST
def move(request: Request, pk: int) -> HttpResponse:
    """Move a case into its next stage."""
    found = case_of(request, pk)
    to = request.POST.get("to", "")
    stage = next((one for one in rules.next_stages(found.of, found.stage) if one.code == to), None)
    if stage is None:
        known = {"case": found, "to": to, "version": version_of(request), "by": request.person}
        perform(request, actions.move, **known)
        return redirect(found)
    refuse_unless(queries.may_move(request.person, found, stage))
    form = stage_form(found, stage, request.POST)
    if form.is_valid() and form.carry_out(actions.move, case=found, by=request.person):
        messages.success(request, gettext("Tila on nyt: {stage}").format(stage=gettext(stage.name)))
        return _back(request, found)
    if form.is_changed_meanwhile:
        found = case_of(request, pk)
        form.take_version(found)
    return page(request, found, stage_form=form, to=stage)


@needs("cases.use")
@require_POST
def take(request: Request, pk: int) -> HttpResponse:
    """Take a case to handle."""
    found = _handled(request, pk)
    known = {"case": found, "version": version_of(request), "by": request.person}
    perform(request, actions.take, **known)
    return _back(request, found)


@needs("cases.use")
@require_POST
def assign(request: Request, pk: int) -> HttpResponse:
    """Give a case to somebody."""
    found = _handled(request, pk)
    form = AssignForm(request.POST, people=queries.handlers(found))
    return _carried_out(request, found, "assign_form", form, actions.assign)


@needs("cases.use")
@require_POST
def answer(request: Request, pk: int) -> HttpResponse:
    """Answer whoever reported it."""
    found = _handled(request, pk)
    return _carried_out(request, found, "answer_form", AnswerForm(request.POST), actions.answer)


@needs("cases.use")
@require_POST
def comment(request: Request, pk: int) -> HttpResponse:
    """Say something to those who see the case."""
    found = case_of(request, pk)
    return _carried_out(request, found, "comment_form", CommentForm(request.POST), actions.comment)


@needs("cases.use")
@require_POST
def reopen(request: Request, pk: int) -> HttpResponse:
    """Open a closed case again."""
    found = _handled(request, pk)
    known = {"case": found, "version": version_of(request), "by": request.person}
    perform(request, actions.reopen, **known)
    return redirect(found)


@needs("cases.use")
@require_POST
def support(request: Request, pk: int) -> HttpResponse:
    """Support a case, or take the support back."""
    found = case_of(request, pk)
    perform(request, actions.support, case=found, by=request.person)
    return _back(request, found)


@needs("cases.use")
@require_POST
def add_task(request: Request, pk: int) -> HttpResponse:
    """Agree on something to be done."""
    found = _handled(request, pk)
    form = TaskForm(request.POST, people=queries.task_owners(found))
    return _carried_out(request, found, "task_form", form, actions.add_task)


@needs("cases.use")
@require_POST
def add_money(request: Request, pk: int) -> HttpResponse:
    """Write what money went to."""
    found = _handled(request, pk)
    form = MoneyForm(request.POST, request.FILES)
    return _carried_out(request, found, "money_form", form, actions.add_money)


@needs("cases.use")
@require_POST
def remove_money(request: Request, pk: int) -> HttpResponse:
    """Take a wrong line of money away."""
    rows = MoneyLine.objects.filter(case__in=queries.visible(request.person).order_by())
    line = get_object_or_404(rows.select_related("case__unit"), pk=pk)
    attempt(request, actions.remove_money, line=line, by=request.person)
    return redirect(line.case)


@needs("cases.use")
@require_POST
def attach(request: Request, pk: int) -> HttpResponse:
    """Add a file."""
    found = case_of(request, pk)
    refuse_unless(queries.may_see_private(request.person, found))
    form = FileForm(request.POST, request.FILES)
    return _carried_out(request, found, "file_form", form, actions.attach)
