"""What pages and `GET /health` read of jobs."""

from dataclasses import dataclass
from typing import Any

from django_tasks_db.models import DBTaskResult

from toimi.platform.jobs import kinds
from toimi.platform.jobs.models import Job


@dataclass(frozen=True)
class JobState:
    """How a job stands. `problem`: the {sentence, values} of the error that ended it, or empty."""

    id: int
    name: str
    state: str
    done: int
    total: int
    tries: int
    problem: dict[str, Any]

    @property
    def is_over(self) -> bool:
        return self.state in {kinds.DONE, kinds.FAILED, kinds.STOPPED}


def state(job_id: int) -> JobState | None:
    """Return how a job stands; None when it is forgotten. 1 query."""
    job = Job.objects.select_related("task").filter(pk=job_id).first()
    if job is None:
        return None
    return JobState(
        id=job.pk,
        name=job.name,
        state=_state(job),
        done=job.done_count,
        total=job.total_count,
        tries=len(job.task.worker_ids),
        problem=job.problem,
    )


def _state(job: Job) -> str:
    if job.task.status == "FAILED" and job.stop_asked_at:
        return kinds.STOPPED
    states = {"READY": kinds.WAITING, "RUNNING": kinds.RUNNING, "SUCCESSFUL": kinds.DONE}
    return states.get(job.task.status, kinds.FAILED)


def waiting_count() -> int:
    """Return how many jobs could be run now and are not yet. 1 query."""
    return DBTaskResult.objects.ready().count()
