"""The one task of django-tasks that runs every job by its name."""

from typing import Any

from django_tasks import task

from toimi.errors import ToimiError
from toimi.platform.jobs import registry
from toimi.platform.jobs.current import current
from toimi.platform.jobs.errors import JobInterrupted, JobStopped


@task()
def run(name: str, arguments: dict[str, Any]) -> None:
    """Run the job `name`; what ends it early is noted for the worker to settle."""
    here = current.get()
    if here and here.stop_asked:
        here.was_stopped = True
        raise JobStopped(name)
    try:
        registry.find(name).run(**arguments)
    except ToimiError as error:
        if here:
            here.refusal = error
        raise
    except JobStopped:
        if here:
            here.was_stopped = True
        raise
    except JobInterrupted:
        if here:
            here.was_interrupted = True
        raise
