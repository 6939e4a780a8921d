from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register

from toimi.platform.jobs import registry


class JobsConfig(AppConfig):
    name = "toimi.platform.jobs"
    label = "jobs"


@register()
def job_modules(**_: Any) -> list[CheckMessage]:
    """Find before the start what is wrong with a listed module of jobs."""
    try:
        registry.load()
    except (ImportError, LookupError) as error:
        return [Error(f"JOB_MODULES: {error}", id="toimi.E002")]
    return []
