from typing import Any

from toimi.errors import sentence
from toimi.platform import clock
from toimi.platform.jobs import kinds
from toimi.platform.jobs.actions import progress
from toimi.platform.jobs.registry import job
from toimi.platform.preferences import queries as preferences
from toimi.site.digest import actions, queries


@job("site.plan_digests", each=kinds.HOUR, says=sentence("Viikkokoosteiden lähettäminen"))
def plan_digests() -> None:
    """Plan the digests of this hour, and go on with those of earlier ones.

    The demo's people are made up: nothing is mailed to them by itself.
    """
    if preferences.current().is_demo:
        return
    actions.go_on()
    actions.plan_due(now=clock.now())


@job("site.send_digests", says=sentence("Viikkokoosteiden lähettäminen"))
def send_digests(digest_ids: list[int]) -> None:
    """Send these digests, one after another."""
    rows: Any = queries.unfinished().filter(pk__in=digest_ids)
    for place, digest in enumerate(rows):
        progress(place, len(digest_ids))
        actions.send(digest=digest, now=clock.now())


@job("site.forget_digests", each=kinds.REAL_DAY, says=sentence("Vanhojen koosteiden poisto"))
def forget_digests() -> None:
    """Forget what was told more than a year ago."""
    actions.forget_old(today=clock.today())
