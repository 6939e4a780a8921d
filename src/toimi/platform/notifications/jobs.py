from django.utils import timezone

from toimi.errors import sentence
from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job
from toimi.platform.notifications import actions


@job(
    "notifications.settle_lost",
    each=kinds.HOUR,
    says=sentence("Kesken jääneiden viestien merkitseminen"),
)
def settle_lost() -> None:
    """Say of messages whose worker died that nobody knows whether they left."""
    actions.settle_lost(now=timezone.now())


@job("notifications.forget_old", each=kinds.REAL_DAY, says=sentence("Vanhojen viestien poisto"))
def forget_old() -> None:
    """Forget what was sent more than a year ago."""
    actions.forget_old(now=timezone.now())
