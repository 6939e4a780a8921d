"""Invitations, and forgetting what has been kept long enough."""

from toimi.errors import sentence
from toimi.platform import clock
from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job
from toimi.tools.gatherings import actions


@job("gatherings.invite", says=sentence("Kutsujen lähettäminen"))
def invite(series_id: int) -> None:
    """Tell of a series' changes."""
    actions.send_due(now=clock.now(), series_id=series_id)


@job("gatherings.invite_coming", each=kinds.DOMAIN_DAY, says=sentence("Kutsujen lähettäminen"))
def invite_coming() -> None:
    """Tell of sessions that have come near."""
    actions.send_due(now=clock.now())


@job("gatherings.forget", each=kinds.DOMAIN_DAY, says=sentence("Vanhojen kokoontumisten poisto"))
def forget() -> None:
    """Remove what its kind does not keep any longer."""
    actions.forget_old(today=clock.today())
