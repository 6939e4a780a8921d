"""What the rest of Toimi does with jobs."""

from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from toimi.platform import clock
from toimi.platform.jobs import kinds, registry
from toimi.platform.jobs.current import current
from toimi.platform.jobs.errors import JobInterrupted, JobStopped
from toimi.platform.jobs.models import Job
from toimi.platform.jobs.task import run


def enqueue(name: str, /, *, after: datetime | None = None, **arguments: Any) -> Job:
    """Put a job to wait, in the caller's transaction; `after` is the earliest moment to run it.

    `arguments` are JSON values. Raises LookupError when no job has this name.
    """
    return _enqueue(name, arguments, after=after, period=None)


@transaction.atomic
def _enqueue(
    name: str, arguments: dict[str, Any], *, after: datetime | None, period: str | None
) -> Job:
    registry.find(name)
    result = run.using(run_after=after).enqueue(name, arguments)
    return Job.objects.create(task_id=result.id, name=name, period=period)


def enqueue_due() -> list[Job]:
    """Put the scheduled jobs of this day to wait, each once however many workers ask."""
    made = []
    for job in registry.scheduled():
        period = _day(job.each).isoformat()
        if Job.objects.filter(name=job.name, period=period).exists():
            continue
        try:
            made.append(_enqueue(job.name, {}, after=None, period=period))
        except IntegrityError:  # another worker was quicker
            continue
    return made


def _day(each: str | None) -> date:
    return clock.today() if each == kinds.DOMAIN_DAY else timezone.localdate()


def progress(done: int, total: int) -> None:
    """Say from inside a job how far it is. Raises JobStopped when it was asked to stop.

    Outside a job it does nothing, so that actions can call it. Cheap: call it for every row.
    """
    here = current.get()
    if here is None:
        return
    here.done, here.total = done, total
    if not here.is_kept:
        here.beat()
    if here.stop_asked:
        raise JobStopped
    if here.is_leaving:
        raise JobInterrupted


def ask_to_stop(job_id: int) -> bool:
    """Ask a waiting or running job to stop. Returns whether it was still there to be asked."""
    open_jobs = Job.objects.filter(
        pk=job_id, stop_asked_at=None, task__status__in=("READY", "RUNNING")
    )
    return bool(open_jobs.update(stop_asked_at=timezone.now()))
