"""The programme's nightly work."""

from toimi.platform import clock
from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job
from toimi.programme import actions


@job("programme.refresh_states", each=kinds.DOMAIN_DAY)
def refresh_states() -> None:
    """Bring every measure's state and due day up to the domain's day."""
    actions.refresh_all(today=clock.today())
