"""Mails of sign-in matters, and forgetting what has run out."""

from datetime import datetime

from django.utils import timezone

from toimi.accounts import actions
from toimi.accounts.models import User
from toimi.errors import sentence
from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job


@job("accounts.tell", says=sentence("Viesti kirjautumisen muutoksesta"))
def tell(user_id: int, event: str, user_agent: str, at: str) -> None:
    """Mail a user about a sign-in matter."""
    user = User.objects.filter(pk=user_id).exclude(email="").first()
    if user:
        when = datetime.fromisoformat(at)
        actions.tell(user=user, event=event, user_agent=user_agent, at=when)


@job(
    "accounts.forget_old",
    each=kinds.REAL_DAY,
    says=sentence("Vanhentuneiden kirjautumistietojen poisto"),
)
def forget_old() -> None:
    """Forget sessions, browsers and counts of tries that have run out."""
    actions.forget_old(now=timezone.now())
