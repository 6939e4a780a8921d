"""What the rest of Toimi does with jobs."""

import time
from datetime import UTC, datetime
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.jobs import kinds, queries, registry
from toimi.platform.jobs.current import current
from toimi.platform.jobs.errors import JobInterrupted, JobNotDead, JobStopped
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
    """Put the scheduled jobs of this time to wait, each once however many workers ask."""
    made = []
    for job in registry.scheduled():
        period = _period(job.each)
        if Job.objects.filter(name=job.name, period=period).exists():
            continue
        try:
            made.append(_enqueue(job.name, {}, after=None, period=period))
        except IntegrityError:  # another worker was quicker
            continue
    return made


def _period(each: str | None) -> str:
    """Return the day or hour that it is now, as the unique mark of one scheduled job."""
    if each == kinds.HOUR:
        return timezone.now().astimezone(UTC).strftime("%Y-%m-%dT%HZ")
    day = clock.today() if each == kinds.DOMAIN_DAY else timezone.localdate()
    return day.isoformat()


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


def let_others_write() -> None:
    """Wait a moment between two transactions of a long job, where one writer shuts all others out.

    SQLite's waiting writers look for the lock every 0.1 seconds: a job that takes it again at
    once starves them. Does nothing outside a worker, inside a transaction, or on PostgreSQL.
    """
    here = current.get()
    if here and here.is_kept and connection.vendor == "sqlite" and not connection.in_atomic_block:
        time.sleep(kinds.BREATH.total_seconds())


def ask_to_stop(job_id: int) -> bool:
    """Ask a waiting or running job to stop. Returns whether it was still there to be asked."""
    open_jobs = Job.objects.filter(
        pk=job_id, stop_asked_at=None, task__status__in=("READY", "RUNNING")
    )
    return bool(open_jobs.update(stop_asked_at=timezone.now()))


@transaction.atomic
def restart(*, job_id: int, by: history.Actor) -> Job:
    """Put a dead job back to wait, its tries counted anew. Raises JobNotDead."""
    job = queries.dead().filter(pk=job_id).first()
    if job is None:
        raise JobNotDead
    _restart(job, by)
    return job


@transaction.atomic
def restart_all(*, by: history.Actor) -> int:
    """Put every broken job back to wait; returns how many. Refused ones are left as they are."""
    jobs = list(queries.broken())
    for job in jobs:
        _restart(job, by)
    return len(jobs)


def _restart(job: Job, by: history.Actor) -> None:
    fields = {"worker_ids": [], "run_after": timezone.now(), "started_at": None}
    rows = DBTaskResult.objects.filter(pk=job.task_id, status="FAILED")
    if not rows.update(status="READY", finished_at=None, **fields):
        raise JobNotDead
    anew = {"problem": {}, "done_count": 0, "total_count": 0, "death_count": 0, "seen_at": None}
    Job.objects.filter(pk=job.pk).update(**anew)
    history.record("jobs.restarted", job, by=by)


@transaction.atomic
def take_off(*, job_id: int, by: history.Actor) -> Job:
    """Take a dead job off the administrator's list. Raises JobNotDead."""
    job = queries.dead().filter(pk=job_id).first()
    if job is None or not Job.objects.filter(pk=job_id, taken_off_at=None).update(
        taken_off_at=timezone.now()
    ):
        raise JobNotDead
    history.record("jobs.taken_off", job, by=by)
    return job
