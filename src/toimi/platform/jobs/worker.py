"""The worker: django-tasks-db's loop, and around it retry, lease, heartbeat and schedule."""

import logging
import os
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from types import FrameType
from typing import Any, TypeAlias

from django.db import close_old_connections, connections, models
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from toimi.platform.jobs import actions, kinds
from toimi.platform.jobs.current import Current, current
from toimi.platform.jobs.models import Job

Row: TypeAlias = "DBTaskResult[Any, Any]"

logger = logging.getLogger("toimi.jobs")

POLL_SECONDS = 0.5
KEEPER_SECONDS = 1.0
ROUND_SECONDS = 15.0
"""How often the keeper looks for jobs whose day has come and for those whose worker died."""


class Worker(db_worker.Worker):
    """Runs jobs one after another until told to leave."""

    def __init__(self, *, is_kept: bool = False) -> None:
        super().__init__(
            queue_names=["*"],
            interval=POLL_SECONDS,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        self.is_kept = is_kept
        self.job: Current | None = None

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        """Leave: a running job gets the time that its next `progress` takes to come."""
        if self.job:
            self.job.is_leaving = True
        super().shutdown(signum, frame)

    def run_task(self, db_task_result: Row) -> None:
        """Run one try of one job and settle what becomes of it."""
        self.job = here = Current(task_id=db_task_result.pk, is_kept=self.is_kept)
        token = current.set(here)
        try:
            here.beat()
            super().run_task(db_task_result)
        finally:
            current.reset(token)
            self.job = None
        settle(db_task_result, here)


def settle(row: Row, here: Current) -> None:
    """Keep the last progress and the problem; put a failed try back to wait, three in all."""
    fields: dict[str, Any] = {"done_count": here.done, "total_count": here.total}
    if here.refusal:
        fields["problem"] = here.refusal.stored()
    Job.objects.filter(task=row.pk).update(**fields)
    if row.status != "FAILED" or here.refusal or here.was_stopped:
        return
    if here.was_interrupted:
        _wait_again(row, after=timedelta(0), worker_ids=row.worker_ids[:-1])
    elif len(row.worker_ids) < kinds.TRIES:
        logger.warning("job %s failed and is tried again: %s", row.pk, row.traceback)
        _wait_again(row, after=kinds.RETRY_AFTER[len(row.worker_ids) - 1])
    else:
        logger.error("job %s failed %d times: %s", row.pk, kinds.TRIES, row.traceback)


def _wait_again(row: Row, *, after: timedelta, **fields: Any) -> None:
    DBTaskResult.objects.filter(pk=row.pk, status=row.status, started_at=row.started_at).update(
        status="READY", run_after=timezone.now() + after, finished_at=None, **fields
    )


def reap() -> int:
    """Put running jobs whose worker has been silent for a lease back to wait; returns how many.

    A job that has taken its worker with it three times is given up.
    """
    limit = timezone.now() - kinds.LEASE
    silent = models.Q(job__seen_at__lt=limit) | models.Q(job__seen_at=None)
    rows = list(DBTaskResult.objects.filter(silent, status="RUNNING", started_at__lt=limit))
    for row in rows:
        if len(row.worker_ids) < kinds.TRIES:
            logger.warning("job %s lost its worker and is run again", row.pk)
            _wait_again(row, after=timedelta(0))
        else:
            logger.error("job %s lost its worker %d times", row.pk, kinds.TRIES)
            row.set_failed(ChildProcessError("The worker died."))
    return len(rows)


def run_waiting() -> int:
    """Run every job that waits, in the caller's own transaction; returns how many tries it made."""
    worker = Worker()
    tries = 0
    while row := DBTaskResult.objects.ready().first():
        row.claim(worker.worker_id)
        worker.run_task(row)
        tries += 1
    return tries


def work(*, parent: int | None = None) -> None:
    """Run jobs until a signal comes, or until the process `parent` is no more."""
    worker = Worker(is_kept=True)
    worker.configure_signals()
    keeper = threading.Thread(target=_keep, args=(worker, parent), name="keeper", daemon=True)
    keeper.start()
    worker.run()


def _keep(worker: Worker, parent: int | None) -> None:
    next_round = 0.0
    while True:
        if parent is not None and os.getppid() != parent:
            os._exit(1)
        _try(lambda: _beat(worker))
        if time.monotonic() >= next_round:
            _try(reap)
            _try(actions.enqueue_due)
            next_round = time.monotonic() + ROUND_SECONDS
        time.sleep(KEEPER_SECONDS)


def _beat(worker: Worker) -> None:
    here = worker.job
    if here is None:
        return
    job = Job.objects.filter(task=here.task_id).values_list("seen_at", flat=True).first()
    is_due = job is None or timezone.now() - job >= kinds.BEAT
    if is_due or here.written != (here.done, here.total):
        here.beat()
    elif Job.objects.filter(task=here.task_id, stop_asked_at__isnull=False).exists():
        here.stop_asked = True


def _try(part: Callable[[], object]) -> None:
    """The keeper outlives a database that is locked or away, and a schedule that is broken."""
    try:
        close_old_connections()
        part()
    except Exception:
        logger.exception("the keeper of the jobs goes on after an error")
        connections.close_all()
