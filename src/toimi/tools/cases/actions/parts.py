"""What hangs on a case: what is to be done and by whom, supporters, files, its measures."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import transaction

from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.programme import actions as programme
from toimi.programme import attachments
from toimi.programme.attachments import Attachment
from toimi.programme.models import Measure
from toimi.tools.cases.actions.log import Actor, demand, demand_that, log, tell
from toimi.tools.cases.errors import (
    CaseClosed,
    NotSupported,
    TaskDone,
    TextMissing,
    TooManyFilesHere,
)
from toimi.tools.cases.kinds import TOOL
from toimi.tools.cases.models import Case, CaseFile, CaseTask, MoneyLine, Support
from toimi.tools.cases.models.case import FILE_ADDED, TASK_ADDED, TASK_DONE
from toimi.tools.cases.queries import seeing
from toimi.tools.cases.rules import values as fields

TASK_LIMIT, FILES = 300, 20


@transaction.atomic
def add_task(
    *, case: Case, text: str, owner: Person, due_on: date, by: Person, on: date | None = None
) -> CaseTask:
    """Agree on something to be done: the owner sees it and ticks it off, and of a case that she
    may not see no more. Raises NotAllowed, CaseClosed, TextMissing, TextLong, SensitiveText."""
    demand_that(seeing.may_handle(by, case))
    if case.is_closed:
        raise CaseClosed
    if not text.strip():
        raise TextMissing
    fields.demand_fit(text.strip(), TASK_LIMIT)
    made = CaseTask(case=case, text=text.strip(), owner=owner, due_on=due_on)
    history.create(made, "cases.task_added", by=by)
    log(case, TASK_ADDED, on=on or clock.today(), by=by, text=made.text)
    tell(case)
    return made


@transaction.atomic
def do_task(*, task: CaseTask, version: int, by: Person, on: date | None = None) -> CaseTask:
    """Say that it is done: its owner, or who handles the case. Raises NotAllowed, TaskDone,
    ChangedMeanwhile."""
    demand_that(task.owner_id == by.pk or seeing.may_handle(by, task.case))
    if task.done_on:
        raise TaskDone
    day = on or clock.today()
    history.change(task, "cases.task_done", version=version, by=by, done_on=day, done_by=by)
    log(task.case, TASK_DONE, on=day, by=by, text=task.text)
    tell(task.case)
    return task


@transaction.atomic
def support(*, case: Case, by: Person, on: date | None = None) -> bool:
    """Support a case, or take one's support back; return whether it is supported now. Raises
    NotAllowed, NotSupported, CaseClosed."""
    demand_that(seeing.may_see(by, case))
    if not case.of.has_supporters:
        raise NotSupported
    if case.is_closed:
        raise CaseClosed
    found = Support.objects.filter(case=case, person=by).first()
    if found:
        history.remove(found, "cases.support_taken_back", by=by)
        return False
    made = Support(case=case, person=by, on=on or clock.today())
    history.create(made, "cases.supported", by=by)
    return True


@transaction.atomic
def attach(*, case: Case, file: Attachment, by: Person, on: date | None = None) -> CaseFile:
    """Add a file (`attachments.checked`): whoever reported or handles it. Raises NotAllowed,
    TooManyFilesHere."""
    demand_that(seeing.may_see_private(by, case))
    if case.files.count() >= FILES:
        raise TooManyFilesHere(limit=FILES)
    made = keep_file(case, file, by=by)
    log(case, FILE_ADDED, on=on or clock.today(), by=by, text=made.name)
    return made


def keep_file(
    case: Case, file: Attachment, *, by: Actor, line: MoneyLine | None = None
) -> CaseFile:
    """Keep a file that was checked; nothing of its name stands where it is kept."""
    ending = attachments.KINDS[file.content_type]
    made = CaseFile(
        case=case,
        line=line,
        name=file.name,
        file=ContentFile(file.content, name=f"{uuid4().hex}{ending}"),
        content_type=file.content_type,
        sha256=sha256(file.content).hexdigest(),
        size_bytes=len(file.content),
    )
    return history.create(made, "cases.file_added", by=by)


@transaction.atomic
def link_measures(*, case: Case, measures: Iterable[Measure], by: Person) -> None:
    """Say which measures the case carries out. Raises NotAllowed."""
    demand(by, "handle", case)
    programme.set_links(tool=TOOL, kind=case.kind, object_id=case.pk, measures=measures, by=by)
