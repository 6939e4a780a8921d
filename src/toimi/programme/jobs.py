"""What is read beside the pages, and the programme's nightly work."""

from django.utils import timezone

from toimi.errors import sentence
from toimi.platform import clock
from toimi.platform.history import removal
from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job
from toimi.programme import actions
from toimi.programme.actions import index
from toimi.programme.models import Intake, Programme


@job(
    "programme.refresh_states",
    each=kinds.DOMAIN_DAY,
    says=sentence("Toimenpiteiden tilojen päivitys"),
)
def refresh_states() -> None:
    """Bring every measure's state and due day up to the domain's day."""
    actions.refresh_all(today=clock.today())


@job("programme.mend_index", each=kinds.REAL_DAY, says=sentence("Haun hakemiston tarkistus"))
def mend_index() -> None:
    """Bring the search up to date: the first time it is made, later what went by it is found."""
    index.rebuild()


@job(
    "programme.forget_removed",
    each=kinds.REAL_DAY,
    says=sentence("Yli 30 päivää sitten poistettujen unohtaminen"),
)
def forget_removed() -> None:
    """Forget what was removed over 30 days ago."""
    removal.forget_old(timezone.now())


@job(
    "programme.remove_dropped",
    each=kinds.REAL_DAY,
    says=sentence("Listalta poistettujen asiakirjojen hävitys"),
)
def remove_dropped() -> None:
    """Remove the documents that were taken off the list over 30 days ago."""
    actions.remove_dropped(now=timezone.now())


@job("programme.read_document", says=sentence("Asiakirjan lukeminen"))
def read_document(intake_id: int) -> None:
    """Read a document that was brought."""
    rows = Intake.objects.select_related("document", "unit")
    intake = rows.filter(pk=intake_id).first()
    if intake:
        actions.read_document(intake)


@job("programme.suggest_kinds", says=sentence("Toimenpiteiden tekotapojen ehdottaminen"))
def suggest_kinds(programme_id: int) -> None:
    """Suggest by which kinds the measures of a programme are carried out."""
    programme = Programme.objects.filter(pk=programme_id).first()
    if programme:
        actions.suggest_kinds(programme=programme)
