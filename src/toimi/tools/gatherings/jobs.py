"""Invitations, and forgetting what has been kept long enough."""

from django.utils import timezone

from toimi.errors import sentence
from toimi.platform import clock
from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job
from toimi.tools.gatherings import actions
from toimi.tools.gatherings.feedback import actions as feedback
from toimi.tools.gatherings.minutes import mailing
from toimi.tools.gatherings.models import Minutes


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


@job("gatherings.tell_minutes", says=sentence("Viesti valmiista muistiosta"))
def tell_minutes(minutes_id: int) -> None:
    """Tell those who were there that the minutes are ready."""
    rows = Minutes.objects.select_related("session__series__unit", "session__leader")
    found = rows.prefetch_related("decisions").filter(pk=minutes_id).first()
    if found:
        mailing.tell_minutes(minutes=found, now=timezone.now())


@job("gatherings.ask_feedback", each=kinds.DOMAIN_DAY, says=sentence("Palautteen pyytäminen"))
def ask_feedback() -> None:
    """Ask those who came to what was held lately, and three months ago."""
    feedback.ask_due(today=clock.today())
