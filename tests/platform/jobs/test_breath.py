import time

import pytest
from django.db import connection

from toimi.platform.jobs import actions, kinds
from toimi.platform.jobs.current import Current, current


@pytest.mark.django_db(transaction=True)
def test_a_long_job_leaves_sqlite_to_others_between_its_transactions() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("Only SQLite has one writer at a time.")
    token = current.set(Current(task_id=None, started_at=None, is_kept=True))
    began = time.monotonic()

    actions.let_others_write()

    current.reset(token)
    assert time.monotonic() - began >= kinds.BREATH.total_seconds()
