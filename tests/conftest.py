"""What every test stands on: its own data folder, quick settings, jobs run when it says so."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

# The same cases in every run: a fault is found where it was made, not in somebody's later change.
hypothesis.settings.register_profile("house", derandomize=True, deadline=None)
hypothesis.settings.load_profile("house")

# Before Django reads its settings: nothing of this machine's own data or environment is used.
FOLDER = Path(tempfile.mkdtemp(prefix="toimi-tests-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
DATABASE = os.environ.get("TOIMI_DATABASE_URL", "")
for name in [name for name in os.environ if name.startswith("TOIMI_")]:
    del os.environ[name]
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "toimi.settings",
    "TOIMI_DATA": str(FOLDER),
    "TOIMI_DATABASE_URL": DATABASE,
    "TOIMI_SQLITE_SYNCHRONOUS": "OFF",
    "TOIMI_LOG_LEVEL": "ERROR",
}


def pytest_configure() -> None:
    from django.conf import settings  # slow import

    # A file: threads of the live server then have a connection each, as in earnest.
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = str(FOLDER / "test.sqlite3")
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES["staticfiles"] = {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
    }
    settings.WHITENOISE_AUTOREFRESH = True
    # Tests without a database clear it too; tests/accounts/test_throttling.py uses the real one.
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses the database: it runs again on PostgreSQL (the browser's tests do not)."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent / "browser"):
            item.add_marker(pytest.mark.browser)
        elif item.get_closest_marker("django_db") or "db" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.database)


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    """Forget what a process keeps between requests, and Finnish is spoken."""
    from django.core.cache import cache  # slow import
    from django.utils import translation  # slow import

    from toimi.platform.preferences import queries  # slow import

    queries.forget()
    cache.clear()
    translation.activate("fi")
    yield
    queries.forget()


@pytest.fixture
def run_jobs(db: None) -> Callable[[], int]:
    """Run the jobs that wait, in this test's own transaction; returns how many tries were made."""
    from toimi.platform.jobs.worker import run_waiting  # slow import

    return run_waiting
