"""The house's own nightly work."""

from importlib import import_module

from django.conf import settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from toimi.platform.jobs import kinds
from toimi.platform.jobs.registry import job


@job("jobs.forget_finished", each=kinds.REAL_DAY)
def forget_finished() -> None:
    """Forget jobs that ended a month ago."""
    DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - kinds.KEPT).delete()


@job("jobs.forget_sessions", each=kinds.REAL_DAY)
def forget_sessions() -> None:
    """Forget sessions that have run out."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
