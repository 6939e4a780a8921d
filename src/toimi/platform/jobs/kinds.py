"""Codes and times of jobs."""

from datetime import timedelta

WAITING = "waiting"
RUNNING = "running"
DONE = "done"
FAILED = "failed"
STOPPED = "stopped"

RETRY_AFTER = (timedelta(seconds=30), timedelta(minutes=5))
"""How long the second and the third try wait, when a job says nothing else of itself."""

DEATHS = 10
"""A job whose worker died under it so often is given up: it may be the job that kills. Fewer
would give up jobs that only stood where a machine was restarted again and again (bench/kill.py)."""

BEAT = timedelta(seconds=10)
"""How often a worker says that it is alive and how far its job is."""
BREATH = timedelta(seconds=0.15)
"""How long a job leaves the database to others between its transactions, on SQLite."""
LEASE = timedelta(seconds=60)
"""A running job whose worker was silent for this long is run again."""
SILENT = timedelta(minutes=2)
"""When no worker has been heard for this long, nobody does the jobs."""
FORGOTTEN = timedelta(days=1)
"""When a worker that left without a word is no longer remembered."""
KEPT = timedelta(days=30)
"""How long a finished job can be looked at."""

DOMAIN_DAY = "domain day"
"""Once in each day of the domain: the demo's fixed day is one day."""
REAL_DAY = "real day"
"""Once in each day of the calendar."""
HOUR = "hour"
"""Once in each hour; counted in UTC, so that no hour is skipped or doubled in autumn or spring."""
EACH = (DOMAIN_DAY, REAL_DAY, HOUR)
