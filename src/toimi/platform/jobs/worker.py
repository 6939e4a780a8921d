"""The worker: django-tasks-db's loop, and around it retry, lease, heartbeat and schedule."""

import logging
import os
import socket
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from traceback import format_exception
from types import FrameType
from typing import Any, TypeAlias

from django.db import close_old_connections, connections, models, transaction
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import retry

from toimi.platform.jobs import actions, kinds, registry
from toimi.platform.jobs.current import Current, current
from toimi.platform.jobs.models import Heartbeat, Job

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
        row = db_task_result
        here = Current(task_id=row.pk, started_at=row.started_at, is_kept=self.is_kept)
        self.job = here
        self.running_task = True
        token = current.set(here)
        error: BaseException | None = None
        try:
            here.beat()
            arguments = row.args_kwargs
            row.task.call(*arguments["args"], **arguments["kwargs"])
        except BaseException as raised:
            error = raised
        finally:
            current.reset(token)
            self.job = None
            self.running_task = False
        settle(row, here, error)


def settle(row: Row, here: Current, error: BaseException | None) -> None:
    """Keep what became of a try: done, ended, or back to wait for the next one.

    Nothing is written when another worker has the job by now.
    """
    if isinstance(error, SystemExit):
        here.was_interrupted = True
    fields = _ending(row, here, error)
    problem = here.refusal.stored() if here.refusal else {}
    if not _settle(row, fields, done_count=here.done, total_count=here.total, problem=problem):
        logger.warning("job %s went on without this worker, which was silent", row.pk)


def _ending(row: Row, here: Current, error: BaseException | None) -> dict[str, Any]:
    now = timezone.now()
    if error is None:
        return {"status": "SUCCESSFUL", "finished_at": now, "traceback": ""}
    kept = {
        "traceback": "".join(format_exception(error)),
        "exception_class_path": f"{type(error).__module__}.{type(error).__qualname__}",
    }
    if here.was_interrupted:
        return {"status": "READY", "run_after": now, "worker_ids": row.worker_ids[:-1]}
    tries, waits = len(row.worker_ids), _waits(row)
    if here.refusal or here.was_stopped:
        return {"status": "FAILED", "finished_at": now, **kept}
    if tries > len(waits):
        logger.error("job %s failed %d times: %s", row.pk, tries, kept["traceback"])
        return {"status": "FAILED", "finished_at": now, **kept}
    logger.warning("job %s failed and is tried again: %s", row.pk, kept["traceback"])
    return {"status": "READY", "run_after": now + waits[tries - 1], **kept}


def _waits(row: Row) -> tuple[timedelta, ...]:
    return registry.retry_after(str(row.args_kwargs["args"][0]))


@retry()
@transaction.atomic
def _settle(row: Row, fields: dict[str, Any], **told: Any) -> bool:
    """Write the end of this very try; False when the row is no longer this try's."""
    mine = DBTaskResult.objects.filter(pk=row.pk, status="RUNNING", started_at=row.started_at)
    if not mine.update(**fields):
        return False
    Job.objects.filter(task=row.pk).update(**told)
    return True


def reap() -> int:
    """Put running jobs whose worker has been silent for a lease back to wait; returns how many.

    A job under which workers died again and again is given up.
    """
    limit = timezone.now() - kinds.LEASE
    silent = models.Q(job__seen_at__lt=limit) | models.Q(job__seen_at=None)
    rows = DBTaskResult.objects.filter(
        silent, status="RUNNING", started_at__lt=limit, job__isnull=False
    )
    found = list(rows.select_related("job"))
    for row in found:
        _lost(row, row.job.death_count + 1)
    return len(found)


def _lost(row: Row, deaths: int) -> None:
    now = timezone.now()
    fields: dict[str, Any] = {"worker_ids": row.worker_ids[:-1]}
    if deaths < kinds.DEATHS:
        logger.warning("job %s lost its worker and is run again", row.pk)
        fields |= {"status": "READY", "run_after": now}
    else:
        logger.error("job %s lost its worker %d times", row.pk, deaths)
        fault = f"ChildProcessError: the worker died {deaths} times\n"
        fields |= {"status": "FAILED", "finished_at": now, "traceback": fault}
    _settle(row, fields, death_count=deaths)


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
    try:
        worker.run()
    finally:
        _try(lambda: Heartbeat.objects.filter(worker_id=worker.worker_id).delete())


def _keep(worker: Worker, parent: int | None) -> None:
    next_round = 0.0
    while True:
        if parent is not None and os.getppid() != parent:
            os._exit(1)
        _try(lambda: _beat(worker))
        if time.monotonic() >= next_round:
            _try(lambda: say_alive(worker.worker_id))
            _try(reap)
            _try(actions.enqueue_due)
            next_round = time.monotonic() + ROUND_SECONDS
        time.sleep(KEEPER_SECONDS)


def say_alive(worker_id: str) -> None:
    """Write that this worker lives, busy or not; forget those that left without a word."""
    now = timezone.now()
    place = f"{socket.gethostname()} {os.getpid()}"
    Heartbeat.objects.update_or_create(
        worker_id=worker_id, defaults={"place": place, "seen_at": now}
    )
    Heartbeat.objects.filter(seen_at__lt=now - kinds.FORGOTTEN).delete()


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
