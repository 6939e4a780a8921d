"""Work that is done beside the pages: jobs by name, retried, scheduled, seen by people.

`actions.enqueue("reports.make", report_id=1)` writes the job in the caller's transaction, so
that it is lost with it or done after it. A worker runs it at least once: a job is written so
that a second run changes nothing. The rows are django-tasks-db's; beside each stands a `Job`
with what that library lacks: heartbeat, progress, stop, retries, and the period of a schedule.
"""
