"""The tool's jobs."""

from django.utils import timezone

from toimi.errors import sentence
from toimi.platform import clock
from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job
from toimi.tools.cases import actions
from toimi.tools.cases.models import Case


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
