"""Codes and times of jobs."""

from datetime import timedelta

WAITING = "waiting"
RUNNING = "running"
DONE = "done"
FAILED = "failed"
STOPPED = "stopped"

TRIES = 3
RETRY_AFTER = (timedelta(seconds=30), timedelta(minutes=5))
"""How long the second and the third try wait."""

BEAT = timedelta(seconds=10)
"""How often a worker says that it is alive."""
LEASE = timedelta(seconds=60)
"""A running job whose worker was silent for this long is run again."""
KEPT = timedelta(days=30)
"""How long a finished job can be looked at."""

DOMAIN_DAY = "domain day"
"""Once in each day of the domain: the demo's fixed day is one day."""
REAL_DAY = "real day"
"""Once in each day of the calendar."""
EACH = (DOMAIN_DAY, REAL_DAY)
