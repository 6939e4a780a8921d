"""Evaluation's nightly work."""

from toimi.errors import sentence
from toimi.evaluation import actions
from toimi.platform import clock
from toimi.platform.jobs import actions as jobs
from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job
from toimi.programme.models import Measure, Round


@job(
    "evaluation.compose_drafts",
    each=kinds.DOMAIN_DAY,
    says=sentence("Seurantojen luonnosten päivitys"),
)
def compose_drafts() -> None:
    """Bring the drafts that nobody has written to up to the domain's day."""
    for round in Round.objects.filter(closed_at=None).order_by("pk"):
        actions.compose_drafts(round=round)
        jobs.let_others_write()


@job(
    "evaluation.begin_rounds",
    each=kinds.DOMAIN_DAY,
    says=sentence("Seurantojen avaaminen ohjelman säännön mukaan"),
)
def begin_rounds() -> None:
    """Open the rounds whose day has come by the programmes' rules."""
    actions.begin_due_rounds(today=clock.today())


@job("evaluation.compose_draft", says=sentence("Seurannan luonnoksen päivitys"))
def compose_draft(measure_id: int) -> None:
    """Compose the draft of a measure anew: something that carries it out has changed."""
    measure = Measure.objects.select_related("programme__unit").filter(pk=measure_id).first()
    if measure:
        actions.tell_draft(measure=measure)
