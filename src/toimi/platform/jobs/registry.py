"""The jobs by name. Each app's `jobs.py` registers its own; settings list the modules."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from importlib import import_module
from typing import Any, TypeVar

from django.conf import settings

from toimi.platform.jobs import kinds

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True)
class Registered:
    """A job. `says`: what it does, as a marked sentence, or empty."""

    name: str
    run: Callable[..., Any]
    each: str | None
    says: str
    retry_after: tuple[timedelta, ...]


_jobs: dict[str, Registered] = {}


def job(
    name: str,
    *,
    each: str | None = None,
    says: str = "",
    retry_after: tuple[timedelta, ...] = kinds.RETRY_AFTER,
) -> Callable[[Function], Function]:
    """Register a function as the job `name`; with `each`, it is also run once in every such time.

    Its arguments are JSON values (ids, not objects), and running it twice is safe. `says` is
    what administrators see, marked by `errors.sentence`. A try that breaks is made again after
    each of `retry_after`; a ToimiError is an answer and is not tried again.
    """
    if each is not None and each not in kinds.EACH:
        raise LookupError(each)

    def register(function: Function) -> Function:
        if name in _jobs and _jobs[name].run.__module__ != function.__module__:
            raise LookupError(f"Two jobs are called {name}.")
        _jobs[name] = Registered(name, function, each, says, retry_after)
        return function

    return register


def find(name: str) -> Registered:
    """Return the job of this name. Raises LookupError when no listed module registers it."""
    load()
    if name not in _jobs:
        raise LookupError(f"No job is called {name}: is its module in JOB_MODULES?")
    return _jobs[name]


def says(name: str) -> str:
    """Return the marked sentence of what a job does; its name when it says nothing."""
    load()
    return (_jobs[name].says if name in _jobs else "") or name


def retry_after(name: str) -> tuple[timedelta, ...]:
    """Return the waits before a job's further tries, also of a job that is no more."""
    load()
    return _jobs[name].retry_after if name in _jobs else kinds.RETRY_AFTER


def scheduled() -> list[Registered]:
    """Return the jobs that run by themselves, by name."""
    load()
    return [_jobs[name] for name in sorted(_jobs) if _jobs[name].each]


def every() -> dict[str, Registered]:
    """Return all jobs by name."""
    load()
    return dict(_jobs)


def load() -> None:
    """Import the modules that settings list; the second time costs nothing."""
    for module in settings.JOB_MODULES:
        import_module(module)
