"""The organisation's nightly work."""

from toimi.errors import sentence
from toimi.organisation import actions
from toimi.platform import clock
from toimi.platform.history.actions import System
from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job


@job(
    "organisation.carry_out_changes",
    each=kinds.DOMAIN_DAY,
    says=sentence("Yksiköiden muutokset, joiden päivä on tullut"),
)
def carry_out_changes() -> None:
    """Carry out the moves, mergers, splits and ends of units whose day has come."""
    actions.carry_out_due(today=clock.today(), by=System("yksiköiden muutokset"))
