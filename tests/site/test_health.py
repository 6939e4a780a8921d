import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.test import RequestFactory
from django.utils import timezone
from pytest_django.plugin import DjangoDbBlocker

import toimi
from toimi.platform.jobs import actions as jobs
from toimi.platform.jobs import kinds, worker
from toimi.platform.jobs.models import Heartbeat
from toimi.site import health


def answer(request: HttpRequest) -> tuple[int, dict[str, Any]]:
    response = health.health(request)
    assert isinstance(response, JsonResponse)
    return response.status_code, json.loads(response.content)


@pytest.mark.django_db
def test_health_counts_the_jobs_that_wait(rf: RequestFactory) -> None:
    jobs.enqueue("jobs.forget_finished")

    status, state = answer(rf.get("/health"))

    assert (status, state) == (
        200,
        {
            "version": toimi.__version__,
            "database": True,
            "migrations_applied": True,
            "jobs_waiting": 1,
            "worker_heard": False,
        },
    )


@pytest.mark.django_db
def test_health_says_whether_a_worker_was_heard_in_the_last_two_minutes(rf: RequestFactory) -> None:
    worker.say_alive("one")
    heard = answer(rf.get("/health"))[1]["worker_heard"]
    Heartbeat.objects.update(seen_at=timezone.now() - kinds.SILENT - timedelta(seconds=1))

    silent = answer(rf.get("/health"))[1]["worker_heard"]

    assert (heard, silent) == (True, False)


@pytest.mark.django_db
def test_health_says_when_a_migration_lacks(
    rf: RequestFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "_migrated", False)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'jobs'")

    status, state = answer(rf.get("/health"))

    assert (status, state["database"], state["migrations_applied"]) == (503, True, False)


def test_health_says_when_the_database_is_away(
    rf: RequestFactory, monkeypatch: pytest.MonkeyPatch, django_db_blocker: DjangoDbBlocker
) -> None:
    def away() -> None:
        raise DatabaseError

    with django_db_blocker.unblock():
        monkeypatch.setattr(connection, "ensure_connection", away)
        status, state = answer(rf.get("/health"))

    assert (status, state["database"], state["jobs_waiting"]) == (503, False, 0)
