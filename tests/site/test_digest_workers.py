"""Two workers at the same digests."""

import threading
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.db import connection

from tests.factories.organisation import PersonFactory
from tests.factories.programme import MeasureFactory, ResponsibleFactory, StepFactory
from toimi.platform.notifications.models import Delivery
from toimi.site.digest import actions, queries
from toimi.site.models import Digest

NOW = datetime(2026, 11, 23, 8, 5, tzinfo=ZoneInfo("Europe/Helsinki"))
WORKERS, PEOPLE = 4, 6


def at_once(work: Callable[[], Any]) -> None:
    ready = threading.Barrier(WORKERS)

    def run() -> None:
        try:
            ready.wait()
            work()
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.django_db(transaction=True)
def test_workers_that_plan_and_send_at_once_send_each_digest_once() -> None:
    measure = MeasureFactory.create(programme__ends_on=None)
    StepFactory.create(measure=measure, ends_on=date(2026, 11, 20))
    for _ in range(PEOPLE):
        person = PersonFactory.create(role="worker", unit=measure.programme.unit)
        ResponsibleFactory.create(measure=measure, meaning="person", person=person)

    at_once(lambda: actions.plan_due(now=NOW, is_queued=False))
    at_once(lambda: [actions.send(digest=one, now=NOW) for one in queries.unfinished()])
    for digest in queries.unfinished():
        actions.send(digest=digest, now=NOW)

    receivers = [sent.to[0] for sent in mail.outbox]
    assert sorted(receivers) == sorted(set(receivers))
    assert (len(receivers), Digest.objects.count(), Delivery.objects.count()) == (PEOPLE,) * 3
