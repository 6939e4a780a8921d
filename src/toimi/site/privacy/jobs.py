from django.conf import settings

from toimi.errors import sentence
from toimi.platform import clock
from toimi.platform.history.actions import System
from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job
from toimi.site.privacy import actions


@job("site.forget", each=kinds.DOMAIN_DAY, says=sentence("Säilytysajan ylittäneiden poisto"))
def forget() -> None:
    """Make leavers anonymous and remove what has been kept long enough."""
    today = clock.today()
    actions.forget_old(today=today)
    actions.forget_leavers(
        today=today, after_days=settings.FORGET_LEAVERS_DAYS, by=System("säilytysajat")
    )
