"""The job that workers are killed in: a mark when it begins, and one effect however often.

A worker's lease is seconds here and not a minute, so that fifty deaths fit into minutes.
"""

import random
import time
from datetime import timedelta

from django.db import connection, transaction

from toimi.platform.jobs import kinds, worker
from toimi.platform.jobs.registry import job

kinds.BEAT = timedelta(seconds=0.5)
kinds.LEASE = timedelta(seconds=3)
worker.ROUND_SECONDS = 1.0
worker.KEEPER_SECONDS = 0.25
worker.POLL_SECONDS = 0.05

TABLES = ("bench_begun", "bench_effect")
LONGEST_SECONDS = 0.06


def make_tables() -> None:
    """Make the tables of marks and effects; neither forbids doubles, so that one would be seen."""
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"CREATE TABLE {table} (job_key integer NOT NULL)")


@job("bench.effect")
def effect(key: int) -> None:
    """Leave one effect: what is there already is not done again, in the same transaction."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bench_begun VALUES (%s)", [key])
        time.sleep(random.uniform(0, LONGEST_SECONDS))
        with transaction.atomic():
            cursor.execute("SELECT 1 FROM bench_effect WHERE job_key = %s", [key])
            if not cursor.fetchone():
                cursor.execute("INSERT INTO bench_effect VALUES (%s)", [key])
        time.sleep(random.uniform(0, LONGEST_SECONDS))
