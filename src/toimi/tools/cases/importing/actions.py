"""An export is brought, its columns are named, and it is carried out whole or not at all."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import partial

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.platform.history import actions as history
from toimi.platform.jobs import actions as jobs
from toimi.programme import actions as programme
from toimi.programme.queries import chosen as chosen_kinds
from toimi.reading.table import read_table
from toimi.tools.cases import rules as case_rules
from toimi.tools.cases.actions.log import BROUGHT, noon
from toimi.tools.cases.importing import columns, errors, queries, rules
from toimi.tools.cases.importing.rules import Item, Read
from toimi.tools.cases.kinds import BY_CODE, TOOL
from toimi.tools.cases.models import Case, CaseEvent, CaseImport
from toimi.tools.cases.models.case import MOVED, OPENED

ABANDONED = timedelta(days=7)
CLOSED = "closed"
CHUNK = 500


@transaction.atomic
def bring(
    *, unit: Unit, source: str, name: str, content: bytes, is_anew: bool, by: Person
) -> CaseImport:
    """Keep an export till it is carried out; its columns are those of the saved mapping, or are
    guessed when there is none or `is_anew`.

    Raises NotAllowed, FileTooLarge, NotATable, NoRows, TooManyRows, OtherColumns.
    """
    access.demand(by, queries.RIGHT, unit)
    table = read_table(content, name)
    made = CaseImport(
        unit=unit,
        source=source,
        name=name[:255],
        sha256=hashlib.sha256(content).hexdigest(),
        headings=list(table.headings),
        columns=columns.guess(table.headings),
        brought_by=by,
    )
    last = None if is_anew else queries.saved(made)
    if last is not None:
        columns.compare(table.headings, last.headings)
        made.columns = columns.as_saved(table.headings, last.headings, last.columns)
    path = made._meta.get_field("file").generate_filename(made, name[-80:])
    made.file.name = made.file.storage.save(path, ContentFile(content))
    return history.create(made, "cases.export_brought", by=by)


@transaction.atomic
def name_columns(
    *, found: CaseImport, chosen: Sequence[str], version: int, by: Person
) -> CaseImport:
    """Say what each column is. Raises NotAllowed, AlreadyCarriedOut, SameColumnTwice,
    ColumnMissing, NamesInColumn, ChangedMeanwhile."""
    _demand_open(found, by)
    columns.check(chosen, found.headings)
    return history.change(
        found, "cases.export_columns_named", version=version, by=by, columns=list(chosen)
    )


@transaction.atomic
def ask(*, found: CaseImport, version: int, by: Person) -> CaseImport:
    """Let a job carry the export out. Raises as `name_columns`."""
    _demand_open(found, by)
    columns.check(found.columns, found.headings)
    job = jobs.enqueue("cases.import_notices", import_id=found.pk, by_id=by.pk)
    return history.change(found, "cases.export_asked_for", version=version, by=by, job_id=job.pk)


def _demand_open(found: CaseImport, by: Person) -> None:
    access.demand(by, queries.RIGHT, found.unit)
    if found.carried_out_at:
        raise errors.AlreadyCarriedOut


def carry_out(*, found: CaseImport, by: Person) -> CaseImport:
    """Make and change the notices of the file, all in one transaction; twice changes nothing. The
    file goes then: what must not be kept may stand in it. Raises NotAllowed."""
    access.demand(by, queries.RIGHT, found.unit)
    if found.carried_out_at:
        return found
    items = queries.items(found, by)
    jobs.progress(0, len(items))
    with transaction.atomic():
        _write(found, items)
        file = str(found.file.name)
        done = history.change(
            found,
            "cases.export_carried_out",
            version=found.version,
            by=by,
            carried_out_at=timezone.now(),
            counts=rules.counts(items),
            refused=[_refused(item) for item in items if item.kind == rules.REFUSED],
            file="",
        )
        transaction.on_commit(partial(found.file.storage.delete, file))
    return done


def _refused(item: Item) -> dict[str, object]:
    values = dict(item.reason_values)
    return {"number": item.number, "key": item.key, "reason": item.reason, "values": values}


def _write(found: CaseImport, items: Iterable[Item]) -> None:
    """Make the new notices and change the old ones; the measures' drafts are told once."""
    told = [(item, item.read) for item in items if item.read is not None]
    days = chosen_kinds(found.unit, TOOL, [BY_CODE[queries.KIND]])[queries.KIND].days
    new = [
        _fill(Case(unit=found.unit, source=found.source), read, days)
        for item, read in told
        if item.kind == rules.NEW
    ]
    made: list[Case] = []
    for place in range(0, len(new), CHUNK):
        made += _made(new[place : place + CHUNK])
        jobs.progress(len(made), len(told))
    changed = {item.case or 0: read for item, read in told if item.kind == rules.CHANGED}
    for case in Case.objects.select_related("unit").filter(pk__in=list(changed)):
        _change(case, changed[case.pk], days)
    if made or changed:
        pk = made[0].pk if made else next(iter(changed))
        programme.tell_drafts_of(tool=TOOL, kind=queries.KIND, object_id=pk, unit=found.unit)


def _made(new: Sequence[Case]) -> list[Case]:
    made = history.create_many(new, "cases.opened", by=BROUGHT)
    events = [event for case in made for event in _events(case)]
    history.create_many(events, "cases.event_opened", by=BROUGHT)
    return made


def _fill(case: Case, read: Read, days: dict[str, int]) -> Case:
    kind = BY_CODE[queries.KIND]
    case.kind, case.kind_version, case.external_id = kind.code, kind.version, read.number
    case.first_due_on = case_rules.due_on(kind.first, read.opened_on, days, {})
    for name, value in _fields(case, read, days).items():
        setattr(case, name, value)
    return case


def _fields(case: Case, read: Read, days: dict[str, int]) -> dict[str, object]:
    """Return what the export says of a notice; nobody owes an answer from here."""
    kind = BY_CODE[queries.KIND]
    stage = kind.stage(CLOSED) if read.closed_on else kind.first
    return {
        "values": {**case.values, **read.values},
        "opened_on": read.opened_on,
        "happened_on": read.happened_on,
        "stage": stage.code,
        "entered_on": read.closed_on or read.opened_on,
        "due_on": None if read.closed_on else case_rules.due_on(stage, read.opened_on, days, {}),
        "handled_on": read.closed_on,
        "closed_on": read.closed_on,
        "answered_on": read.answered_on,
        "risk": read.risk,
        "is_serious": read.values.get("severity") == "serious",
    }


def _events(case: Case) -> list[CaseEvent]:
    def event(kind: str, on: date, stage: str = "") -> CaseEvent:
        return CaseEvent(case=case, kind=kind, on=on, at=noon(on), stage=stage)

    found = [event(OPENED, case.opened_on)]
    if case.closed_on:
        found.append(event(MOVED, case.closed_on, CLOSED))
    return found


def _change(case: Case, read: Read, days: dict[str, int]) -> None:
    was_open = case.closed_on is None
    fields = _fields(case, read, days)
    history.change(case, "cases.brought_again", version=case.version, by=BROUGHT, **fields)
    if was_open and case.closed_on:
        history.create(_events(case)[1], "cases.event_moved", by=BROUGHT)


def forget_abandoned() -> int:
    """Remove the exports that nobody carried out in a week, with their files; return how many."""
    old = CaseImport.objects.filter(carried_out_at=None, brought_at__lt=timezone.now() - ABANDONED)
    count = 0
    for found in old:
        with transaction.atomic():
            storage, name = found.file.storage, str(found.file.name)
            history.remove(found, "cases.export_forgotten", by=BROUGHT)
            transaction.on_commit(partial(storage.delete, name))
        count += 1
    return count
