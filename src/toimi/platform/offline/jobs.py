"""The nightly work of what comes from phones."""

from django.utils import timezone

from toimi.errors import sentence
from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job
from toimi.platform.offline import actions


@job(
    "offline.forget_arrivals",
    each=kinds.REAL_DAY,
    says=sentence("Puhelimista lähetettyjen tunnusten siivous"),
)
def forget_arrivals() -> None:
    """Forget the keys of what arrived months ago."""
    actions.forget_arrivals(today=timezone.localdate())
