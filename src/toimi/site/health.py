"""`GET /health`: whether this process can do its work, for what watches over it."""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

import toimi
from toimi.organisation.needs import OPEN, needs
from toimi.platform.jobs import queries as jobs

_migrated = False


@needs(OPEN)
@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:  # noqa: ARG001
    """Answer 200 when the database is reachable and its migrations are applied, else 503."""
    database = migrations = False
    waiting, is_heard = 0, False
    try:
        connection.ensure_connection()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        database = True
        migrations = migrations_applied()
        waiting = jobs.waiting_count() if migrations else 0
        is_heard = migrations and jobs.is_worker_heard()
    except DatabaseError:
        migrations = False
    state = {
        "version": toimi.__version__,
        "database": database,
        "migrations_applied": migrations,
        "jobs_waiting": waiting,
        "worker_heard": is_heard,
    }
    return JsonResponse(state, status=200 if migrations else 503)


def migrations_applied() -> bool:
    """Return whether every migration is applied; once it is, the process does not ask again."""
    global _migrated
    if not _migrated:
        executor = MigrationExecutor(connection)
        _migrated = not executor.migration_plan(executor.loader.graph.leaf_nodes())
    return _migrated
