"""The job that this thread runs: its progress on the way out, its stop on the way in."""

from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from toimi.errors import ToimiError
from toimi.platform.jobs.models import Job


@dataclass
class Current:
    """Shared by the thread that runs the job and the one that keeps it alive."""

    task_id: Any
    started_at: datetime | None
    """Which try this is: a later one by another worker began at another moment."""
    is_kept: bool
    """Whether a keeper thread writes the progress; else `progress` itself does."""
    done: int = 0
    total: int = 0
    written: tuple[int, int] = (0, 0)
    stop_asked: bool = False
    is_leaving: bool = False
    refusal: ToimiError | None = None
    was_stopped: bool = False
    was_interrupted: bool = False

    def beat(self) -> None:
        """Write that the worker is alive and how far it is; read whether to stop."""
        state = (self.done, self.total)
        rows = Job.objects.filter(task=self.task_id)
        mine = rows.filter(task__status="RUNNING", task__started_at=self.started_at)
        if not mine.update(
            seen_at=timezone.now(), done_count=state[0], total_count=state[1]
        ):  # it was silent for a lease, and another worker has the job
            self.is_leaving = True
        self.written = state
        self.stop_asked = rows.filter(stop_asked_at__isnull=False).exists()


current: ContextVar[Current | None] = ContextVar("current_job", default=None)
