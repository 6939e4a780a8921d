import ast
from pathlib import Path

from toimi.platform.jobs import registry

SOURCE = Path(__file__).resolve().parents[2] / "src" / "toimi"


def enqueued() -> dict[str, str]:
    """Return the names that `enqueue("…")` is called with, and where."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and ast.unparse(node.func).rpartition(".")[2] == "enqueue"
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                found[str(node.args[0].value)] = path.relative_to(SOURCE).as_posix()
    return found


def test_every_job_that_is_asked_for_is_registered() -> None:
    registry.load()

    known = {name: place for name, place in enqueued().items() if registry.find(name)}

    assert known == enqueued()


def test_every_jobs_module_is_listed_in_settings() -> None:
    from django.conf import settings  # slow import

    modules = {
        ".".join(("toimi", *path.relative_to(SOURCE).with_suffix("").parts))
        for path in SOURCE.rglob("jobs.py")
        if "@job(" in path.read_text(encoding="utf-8")
    }

    assert set(settings.JOB_MODULES) == modules


def test_every_job_says_in_words_what_it_does() -> None:
    silent = [
        name
        for name, job in registry.every().items()
        if job.run.__module__.startswith("toimi.") and not job.says
    ]

    assert silent == []
