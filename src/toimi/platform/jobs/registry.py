"""The jobs by name. Each app's `jobs.py` registers its own; settings list the modules."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TypeVar

from django.conf import settings

from toimi.platform.jobs import kinds

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True)
class Registered:
    name: str
    run: Callable[..., Any]
    each: str | None


_jobs: dict[str, Registered] = {}


def job(name: str, *, each: str | None = None) -> Callable[[Function], Function]:
    """Register a function as the job `name`; with `each`, it is also run once in every such day.

    Its arguments are JSON values (ids, not objects), and running it twice is safe.
    """
    if each is not None and each not in kinds.EACH:
        raise LookupError(each)

    def register(function: Function) -> Function:
        if name in _jobs and _jobs[name].run.__module__ != function.__module__:
            raise LookupError(f"Two jobs are called {name}.")
        _jobs[name] = Registered(name, function, each)
        return function

    return register


def find(name: str) -> Registered:
    """Return the job of this name. Raises LookupError when no listed module registers it."""
    load()
    if name not in _jobs:
        raise LookupError(f"No job is called {name}: is its module in JOB_MODULES?")
    return _jobs[name]


def scheduled() -> list[Registered]:
    """Return the jobs that run by themselves, by name."""
    load()
    return [_jobs[name] for name in sorted(_jobs) if _jobs[name].each]


def load() -> None:
    """Import the modules that settings list; the second time costs nothing."""
    for module in settings.JOB_MODULES:
        import_module(module)
