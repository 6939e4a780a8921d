from django.db import models
from django_tasks_db.models import DBTaskResult


class Job(models.Model):
    """What django-tasks-db's row lacks. The state is that row's; see `queries.state`."""

    task = models.OneToOneField(DBTaskResult, on_delete=models.CASCADE, related_name="job")
    name = models.CharField(max_length=80)
    period = models.CharField(max_length=40, null=True)
    """Of a scheduled job: the day or hour it is for. One job of a name for each period."""
    seen_at = models.DateTimeField(null=True)
    """When the worker that runs it last said that it is alive."""
    done_count = models.PositiveIntegerField(default=0)
    total_count = models.PositiveIntegerField(default=0)
    stop_asked_at = models.DateTimeField(null=True)
    death_count = models.PositiveSmallIntegerField(default=0)
    """How many workers died while they ran it; these are not counted as tries."""
    problem = models.JSONField(default=dict)
    """{sentence, values} of the ToimiError that ended it; a broken job has none."""
    taken_off_at = models.DateTimeField(null=True)
    """When an administrator took a dead job off the list; it is forgotten after a while."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "period"], name="job_period_once")]
        indexes = [models.Index(fields=["seen_at"], name="job_by_seen_at")]

    def __str__(self) -> str:
        return f"{self.name} {self.pk}"


class Heartbeat(models.Model):
    """A worker that lives, busy or not."""

    worker_id = models.CharField(max_length=64, unique=True)
    place = models.CharField(max_length=200)
    """Machine and process id, for who looks for it."""
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.place
