"""What must be in place before pages are served: tables and static files."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

MIGRATION_LOCK = 7_646_031
"""Any number, the same in every process: PostgreSQL lets one of them migrate at a time."""


def migrate() -> bool:
    """Make or renew the tables. Returns whether there was anything to do."""
    with _alone():
        executor = MigrationExecutor(connection)
        if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return False
        call_command("migrate", interactive=False, verbosity=0)
    return True


@contextmanager
def _alone() -> Iterator[None]:
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [MIGRATION_LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [MIGRATION_LOCK])


def collect_static_files() -> bool:
    """Gather, name by content and compress the static files. Returns whether any had changed."""
    stamp = settings.STATIC_ROOT / ".stamp"
    now = _static_files_as_they_are()
    if stamp.exists() and stamp.read_text(encoding="ascii") == now:
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(now, encoding="ascii")
    return True


def _static_files_as_they_are() -> str:
    files = [settings.STORAGES["staticfiles"]["BACKEND"]]
    for finder in get_finders():
        for path, storage in finder.list(ignore_patterns=None):
            modified = storage.get_modified_time(path).timestamp()
            files.append(f"{path} {storage.size(path)} {modified}")
    return hashlib.sha256("\n".join(sorted(files)).encode()).hexdigest()
