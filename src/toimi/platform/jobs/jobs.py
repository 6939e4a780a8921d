"""The house's own nightly work."""

from importlib import import_module

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from toimi.errors import sentence
from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job


@job(
    "jobs.forget_finished",
    each=kinds.REAL_DAY,
    says=sentence("Valmiiden taustatöiden siivous"),
)
def forget_finished() -> None:
    """Forget jobs that ended a month ago; one that broke waits for an administrator."""
    told = Q(status="SUCCESSFUL") | Q(job=None)
    told |= ~Q(job__problem={}) | Q(job__stop_asked_at__isnull=False)
    told |= Q(job__taken_off_at__isnull=False)
    old = DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - kinds.KEPT)
    old.filter(told).delete()


@job(
    "jobs.forget_sessions",
    each=kinds.REAL_DAY,
    says=sentence("Vanhentuneiden istuntojen poisto"),
)
def forget_sessions() -> None:
    """Forget sessions that have run out."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
