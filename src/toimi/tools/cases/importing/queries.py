"""What an export is compared with, and which ones a person may see."""

from django.db.models import QuerySet

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.reading.table import Table, read_table
from toimi.tools.cases.importing.rules import Item, Known, plan
from toimi.tools.cases.models import Case, CaseImport

KIND = "safety_notice"
RIGHT = "cases.safety_notice.handle"


def imports(person: Person) -> QuerySet[CaseImport]:
    """Return the exports that `person` may see, newest first. 1 query."""
    rows = CaseImport.objects.select_related("unit", "brought_by")
    return access.visible(person, RIGHT, rows).order_by("-pk")


def saved(found: CaseImport) -> CaseImport | None:
    """Return the saved mapping of the unit and the source: the newest that was carried out. 1
    query."""
    rows = CaseImport.objects.filter(unit=found.unit_id, source=found.source)
    return rows.exclude(carried_out_at=None).exclude(pk=found.pk).first()


def table(found: CaseImport) -> Table:
    """Return the file's rows."""
    with found.file.open("rb") as file:
        return read_table(file.read(), found.name)


def items(found: CaseImport, by: Person) -> list[Item]:
    """Return what each row would do today, if `by` carried it out. 2 queries."""
    rows = table(found)
    known = known_notices(found.source, by)
    return plan(rows.rows, rows.numbers, found.columns, known, clock.today())


def known_notices(source: str, by: Person) -> dict[str, Known]:
    """Return the notices of the source by their number there. 1 query."""
    rows = Case.objects.filter(source=source, kind=KIND).select_related("unit")
    paths = access.paths(by, RIGHT)
    return {
        case.external_id: Known(
            pk=case.pk,
            values=case.values,
            opened_on=case.opened_on,
            happened_on=case.happened_on,
            closed_on=case.closed_on,
            answered_on=case.answered_on,
            risk=case.risk,
            is_closed_here=case.closed_by_id is not None or case.emptied_on is not None,
            can_change=any(case.unit.path.startswith(path) for path in paths),
        )
        for case in rows
    }
