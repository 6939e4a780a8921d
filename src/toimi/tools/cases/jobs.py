"""The tool's jobs."""

from django.utils import timezone

from toimi.errors import sentence
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job
from toimi.tools.cases import actions
from toimi.tools.cases.importing import actions as importing
from toimi.tools.cases.models import Case, CaseImport


@job("cases.tell_serious", says=sentence("Viesti vakavasta turvallisuushavainnosta"))
def tell_serious(case_id: int) -> None:
    """Mail the OSH delegates of a serious notice."""
    case = Case.objects.select_related("unit").filter(pk=case_id).first()
    if case:
        actions.tell_serious(case=case, now=timezone.now())


@job(
    "cases.forget_old",
    each=kinds.DOMAIN_DAY,
    says=sentence("Säilytysajan ylittäneiden ilmoitusten poisto"),
)
def forget_old() -> None:
    """Empty or remove the cases that have been kept long enough."""
    actions.forget_old(today=clock.today())


@job("cases.import_notices", says=sentence("Turvallisuushavaintojen tuonti tiedostosta"))
def import_notices(import_id: int, by_id: int) -> None:
    """Carry an export of another system out."""
    found = CaseImport.objects.select_related("unit").filter(pk=import_id).first()
    by = Person.objects.filter(pk=by_id).first()
    if found and by:
        importing.carry_out(found=found, by=by)


@job(
    "cases.forget_exports",
    each=kinds.REAL_DAY,
    says=sentence("Kesken jääneiden tuontitiedostojen poisto"),
)
def forget_exports() -> None:
    """Remove the exports that nobody carried out."""
    importing.forget_abandoned()
