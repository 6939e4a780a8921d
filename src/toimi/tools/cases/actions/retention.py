"""What is no longer kept goes: whole, or its words alone so that old counts stay true."""

from datetime import date
from functools import partial

from django.db import transaction

from toimi.platform.history import actions as history
from toimi.platform.history.forgetting import forget_record
from toimi.tools.cases.kinds import KINDS, CaseKind
from toimi.tools.cases.models import Case

BY = history.System("säilytysajat")
CHUNK = 200
KEPT_VALUES = frozenset(
    {
        "what",
        "where",
        "severity",
        "came",
        "minutes",
        "posts",
        "applications",
        "chosen",
        "filled",
        "before",
        "after",
        "applied_euros",
        "granted_euros",
        "used_cents",
        "reach",
    }
)
"""Counts and choices, which tell of nobody once the words and the names are gone."""


def forget_old(*, today: date) -> int:
    """Empty or remove the closed cases that have been kept long enough; return how many. Each goes
    in its own transaction, so that it may be stopped and go on."""
    count = 0
    for kind in KINDS:
        while found := over_time(kind, today):
            for case in found:
                _forget(case, today)
            count += len(found)
    return count


def over_time(kind: CaseKind, today: date) -> list[Case]:
    """Return the kind's closed cases that were closed longer ago than they are kept. 1 query."""
    rows = Case.objects.filter(kind=kind.code, emptied_on=None)
    return list(rows.filter(closed_on__lt=months_before(today, kind.kept_months))[:CHUNK])


def months_before(day: date, months: int) -> date:
    """Return the same day so many months earlier, or the last of its month."""
    whole = day.year * 12 + day.month - 1 - months
    year, month = divmod(whole, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise ValueError(day)


@transaction.atomic
def _forget(case: Case, today: date) -> None:
    kept_files = [(one.file.storage, str(one.file.name)) for one in case.files.all()]
    for part in (case.events, case.tasks, case.files, case.supports):
        for row in part.all():
            history.remove(row, "cases.part_forgotten", by=BY)
    pk = case.pk
    if case.of.is_emptied:
        _empty(case, today)
    else:
        history.remove(case, "cases.forgotten", by=BY)
    forget_record("cases.case", str(pk))
    for storage, name in kept_files:
        transaction.on_commit(partial(storage.delete, name))


def _empty(case: Case, today: date) -> None:
    for line in case.money_lines.all():
        history.change(line, "cases.part_forgotten", version=line.version, by=BY, text="–")
    history.change(
        case,
        "cases.emptied",
        version=case.version,
        by=BY,
        title="",
        values={name: value for name, value in case.values.items() if name in KEPT_VALUES},
        reported_by=None,
        handler=None,
        answer="",
        answered_by=None,
        closed_by=None,
        secret="",
        emptied_on=today,
    )
