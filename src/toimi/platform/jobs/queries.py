"""What pages and `GET /health` read of jobs."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import Count, Max, Min, QuerySet
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from toimi.platform.jobs import kinds, registry
from toimi.platform.jobs.models import Heartbeat, Job


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


@dataclass(frozen=True)
class Listed:
    """A job as administrators see it. `says` is a marked sentence; `fault` is the last line of
    the traceback, empty when nothing broke; `about` are the keys that it was given.
    """

    id: int
    says: str
    about: str
    tries: int
    done: int
    total: int
    started_at: datetime | None
    ended_at: datetime | None
    run_after: datetime
    seen_at: datetime | None
    problem: dict[str, Any]
    fault: str


@dataclass(frozen=True)
class Scheduled:
    """A job that runs by itself. `next_at` is None where the day stands still."""

    says: str
    each: str
    last_at: datetime | None
    last_state: str
    next_at: datetime | None


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


def waiting() -> tuple[int, datetime | None]:
    """Return how many jobs could be run now, and since when the oldest could. 1 query."""
    found = DBTaskResult.objects.ready().order_by().aggregate(n=Count("pk"), at=Min("run_after"))
    return found["n"], found["at"]


def heard_at() -> datetime | None:
    """Return when a worker last said that it lives. 1 query."""
    at: datetime | None = Heartbeat.objects.aggregate(at=Max("seen_at"))["at"]
    return at


def is_worker_heard() -> bool:
    """Return whether somebody does the jobs. 1 query."""
    return is_alive(heard_at(), timezone.now())


def is_alive(heard: datetime | None, now: datetime) -> bool:
    """Return whether a worker that was heard then is taken to live still."""
    return heard is not None and now - heard <= kinds.SILENT


def says(job: Job) -> str:
    """Return what a job does, as a marked sentence; its name when nothing is known of it."""
    return registry.says(job.name)


def dead() -> QuerySet[Job]:
    """Return the jobs that ended badly and are still on the list, newest first."""
    rows = Job.objects.filter(task__status="FAILED", stop_asked_at=None, taken_off_at=None)
    return rows.select_related("task").order_by("-task__finished_at", "-pk")


def broken() -> QuerySet[Job]:
    """Return those of the dead that a fault ended and not an answer (a ToimiError)."""
    return dead().filter(problem={})


def running() -> QuerySet[Job]:
    """Return the jobs that a worker has in hand, oldest first."""
    rows = Job.objects.filter(task__status="RUNNING").select_related("task")
    return rows.order_by("task__started_at", "pk")


def tried_again() -> QuerySet[Job]:
    """Return the jobs that broke and wait for their next try, soonest first."""
    rows = Job.objects.filter(task__status="READY").exclude(task__worker_ids=[])
    return rows.select_related("task").order_by("task__run_after", "pk")


def listed(jobs: QuerySet[Job], limit: int) -> list[Listed]:
    """Return at most `limit` of `jobs` as administrators see them. 1 query."""
    return [
        Listed(
            id=job.pk,
            says=says(job),
            about=_about(job),
            tries=len(job.task.worker_ids),
            done=job.done_count,
            total=job.total_count,
            started_at=job.task.started_at,
            ended_at=job.task.finished_at,
            run_after=job.task.run_after,
            seen_at=job.seen_at,
            problem=job.problem,
            fault="" if job.problem else last_line(job.task.traceback),
        )
        for job in jobs[:limit]
    ]


def _about(job: Job) -> str:
    values = job.task.args_kwargs["args"][1].values()
    return ", ".join(str(value) for value in values)[:120]


def last_line(traceback: str) -> str:
    """Return what broke: the last line of a traceback that is not empty, at most 300 characters."""
    lines = [line.strip() for line in traceback.splitlines() if line.strip()]
    return lines[-1][:300] if lines else ""


def scheduled(now: datetime, *, day_stands_still: bool) -> list[Scheduled]:
    """Return the jobs that run by themselves, with their last run and their next. 2 queries."""
    newest = Job.objects.filter(period__isnull=False).values("name").annotate(newest=Max("pk"))
    ids = [row["newest"] for row in newest]
    last = {job.name: job for job in Job.objects.filter(pk__in=ids).select_related("task")}
    return [
        Scheduled(
            says=registry.says(job.name),
            each=str(job.each),
            last_at=_last_at(last.get(job.name)),
            last_state=_state(last[job.name]) if job.name in last else "",
            next_at=_next_at(job.each, now, day_stands_still=day_stands_still),
        )
        for job in registry.scheduled()
        if job.says
    ]


def _last_at(job: Job | None) -> datetime | None:
    if job is None:
        return None
    at: datetime = job.task.finished_at or job.task.started_at or job.task.enqueued_at
    return at


def _next_at(each: str | None, now: datetime, *, day_stands_still: bool) -> datetime | None:
    if each == kinds.HOUR:
        hour = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
        return hour + timedelta(hours=1)
    if each == kinds.DOMAIN_DAY and day_stands_still:
        return None
    tomorrow = timezone.localtime(now).date() + timedelta(days=1)
    return timezone.make_aware(datetime.combine(tomorrow, datetime.min.time()))
